using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using KerjaSama.Data;
using KerjaSama.Domain.Pengaturan;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure.Startup;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Pengaturan;

/// <summary>
/// Brings <c>seeds/referensi</c> into the database. A row stays as the administrator left it, deleted ones too: only a key that is
/// neither there nor in the history is added. Safe to run at every start. The files are named as the history names their rows.
/// </summary>
internal sealed class ReferensiLoader(KerjaSamaDbContext db)
{
    public async Task ExecuteAsync(CancellationToken ct)
    {
        await AddAsync("jenis-naskah", JenisNaskahDari, j => j.Kode, ct);
        await AddAsync("sifat-naskah", b => new SifatNaskah { Kode = b.Teks("kode"), Nama = b.Teks("nama"), PerluPendahulu = b.Ya("perlu_pendahulu") }, s => s.Kode, ct);
        await AddAsync("kategori-mitra", b => new KategoriMitra { Kode = b.Teks("kode"), Nama = b.Teks("nama"), LuarNegeri = b.Ya("luar_negeri"), Urutan = b.Urutan }, k => k.Kode, ct);
        await AddAsync("bidang", b => new Bidang { Kode = b.Teks("kode"), Nama = b.Teks("nama"), Urutan = b.Urutan }, x => x.Kode, ct);
        await AddAsync("perangkat-daerah", b => new PerangkatDaerah { Kode = b.Teks("kode"), Nama = b.Teks("nama"), Singkatan = b.TeksBolehKosong("singkatan") }, p => p.Kode, ct);
        await AddAsync("sub-unit", b => new SubUnit { Kode = b.Teks("kode"), Nama = b.Teks("nama") }, s => s.Kode, ct);
        await AddAsync("rute", RuteDari, r => (r.Jalur, r.KategoriMitra, r.BerlakuSejak), ct);
        await AddAsync("syarat-dokumen", SyaratDari, s => (s.Jalur, s.Pemrakarsa, s.Jenis), ct);
        await AddAsync("batas", BatasDari, b => (b.Kunci, b.BerlakuSejak), ct);
        await AddAsync("hari-libur", b => new HariLibur { Tanggal = b.Tanggal("tanggal"), Nama = b.Teks("nama"), Jenis = b.Teks("jenis"), Status = b.Teks("status") }, h => h.Tanggal, ct);
        await AddAsync("jabatan", b => new Jabatan { Kode = b.Teks("kode"), Nama = b.Teks("nama"), UrutanParaf = b.AngkaBolehKosong("urutan_paraf"), Pimpinan = b.Ya("pimpinan") }, j => j.Kode, ct);
        await AddAsync("klausul-wajib", b => new KlausulWajib { Id = IdDari("klausul-wajib", b.Teks("jenis_naskah"), b.Teks("urutan")), JenisNaskah = b.Teks("jenis_naskah"), Klausul = b.Teks("klausul"), Padanan = b.TeksBolehKosong("padanan"), Urutan = (int)b.Angka("urutan") }, k => (k.JenisNaskah, k.Urutan), ct);
        await AddAsync("pengaturan-alur", b => new PengaturanAlur { Nama = b.Teks("nama"), Keterangan = b.Teks("keterangan"), Tipe = b.Teks("tipe"), Nilai = b.Teks("nilai") }, p => p.Nama, ct);
        await AddAsync("dasar-hukum", DasarHukumDari, d => d.Kunci, ct);
        await AddAsync(PertanyaanHukum.Objek, PertanyaanDari, p => p.Kode, ct);
        await AddMissingAsync("jalur", SeedFile.ReadJson<List<JalurKerjaSama>>("referensi/jalur.json"), j => j.Kode, ct);
        await AddInstansiAsync(ct);
        await db.SaveChangesAsync(ct);
    }

    private Task AddAsync<T, TKey>(string nama, Func<SeedRow, T> baca, Func<T, TKey> kunci, CancellationToken ct)
        where T : class =>
        AddMissingAsync(nama, SeedFile.ReadCsv($"referensi/{nama}.csv").Select(baca), kunci, ct);

