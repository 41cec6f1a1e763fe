using static KerjaSama.Templat.Kontrol;
using static KerjaSama.Templat.Unsur;

namespace KerjaSama.Templat;

/// <summary>Receipt for the sender of a request, with the code to follow it by.</summary>
internal static class TandaTerima
{
    public static Berkas Buat() => new(
    [
        .. Surat.KopSetda(),
        P(Gaya.Judul, "TANDA TERIMA"),
        P(Gaya.Judul, "PERMOHONAN/PENAWARAN KERJA SAMA"),
        P(Gaya.Isi),
        P(Gaya.Isi, "Telah diterima {bentuk} kerja sama dengan keterangan sebagai berikut:"),
        Tabel(
            [45, 4, 116], garis: false,
            Surat.Keterangan("Kode permohonan", "*{kode}*"),
            Surat.Keterangan("Nomor agenda", "{nomorAgenda}"),
            Surat.Keterangan("Diterima tanggal", "{tanggalDiterima}"),
            Surat.Keterangan("Melalui", "{saluran}"),
            Surat.Keterangan("Pengirim", "{namaMitra}"),
            JikaBaris("suratMasukNomor", Surat.Keterangan("Surat nomor", "{suratMasukNomor}, tanggal {suratMasukTanggal}")),
            Surat.Keterangan("Hal", "{judul}"),
            Surat.Keterangan("Narahubung", "{narahubung}")),
        Jika(
            "lampiranDokumen",
            P(Gaya.Bagian, "Dokumen yang diterima"),
            Tabel(
                [12, 98, 55], garis: true,
                BarisKepala("No.", "Dokumen", "Keterangan"),
                UlangBaris("lampiranDokumen", Baris(Sel("{no}", Gaya.SelTengah), Sel("{nama}"), Sel("{keterangan}"))))),
        Jika(
            "dokumenKurang",
            P(Gaya.Bagian, "Dokumen yang masih harus dilengkapi{jika:batasMelengkapi| paling lambat tanggal {batasMelengkapi}}"),
            Tabel(
                [12, 98, 55], garis: true,
                BarisKepala("No.", "Dokumen", "Keterangan"),
                UlangBaris("dokumenKurang", Baris(Sel("{no}", Gaya.SelTengah), Sel("{nama}"), Sel("{keterangan}"))))),
        P(Gaya.Isi),
        Tabel(
            [80, 85], garis: false,
            Baris(
                Sel(
                    P(Gaya.Rapat, "Kode lacak: *{kodeLacak}*"),
                    P(Gaya.Kecil, "Perkembangan permohonan dapat diikuti di {alamatLacak} dengan kode ini. Simpan kode lacak; siapa pun yang memegangnya dapat melihat perkembangan permohonan."),
                    P(Gaya.Kecil),
                    Gambar.Paragraf("qrLacak", 28, 28, Gaya.Rapat)),
                Sel([P(Gaya.Ttd, "{tempatSurat}, {tanggalSurat}"), P(Gaya.Ttd, "Yang menerima,"), .. Surat.IsiTtd()]))),
    ]);
}
