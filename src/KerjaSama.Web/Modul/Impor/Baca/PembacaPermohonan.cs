using System.Globalization;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Web.Modul.Impor.Tabel;
using static KerjaSama.Web.Modul.Impor.Tabel.KolomDikenal;

namespace KerjaSama.Web.Modul.Impor.Baca;

/// <summary>Rows of a register of requests.</summary>
internal static class PembacaPermohonan
{
    private static readonly string[] KataSelesai = ["FINISHED", "SELESAI", "DONE", "CLOSED"];

    public static List<PermohonanTerbaca> Baca(TabelRegister tabel, ReferensiImpor referensi)
    {
        var pembaca = new PembacaBaris(tabel, [TanggalPermohonan], referensi);
        var kunci = new KunciBaris("permohonan");
        return [.. tabel.Baris.Select(b => Baca(b, pembaca, kunci, referensi))];
    }

    private static PermohonanTerbaca Baca(BarisTabel baris, PembacaBaris pembaca, KunciBaris kunci, ReferensiImpor referensi)
    {
        var temuan = PembacaBaris.MulaiTemuan(baris, KolomDikenal.Permohonan);
        var mitra = pembaca.Mitra(baris, temuan);
        var luar = mitra.Any(m => NegaraMap.Luar(m.Negara)) || NamaKolom.Normal(baris.Isi(Wilayah) ?? "") is "internasional" or "luar negeri" or "ln";
        var (judul, tentang) = (PembacaBaris.Teks(baris, Judul, PermohonanKerjaSama.JudulMaxLength, temuan), PembacaBaris.Teks(baris, Tentang, PermohonanKerjaSama.TentangMaxLength, temuan));
        PeriksaJudul(baris, judul, tentang, temuan);
        var tanggal = Tanggal(baris, pembaca, referensi.HariIni, temuan);

        return new(baris, temuan)
        {
            Kunci = kunci.Buat(Isi(baris, mitra, tanggal)),
            KodeKami = baris.Isi(NomorRegister),
            KodeLama = PembacaBaris.Teks(baris, Kode, 80, temuan),
            Tanggal = tanggal ?? default,
            Selesai = KataSelesai.Contains(baris.Isi(Status), StringComparer.OrdinalIgnoreCase),
            Jenis = pembaca.Jenis(baris, luar, temuan),
            JenisAsli = baris.Isi(Jenis),
            Jalur = mitra.Count == 0 ? null : JenisNaskahMap.JalurDari([.. mitra.Select(m => m.Kategori)]),
            Judul = judul ?? (tentang is { Length: > PermohonanKerjaSama.JudulMaxLength } ? tentang[..PermohonanKerjaSama.JudulMaxLength] : tentang) ?? "",
            Tentang = tentang ?? judul ?? "",
            Bidang = pembaca.Bidang(baris, temuan),
            Sifat = PembacaBaris.Sifat(baris, temuan),
            Mitra = mitra,
        };
    }

    private static void PeriksaJudul(BarisTabel baris, string? judul, string? tentang, List<Temuan> temuan)
    {
        if (judul is null)
        {
            temuan.Add(tentang is null
                ? Temuan.Galat(baris.Nomor, Judul.Nama, baris.Mentah(Judul), "Judul dan tentang kosong; permohonan tidak dapat dikenali.")
                : Temuan.Peringatan(baris.Nomor, Judul.Nama, baris.Mentah(Judul), "Judul kosong; dipakai isi kolom Tentang."));
        }
    }

    /// <summary>Without its date a request has no year, so no code and no place in the IKU.</summary>
    private static DateOnly? Tanggal(BarisTabel baris, PembacaBaris pembaca, DateOnly hariIni, List<Temuan> temuan)
    {
        var mentah = baris.Mentah(TanggalPermohonan);
        var dugaan = new List<Temuan>();
        if (pembaca.Tanggal(baris, TanggalPermohonan, dugaan) is not { } tanggal)
        {
            var sebab = dugaan.Select(t => t.Pesan.Replace("; tanggal dikosongkan.", ".", StringComparison.Ordinal).Replace("; dikosongkan.", ".", StringComparison.Ordinal)).FirstOrDefault() ?? "Tanggal permohonan kosong.";
            temuan.Add(Temuan.Galat(baris.Nomor, TanggalPermohonan.Nama, mentah, $"{sebab} Permohonan tidak dapat dicatat tanpa tanggal, karena kode dan IKU menurut tahunnya."));
            return null;
        }

        temuan.AddRange(dugaan);
        if (tanggal > hariIni)
        {
            temuan.Add(Temuan.Peringatan(baris.Nomor, TanggalPermohonan.Nama, mentah, "Tanggal permohonan di masa depan."));
        }

        return tanggal;
    }

    // Not the status: a request that has meanwhile been finished is still the same request.
    private static IEnumerable<KeyValuePair<string, string?>> Isi(BarisTabel baris, IReadOnlyList<MitraTerbaca> mitra, DateOnly? tanggal)
    {
        foreach (var kolom in new[] { Kode, Sifat, Wilayah, Jenis, Judul, Tentang, Durasi, SatuanDurasi, KategoriMitra })
        {
            yield return new(kolom.Nama, baris.Isi(kolom));
        }

        yield return new(KolomDikenal.Mitra.Nama, string.Join('|', mitra.Select(m => $"{m.Nama}@{m.Negara}")));
        yield return new(TanggalPermohonan.Nama, tanggal?.ToString("O", CultureInfo.InvariantCulture));
    }
}
