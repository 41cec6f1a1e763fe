using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Web.Infrastructure.Startup;
using KerjaSama.Workflow;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace KerjaSama.Web.Tests.Infrastructure;

/// <summary>What stands in <c>seeds/referensi</c>, as the database holds it: whole, and every code that a row names is there.</summary>
public sealed class IsiSeedTests(KantorFactory kantor) : IClassFixture<KantorFactory>
{
    private static readonly string[] Verifikasi = ["belum diverifikasi", "dokumen kantor", "ketentuan kantor"];

    [Theory]
    [InlineData(2024, "ditetapkan")]
    [InlineData(2025, "ditetapkan")]
    [InlineData(2026, "ditetapkan")]
    [InlineData(2027, "perkiraan")]
    public async Task HariLibur_SetiapTahun_HariTetapDanStatusnya(int tahun, string status)
    {
        var hari = await kantor.DbAsync(db => db.HariLibur.Where(h => h.Tanggal >= new DateOnly(tahun, 1, 1) && h.Tanggal <= new DateOnly(tahun, 12, 31)).ToListAsync());

        Assert.All(new[] { (1, 1), (5, 1), (6, 1), (8, 17), (12, 25) }, t => Assert.Contains(hari, h => h.Tanggal == new DateOnly(tahun, t.Item1, t.Item2) && h.Jenis == "libur"));
        Assert.InRange(hari.Count(h => h.Jenis == "libur"), 14, 20);
        Assert.All(hari, h => Assert.Equal(status, h.Status));
        Assert.All(hari, h => Assert.Contains(h.Jenis, new[] { "libur", "cuti-bersama" }));
        Assert.All(hari, h => Assert.False(string.IsNullOrWhiteSpace(h.Nama)));
    }

    [Fact]
    public async Task Batas_SumberAdaDanStatusVerifikasiDikenal()
    {
        var sumber = SeedFile.ReadCsv("referensi/dasar-hukum.csv").ToDictionary(b => b.Teks("kunci"));
        var batas = await kantor.DbAsync(db => db.Batas.ToListAsync());

        Assert.Equal(SeedFile.ReadCsv("referensi/batas.csv").Count, batas.Count);
        Assert.All(sumber.Values, b => Assert.Contains(b.Teks("status_verifikasi"), Verifikasi));
        Assert.All(batas, b =>
        {
            Assert.Contains(b.StatusVerifikasi, Verifikasi);
            Assert.False(string.IsNullOrWhiteSpace(b.Satuan));
            // a limit of a regulation names it; one without is the office's own, and says so
            Assert.True(b.DasarHukum is { } d ? sumber.ContainsKey(d) : b.StatusVerifikasi != "belum diverifikasi", $"{b.Kunci}: {b.DasarHukum}");
        });
        Assert.Equal(12, batas.Single(b => b.Kunci == "ksb-tindak-lanjut-bulan").Nilai);
        Assert.Equal(5, batas.Single(b => b.Kunci == "naskah-jangka-waktu-tahun").Nilai);
    }

    [Fact]
    public async Task RuteDanSyarat_SetiapJalurDanPemrakarsa_KodenyaAda()
    {
        await kantor.DbAsync(async db =>
        {
            var jalur = await db.Jalur.Select(j => j.Kode).ToListAsync();
            var subUnit = await db.SubUnit.Select(s => s.Kode).ToListAsync();
            List<string> kategori = ["*", .. await db.KategoriMitra.Select(k => k.Kode).ToListAsync()];
            var (rute, syarat) = (await db.Rute.ToListAsync(), await db.SyaratDokumen.ToListAsync());
            var pemrakarsa = Enum.GetValues<Pemrakarsa>().Select(p => p.Kode).ToList();

            Assert.Equal(Enum.GetValues<Jalur>().Select(j => j.Kode).Order(), jalur.Order());
            Assert.All(jalur, j => Assert.Contains(rute, r => r.Jalur == j && r.KategoriMitra == "*"));
            Assert.All(rute, r => Assert.True(jalur.Contains(r.Jalur) && kategori.Contains(r.KategoriMitra) && subUnit.Contains(r.SubUnit), $"{r.Jalur} {r.KategoriMitra} {r.SubUnit}"));
            Assert.All(syarat, s => Assert.True(jalur.Contains(s.Jalur) && pemrakarsa.Append("*").Contains(s.Pemrakarsa), $"{s.Jalur} {s.Pemrakarsa}"));
            Assert.All(jalur, j => Assert.All(pemrakarsa, p => Assert.Contains(syarat, s => s.Jalur == j && (s.Pemrakarsa == "*" || s.Pemrakarsa == p) && s.Wajib)));
            Assert.Equal(syarat.Count, syarat.DistinctBy(s => (s.Jalur, s.Pemrakarsa, s.Jenis)).Count());
            return true;
        });
    }

