using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using static KerjaSama.Templat.Kontrol;
using static KerjaSama.Templat.Unsur;

namespace KerjaSama.Templat;

/// <summary>What official letters have in common: kop, head, signature block, tembusan.</summary>
internal static class Surat
{
    /// <summary>What we answer: their letter, or a request that came without one.</summary>
    public const string Rujukan =
        "{jika:suratMasukNomor|surat {suratMasukAsal} Nomor {suratMasukNomor} tanggal {suratMasukTanggal} hal {suratMasukPerihal}}"
        + "{kecuali:suratMasukNomor|{bentuk} kerja sama dari {namaMitra} yang kami terima pada tanggal {tanggalDiterima}}";

    private const double LebarTtd = 85;

    /// <summary>Kop of the secretariat: logo at the left, lines in the middle, double rule.</summary>
    public static OpenXmlElement[] KopSetda() =>
    [
        Tabel(
            [22, 131, 12], garis: false,
            Baris(
                Tengah(Sel(Gambar.Paragraf("logo", 20, 24, Gaya.Rapat))),
                Tengah(Sel(
                    P(Gaya.KopPertama, "{kop1}"),
                    P(Gaya.KopKedua, "{kop2}"),
                    Jika("kop3", P(Gaya.KopAlamat, "{kop3}")),
                    Jika("kop4", P(Gaya.KopAlamat, "{kop4}")))),
                Sel(P(Gaya.Rapat)))),
        P(Gaya.KopGaris),
    ];

    /// <summary>Kop Setda, or the kop of the head of the region: emblem above, his title below, no address and no rule.</summary>
    public static OpenXmlElement[] Kop() =>
    [
        Jika(
            "kopKepalaDaerah",
            Gambar.Paragraf("lambang", 26, 24, Gaya.SelTengah),
            P(Gaya.KopPertama, "{kop1}"),
            Jika("kop2", P(Gaya.KopPertama, "{kop2}")),
            P(Gaya.Isi)),
        Kecuali("kopKepalaDaerah", KopSetda()),
    ];

    /// <summary>Place and date at the right; Nomor, Sifat, Lampiran, Hal at the left; the addressee below.</summary>
    public static OpenXmlElement[] Kepala() =>
    [
        Tabel(
            [22, 4, 74, 65], garis: false,
            Kiri("Nomor", "{nomorSurat}", "{tempatSurat}, {tanggalSurat}"),
            Kiri("Sifat", "{sifat}"),
            Kiri("Lampiran", "{lampiran}"),
            Kiri("Hal", "*{hal}*")),
        P(Gaya.Isi),
        P(Gaya.Rapat, "Yth. {yth}"),
        Jika("ythAlamat", P(Gaya.Rapat, "di {ythAlamat}")),
        P(Gaya.Isi),
    ];

    /// <summary>Signature block at the right, kept together.</summary>
    public static OpenXmlElement[] Ttd() => [BersamaBerikutnya(P(Gaya.Rapat)), TtdKanan()];

    public static Table TtdKanan() => Tabel(
        [Berkas.LebarTeks - LebarTtd, LebarTtd], garis: false,
        Baris(Sel(P(Gaya.Rapat)), Sel(IsiTtd())));

    /// <summary>Atas nama, jabatan with Plt./Plh., space to sign, nama, pangkat, NIP; what an official does not have is left out.</summary>
    public static OpenXmlElement[] IsiTtd() =>
    [
        Jika("ttdAtasNama", P(Gaya.Ttd, "a.n. {ttdAtasNama}")),
        P(Gaya.Ttd, "{jika:ttdSebutan|{ttdSebutan} }{ttdJabatan},"),
        P(Gaya.Ttd), P(Gaya.Ttd), P(Gaya.Ttd), P(Gaya.Ttd),
        P(Gaya.Ttd, "*{ttdNama}*"),
        Jika("ttdPangkat", P(Gaya.Ttd, "{ttdPangkat}")),
        Jika("ttdNip", P(Gaya.Ttd, "NIP {ttdNip}")),
        P(Gaya.Rapat),
    ];

    public static OpenXmlElement Tembusan() => Jika(
        "tembusan",
        P(Gaya.Rapat),
        BersamaBerikutnya(P(Gaya.Rapat, "Tembusan:")),
        Tabel([8, 157], garis: false, UlangBaris("tembusan", Baris(Sel("{no}.", Gaya.Rapat), Sel("{nama}", Gaya.Rapat)))),
        P(Gaya.Kecil));

    /// <summary>A line "name : value" of a form without rules.</summary>
    public static TableRow Keterangan(string name, string value) => Baris(Sel(name), Sel(":"), Sel(value));

    /// <summary>When, where and what about a meeting was; what is not known is left out or a dotted line.</summary>
    public static TableRow[] Rapat() =>
    [
        Keterangan("Hari, tanggal", "{hariRapat}, {tanggalRapat}"),
        Keterangan("Waktu", "{waktuRapat}"),
        Keterangan("Tempat", "{tempatRapat}"),
        Keterangan("Acara", "{acaraRapat}"),
    ];

    private static TableRow Kiri(string name, string value, string right = "") =>
        Baris(Sel(name, Gaya.Rapat), Sel(":", Gaya.Rapat), Sel(value, Gaya.Rapat), Sel(P(Gaya.Ttd, right)));
}
