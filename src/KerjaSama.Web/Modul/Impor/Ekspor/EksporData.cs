using KerjaSama.Data;
using KerjaSama.Domain.Naskah;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Umum;
using Microsoft.EntityFrameworkCore;
using static KerjaSama.Web.Modul.Impor.Tabel.KolomDikenal;

namespace KerjaSama.Web.Modul.Impor.Ekspor;

/// <summary>
/// Writes registers in the columns that the import understands, our own code first: read back here, every row is known by it; read
/// into another office's register, every row is new.
/// </summary>
internal sealed class EksporData(KerjaSamaDbContext db)
{
    private const string Pemisah = "; ";

    /// <param name="baris">What the list shows: filtered, and within the actor's rights.</param>
    /// <returns>How many rows were written.</returns>
    public async Task<int> PermohonanAsync(IQueryable<PermohonanKerjaSama> baris, Stream keluar, bool xlsx, CancellationToken cancellationToken)
    {
        using var tabel = TabelKeluar.Buka(keluar, xlsx, "Permohonan", Nama(
            NomorRegister, Kode, TanggalPermohonan, Sifat, Jenis, Judul, Tentang, Bidang, Tabel.KolomDikenal.Mitra, Negara, KategoriMitra, Status));
        var jumlah = 0;
        var semua = baris.OrderBy(p => p.Urut).Select(p => new
        {
            p.Kode,
            p.KodeLama,
            p.TanggalDiterima,
            p.Sifat,
            p.JenisNaskah,
            p.Judul,
            p.Tentang,
            p.Bidang,
            p.Status,
            Mitra = p.Mitra.OrderBy(m => m.Urutan).Join(db.Mitra, m => m.MitraId, x => x.Id, (m, x) => new { m.Urutan, m.Nama, x.Negara, x.Kategori }).ToList(),
        });
        await foreach (var p in semua.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            var mitra = p.Mitra.OrderBy(m => m.Urutan).ToList();
            tabel.Tulis(
                p.Kode, p.KodeLama, p.TanggalDiterima, p.Sifat, p.JenisNaskah, p.Judul, p.Tentang, p.Bidang,
                string.Join(Pemisah, mitra.Select(m => m.Nama)), string.Join(Pemisah, mitra.Select(m => m.Negara)), Satu(mitra.Select(m => m.Kategori)), p.Status.Kode);
            jumlah++;
        }

        return jumlah;
    }

    /// <inheritdoc cref="PermohonanAsync"/>
    public async Task<int> NaskahAsync(IQueryable<NaskahKerjaSama> baris, Stream keluar, bool xlsx, CancellationToken cancellationToken)
    {
        using var tabel = TabelKeluar.Buka(keluar, xlsx, "Naskah", Nama(
            KodeNaskah, KodePermohonan, NomorNaskah, NomorNaskahMitra, Jenis, Judul, Tentang, Bidang, Tabel.KolomDikenal.Mitra, Negara, KategoriMitra, TanggalPenetapan, TanggalMulai, TanggalBerakhir, NomorInduk, Sifat));
        var jumlah = 0;
        var semua = baris.OrderBy(n => n.Urut).Select(n => new
        {
            n.Kode,
            n.RujukanPermohonan,
            Permohonan = db.Permohonan.Where(p => p.Id == n.PermohonanId).Select(p => p.KodeLama ?? p.Kode).FirstOrDefault(),
            n.Jenis,
            n.Judul,
            n.Tentang,
            n.Bidang,
            n.TanggalTandaTangan,
            n.BerlakuMulai,
            n.BerlakuSampai,
            n.RujukanInduk,
            Induk = db.PihakNaskah.Where(p => (p.NaskahId == n.IndukId || p.NaskahId == n.PendahuluId) && p.MitraId == null).Select(p => p.Nomor).FirstOrDefault(),
            n.Sifat,
            Pihak = n.Pihak.Select(p => new
            {
                p.Urutan,
                p.MitraId,
                p.Nama,
                p.Nomor,
                Negara = db.Mitra.Where(m => m.Id == p.MitraId).Select(m => m.Negara).FirstOrDefault(),
                Kategori = db.Mitra.Where(m => m.Id == p.MitraId).Select(m => m.Kategori).FirstOrDefault(),
            }).ToList(),
        });
        await foreach (var n in semua.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            var mitra = n.Pihak.Where(p => p.MitraId is not null).OrderBy(p => p.Urutan).ToList();
            tabel.Tulis(
                n.Kode, n.Permohonan ?? n.RujukanPermohonan, n.Pihak.FirstOrDefault(p => p.MitraId is null)?.Nomor,
                mitra.Any(m => m.Nomor is not null) ? string.Join(Pemisah, mitra.Select(m => m.Nomor)) : null,
                n.Jenis, n.Judul, n.Tentang, n.Bidang, string.Join(Pemisah, mitra.Select(m => m.Nama)), string.Join(Pemisah, mitra.Select(m => m.Negara)), Satu(mitra.Select(m => m.Kategori!)),
                n.TanggalTandaTangan, n.BerlakuMulai, n.BerlakuSampai, n.RujukanInduk ?? n.Induk, n.Sifat);
            jumlah++;
        }

        return jumlah;
    }

    private static string[] Nama(params Tabel.KolomImpor[] kolom) => [.. kolom.Select(k => k.Nama)];

    private static string Satu(IEnumerable<string> nilai) => string.Join(Pemisah, nilai.Distinct());
}
