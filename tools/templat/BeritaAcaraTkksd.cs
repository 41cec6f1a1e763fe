using static KerjaSama.Templat.Kontrol;
using static KerjaSama.Templat.Unsur;

namespace KerjaSama.Templat;

/// <summary>What the TKKSD found of a request or a draft, signed by its members.</summary>
internal static class BeritaAcaraTkksd
{
    private const double TinggiBaris = 10;

    public static Berkas Buat() => new(
    [
        .. Surat.KopSetda(),
        P(Gaya.Judul, "BERITA ACARA"),
        P(Gaya.Judul, "RAPAT TIM KOORDINASI KERJA SAMA DAERAH"),
        P(Gaya.SubJudul, "NOMOR {nomorBeritaAcara}"),
        P(Gaya.Isi),
        P(Gaya.Isi, "Pada hari ini {hari}, tanggal {tanggalTerbilang}, bulan {bulan}, tahun {tahunTerbilang} ({tanggalAngka}), bertempat di {tempatRapat}, Tim Koordinasi Kerja Sama Daerah mengadakan rapat dengan acara {acaraRapat}, atas {bentuk} kerja sama dari {namaMitra} tentang {tentang}, dengan hasil sebagai berikut:"),
        P(Gaya.Bagian, "1. Dasar"),
        P(Gaya.Isi, "{jika:suratMasukNomor|Surat {suratMasukAsal} Nomor {suratMasukNomor} tanggal {suratMasukTanggal} hal {suratMasukPerihal}}{kecuali:suratMasukNomor|Permohonan {kode} yang diterima pada tanggal {tanggalDiterima}}."),
        P(Gaya.Bagian, "2. Pertimbangan"),
        Isian(Gaya.Isi, "pertimbangan"),
        P(Gaya.Bagian, "3. Kesimpulan"),
        P(Gaya.Isi, "Berdasarkan pertimbangan tersebut, {bentuk} kerja sama dimaksud dinyatakan: *{hasilRapat}*."),
        Jika("kesimpulanRapat", Isian(Gaya.Isi, "kesimpulanRapat")),
        P(Gaya.Bagian, "4. Tindak lanjut"),
        Isian(Gaya.Isi, "saran"),
        BersamaBerikutnya(P(Gaya.Isi, "Demikian Berita Acara ini dibuat dengan sebenarnya untuk dipergunakan sebagaimana mestinya.")),
        P(Gaya.Bagian, "Tim Koordinasi Kerja Sama Daerah"),
        Tabel(
            [12, 52, 56, 45], garis: true,
            BarisKepala("No.", "Nama", "Jabatan/instansi", "Tanda tangan"),
            UlangBaris("anggotaTkksd", Tinggi(TinggiBaris, Baris(
                Tengah(Sel("{no}", Gaya.SelTengah)), Tengah(Sel("{nama}")), Tengah(Sel("{instansi}")), Tengah(Sel("{no}.")))))),
        .. Surat.Ttd(),
        P(Gaya.Kecil),
    ]);
}
