using KerjaSama.Data;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Modul.Impor.Baca;
using KerjaSama.Web.Modul.Impor.Tabel;
using KerjaSama.Web.Modul.Mitra.Kontrak;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Impor.Tulis;

/// <summary>
/// Requests of an old register into ours; needs a write transaction. One that has a deed, is finished or is older than a year is
/// history; a recent open one becomes a running process. No message is written about either.
/// </summary>
internal sealed class TulisPermohonan(KerjaSamaDbContext db, CatatMitra catatMitra, TerimaPermohonan terima, TautkanImpor tautkan, OfficeClock clock)
{
    private const int SekaliSimpan = 500;

    /// <summary>Where the register has no bidang: every request needs one.</summary>
    private const string BidangBawaan = "pemerintahan";

    public async Task<HasilImpor> ExecuteAsync(TabelRegister tabel, ReferensiImpor referensi, CancellationToken cancellationToken)
    {
        var semua = PembacaPermohonan.Baca(tabel, referensi);
        var hasil = new HasilImpor(semua.Count);
        hasil.Tambah(tabel.Temuan);
        var (baru, _) = PemilahBaris.Pilah(
            semua,
            (await DaftarAda.AmbilAsync(semua.Select(b => b.Kunci), isi => db.Permohonan.Where(p => isi.Contains(p.KunciImpor)).Select(p => new { p.KunciImpor, p.Id }), cancellationToken)).ToDictionary(p => p.KunciImpor!, p => p.Id),
            (await DaftarAda.AmbilAsync(semua.Select(b => b.KodeKami), isi => db.Permohonan.Where(p => isi.Contains(p.Kode)).Select(p => new { p.Kode, p.Id, p.Judul }), cancellationToken)).ToDictionary(p => p.Kode, p => (p.Id, p.Judul)),
            KolomDikenal.NomorRegister, hasil);
        CatatBidang(baru, referensi, hasil);
        await PeriksaKodeAsync(baru, cancellationToken);
        await TerimaAsync(baru, hasil, cancellationToken);
        await tautkan.ExecuteAsync(hasil, cancellationToken);
        return hasil;
    }

    private async Task TerimaAsync(List<PermohonanTerbaca> baru, HasilImpor hasil, CancellationToken cancellationToken)
    {
        var bernaskah = (await DaftarAda.AmbilAsync(
            baru.Select(b => b.KodeLama), isi => db.Naskah.Where(n => isi.Contains(n.RujukanPermohonan)).Select(n => n.RujukanPermohonan!), cancellationToken)).ToHashSet(StringComparer.Ordinal);
        var mitra = await catatMitra.AmbilAtauBuatSemuaAsync(baru.SelectMany(b => b.Mitra).Select(m => (m.Nama, m.Kategori, m.Negara)), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        foreach (var bagian in baru.Chunk(SekaliSimpan))
        {
            db.ChangeTracker.Clear();
            foreach (var baris in bagian)
            {
                var arsip = baris.Selesai || baris.Tanggal < clock.HariIni.AddYears(-1) || (baris.KodeLama is { } kode && bernaskah.Contains(kode));
                var (permohonan, _) = await terima.ExecuteAsync(Data(baris, arsip, mitra), cancellationToken);
                db.Jejak.Catat(permohonan, "permohonan.diimpor", rincian: baris.Baris.Asli());
                hasil.BarisDari[permohonan.Id] = baris.Baris.Nomor;
                hasil.Tambah(baris.Temuan, permohonan.Id);
            }

            await db.SaveChangesAsync(cancellationToken);
        }

        db.ChangeTracker.Clear();
    }

    private static PermohonanBaru Data(PermohonanTerbaca baris, bool arsip, IReadOnlyDictionary<string, Guid> mitra) => new()
    {
        Bentuk = BentukPermohonan.Permohonan,
        Pemrakarsa = Pemrakarsa.Mitra,
        Saluran = Saluran.Surat,
        // a running one gets its track and kind from the office, at penerimaan
        Jalur = arsip ? baris.Jalur : null,
        JenisNaskah = arsip ? baris.Jenis : null,
        Judul = baris.Judul,
        Tentang = baris.Tentang,
        Bidang = baris.Bidang ?? BidangBawaan,
        Mitra = [.. baris.Mitra.Select(m => (mitra[Teks.Normal(m.Nama)], m.Nama))],
        Sifat = baris.Sifat,
        TanggalDiterima = baris.Tanggal,
        KontakNama = baris.Mitra[0].Nama,
        KodeLacakHash = "",
        KunciImpor = baris.Kunci,
        KodeLama = baris.KodeLama,
        Arsip = arsip,
    };

    private static void CatatBidang(List<PermohonanTerbaca> baru, ReferensiImpor referensi, HasilImpor hasil)
    {
        var tanpa = baru.Count(b => b.Bidang is null);
        if (tanpa > 0)
        {
            hasil.Tambah([Temuan.Peringatan(0, KolomDikenal.Bidang.Nama, null, $"{tanpa} permohonan tidak menyebut bidang; dicatat sebagai {referensi.Bidang.GetValueOrDefault(BidangBawaan, BidangBawaan)}.")]);
        }
    }

    private async Task PeriksaKodeAsync(List<PermohonanTerbaca> baru, CancellationToken cancellationToken)
    {
        var pemakai = (await DaftarAda.AmbilAsync(
                baru.Select(b => b.KodeLama), isi => db.Permohonan.Where(p => isi.Contains(p.KodeLama)).Select(p => new { p.KodeLama, p.Kode }), cancellationToken))
            .GroupBy(x => x.KodeLama!).ToDictionary(g => g.Key, g => $"permohonan {g.First().Kode}");
        foreach (var baris in baru)
        {
            if (baris.KodeLama is { } kode && !pemakai.TryAdd(kode, $"baris {baris.Baris.Nomor}"))
            {
                baris.Temuan.Add(Temuan.Peringatan(baris.Baris.Nomor, KolomDikenal.Kode.Nama, kode, $"Kode ini sudah dipakai {pemakai[kode]}; keduanya dicatat."));
            }
        }
    }
}
