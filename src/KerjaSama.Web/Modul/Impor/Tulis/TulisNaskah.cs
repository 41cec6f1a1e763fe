using KerjaSama.Data;
using KerjaSama.Domain.Naskah;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Modul.Impor.Baca;
using KerjaSama.Web.Modul.Impor.Tabel;
using KerjaSama.Web.Modul.Mitra.Kontrak;
using KerjaSama.Web.Modul.Naskah.Kontrak;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Impor.Tulis;

/// <summary>Deeds of an old register into ours; needs a write transaction.</summary>
internal sealed class TulisNaskah(KerjaSamaDbContext db, CatatMitra catatMitra, PenomoranNaskah penomoran, TautkanImpor tautkan, OfficeClock clock)
{
    private const int SekaliSimpan = 500;

    public async Task<HasilImpor> ExecuteAsync(TabelRegister tabel, ReferensiImpor referensi, CancellationToken cancellationToken)
    {
        var semua = PembacaNaskah.Baca(tabel, referensi);
        var hasil = new HasilImpor(semua.Count);
        hasil.Tambah(tabel.Temuan);
        var (baru, sama) = PemilahBaris.Pilah(
            semua,
            (await DaftarAda.AmbilAsync(semua.Select(b => b.Kunci), isi => db.Naskah.Where(n => isi.Contains(n.KunciImpor)).Select(n => new { n.KunciImpor, n.Id }), cancellationToken)).ToDictionary(n => n.KunciImpor!, n => n.Id),
            (await DaftarAda.AmbilAsync(semua.Select(b => b.KodeKami), isi => db.Naskah.Where(n => isi.Contains(n.Kode)).Select(n => new { n.Kode, n.Id, n.Judul }), cancellationToken)).ToDictionary(n => n.Kode, n => (n.Id, n.Judul)),
            KolomDikenal.KodeNaskah, hasil);
        await PeriksaNomorAsync(baru, cancellationToken);
        await DaftarkanAsync(baru, hasil, cancellationToken);
        await LengkapiAsync(sama, cancellationToken);
        await tautkan.ExecuteAsync(hasil, cancellationToken);
        return hasil;
    }

