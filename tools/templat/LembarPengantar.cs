using static KerjaSama.Templat.Kontrol;
using static KerjaSama.Templat.Unsur;

namespace KerjaSama.Templat;

/// <summary>Cover note for documents that are sent or handed on, with its receipt.</summary>
internal static class LembarPengantar
{
    public static Berkas Buat() => new(
    [
        .. Surat.KopSetda(),
        Tabel([100, 65], garis: false, Baris(Sel(P(Gaya.Rapat)), Sel(P(Gaya.Ttd, "{tempatSurat}, {tanggalSurat}")))),
        P(Gaya.Rapat, "Yth. {yth}"),
        Jika("ythAlamat", P(Gaya.Rapat, "di {ythAlamat}")),
        P(Gaya.Isi),
        P(Gaya.Judul, "SURAT PENGANTAR"),
        P(Gaya.SubJudul, "NOMOR {nomorSurat}"),
        P(Gaya.Isi),
        Tabel(
            [12, 83, 25, 45], garis: true,
            BarisKepala("No.", "Naskah/dokumen yang dikirimkan", "Banyaknya", "Keterangan"),
            UlangBaris("lampiranDokumen", Baris(Sel("{no}", Gaya.SelTengah), Sel("{nama}"), Sel("{jumlah}", Gaya.SelTengah), Sel("{keterangan}")))),
        P(Gaya.Isi),
        P(Gaya.Rapat, "Diterima tanggal .............................."),
        P(Gaya.Rapat),
        Tabel(
            [80, 85], garis: false,
            Baris(
                Sel(
                    P(Gaya.Ttd, "Penerima,"),
                    P(Gaya.Ttd, "{penerimaJabatan}"),
                    P(Gaya.Ttd), P(Gaya.Ttd), P(Gaya.Ttd), P(Gaya.Ttd),
                    P(Gaya.Ttd, "........................................"),
                    P(Gaya.Ttd, "NIP ...................................")),
                Sel([P(Gaya.Ttd, "Pengirim,"), .. Surat.IsiTtd()]))),
        P(Gaya.Rapat),
        P(Gaya.Kecil, "Lembar kedua setelah ditandatangani harap dikembalikan{jika:telepon| atau dikabarkan melalui {telepon}}."),
    ]);
}
