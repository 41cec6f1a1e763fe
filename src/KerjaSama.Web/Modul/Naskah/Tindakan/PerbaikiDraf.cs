using KerjaSama.Web.Infrastructure.Alur;

namespace KerjaSama.Web.Modul.Naskah.Tindakan;

/// <summary>The draft goes round again: with a new file, or with the word that the file is the same. Nobody is asked to review the old one by mistake.</summary>
internal sealed class PerbaikiDraf : ITindakan, IPeriksaIsian
{
    public const string Kunci = "draf.perbaiki";
    private const string Berkas = "naskah";
    private const string Tetap = "drafTetap";

    public Task<IReadOnlyDictionary<string, string>> PeriksaAsync(IsianDiperiksa diperiksa, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<string, string>>(diperiksa.Isian.Id(Berkas) is not null || diperiksa.Isian.Boolean(Tetap)
            ? new Dictionary<string, string>()
            : new Dictionary<string, string> { [Berkas] = "Unggah berkas yang sudah diperbaiki, atau nyatakan bahwa berkasnya tidak berubah." });

    public Task JalankanAsync(KonteksTindakan konteks, CancellationToken cancellationToken) => Task.CompletedTask;
}
