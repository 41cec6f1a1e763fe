using System.Globalization;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Surat;
using KerjaSama.Web.Infrastructure.Keamanan;
using KerjaSama.Web.Infrastructure.Paging;
using KerjaSama.Web.Infrastructure.Ui;
using KerjaSama.Web.Modul.Surat.Kontrak;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KerjaSama.Web.Modul.Surat;

/// <summary>Buku agenda, incoming letters: one line to type on top, the letters below.</summary>
[PerluIzin(Aksi.LihatSurat)]
internal sealed class MasukModel(AgendaServices services, CatatSuratMasuk catat) : AgendaPageModel(services, SuratLinks.Masuk)
{
    [BindProperty]
    public string? Asal { get; set; }

    [BindProperty]
    public string? Nomor { get; set; }

    [BindProperty]
    public DateOnly? Tanggal { get; set; }

    [BindProperty]
    public DateOnly? TanggalDiterima { get; set; }

    [BindProperty]
    public string? Perihal { get; set; }

    [BindProperty]
    public string? SifatSurat { get; set; }

    [BindProperty]
    public string? Lampiran { get; set; }

    [BindProperty]
    public string? DisposisiAwal { get; set; }

    /// <summary>The person has seen the warning and enters the letter all the same.</summary>
    [BindProperty]
    public bool Tetap { get; set; }

    public KeysetPage<SuratMasukBaris> Halaman { get; private set; } = new([], null, 0);
    public (int Semua, int Belum) Jumlah { get; private set; }
    public IReadOnlyList<string> SaranAsal { get; private set; } = [];
    public SuratGandaException? Ganda { get; private set; }
    public bool BolehJadikan => BolehCatat && Pelaku.Boleh(Aksi.AjukanPermohonan);

    public override ListAddress Alamat => new(SuratLinks.Masuk,
    [
        new("q", Filter.Q), new("tahun", Filter.Tahun?.ToString(CultureInfo.InvariantCulture)), new("sifat", Filter.Sifat), new("tampil", Filter.Tampil),
        new("dari", Filter.Dari?.ToString("O", CultureInfo.InvariantCulture)), new("sampai", Filter.Sampai?.ToString("O", CultureInfo.InvariantCulture)),
    ]);

    public void OnGet([FromQuery] SuratFilter filter)
    {
        (TanggalDiterima, SifatSurat) = (HariIni, "biasa");
    }

    public async Task<IActionResult> OnPostAsync([FromQuery] SuratFilter filter, CancellationToken ct)
    {
        PastikanBolehCatat();
        var berkas = await BerkasAsync(ct);
        try
        {
            var surat = await catat.ExecuteAsync(new(Asal, Nomor, Tanggal, TanggalDiterima, Perihal, SifatSurat, Lampiran, DisposisiAwal), berkas, Tetap, KunciFormulir, Pelaku, ct);
            TempData["Kabar"] = $"Tercatat dengan nomor agenda {surat.NomorAgenda}: {surat.Perihal}.";
        }
        catch (SuratGandaException ganda)
        {
            // a warning, not a rule: the line stays as typed, with a button to enter it all the same
            Ganda = ganda;
            return new PageResult { StatusCode = StatusCodes.Status409Conflict };
        }

        return Redirect(Alamat.Without().ToString());
    }

    public Task<IActionResult> OnPostLampirkanAsync(Guid id, int versi, [FromQuery] SuratFilter filter, CancellationToken ct) =>
        LampirkanAsync<SuratMasuk>(id, versi, s => $"agenda {s.NomorAgenda}", ct);

    protected override async Task LoadAsync(CancellationToken ct)
    {
        SaranAsal = BolehCatat ? await Daftar.SaranAsalAsync(ct) : [];
        Jumlah = await Daftar.HitungMasukAsync(Filter, ct);
        Halaman = await Daftar.MasukAsync(Filter, ct);
    }
}
