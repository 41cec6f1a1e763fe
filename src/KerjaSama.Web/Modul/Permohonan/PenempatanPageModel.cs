using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Web.Infrastructure.Ui;
using KerjaSama.Web.Modul.Pengaturan.Kontrak;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Permohonan;

/// <summary>What the two pages need that put a request on a track.</summary>
internal sealed record PenempatanServices(PilihanReferensi Referensi, CalonPelaksana Calon, PenetapPenempatan Penetap, JalanPerkara Jalan, PetaPerkara Peta);

/// <summary>
/// Base of the pages that put a request on a track: first track and kind of naskah are chosen, then the page says what will happen
/// and asks for the rest.
/// </summary>
internal abstract class PenempatanPageModel(PermohonanServices services, PenempatanServices penempatan) : PerintahPageModel(services)
{
    [BindProperty(SupportsGet = true)]
    public string? Jalur { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? JenisNaskah { get; set; }

    [BindProperty]
    public string? SubUnit { get; set; }

    [BindProperty]
    public string? Analis { get; set; }

    [BindProperty]
    public string? Perancang { get; set; }

    [BindProperty]
    public string? Tujuan { get; set; }

    /// <summary>Where the request can go on; empty while the track is still to be chosen.</summary>
    public IReadOnlyList<TujuanAlur> DaftarTujuan { get; protected set; } = [];

    /// <summary>The two choices of the first step.</summary>
    public IReadOnlyList<IsianForm> PilihanJalur { get; private set; } = [];

    /// <summary>The track that was chosen; null while it is not.</summary>
    protected JalurLain? Terpilih { get; private set; }

    protected Penempatan Penempatan => new(Jalur, JenisNaskah, SubUnit, Analis, Perancang);

    protected PenempatanServices Alat => penempatan;

    protected IEnumerable<(string, string)> JalurTersembunyi => Terpilih is null ? [] : [(nameof(Jalur), Terpilih.Jalur.Kode), (nameof(JenisNaskah), Terpilih.JenisNaskah)];

    protected IReadOnlyList<IsianForm> IsianOrang { get; private set; } = [];

    protected IReadOnlyList<(string Nilai, string Label)> PilihanTujuan => [.. DaftarTujuan.Select(t => (t.Titik.ToString(), PilihanTahap.Label(t)))];

    protected async Task LoadPenempatanAsync(CancellationToken ct)
    {
        var jenis = await penempatan.Referensi.JenisNaskahAsync(ct);
        Terpilih = await TerpilihAsync(ct);
        PilihanJalur =
        [
            Pilihan(nameof(Jalur), "Jalur", Jalur ?? Permohonan.Jalur?.Kode, PilihanReferensi.Dari<Jalur>()),
            Pilihan(nameof(JenisNaskah), "Jenis naskah", JenisNaskah ?? Permohonan.JenisNaskah, jenis),
        ];
        var subUnit = await Db.SubUnit.OrderBy(s => s.Kode).Select(s => new { s.Kode, s.Nama }).ToListAsync(ct);
        IsianOrang =
        [
            Pilihan(nameof(SubUnit), "Sub-unit", SubUnit ?? Permohonan.SubUnit, [.. subUnit.Select(s => (s.Kode, s.Nama))]),
            Pilihan(nameof(Analis), "Analis", Analis ?? Permohonan.AnalisId?.ToString(), await OrangAsync("analis", ct)),
            Pilihan(nameof(Perancang), "Perancang naskah", Perancang ?? Permohonan.PerancangId?.ToString(), await OrangAsync("perancang", ct)),
        ];
    }

    private async Task<JalurLain?> TerpilihAsync(CancellationToken ct)
    {
        try
        {
            return await penempatan.Penetap.JalurAsync(Jalur, JenisNaskah, Permohonan, ct);
        }
        catch (IsianTidakSahException e) when (HttpMethods.IsGet(Request.Method))
        {
            // nothing was chosen yet: nothing is wrong yet
            foreach (var (bidang, pesan) in Jalur is null && JenisNaskah is null ? [] : e.Errors.SelectMany(g => g.Value.Select(p => (g.Key, p))))
            {
                ModelState.AddModelError(bidang, pesan);
            }

            return null;
        }
    }

    private async Task<IReadOnlyList<(string, string)>> OrangAsync(string peran, CancellationToken ct) =>
        [.. (await penempatan.Calon.ListAsync(peran, ct)).Select(c => (c.Id.ToString(), c.Nama))];
}
