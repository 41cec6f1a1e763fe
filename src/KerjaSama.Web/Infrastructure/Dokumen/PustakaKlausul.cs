using KerjaSama.Data;
using KerjaSama.Documents.Clauses;
using KerjaSama.Domain.Pengaturan;
using KerjaSama.Domain.Umum;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Infrastructure.Dokumen;

/// <summary>A clause that a draft may hold, in the order of the naskah.</summary>
/// <param name="Wajib">Expected of the kind of naskah: leaving it out is found by the rule check.</param>
/// <param name="Dipilih">Stands in a first draft unless somebody says otherwise.</param>
/// <param name="Varian">Those that may be chosen; the first is the default.</param>
internal sealed record PilihanKlausul(string Kode, string Nama, bool Wajib, bool Dipilih, IReadOnlyList<PilihanVarian> Varian);

/// <param name="Catatan">For the drafter: when to use it, what to watch.</param>
/// <param name="Versi">Of the wording that would be taken.</param>
internal sealed record PilihanVarian(string Kode, string Nama, string? Catatan, int Versi, string Judul, string Teks);

/// <summary>What somebody chose: a clause and its variant.</summary>
internal sealed record KlausulDipilih(string Kode, string Varian);

/// <summary>A wording that a document was made of; together with the kind of naskah it names one row of <see cref="VersiKlausul"/>.</summary>
internal sealed record KlausulTerpakai(string Kode, string Varian, int Versi);

/// <summary>The clause library as drafts use it. Reads only.</summary>
internal sealed class PustakaKlausul(KerjaSamaDbContext db)
{
    /// <summary>The clauses of a kind of naskah with the variants that may be chosen, the default choice marked; empty where the library has none for it.</summary>
    public async Task<IReadOnlyList<PilihanKlausul>> UntukJenisAsync(string jenisNaskah, CancellationToken cancellationToken) =>
        [.. (await AktifAsync(jenisNaskah, cancellationToken)).Select(k => new PilihanKlausul(k.Kode, k.Nama, k.Wajib, k.Wajib || k.Bawaan, [.. VarianAktif(k).Select(v => Pilihan(k, v))]))];

    /// <summary>The default choice: mandatory clauses and those that usually stand in a naskah, each in its first variant.</summary>
    public async Task<IReadOnlyList<KlausulDipilih>> BawaanAsync(string jenisNaskah, CancellationToken cancellationToken) =>
        [.. (await UntukJenisAsync(jenisNaskah, cancellationToken)).Where(k => k.Dipilih).Select(k => new KlausulDipilih(k.Kode, k.Varian[0].Kode))];

    /// <summary>The wordings in force of a choice, in the order of the library whatever the order of the choice.</summary>
    /// <exception cref="AturanDilanggarException">It names a clause or variant that is not (any longer) offered.</exception>
    public async Task<(IReadOnlyList<Clause> Klausul, IReadOnlyList<KlausulTerpakai> Terpakai)> AmbilAsync(
        string jenisNaskah, IReadOnlyCollection<KlausulDipilih> dipilih, CancellationToken cancellationToken)
    {
        var pustaka = await AktifAsync(jenisNaskah, cancellationToken);
        if (dipilih.FirstOrDefault(d => !pustaka.Any(k => k.Kode == d.Kode && VarianAktif(k).Any(v => v.Kode == d.Varian))) is { } tidakAda)
        {
            throw new AturanDilanggarException("draf.klausul-tidak-tersedia", $"Klausul {tidakAda.Kode} varian {tidakAda.Varian} tidak tersedia lagi. Muat ulang halaman, lalu pilih kembali.");
        }

        var versi = pustaka.SelectMany(k => dipilih.Where(d => d.Kode == k.Kode).Take(1).Select(d => (Klausul: k, Versi: k.VersiBerlaku(d.Varian)))).ToList();
        return ([.. versi.Select(v => Rumusan(v.Versi))], [.. versi.Select(v => new KlausulTerpakai(v.Klausul.Kode, v.Versi.Varian, v.Versi.Nomor))]);
    }

    private async Task<List<KlausulNaskah>> AktifAsync(string jenisNaskah, CancellationToken cancellationToken) =>
        await db.Klausul.AsNoTracking().AsSplitQuery().Include(k => k.Varian).Include(k => k.DaftarVersi)
            .Where(k => k.JenisNaskah == jenisNaskah && k.Aktif).OrderBy(k => k.Urutan).ThenBy(k => k.Kode).ToListAsync(cancellationToken);

    private static IEnumerable<VarianKlausul> VarianAktif(KlausulNaskah klausul) => klausul.Varian.Where(v => v.Aktif).OrderBy(v => v.Urutan);

    private static PilihanVarian Pilihan(KlausulNaskah klausul, VarianKlausul varian)
    {
        var versi = klausul.VersiBerlaku(varian.Kode);
        return new(varian.Kode, varian.Nama, versi.Catatan, versi.Nomor, versi.Judul, versi.Teks);
    }

    private static Clause Rumusan(VersiKlausul versi) =>
        new(versi.Judul, ClauseText.Parse(versi.Teks), versi.JudulEn, versi.TeksEn is { } en ? ClauseText.Parse(en) : null);
}
