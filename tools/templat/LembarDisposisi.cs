using static KerjaSama.Templat.Kontrol;
using static KerjaSama.Templat.Unsur;

namespace KerjaSama.Templat;

/// <summary>The form that goes on top of an incoming letter: from whom, to whom it is passed, what they shall do.</summary>
internal static class LembarDisposisi
{
    public static Berkas Buat() => new(
    [
        .. Surat.KopSetda(),
        P(Gaya.Judul, "LEMBAR DISPOSISI"),
        P(Gaya.Rapat),
        Tabel(
            [82.5, 82.5], garis: true,
            Baris(
                Sel(Kiri(
                    ("Surat dari", "{suratMasukAsal}"), ("Nomor surat", "{suratMasukNomor}"), ("Tanggal surat", "{suratMasukTanggal}"))),
                Sel(Kiri(
                    ("Diterima tgl.", "{tanggalDiterima}"), ("Nomor agenda", "{nomorAgenda}"), ("Sifat", "*{sifat}*"), ("Kode", "{kode}")))),
            Baris(Gabung(2, Sel(
                Tabel([28, 4, 125], garis: false, Surat.Keterangan("Hal", "{suratMasukPerihal}"), Surat.Keterangan("Lampiran", "{lampiran}")),
                P(Gaya.Kecil)))),
            Tinggi(60, Baris(
                Sel(
                    P(Gaya.Sel, "*Diteruskan kepada Sdr.:*"),
                    Tabel(
                        [8, 68], garis: false,
                        UlangBaris("tujuanDisposisi", Baris(Sel("{no}."), Sel("{nama}{jika:jabatan|\n{jabatan}}")))),
                    P(Gaya.Sel)),
                Sel(
                    P(Gaya.Sel, "*Dengan hormat harap:*"),
                    Isian(Gaya.Sel, "instruksi"),
                    P(Gaya.Sel),
                    P(Gaya.Sel, "Batas waktu: *{batasWaktu}*")))),
            Tinggi(50, Baris(Gabung(2, Sel(P(Gaya.Sel, "*Catatan:*"), Isian(Gaya.Sel, "catatan"))))),
            Baris(Gabung(2, Sel(
            [
                Tabel(
                    [72, 85], garis: false,
                    Baris(Sel(P(Gaya.Rapat)), Sel([P(Gaya.Ttd, "{tempatSurat}, {tanggalSurat}"), .. Surat.IsiTtd()]))),
                P(Gaya.Kecil),
            ])))),
    ]);

    private static DocumentFormat.OpenXml.OpenXmlElement[] Kiri(params (string Name, string Value)[] lines) =>
    [
        Tabel([28, 4, 44], garis: false, [.. lines.Select(l => Surat.Keterangan(l.Name, l.Value))]),
        P(Gaya.Kecil),
    ];
}
