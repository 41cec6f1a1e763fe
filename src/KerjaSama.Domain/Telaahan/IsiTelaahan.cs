using KerjaSama.Domain.Pengaturan;
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

/// <summary>Verdict on a question of the legal checklist.</summary>
public enum PutusanPeriksa
{
    [Kode("memenuhi", "Memenuhi")] Memenuhi = 1,
    [Kode("tidak-memenuhi", "Tidak memenuhi")] TidakMemenuhi = 2,
    [Kode("perlu-tindak-lanjut", "Perlu tindak lanjut")] PerluTindakLanjut = 3,
    [Kode("tidak-berlaku", "Tidak berlaku")] TidakBerlaku = 4,
}

/// <summary>What the analis writes: the six headings of a telaahan staf, its legal bases and its checklist (domain.md section 3.3).</summary>
public sealed record IsiTelaahan(string Persoalan, string Praanggapan, string Fakta, string Analisis, string Simpulan, string Saran)
{
    public IReadOnlyList<DasarTelaahanBaru> DasarHukum { get; init; } = [];

    /// <summary>In the order in which the questions are asked; empty for a case whose process asked none.</summary>
    public IReadOnlyList<ButirPeriksaBaru> DaftarPeriksa { get; init; } = [];
}

/// <summary>A legal basis with the state of its reference row at this moment; without a key it is free text.</summary>
/// <param name="VersiRujukan">Version of the reference row.</param>
public sealed record DasarTelaahanBaru(string? Kunci, string Judul, int? Tahun = null, StatusDasarHukum? Status = null, string? StatusVerifikasi = null, int? VersiRujukan = null)
{
    internal string Tanda => DasarTelaahan.TandaDari(Kunci, Judul);
}

/// <summary>A question of the checklist as it stands in the reference data now, with what was answered.</summary>
/// <param name="DasarHukum">Key of the regulation that it rests on.</param>
/// <param name="VersiRujukan">Version of the reference row.</param>
public sealed record ButirPeriksaBaru(
    string Kode, string Kelompok, string Pertanyaan, string? DasarHukum, bool Menghalangi, int VersiRujukan, PutusanPeriksa? Putusan, string? Catatan);

/// <summary>Who sends a telaahan back, from which desk, and with which remarks.</summary>
public sealed record Pengembalian(string Dari, string Catatan, Guid? Oleh, DateTimeOffset Pada);
