using static KerjaSama.Templat.Kontrol;
using static KerjaSama.Templat.Unsur;

namespace KerjaSama.Templat;

/// <summary>Invitation to a meeting; the list of those invited goes on a page of its own.</summary>
internal static class Undangan
{
    public static Berkas Buat() => new(
    [
        .. Surat.Kop(),
        .. Surat.Kepala(),
        P(Gaya.Alinea, "Sehubungan dengan {dasarUndangan}, dengan hormat kami mengundang Bapak/Ibu untuk hadir pada:"),
        Tabel(
            [12, 30, 4, 119], garis: false,
            Acara("hari, tanggal", "{hariRapat}, {tanggalRapat}"),
            Acara("waktu", "{waktuRapat}"),
            Acara("tempat", "{tempatRapat}"),
            JikaBaris("tautanRapat", Acara("tautan", "{tautanRapat}")),
            Acara("acara", "{acaraRapat}")),
        P(Gaya.Rapat),
        Jika("catatan", Isian(Gaya.Alinea, "catatan")),
        BersamaBerikutnya(P(Gaya.Alinea, "Demikian disampaikan, atas perhatian dan kehadiran Bapak/Ibu diucapkan terima kasih.")),
        .. Surat.Ttd(),
        Surat.Tembusan(),
        Jika(
            "pesertaRapat",
            HalamanBaru(),
            Tabel(
                [85, 80], garis: false,
                Baris(Sel(P(Gaya.Rapat)), Sel(
                    P(Gaya.Rapat, "Lampiran Undangan"),
                    Tabel(
                        [18, 4, 58], garis: false,
                        Baris(Sel("Nomor", Gaya.Rapat), Sel(":", Gaya.Rapat), Sel("{nomorSurat}", Gaya.Rapat)),
                        Baris(Sel("Tanggal", Gaya.Rapat), Sel(":", Gaya.Rapat), Sel("{tanggalSurat}", Gaya.Rapat))),
                    P(Gaya.Kecil)))),
            P(Gaya.Isi),
            P(Gaya.Judul, "DAFTAR UNDANGAN"),
            P(Gaya.Isi),
            Tabel(
                [14, 76, 75], garis: true,
                BarisKepala("No.", "Nama/jabatan", "Instansi"),
                UlangBaris("pesertaRapat", Baris(Sel("{no}", Gaya.SelTengah), Sel("{nama}"), Sel("{instansi}")))),
            P(Gaya.Rapat),
            Surat.TtdKanan(),
            P(Gaya.Kecil)),
    ]);

    private static DocumentFormat.OpenXml.Wordprocessing.TableRow Acara(string name, string value) =>
        Baris(Sel(P(Gaya.Sel)), Sel(name), Sel(":"), Sel(value));
}
