using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Umum;

namespace KerjaSama.Web.Tests.Keamanan;

/// <summary>Who asks: a demo account, named by its role, or a guest.</summary>
internal sealed record Orang(string Nama, Peran? Peran)
{
    public static Orang Tamu { get; } = new("tamu", null);

    /// <summary>A guest and one of every role.</summary>
    public static IReadOnlyList<Orang> Semua { get; } = [Tamu, .. Enum.GetValues<Peran>().Select(p => new Orang(p.Kode, p))];

    public bool Luar => Peran is Domain.Pengguna.Peran.Mitra or Domain.Pengguna.Peran.PerangkatDaerah;

    public Lingkup? Lingkup(Aksi aksi) => Peran is { } peran ? Izin.Untuk([peran], aksi) : null;

    public override string ToString() => Nama;
}

/// <summary>
/// One request with all that hangs on it, and whose it is outside the office. The demo's first mitra and PD ask; what is theirs is own,
/// the other one's is foreign.
/// </summary>
/// <param name="Pemohon">The one of them from whom it came.</param>
/// <param name="Nilai">What stands in addresses and forms, by the names of <see cref="AturanSapuan.Parameter"/>.</param>
internal sealed record Objek(string Nama, IReadOnlySet<string> Pemilik, string Pemohon, IReadOnlyDictionary<string, string> Nilai)
{
    public override string ToString() => Nama;
}

/// <summary>An open task, and whose it is.</summary>
/// <param name="Pelaksana">The demo account that it names; <c>lain</c>: somebody else.</param>
/// <param name="Pemilik">As for its request.</param>
/// <param name="Analis">Demo account of the case's analis.</param>
internal sealed record TugasTerbuka(Guid Id, string Nama, IReadOnlyList<string> Peran, string? Pelaksana, IReadOnlySet<string> Pemilik, string? Analis, string? SubUnit)
{
    private static readonly string[] PihakLain = ["mitra", "perangkat-daerah", "hukum", "pimpinan"];

    /// <summary>Holds a role of the task, is the named one where one is named, and outside a party of the request.</summary>
    public bool Dikerjakan(Orang orang) => orang.Lingkup(Aksi.SelesaikanTugas) is not null && Peran.Contains(orang.Nama)
        && (Pelaksana is null || Pelaksana == orang.Nama) && (!orang.Luar || Pemilik.Contains(orang.Nama));

    /// <summary>Records what somebody else decided on paper.</summary>
    public bool Dicatat(Orang orang) => Peran.Any(PihakLain.Contains) && orang.Lingkup(Aksi.CatatAtasNama) switch
    {
        Lingkup.Semua => true,
        Lingkup.Miliknya => Analis == orang.Nama,
        null => false,
    };

    public bool Diserahkan(Orang orang, string? subUnit) => !Peran.All(PihakLain.Contains) && orang.Lingkup(Aksi.SerahkanTugas) switch
    {
        Lingkup.Semua => true,
        Lingkup.Miliknya => SubUnit is not null && SubUnit == subUnit,
        null => false,
    };

    public override string ToString() => Nama;
}