    private async Task AddMissingAsync<T, TKey>(string nama, IEnumerable<T> daftar, Func<T, TKey> kunci, CancellationToken ct)
        where T : class
    {
        var ada = (await db.Set<T>().AsNoTracking().ToListAsync(ct)).Select(kunci).ToHashSet();
        var kurang = daftar.Where(baris => ada.Add(kunci(baris))).ToList();
        if (kurang.Count > 0)
        {
            var pernahAda = await db.Riwayat.Where(r => r.ObjekJenis == nama).Select(r => r.ObjekKunci).ToHashSetAsync(ct);
            db.AddRange(kurang.Where(baris => !pernahAda.Contains(KunciRiwayat(baris))));
        }
    }

    private string KunciRiwayat(object baris)
    {
        var entri = db.Entry(baris);
        return entri.Property(entri.Metadata.FindPrimaryKey()!.Properties[0]).CurrentValue switch
        {
            Guid id => id.ToString("N"),
            DateOnly tanggal => tanggal.ToString("O", CultureInfo.InvariantCulture),
            var kode => (string)kode!,
        };
    }

    // The same row has the same id at every office and every start.
    private static Guid IdDari(params ReadOnlySpan<string> kunci) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('|', kunci))).AsSpan(0, 16), bigEndian: true);

    private async Task AddInstansiAsync(CancellationToken ct)
    {
        if (!await db.Instansi.AnyAsync(ct))
        {
            db.Add(SeedFile.ReadJson<InstansiSeed>("referensi/instansi.json").Buat());
        }
    }

    private static JenisNaskah JenisNaskahDari(SeedRow b) => new()
    {
        Kode = b.Teks("kode"),
        Nama = b.Teks("nama"),
        Singkatan = b.TeksBolehKosong("singkatan"),
        BolehDelegasi = b.Ya("boleh_delegasi"),
        Jalur = b.TeksBolehKosong("jalur"),
        BerujungPks = b.Ya("berujung_pks"),
        PolaNomor = b.Teks("pola_nomor"),
        Templat = b.TeksBolehKosong("templat"),
        Urutan = b.Urutan,
    };

    private static Rute RuteDari(SeedRow b) => new()
    {
        Id = IdDari("rute", b.Teks("jalur"), b.Teks("kategori_mitra"), b.Teks("berlaku_sejak")),
        Jalur = b.Teks("jalur"),
        KategoriMitra = b.Teks("kategori_mitra"),
        SubUnit = b.Teks("sub_unit"),
        Indikator = b.TeksBolehKosong("indikator"),
        BerlakuSejak = b.Tanggal("berlaku_sejak"),
    };

    private static SyaratDokumen SyaratDari(SeedRow b) => new()
    {
        Id = IdDari("syarat-dokumen", b.Teks("jalur"), b.Teks("pemrakarsa"), b.Teks("jenis")),
        Jalur = b.Teks("jalur"),
        Pemrakarsa = b.Teks("pemrakarsa"),
        Jenis = b.Teks("jenis"),
        Nama = b.Teks("nama"),
        Wajib = b.Ya("wajib"),
        Urutan = b.Urutan,
    };

    private static Batas BatasDari(SeedRow b) => new()
    {
        Id = IdDari("batas", b.Teks("kunci"), b.Teks("berlaku_sejak")),
        Kunci = b.Teks("kunci"),
        Nama = b.Teks("nama"),
        Nilai = b.Angka("nilai"),
        Satuan = b.Teks("satuan"),
        DasarHukum = b.TeksBolehKosong("dasar_hukum"),
        BerlakuSejak = b.Tanggal("berlaku_sejak"),
        StatusVerifikasi = b.Teks("status_verifikasi"),
    };

    private static DasarHukum DasarHukumDari(SeedRow b) => new()
    {
        Kunci = b.Teks("kunci"),
        Judul = b.Teks("judul"),
        Tahun = (int)b.Angka("tahun"),
        Status = DaftarKode.Parse<StatusDasarHukum>(b.Teks("status")),
        StatusVerifikasi = b.Teks("status_verifikasi"),
    };

    private static PertanyaanHukum PertanyaanDari(SeedRow b) => new()
    {
        Kode = b.Teks("kode"),
        Kelompok = b.Teks("kelompok"),
        Pertanyaan = b.Teks("pertanyaan"),
        Jalur = b.Teks("jalur"),
        DasarHukum = b.TeksBolehKosong("dasar_hukum"),
        Menghalangi = b.Ya("menghalangi"),
        Urutan = (int)b.Angka("urutan"),
    };
}