    [Fact]
    public async Task KodeYangDirujuk_ProsesJenisKlausulTemplatDanPeriksa_Ada()
    {
        var (jalur, jenis, klausul) = await kantor.DbAsync(async db => (await db.Jalur.ToListAsync(), await db.JenisNaskah.ToListAsync(), await db.KlausulWajib.ToListAsync()));
        var dasarHukum = SeedFile.ReadCsv("referensi/dasar-hukum.csv").Select(b => b.Teks("kunci")).ToHashSet();
        var proses = Directory.GetFiles(DefinitionCatalog.Folder, "*.bpmn").Select(Path.GetFileNameWithoutExtension).ToHashSet();

        Assert.All(jalur, j => Assert.Contains(j.Proses, proses));
        Assert.All(jalur, j => Assert.Contains(j.Wilayah, new[] { "dn", "ln" }));
        Assert.All(jenis, j => Assert.All((j.Jalur ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries), kode => Assert.Contains(jalur, x => x.Kode == kode)));
        Assert.All(jenis.Where(j => j.Templat is not null), j => Assert.True(File.Exists(SeedFile.PathOf($"templat/{j.Templat}.docx")), j.Kode));
        Assert.All(klausul, k => Assert.Contains(jenis, j => j.Kode == k.JenisNaskah));
        Assert.All(SeedFile.ReadCsv("referensi/daftar-periksa-hukum.csv"), b =>
        {
            Assert.Contains(b.Teks("jalur"), jalur.Select(j => j.Kode).Append("*"));
            Assert.True(b.TeksBolehKosong("dasar_hukum") is not { } d || dasarHukum.Contains(d), b.Teks("kode"));
        });
    }

    [Theory]
    [InlineData("perangkat-daerah", "kode")]
    [InlineData("jenis-naskah", "kode")]
    [InlineData("kategori-mitra", "kode")]
    [InlineData("bidang", "kode")]
    [InlineData("sub-unit", "kode")]
    [InlineData("jabatan", "kode")]
    [InlineData("hari-libur", "tanggal")]
    [InlineData("dasar-hukum", "kunci")]
    [InlineData("daftar-periksa-hukum", "kode")]
    public void BerkasSeed_Kode_TidakBerulang(string nama, string kolom)
    {
        var kode = SeedFile.ReadCsv($"referensi/{nama}.csv").Select(b => b.Teks(kolom).ToLowerInvariant()).ToList();

        Assert.NotEmpty(kode);
        Assert.Empty(kode.GroupBy(k => k).Where(g => g.Count() > 1).Select(g => g.Key));
    }

    [Theory, SetiapBasisData]
    public async Task MuatUlang_TanpaPerubahan_SetiapBarisTetap(BasisData basisData)
    {
        await using var lain = new KantorFactory(basisData);
        var sebelum = await SemuaBarisAsync(lain);

        await StartupSequence.RunAsync(lain.Services, TextWriter.Null);
        await StartupSequence.RunAsync(lain.Services, TextWriter.Null);

        Assert.True(sebelum.Count > 250, $"{sebelum.Count} rows.");
        Assert.Contains(sebelum, b => b.StartsWith("Riwayat ", StringComparison.Ordinal));
        Assert.Equal(sebelum, await SemuaBarisAsync(lain));
    }

    /// <summary>Every row of every table with every value, versions included.</summary>
    private static Task<List<string>> SemuaBarisAsync(KantorFactory kantor) => kantor.DbAsync(async db =>
    {
        var baris = new List<string>();
        foreach (var jenis in db.Model.GetEntityTypes().Where(e => !e.IsOwned() && !e.HasSharedClrType).OrderBy(e => e.Name, StringComparer.Ordinal))
        {
            var isi = (IQueryable<object>)db.GetType().GetMethod(nameof(DbContext.Set), Type.EmptyTypes)!.MakeGenericMethod(jenis.ClrType).Invoke(db, [])!;
            baris.AddRange((await isi.ToListAsync()).Select(x => $"{jenis.ClrType.Name} {Nilai(db.Entry(x).Properties.Select(p => (p.Metadata, p.CurrentValue)))}").Order(StringComparer.Ordinal));
        }

        return baris;
    });

    private static string Nilai(IEnumerable<(IProperty Properti, object? Nilai)> isi) => string.Join(';', isi.Select(p => $"{p.Properti.Name}={p.Nilai}"));
}
