using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using static KerjaSama.Templat.Kontrol;
using static KerjaSama.Templat.Unsur;

namespace KerjaSama.Templat;

/// <summary>One page for the head of the region: what, with whom, why, obligations, money, term, recommendation, and room for the answer.</summary>
internal static class LembarRingkas
{
    public static Berkas Buat() => new(
    [
        .. Surat.KopSetda(),
        P(Gaya.Judul, "LEMBAR RINGKAS"),
        P(Gaya.SubJudul, "{jenisNaskah} tentang {tentang}"),
        P(Gaya.Kecil),
        Tabel(
            [40, 125], garis: true,
            Butir("Untuk", P(Gaya.Sel, "*{yth}*")),
            Butir("Apa", P(Gaya.Sel, "{objek}")),
            Butir("Dengan siapa", P(Gaya.Sel, "*{namaMitra}*{jika:kategoriMitra| ({kategoriMitra})}"), P(Gaya.Sel, "Pelaksana: {pelaksana}")),
            Butir("Mengapa", Isian(Gaya.Sel, "alasanKerjaSama")),
            Butir("Kewajiban kita", Isian(Gaya.Sel, "kewajibanPihakKesatu")),
            Butir("Kewajiban mitra", Isian(Gaya.Sel, "kewajibanPihakKedua")),
            Butir("Biaya", P(Gaya.Sel, "{pembiayaan}"), Jika("persetujuanDprd", P(Gaya.Sel, "Persetujuan DPRD: {persetujuanDprd}"))),
            Butir("Jangka waktu", P(Gaya.Sel, "{jangkaWaktu}{jika:jangkaWaktuSampai|, sampai dengan {jangkaWaktuSampai}}")),
            Butir("Rekomendasi", P(Gaya.Sel, "*{rekomendasi}*"), Isian(Gaya.Sel, "saran"))),
        P(Gaya.Kecil),
        Tabel(
            [85, 80], garis: false,
            Baris(
                Sel(
                    Tabel([80], garis: true, Tinggi(38, Baris(Sel(P(Gaya.Sel, "*Keputusan/arahan:*"), Isian(Gaya.Sel, "arahanPimpinan"))))),
                    P(Gaya.Kecil)),
                Sel([P(Gaya.Ttd, "{tempatSurat}, {tanggalSurat}"), .. Surat.IsiTtd()]))),
        P(Gaya.Kecil, "Kode permohonan {kode}. Uraian lengkap pada telaahan staf dan rancangan naskah."),
    ]);

    private static TableRow Butir(string judul, params OpenXmlElement[] isi) => Baris(Sel(P(Gaya.Sel, $"*{judul}*")), Sel(isi));
}
