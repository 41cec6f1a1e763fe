using KerjaSama.Data;
using KerjaSama.Data.Pengaturan;
using KerjaSama.Documents.Rules;
using KerjaSama.Domain.Pengaturan;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Infrastructure.Keamanan;
using KerjaSama.Web.Infrastructure.Ui;
using KerjaSama.Web.Modul.Pengaturan.Kontrak;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Pengaturan;

/// <summary>A rule of the naskah check with its weights.</summary>
/// <param name="Kantor">The office's own weight of today; null: the program's.</param>
/// <param name="Nanti">What is set for a later day.</param>
internal sealed record BarisAturan(AturanNaskah Aturan, SumberAturan? Sumber, bool? Kantor, IReadOnlyList<BeratAturan> Nanti)
{
    public bool Bawaan => Aturan.Berat == BeratTemuan.Menghalangi;

    public bool Berlaku => Kantor ?? Bawaan;

    public bool Menurut(BeratAturan berat) => berat.Menghalangi ?? Bawaan;
}

/// <summary>What a rule rests on.</summary>
/// <param name="Tabel">Reference table that holds it.</param>
internal sealed record SumberAturan(string Kunci, string Nama, string Tabel);

/// <summary>Every rule of the naskah check, the weight it comes with and the office's own, and the history of those.</summary>
[PerluIzin(Aksi.LihatPengaturan)]
internal sealed class AturanNaskahModel(KerjaSamaDbContext db, UbahBeratAturan ubah, BacaDasarHukum dasarHukum, HistoryReader history, PelakuAccessor accessor, OfficeClock clock) : PageModel
{
    private Pelaku _pelaku = Pelaku.Tamu;

    /// <summary>Code of the rule that is to be changed.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Aturan { get; set; }

    [BindProperty]
    public string? Berat { get; set; }

    [BindProperty]
    public DateOnly? BerlakuSejak { get; set; }

    [BindProperty]
    public string? Alasan { get; set; }

    [BindProperty]
    public int Versi { get; set; }

    public IReadOnlyList<BarisAturan> Baris { get; private set; } = [];
    public BarisAturan? Diubah { get; private set; }
    public IReadOnlyList<PeristiwaRiwayat> Riwayat { get; private set; } = [];
    public bool BolehUbah => _pelaku.Boleh(Aksi.KelolaPengaturan);

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var ct = HttpContext.RequestAborted;
        _pelaku = await accessor.AmbilAsync(ct);
        if (HttpMethods.IsPost(Request.Method) && !BolehUbah)
        {
            throw new TidakBerhakException(_pelaku, "Anda tidak berwenang mengubah pengaturan.");
        }

        var (hariIni, semua) = (clock.HariIni, await db.BeratAturan.AsNoTracking().ToListAsync(ct));
        var kantor = await db.BeratAturan.PadaAsync(hariIni, ct);
        var sumber = await SumberAsync(ct);
        Baris =
        [
            .. DaftarAturanNaskah.Semua.Select(a => new BarisAturan(
                a, a.Sumber is { } kunci ? sumber.GetValueOrDefault(kunci) ?? new(kunci, kunci, "dasar-hukum") : null,
                kantor.TryGetValue(a.Kode, out var berat) ? berat : null, [.. semua.Where(b => b.Aturan == a.Kode && b.BerlakuSejak > hariIni).OrderBy(b => b.BerlakuSejak)])),
        ];
        Diubah = Aturan is null ? null : Baris.FirstOrDefault(b => b.Aturan.Kode == Aturan) ?? throw new TidakDitemukanException("Aturan naskah");
        Riwayat = await history.ReadAllAsync(BeratAturan.Objek, [.. semua.Select(b => b.Id.ToString("N"))], ct);
        await next();
    }

    public async Task OnGetAsync(CancellationToken ct)
    {
        if (Diubah is { } baris)
        {
            (Berat, BerlakuSejak, Versi) = (BeratTerbaca.Kata(baris.Berlaku), clock.HariIni, await ubah.VersiAsync(baris.Aturan.Kode, ct));
        }
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var kode = (Diubah ?? throw new IsianTidakSahException(nameof(Aturan), "Pilih aturan yang diubah.")).Aturan.Kode;
        TempData["Kabar"] = await ubah.ExecuteAsync(kode, Berat, BerlakuSejak, Alasan, Versi, _pelaku, ct)
            ? $"Aturan {kode} menjadi {Berat} sejak {OfficeFormat.Tanggal(BerlakuSejak!.Value)}."
            : $"Aturan {kode} tidak berubah: pada tanggal itu sudah demikian.";
        return Redirect(PengaturanLinks.AturanNaskah());
    }

    /// <summary>Keys that the rules name, as people know them.</summary>
    private async Task<Dictionary<string, SumberAturan>> SumberAsync(CancellationToken ct)
    {
        var batas = await db.Batas.Select(b => new { b.Kunci, b.Nama }).Distinct().ToListAsync(ct);
        return (await dasarHukum.JudulAsync(ct)).Select(d => new SumberAturan(d.Key, d.Value, "dasar-hukum"))
            .Concat(batas.Select(b => new SumberAturan(b.Kunci, b.Nama, "batas"))).Append(new("klausul-wajib", "Klausul per jenis naskah", "klausul-wajib"))
            .DistinctBy(s => s.Kunci).ToDictionary(s => s.Kunci);
    }
}
