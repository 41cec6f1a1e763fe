using KerjaSama.Domain.Permohonan;
using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Web.Modul.Permohonan.Kontrak;

namespace KerjaSama.Web.Modul.Naskah.Tindakan;

/// <summary>
/// The draft goes round again: with a new file, with one that was uploaded on the draft page since the step opened, or with the word that the
/// file is the same. Nobody is asked to review the old one by mistake, and nobody's version is gone over unseen.
/// </summary>
internal sealed class PerbaikiDraf : ITindakan, IPeriksaIsian
{
    public const string Kunci = "draf.perbaiki";
    private const string Tetap = "drafTetap";

    public Task<IReadOnlyDictionary<string, string>> PeriksaAsync(IsianDiperiksa diperiksa, CancellationToken cancellationToken)
    {
        var isian = diperiksa.Isian;
        var dibawa = isian.Id(DrafBerlaku.Isian);
        var sejak = DrafBerlaku.Semua(diperiksa.Permohonan.Dokumen).Where(d => d.DiunggahPada > diperiksa.Tugas.DibukaPada && d.Id != dibawa).ToList();
        var galat = new Dictionary<string, string>();
        if (dibawa is null && sejak.Count == 0 && !isian.Boolean(Tetap))
        {
            galat[DrafBerlaku.Isian] = "Unggah berkas yang sudah diperbaiki, atau nyatakan bahwa berkasnya tidak berubah.";
        }
        else if (diperiksa.Permohonan.Dokumen.FirstOrDefault(d => d.Id == dibawa) is { } berkas && sejak.FindLast(d => d.DiunggahOleh != berkas.DiunggahOleh) is { } lain)
        {
            galat[DrafBerlaku.Isian] = $"Sesudah langkah ini terbuka, orang lain mengunggah versi baru ({Sebutan(lain)}). Unggah berkas ini di tab Draf, supaya bedanya terlihat lebih dahulu.";
        }

        return Task.FromResult<IReadOnlyDictionary<string, string>>(galat);
    }

    public Task JalankanAsync(KonteksTindakan konteks, CancellationToken cancellationToken) => Task.CompletedTask;

    private static string Sebutan(DokumenPermohonan dokumen) => dokumen.Catatan is { } catatan ? $"{dokumen.Nama}: {catatan}" : dokumen.Nama;
}
