namespace KerjaSama.Web.Tests.Alur;

/// <summary>A request to carry through a track, and who speaks for its partner.</summary>
/// <param name="MitraPengguna">Demo account of the partner; null: the partner works on paper and the agenda records for it.</param>
internal sealed record PermohonanUji(string Jalur, string JenisNaskah, string Mitra, string Kategori, string? Negara, string? MitraPengguna)
{
    public const string Ksdpk = "KSDPK";
    public const string Surel = "budi@mitra.example";

    /// <summary>One for every track, in the codes of contract.md.</summary>
    public static IReadOnlyDictionary<string, PermohonanUji> PerJalur { get; } = new[]
    {
        new PermohonanUji("KSDD", "KSB", "Pemerintah Kabupaten Contoh Timur", "kabupaten-kota", null, "mitra-2"),
        new(Ksdpk, "KSB", "PT Contoh Sehat Nusantara", "badan-hukum", null, "mitra"),
        new("Sinergi", "NKS", "Kejaksaan Negeri Contoh", "kementerian-lembaga", null, null),
        new("KSDPL", "MOU", "City of Samplebury", "pemerintah-luar-negeri", "GB", null),
        new("KSDLL", "MOU", "Sample University", "lembaga-luar-negeri", "AU", null),
    }.ToDictionary(p => p.Jalur);

    public string Judul { get; init; } = "Pelayanan kesehatan bergerak";

    /// <summary>The body of <c>POST /api/v1/permohonan</c>.</summary>
    public object Badan() => new
    {
        bentuk = "permohonan",
        pemrakarsa = "mitra",
        saluran = "surat",
        jalur = Jalur,
        jenisNaskah = JenisNaskah,
        judul = Judul,
        tentang = "Pelayanan kesehatan bergerak di wilayah perbatasan",
        bidang = "sosial",
        mitra = new[] { new { nama = Mitra, kategori = Kategori, negara = Negara } },
        perangkatDaerah = new[] { "dinkes" },
        kontak = new { nama = "Budi Santosa", surel = Surel },
        surat = new { nomor = "12/CSN/2026", tanggal = "2026-02-20", perihal = "Permohonan kerja sama" },
    };
}

/// <summary>A row of <c>GET /api/v1/tugas</c>, as far as a tester needs it.</summary>
internal sealed record TugasUji(
    Guid Id, string Kunci, IReadOnlyList<string> Peran, string? Pelaksana, IReadOnlyList<string> Hasil, IReadOnlyList<IsianUji> Isian, string Permohonan, string? Tahap)
{
    /// <summary>The examples of the form, for the fields that this outcome asks.</summary>
    public Dictionary<string, string> Contoh(string hasil) => Isian
        .Where(i => i.Contoh is not null && (i.UntukHasil is null || i.UntukHasil.Contains(hasil)))
        .ToDictionary(i => i.Nama, i => i.Contoh!);
}

internal sealed record IsianUji(string Nama, string? Contoh, IReadOnlyList<string>? UntukHasil);

internal sealed record KeadaanUji(string Kode, string Status, string? Tahap);
