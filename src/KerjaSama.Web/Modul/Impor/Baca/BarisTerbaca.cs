using KerjaSama.Domain.Permohonan;
using KerjaSama.Web.Modul.Impor.Tabel;

namespace KerjaSama.Web.Modul.Impor.Baca;

/// <param name="Nomor">The partner's own number of the deed.</param>
internal sealed record MitraTerbaca(string Nama, string Kategori, string Negara, string? Nomor);

/// <summary>A row as understood, with everything that is to be said of it.</summary>
internal abstract record BarisTerbaca(BarisTabel Baris, List<Temuan> Temuan)
{
    /// <summary>Unique key of the row (decisions: the same row imported twice changes nothing).</summary>
    public required string Kunci { get; init; }

    /// <summary>Our own code, where the file is an export of ours.</summary>
    public string? KodeKami { get; init; }
    public required string Jenis { get; init; }
    public string? JenisAsli { get; init; }
    public Jalur? Jalur { get; init; }
    public required string Judul { get; init; }
    public required string Tentang { get; init; }
    public string? Bidang { get; init; }
    public required string Sifat { get; init; }
    public required IReadOnlyList<MitraTerbaca> Mitra { get; init; }

    public bool Ditolak => Temuan.Any(t => t.Tingkat == TingkatTemuan.Galat);
}

internal sealed record NaskahTerbaca(BarisTabel Baris, List<Temuan> Temuan) : BarisTerbaca(Baris, Temuan)
{
    public string? Nomor { get; init; }
    public string? RujukanPermohonan { get; init; }
    public string? RujukanInduk { get; init; }
    public DateOnly? Penetapan { get; init; }
    public DateOnly? Mulai { get; init; }
    public DateOnly? Berakhir { get; init; }
}

internal sealed record PermohonanTerbaca(BarisTabel Baris, List<Temuan> Temuan) : BarisTerbaca(Baris, Temuan)
{
    public string? KodeLama { get; init; }
    public required DateOnly Tanggal { get; init; }
    public bool Selesai { get; init; }
}
