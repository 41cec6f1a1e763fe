using KerjaSama.Domain.Naskah;
using KerjaSama.Domain.Permohonan;

namespace KerjaSama.Web.Modul.Naskah.Kontrak;

/// <summary>A version of the draft.</summary>
/// <param name="Nomor">Its place among all versions, from 1.</param>
/// <param name="Dasar">Number of the version that it was made from, where its uploader said so.</param>
/// <param name="Klausul">The clauses of the library that it was made of; empty for a file that was brought.</param>
internal sealed record VersiDraf(int Nomor, DokumenPermohonan Dokumen, string Pengunggah, int? Dasar, IReadOnlyList<KlausulVersi> Klausul);

/// <summary>A clause of the library in a version of the draft.</summary>
internal sealed record KlausulVersi(string Nama, string Varian, int Versi);

/// <summary>What a reviewer sent back: Word, PDF or a photo of paper.</summary>
/// <param name="Versi">Number of the version that it speaks of: the one that stood when it came.</param>
internal sealed record TanggapanDraf(DokumenPermohonan Dokumen, PemegangDraf Pihak, string Pengunggah, int? Versi);

/// <summary>Somebody other than the office has the draft.</summary>
/// <param name="Tugas">By a review step of the process; otherwise by a turn that the office gave.</param>
internal sealed record PemegangKini(PemegangDraf Pihak, DateTimeOffset Sejak, DateOnly? Tenggat, string? Catatan, bool Tugas);

/// <summary>Where a remark stands in the version that is read.</summary>
/// <param name="Bagian">Part of that version; null: the whole text, or nowhere.</param>
/// <param name="Butir">Place within the part; null: all of it.</param>
/// <param name="Asal">The place as the version that was remarked on calls it, where that is another; else null.</param>
/// <param name="Hilang">That version has no such part.</param>
internal sealed record LetakUtas(string? Bagian, string? Butir, string? Asal = null, bool Hilang = false);

/// <summary>A remark with its answers, the oldest first.</summary>
/// <param name="Versi">Number of the version that it was made on.</param>
internal sealed record UtasKomentar(KomentarDraf Awal, int Versi, IReadOnlyList<KomentarDraf> Jawaban)
{
    /// <summary>In the version that it was made on, until <see cref="LetakKomentar"/> has followed it.</summary>
    public LetakUtas Letak { get; init; } = new(Awal.Bagian, Awal.Butir);

    public bool Terbuka => Awal.SelesaiPada is null;
}

/// <summary>The work on the draft of a permohonan as one side sees it: outside the office only what that side had in its hands.</summary>
/// <param name="Versi">Oldest first.</param>
internal sealed record DrafBacaan(
    PemegangDraf Sisi, IReadOnlyList<VersiDraf> Versi, IReadOnlyList<TanggapanDraf> Tanggapan, IReadOnlyList<PemegangKini> Pemegang, IReadOnlyList<UtasKomentar> Komentar,
    IReadOnlyList<TemuanDikesampingkan> Dikesampingkan)
{
    public VersiDraf? Berlaku => Versi.Count == 0 ? null : Versi[^1];

    /// <summary>Whether the side that looks is asked to act.</summary>
    public bool GiliranSaya => Sisi == PemegangDraf.BagianKerjaSama ? Pemegang.Count == 0 : Pemegang.Any(p => p.Pihak == Sisi);

    public VersiDraf? Dengan(int nomor) => Versi.FirstOrDefault(v => v.Nomor == nomor);

    public int KomentarTerbuka => Komentar.Count(k => k.Terbuka);
}
