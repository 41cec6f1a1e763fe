using KerjaSama.Documents.Templates;
using KerjaSama.Domain.Pengaturan;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Telaahan;
using KerjaSama.Domain.Umum;

namespace KerjaSama.Web.Infrastructure.Dokumen;

/// <summary>The memo as a letter on a page; <see cref="SuratTemplat.Telaahan"/> writes the same as a Word document.</summary>
/// <param name="Rekomendasi">Null while none is chosen.</param>
/// <param name="Arahan">What the pimpinan wrote; null before.</param>
internal sealed record SuratTelaahan(
    Instansi Instansi, Pejabat? Penandatangan, string Kepada, string Melalui, string Dari, DateOnly Tanggal, string? Nomor, string Hal, TelaahanStaf Isi, string? Rekomendasi, string? Arahan)
{
    /// <summary>Codes of the jabatan that it goes to, and through which.</summary>
    public const string Tujuan = "sekda";
    public const string Perantara = "asisten";

    public static string HalDari(PermohonanKerjaSama permohonan) => $"Telaahan atas {permohonan.Sebutan}";

    /// <summary>The day that the letter bears.</summary>
    public static DateOnly TanggalDari(TelaahanStaf telaahan, OfficeClock clock) => clock.TanggalDari(telaahan.DisetujuiPada ?? telaahan.DisusunPada);

    /// <summary>A legal basis as it is printed: what is no longer in force says so.</summary>
    public static string Sebutan(DasarTelaahan dasar) => dasar.Status == StatusDasarHukum.Dicabut ? $"{dasar.Judul} (dicabut)" : dasar.Judul;

    /// <summary>The parts of the Word document that only a telaahan has.</summary>
    public static void Isikan(TemplateData data, TelaahanStaf t) => data
        .Set("persoalan", t.Persoalan).Set("praanggapan", t.Praanggapan).Set("fakta", t.Fakta).Set("analisis", t.Analisis).Set("simpulan", t.Simpulan).Set("saran", t.Saran)
        .Set("rekomendasi", t.Rekomendasi.Label).Set("alasanPengecualian", t.AlasanPengecualian)
        .SetItems("dasarHukum", t.DasarHukum.OrderBy(d => d.Urutan).Select(d => new TemplateData().Set("nama", Sebutan(d))))
        .SetItems("daftarPeriksa", t.DaftarPeriksa.OrderBy(b => b.Urutan).Select(b => new TemplateData()
            .Set("pertanyaan", b.Pertanyaan).Set("putusan", b.Putusan is { } putusan ? putusan.Label : "Belum diputus").Set("catatan", b.Catatan)));
}