    private async Task DaftarkanAsync(List<NaskahTerbaca> baru, HasilImpor hasil, CancellationToken cancellationToken)
    {
        var kami = $"Pemerintah {await db.Instansi.AsNoTracking().Select(i => i.NamaDaerah).SingleAsync(cancellationToken)}";
        var mitra = await catatMitra.AmbilAtauBuatSemuaAsync(baru.SelectMany(b => b.Mitra).Select(m => (m.Nama, m.Kategori, m.Negara)), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        foreach (var bagian in baru.Chunk(SekaliSimpan))
        {
            db.ChangeTracker.Clear();
            foreach (var baris in bagian)
            {
                var naskah = await BuatAsync(baris, kami, mitra, cancellationToken);
                db.Add(naskah);
                db.Jejak.Catat(naskah, "naskah.diimpor", rincian: baris.Baris.Asli());
                hasil.BarisDari[naskah.Id] = baris.Baris.Nomor;
                hasil.Tambah(baris.Temuan, naskah.Id);
            }

            await db.SaveChangesAsync(cancellationToken);
        }

        db.ChangeTracker.Clear();
    }

    private async Task<NaskahKerjaSama> BuatAsync(NaskahTerbaca baris, string kami, IReadOnlyDictionary<string, Guid> mitra, CancellationToken cancellationToken)
    {
        var (kode, urut) = await penomoran.BerikutnyaAsync(Tahun(baris), cancellationToken);
        return NaskahKerjaSama.Daftarkan(
            new NaskahBaru
            {
                Jenis = baris.Jenis,
                JenisAsli = baris.JenisAsli,
                Jalur = baris.Jalur,
                Judul = baris.Judul,
                Tentang = baris.Tentang,
                Bidang = baris.Bidang,
                Sifat = baris.Sifat,
                TanggalTandaTangan = baris.Penetapan,
                BerlakuMulai = baris.Mulai,
                BerlakuSampai = baris.Berakhir,
                Pihak = [new PihakBaru(null, kami, baris.Nomor), .. baris.Mitra.Select(m => new PihakBaru(mitra[Teks.Normal(m.Nama)], m.Nama, m.Nomor))],
                Terbuka = true,
                KunciImpor = baris.Kunci,
                RujukanPermohonan = baris.RujukanPermohonan,
                RujukanInduk = baris.RujukanInduk,
            },
            kode, urut, clock.GetUtcNow());
    }

    /// <summary>The code's year: signed, else in force, else as the number ends, else this year (and then a person should look).</summary>
    private int Tahun(NaskahTerbaca baris)
    {
        if ((baris.Penetapan ?? baris.Mulai)?.Year is { } tahun)
        {
            return tahun;
        }

        if (int.TryParse(baris.Nomor?.Split('/', '-')[^1].Trim(), out var dariNomor) && dariNomor >= 1945 && dariNomor <= clock.HariIni.Year)
        {
            return dariNomor;
        }

        baris.Temuan.Add(Temuan.Peringatan(baris.Baris.Nomor, KolomDikenal.TanggalPenetapan.Nama, baris.Baris.Mentah(KolomDikenal.TanggalPenetapan), "Tahun penandatanganan tidak diketahui; kode naskah memakai tahun impor."));
        return clock.HariIni.Year;
    }

    /// <summary>A number used twice is a warning (decisions.md 9): ours anywhere in the register, a partner's by the same partner in the file.</summary>
    private async Task PeriksaNomorAsync(List<NaskahTerbaca> baru, CancellationToken cancellationToken)
    {
        var pemakai = (await DaftarAda.AmbilAsync(
                baru.Select(b => b.Nomor is null ? null : Teks.Normal(b.Nomor)),
                isi => db.PihakNaskah.Where(p => p.MitraId == null && isi.Contains(p.NomorNormal)).Join(db.Naskah, p => p.NaskahId, n => n.Id, (p, n) => new { p.NomorNormal, n.Kode }),
                cancellationToken))
            .GroupBy(x => x.NomorNormal!).ToDictionary(g => g.Key, g => $"naskah {g.First().Kode}");
        var milikMitra = new Dictionary<(string, string), int>();
        foreach (var baris in baru)
        {
            if (baris.Nomor is { } nomor && !pemakai.TryAdd(Teks.Normal(nomor), $"baris {baris.Baris.Nomor}"))
            {
                baris.Temuan.Add(Temuan.Peringatan(baris.Baris.Nomor, KolomDikenal.NomorNaskah.Nama, nomor, $"Nomor ini sudah dipakai {pemakai[Teks.Normal(nomor)]}; keduanya dicatat."));
            }

            foreach (var m in baris.Mitra.Where(m => m.Nomor is not null))
            {
                if (!milikMitra.TryAdd((Teks.Normal(m.Nama), Teks.Normal(m.Nomor!)), baris.Baris.Nomor))
                {
                    baris.Temuan.Add(Temuan.Peringatan(baris.Baris.Nomor, KolomDikenal.NomorNaskahMitra.Nama, m.Nomor, $"{m.Nama} memakai nomor ini juga di baris {milikMitra[(Teks.Normal(m.Nama), Teks.Normal(m.Nomor!))]}; keduanya dicatat."));
                }
            }
        }
    }

    /// <summary>A deed known from another register may learn here which request and parent it has.</summary>
    private async Task LengkapiAsync(List<(NaskahTerbaca Baris, Guid Id)> sama, CancellationToken cancellationToken)
    {
        foreach (var bagian in sama.Where(s => s.Baris.RujukanPermohonan is not null || s.Baris.RujukanInduk is not null).Chunk(SekaliSimpan))
        {
            var id = bagian.Select(b => b.Id).ToList();
            var kurang = await db.Naskah.Where(n => id.Contains(n.Id) && n.KunciImpor != null && (n.RujukanPermohonan == null || n.RujukanInduk == null)).ToDictionaryAsync(n => n.Id, cancellationToken);
            foreach (var (baris, naskahId) in bagian)
            {
                kurang.GetValueOrDefault(naskahId)?.LengkapiRujukan(baris.RujukanPermohonan, baris.RujukanInduk);
            }

            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
        }
    }
}
