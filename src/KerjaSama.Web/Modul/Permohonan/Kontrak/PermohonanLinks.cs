namespace KerjaSama.Web.Modul.Permohonan.Kontrak;

/// <summary>Addresses of the pages of a permohonan.</summary>
internal static class PermohonanLinks
{
    public const string Daftar = "/permohonan";
    public const string Baru = "/permohonan/baru";
    public const string Ekspor = "/permohonan/ekspor";
    public const string UsulanBaru = "/usulan/baru";

    public const string SemuaBerjalan = Daftar + "?berjalan=true";

    public static string Cari(string kata) => $"{Daftar}?q={Uri.EscapeDataString(kata)}";

    /// <summary>The list of those under way at a stage.</summary>
    /// <param name="lewat">Only those with an open step past its limit.</param>
    /// <param name="giliran">Whose turn it is, a code of <c>PihakLangkah</c>.</param>
    public static string Berjalan(string tahap, bool lewat = false, string? giliran = null) =>
        $"{Daftar}?berjalan=true&tahap={tahap}{(lewat ? "&lewat=true" : "")}{(giliran is null ? "" : "&giliran=" + giliran)}";

    /// <summary>The intake form, filled from the KSB under which a PKS will stand.</summary>
    public static string BaruDenganInduk(string naskah) => $"{Baru}?induk={naskah}";

    /// <summary>The intake form, filled from the naskah that is to be extended.</summary>
    public static string BaruDenganPendahulu(string naskah) => $"{Baru}?pendahulu={naskah}";

    public static string Rincian(string kode) => $"{Daftar}/{kode}";

    public static string Dokumen(string kode) => $"{Daftar}/{kode}/dokumen";

    public static string Telaahan(string kode) => $"{Daftar}/{kode}/telaahan";

    /// <summary>The memo as a letter.</summary>
    public static string SuratTelaahan(string kode) => $"{Telaahan(kode)}/surat";

    public static string Draf(string kode) => $"{Daftar}/{kode}/draf";

    public static string SusunDraf(string kode) => $"{Draf(kode)}/susun";

    /// <summary>The text of a version, with findings and remarks beside it.</summary>
    public static string BacaDraf(string kode, int versi) => $"{Draf(kode)}/{versi}";

    /// <summary>What a file says otherwise than another: versions and answers of reviewers.</summary>
    public static string BandingDraf(string kode, Guid dari, Guid ke) => $"{Draf(kode)}/banding?dari={dari}&ke={ke}";

    /// <summary>When, where and by whom the naskah is signed, and what is done to the originals.</summary>
    public static string Penandatanganan(string kode) => $"{Daftar}/{kode}/penandatanganan";

    public static string TandaTanganElektronik(string kode) => $"{Penandatanganan(kode)}/elektronik";

    public static string Riwayat(string kode) => $"{Daftar}/{kode}/riwayat";

    /// <summary>The drawing of a process of the request and the state of its elements, as JSON for the viewer.</summary>
    public static string DataAlur(string kode, Guid proses) => $"{Daftar}/{kode}/alur/{proses}";

    public static string Alur(string kode, string? proses = null) => $"{Daftar}/{kode}/alur" + (proses is null ? "" : $"?proses={proses}");

    public static string Pihak(string kode) => $"{Daftar}/{kode}/pihak";

    public static string UbahData(string kode) => $"{Daftar}/{kode}/ubah-data";

    public static string Tolak(string kode) => $"{Daftar}/{kode}/tolak";

    public static string Kembalikan(string kode) => $"{Daftar}/{kode}/kembalikan";

    public static string MulaiDari(string kode) => $"{Daftar}/{kode}/mulai-dari";

    public static string KoreksiJalur(string kode) => $"{Daftar}/{kode}/jalur";

    public static string Tarik(string kode, Guid tugas) => $"{Daftar}/{kode}/tarik/{tugas}";

    public static string Cabut(string kode) => $"{Daftar}/{kode}/cabut";

    public static string Unduh(string kode, Guid dokumen) => $"{Daftar}/{kode}/dokumen/{dokumen}";

    /// <summary>The receipt with the tracking code, printed once after a request was taken in.</summary>
    public static string Diterima(string kode) => $"{Daftar}/{kode}/diterima";
}
