using KerjaSama.Documents.Tables;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure.Keamanan;
using KerjaSama.Web.Modul.Kinerja.Kontrak;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KerjaSama.Web.Modul.Kinerja;

/// <summary>The rows behind a figure, and the same rows as a workbook.</summary>
[PerluIzin(Aksi.LihatKinerja)]
internal sealed class RincianModel(HitungIku hitung, PelakuAccessor accessor, OfficeClock clock) : PageModel
{
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    [FromRoute]
    public string Kunci { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public int? Tahun { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? Triwulan { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Varian { get; set; }

    /// <summary>Null: the address names no such period or variant.</summary>
    public NilaiIku? Nilai { get; private set; }

    public RincianIku Rincian { get; private set; } = null!;

    public bool BolehEkspor { get; private set; }

    public async Task OnGetAsync(CancellationToken ct) => await MuatAsync(ct);

    public async Task<IActionResult> OnGetEksporAsync(CancellationToken ct)
    {
        await MuatAsync(ct);
        if (!BolehEkspor)
        {
            return Forbid();
        }

        var isi = new MemoryStream();
        using (var tabel = new XlsxWriter(isi))
        {
            tabel.BeginSheet("Rincian", [new("Bagian"), new("Jenis"), new("Kode"), new("Judul"), new("Tanggal"), new("Mitra")]);
            foreach (var (bagian, baris) in Rincian.Pembilang.Select(b => ("Pembilang", b)).Concat(Rincian.Penyebut.Select(b => ("Penyebut", b))).Concat(Rincian.TanpaFasilitasi.Select(b => ("Tanpa fasilitasi", b))))
            {
                tabel.WriteRow(bagian, baris.Jenis, baris.Kode, baris.Judul, baris.Tanggal, baris.Mitra);
            }
        }

        return File(isi.ToArray(), Xlsx, $"{Kunci}-{Rincian.Periode.Replace(' ', '-').ToLowerInvariant()}.xlsx");
    }

    private async Task MuatAsync(CancellationToken ct)
    {
        var periode = HitungIku.Periode(Tahun, Triwulan, clock);
        Rincian = await hitung.RincianAsync(Kunci, periode, Varian, ct);
        Nilai = (await hitung.SemuaAsync(periode, Varian, ct)).Single(n => n.Kunci == Kunci);
        BolehEkspor = (await accessor.AmbilAsync(ct)).Boleh(Aksi.EksporData);
    }
}
