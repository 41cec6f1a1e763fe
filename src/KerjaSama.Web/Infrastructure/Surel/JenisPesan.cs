namespace KerjaSama.Web.Infrastructure.Surel;

/// <summary>Kinds of messages; each is rendered by the component of the same name in <c>Pesan/</c>.</summary>
internal static class JenisPesan
{
    public const string PermohonanDiterima = "permohonan-diterima";
    public const string PermohonanDikembalikan = "permohonan-dikembalikan";
    public const string PermohonanDitolak = "permohonan-ditolak";
    public const string PermohonanDicabut = "permohonan-dicabut";
    public const string GiliranPemohon = "giliran-pemohon";

    /// <summary>To the contact person, who opens the draft by the tracking link.</summary>
    public const string GiliranDraf = "giliran-draf";

    /// <summary>To everybody of the side with an account.</summary>
    public const string GiliranDrafAkun = "giliran-draf-akun";
    /// <summary>To the contact person: date and place of the signing, set or changed.</summary>
    public const string JadwalPenandatanganan = "jadwal-penandatanganan";

    /// <summary>The same to the partner's and PD's people with an account.</summary>
    public const string JadwalPenandatangananAkun = "jadwal-penandatanganan-akun";
    public const string TahapBerubah = "tahap-berubah";
    public const string SuratJawabanTerbit = "surat-jawaban-terbit";
    public const string NaskahDitandatangani = "naskah-ditandatangani";
    public const string DrafPortalDisimpan = "draf-portal-disimpan";
    public const string KodeLacakDikirim = "kode-lacak-dikirim";

    public const string TugasTerlambat = "tugas-terlambat";

    private static readonly Dictionary<string, (Type Komponen, string Label)> Semua = new(StringComparer.Ordinal)
    {
        [PermohonanDiterima] = (typeof(Pesan.PermohonanDiterima), "Permohonan diterima"),
        [PermohonanDikembalikan] = (typeof(Pesan.PermohonanDikembalikan), "Permohonan dikembalikan"),
        [PermohonanDitolak] = (typeof(Pesan.PermohonanDitolak), "Permohonan ditolak"),
        [PermohonanDicabut] = (typeof(Pesan.PermohonanDicabut), "Permohonan dicabut"),
        [GiliranPemohon] = (typeof(Pesan.GiliranPemohon), "Giliran pemohon"),
        [GiliranDraf] = (typeof(Pesan.GiliranDraf), "Giliran meninjau draf"),
        [GiliranDrafAkun] = (typeof(Pesan.GiliranDraf), "Giliran meninjau draf"),
        [JadwalPenandatanganan] = (typeof(Pesan.JadwalPenandatanganan), "Jadwal penandatanganan"),
        [JadwalPenandatangananAkun] = (typeof(Pesan.JadwalPenandatanganan), "Jadwal penandatanganan"),
        [TahapBerubah] = (typeof(Pesan.TahapBerubah), "Tahap berubah"),
        [SuratJawabanTerbit] = (typeof(Pesan.SuratJawabanTerbit), "Surat jawaban terbit"),
        [NaskahDitandatangani] = (typeof(Pesan.NaskahDitandatangani), "Naskah ditandatangani"),
        [DrafPortalDisimpan] = (typeof(Pesan.DrafPortalDisimpan), "Formulir disimpan"),
        [KodeLacakDikirim] = (typeof(Pesan.KodeLacakDikirim), "Tautan pelacakan"),
        [TugasTerlambat] = (typeof(Pesan.TugasTerlambat), "Langkah lewat tenggat"),
    };

    public static IReadOnlyCollection<string> Daftar => Semua.Keys;

    /// <exception cref="InvalidOperationException">No component renders this kind.</exception>
    public static Type Komponen(string jenis) =>
        Semua.TryGetValue(jenis, out var ada) ? ada.Komponen : throw new InvalidOperationException($"No component renders messages of kind '{jenis}'.");

    /// <summary>What the office calls it.</summary>
    public static string Label(string jenis) => Semua.TryGetValue(jenis, out var ada) ? ada.Label : jenis;
}
