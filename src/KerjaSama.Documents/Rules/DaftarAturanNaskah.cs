namespace KerjaSama.Documents.Rules;

/// <summary>
/// All rules, in the order in which a person would check, each with the weight it comes with (docs/keputusan/0030): what a machine cannot
/// read or what is filled in at the signing does not stand in the way.
/// </summary>
public static class DaftarAturanNaskah
{
    internal static readonly AturanNaskah TanpaTeks = Saran("dokumen.tanpa-teks", "Berkas memuat teks yang dapat diperiksa.");
    internal static readonly AturanNaskah TanpaPasal = Saran("dokumen.tanpa-pasal", "Naskah jenis ini tersusun dalam pasal.");
    internal static readonly AturanNaskah BahasaIndonesia = Halang("bahasa.indonesia", "Naskah dengan pihak luar negeri memuat teks bahasa Indonesia.", "permendagri-25-2020");
    internal static readonly AturanNaskah BahasaAsing = Saran("bahasa.asing", "Naskah dengan pihak luar negeri memuat teks bahasa asing di samping bahasa Indonesia.", "permendagri-25-2020");
    internal static readonly AturanNaskah BahasaPasal = Saran("bahasa.jumlah-pasal", "Teks bahasa Indonesia dan bahasa asing sama banyak pasalnya.");
    internal static readonly AturanNaskah Klausul = Halang("klausul.tidak-ada", "Klausul wajib menurut jenis naskah ada.", "klausul-wajib");
    internal static readonly AturanNaskah PihakKurang = Halang("pihak.kurang", "Sedikitnya dua pihak diperkenalkan dengan sebutannya.");
    internal static readonly AturanNaskah PihakAsing = Halang("pihak.tidak-dikenal", "Setiap sebutan PIHAK yang dipakai sudah diperkenalkan di pembukaan.");
    internal static readonly AturanNaskah PihakIdentitas = Halang("pihak.identitas", "Setiap pihak disebut nama, jabatan, dan siapa yang diwakilinya.");
    internal static readonly AturanNaskah ParaPihak = Saran("pihak.para-pihak", "Sebutan PARA PIHAK diberi arti sebelum dipakai.");
    internal static readonly AturanNaskah NomorPihak = Saran("pihak.nomor", "Kepala naskah menyediakan nomor untuk setiap pihak.");
    internal static readonly AturanNaskah DelegasiDilarang = Halang("penandatangan.delegasi", "Yang bukan kepala daerah hanya boleh menandatangani jenis naskah yang membolehkannya.", "permendagri-22-2020");
    internal static readonly AturanNaskah SuratKuasa = Halang("penandatangan.surat-kuasa", "Penandatangan yang mewakili kepala daerah disebut nomor dan tanggal surat kuasanya.", "permendagri-22-2020");
    internal static readonly AturanNaskah Hari = Halang("tanggal.hari", "Nama hari sesuai dengan tanggalnya.");
    internal static readonly AturanNaskah TanggalBeda = Halang("tanggal.terbilang", "Tanggal dengan huruf sama dengan tanggal dengan angka.");
    internal static readonly AturanNaskah TanggalUrutan = Halang("tanggal.urutan", "Tanggal mulai tidak sesudah tanggal berakhir.");
    internal static readonly AturanNaskah TanggalInduk = Halang("tanggal.induk", "Jangka waktu berada di dalam jangka waktu naskah induknya.");
    internal static readonly AturanNaskah TanggalRegister = Saran("tanggal.register", "Tanggal di naskah sama dengan yang dicatat pada permohonan atau register.");
    internal static readonly AturanNaskah JangkaBatas = Halang("jangka-waktu.batas", "Jangka waktu tidak melampaui batas.", "naskah-jangka-waktu-tahun");
    internal static readonly AturanNaskah JangkaBeda = Saran("jangka-waktu.beda", "Lama jangka waktu cocok dengan tanggal mulai dan berakhirnya.");
    internal static readonly AturanNaskah TerbilangBeda = Halang("terbilang.beda", "Angka dan nilai uang sama dengan terbilangnya.");
    internal static readonly AturanNaskah TerbilangTakTerbaca = Saran("terbilang.tidak-terbaca", "Terbilang dapat dibaca; yang tidak terbaca diperiksa sendiri.");
    internal static readonly AturanNaskah PasalNomor = Halang("nomor.pasal", "Nomor pasal urut, tanpa lompatan dan tanpa yang ganda.");
    internal static readonly AturanNaskah AyatNomor = Saran("nomor.ayat", "Nomor ayat dalam satu pasal urut, tanpa lompatan dan tanpa yang ganda.");
    internal static readonly AturanNaskah Rujukan = Halang("rujukan.tidak-ada", "Pasal dan ayat yang dirujuk memang ada.");
    internal static readonly AturanNaskah Kosong = Saran("isian.kosong", "Tidak ada titik-titik atau isian yang tertinggal.");
    internal static readonly AturanNaskah Rangkap = Saran("rangkap.jumlah", "Jumlah rangkap disebut dan cukup untuk setiap pihak.");

    /// <summary>Every rule once.</summary>
    public static IReadOnlyList<AturanNaskah> Semua { get; } =
    [
        TanpaTeks, TanpaPasal, BahasaIndonesia, BahasaAsing, BahasaPasal, Klausul, PihakKurang, PihakAsing, PihakIdentitas, ParaPihak, NomorPihak,
        DelegasiDilarang, SuratKuasa, Hari, TanggalBeda, TanggalUrutan, TanggalInduk, TanggalRegister, JangkaBatas, JangkaBeda, TerbilangBeda,
        TerbilangTakTerbaca, PasalNomor, AyatNomor, Rujukan, Kosong, Rangkap,
    ];

    private static AturanNaskah Halang(string kode, string keterangan, string? sumber = null) => new(kode, keterangan, BeratTemuan.Menghalangi, sumber);

    private static AturanNaskah Saran(string kode, string keterangan, string? sumber = null) => new(kode, keterangan, BeratTemuan.Saran, sumber);
}
