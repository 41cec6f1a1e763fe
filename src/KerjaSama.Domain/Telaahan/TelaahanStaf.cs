using KerjaSama.Domain.Umum;

namespace KerjaSama.Domain.Telaahan;

public enum RekomendasiTelaahan
{
    [Kode("lanjut", "Lanjut")] Lanjut = 1,
    [Kode("perbaiki", "Perbaiki")] Perbaiki = 2,
    [Kode("tolak", "Tolak")] Tolak = 3,
}

/// <summary>Who wrote the text decides what is counted for the person (domain.md section 1).</summary>
public enum AsalNaskah
{
    [Kode("disusun", "Disusun oleh Bagian")] Disusun = 1,
    [Kode("dianalisa", "Dibawa mitra atau PD, dianalisa Bagian")] Dianalisa = 2,
}

public enum StatusTelaahan
{
    [Kode("disusun", "Disusun")] Disusun = 1,
    [Kode("diperiksa", "Diperiksa")] Diperiksa = 2,
    [Kode("disetujui", "Disetujui")] Disetujui = 3,
}

/// <summary>The six headings of a telaahan staf and its legal bases, one per line where there are any (domain.md section 3.3).</summary>
public sealed record IsiTelaahan(string Persoalan, string Praanggapan, string Fakta, string Analisis, string Simpulan, string Saran, string? DasarHukum);

/// <summary>Review memo of a permohonan: written by the analis, checked by the sub koordinator, approved by the Kepala Bagian.</summary>
public sealed class TelaahanStaf : AggregateRoot
{
    private TelaahanStaf() { } // EF Core

    public Guid PermohonanId { get; private init; }
    public string Persoalan { get; private set; } = null!;
    public string Praanggapan { get; private set; } = null!;
    public string Fakta { get; private set; } = null!;
    public string? DasarHukum { get; private set; }
    public string Analisis { get; private set; } = null!;
    public string Simpulan { get; private set; } = null!;
    public string Saran { get; private set; } = null!;
    public RekomendasiTelaahan Rekomendasi { get; private set; }
    public AsalNaskah Asal { get; private set; }
    public StatusTelaahan Status { get; private set; }
    public Guid? DisusunOleh { get; private set; }
    public DateTimeOffset DisusunPada { get; private set; }
    public Guid? DisetujuiOleh { get; private set; }
    public DateTimeOffset? DisetujuiPada { get; private set; }

    public static TelaahanStaf Susun(Guid permohonanId, IsiTelaahan isi, RekomendasiTelaahan rekomendasi, AsalNaskah asal, Guid? oleh, DateTimeOffset sekarang)
    {
        var telaahan = new TelaahanStaf { PermohonanId = permohonanId };
        telaahan.Perbarui(isi, rekomendasi, asal, oleh, sekarang);
        return telaahan;
    }

    public void Perbarui(IsiTelaahan isi, RekomendasiTelaahan rekomendasi, AsalNaskah asal, Guid? oleh, DateTimeOffset sekarang)
    {
        ArgumentNullException.ThrowIfNull(isi);
        Aturan.Pastikan(Status != StatusTelaahan.Disetujui, "telaahan.sudah-disetujui", "Telaahan yang sudah disetujui tidak dapat diubah.");
        Aturan.Pastikan(!string.IsNullOrWhiteSpace(isi.Persoalan), "telaahan.persoalan-kosong", "Persoalan wajib diisi.");
        Aturan.Pastikan(!string.IsNullOrWhiteSpace(isi.Saran), "telaahan.saran-kosong", "Saran wajib diisi.");

        (Persoalan, Praanggapan, Fakta, Analisis, Simpulan, Saran, DasarHukum) = isi;
        Rekomendasi = rekomendasi;
        Asal = asal;
        Status = StatusTelaahan.Disusun;
        DisusunOleh = oleh;
        DisusunPada = sekarang;
    }

    public void NyatakanDiperiksa()
    {
        Aturan.Pastikan(Status == StatusTelaahan.Disusun, "telaahan.bukan-konsep", "Hanya telaahan yang baru disusun yang dapat diperiksa.");

        Status = StatusTelaahan.Diperiksa;
    }

    /// <summary>Back to the analis; the text stays.</summary>
    public void Kembalikan()
    {
        Aturan.Pastikan(Status != StatusTelaahan.Disetujui, "telaahan.sudah-disetujui", "Telaahan yang sudah disetujui tidak dapat dikembalikan.");

        Status = StatusTelaahan.Disusun;
    }

    /// <summary>The pimpinan wants it mended: an approved memo becomes a draft again.</summary>
    public void BukaKembali()
    {
        Aturan.Pastikan(Status == StatusTelaahan.Disetujui, "telaahan.belum-disetujui", "Hanya telaahan yang sudah disetujui yang dapat dibuka kembali.");

        Status = StatusTelaahan.Disusun;
        DisetujuiOleh = null;
        DisetujuiPada = null;
    }

    public void Setujui(Guid? oleh, DateTimeOffset sekarang)
    {
        Aturan.Pastikan(Status == StatusTelaahan.Diperiksa, "telaahan.belum-diperiksa", "Telaahan harus diperiksa sub koordinator sebelum disetujui.");

        Status = StatusTelaahan.Disetujui;
        DisetujuiOleh = oleh;
        DisetujuiPada = sekarang;
    }
}
