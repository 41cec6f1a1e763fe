using System.Globalization;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Surat;
using KerjaSama.Web.Infrastructure.Keamanan;
using KerjaSama.Web.Infrastructure.Paging;
using KerjaSama.Web.Infrastructure.Ui;
using KerjaSama.Web.Modul.Surat.Kontrak;
using Microsoft.AspNetCore.Mvc;

namespace KerjaSama.Web.Modul.Surat;

/// <summary>Buku agenda, outgoing letters: each takes its number from the book here.</summary>
[PerluIzin(Aksi.LihatSurat)]
internal sealed class KeluarModel(AgendaServices services, CatatSuratKeluar catat) : AgendaPageModel(services, SuratLinks.Keluar)
{
    [BindProperty]
    public string? Jenis { get; set; }

    [BindProperty]
    public DateOnly? Tanggal { get; set; }

    [BindProperty]
    public string? Tujuan { get; set; }

    [BindProperty]
    public string? Perihal { get; set; }

    [BindProperty]
    public string? NomorLuar { get; set; }

    [BindProperty]
    public string? Permohonan { get; set; }

    public KeysetPage<SuratKeluarBaris> Halaman { get; private set; } = new([], null, 0);

    public override ListAddress Alamat => new(SuratLinks.Keluar,
    [
        new("q", Filter.Q), new("tahun", Filter.Tahun?.ToString(CultureInfo.InvariantCulture)),
        new("dari", Filter.Dari?.ToString("O", CultureInfo.InvariantCulture)), new("sampai", Filter.Sampai?.ToString("O", CultureInfo.InvariantCulture)),
    ]);

    /// <param name="permohonan">Code of the request that the letter belongs to, to begin with.</param>
    public void OnGet([FromQuery] SuratFilter filter, string? permohonan)
    {
        (Tanggal, Jenis, Permohonan) = (HariIni, "lainnya", permohonan);
    }

    public async Task<IActionResult> OnPostAsync([FromQuery] SuratFilter filter, CancellationToken ct)
    {
        PastikanBolehCatat();
        var berkas = await BerkasAsync(ct);
        var surat = await catat.ExecuteAsync(new(Jenis, Tanggal, Tujuan, Perihal, NomorLuar, Permohonan), berkas, KunciFormulir, Pelaku, ct);
        TempData["Kabar"] = $"Surat tercatat dengan nomor {surat.Nomor}.";
        return Redirect(Alamat.Without().ToString());
    }

    public Task<IActionResult> OnPostLampirkanAsync(Guid id, int versi, [FromQuery] SuratFilter filter, CancellationToken ct) =>
        LampirkanAsync<SuratKeluar>(id, versi, s => $"surat nomor {s.Nomor}", ct);

    protected override async Task LoadAsync(CancellationToken ct) => Halaman = await Daftar.KeluarAsync(Filter, ct);
}
