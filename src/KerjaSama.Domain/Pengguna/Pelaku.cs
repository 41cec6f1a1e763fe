namespace KerjaSama.Domain.Pengguna;

/// <summary>Who acts, with every right in force at this moment (own roles and those stood in for).</summary>
/// <param name="PenggunaId">Null for the system and for a partner without an account.</param>
/// <param name="MitraId">The partner that a <see cref="Peran.Mitra"/> user speaks for.</param>
/// <param name="PerangkatDaerah">Code of the PD of a <see cref="Peran.PerangkatDaerah"/> user.</param>
/// <param name="SubUnit">Sub-unit of an inside user, if any.</param>
public sealed record Pelaku(
    Guid? PenggunaId, string Nama, IReadOnlySet<Peran> Peran, Guid? MitraId = null, string? PerangkatDaerah = null, string? SubUnit = null)
{
    /// <summary>Absent people for whom this one stands in today (Plh.); tasks that name them are open to the stand-in.</summary>
    public IReadOnlySet<Guid> Mewakili { get; init; } = new HashSet<Guid>();

    /// <summary>Whose roles this one has as a stand-in; the own ones are not among them.</summary>
    public IReadOnlyList<PeranDiwakili> PeranDiwakili { get; init; } = [];

    /// <summary>Sub-units of the absent people for whom this one stands in.</summary>
    public IReadOnlySet<string> SubUnitDiwakili { get; init; } = new HashSet<string>();

    /// <summary>The product itself: jobs, import, demo set-up.</summary>
    public static Pelaku Sistem { get; } = new(null, "Sistem", new HashSet<Peran>());

    /// <summary>A guest of the portal: no account, no right but those open to all.</summary>
    public static Pelaku Tamu { get; } = new(null, "Pemohon", new HashSet<Peran>());

    /// <summary>Outside the office: sees only what is its own, and a stranger's object does not exist for it (404).</summary>
    public bool OrangLuar => Peran.Count == 0 ? PenggunaId is null && this != Sistem : Peran.All(p => p is Pengguna.Peran.Mitra or Pengguna.Peran.PerangkatDaerah);

    /// <summary>Whether a task given to that person is this one's to do.</summary>
    public bool Adalah(Guid penggunaId) => PenggunaId == penggunaId || Mewakili.Contains(penggunaId);

    /// <summary>Belongs to the sub-unit, or stands in for somebody of it.</summary>
    public bool DiSubUnit(string subUnit) => SubUnit == subUnit || SubUnitDiwakili.Contains(subUnit);

    /// <summary>As who acts on something of these roles, or of a named person: where it is not his own, the name says for whom he stands in.</summary>
    public Pelaku Sebagai(Guid? pelaksana, IReadOnlyCollection<Peran> peran)
    {
        var diwakili = PeranDiwakili.FirstOrDefault(d => pelaksana is { } id && id != PenggunaId ? d.PenggunaId == id : peran.Contains(d.Peran));
        var sendiri = pelaksana is { } orang ? orang == PenggunaId : peran.Any(p => Peran.Contains(p) && PeranDiwakili.All(d => d.Peran != p));
        return diwakili is null || sendiri ? this : this with { Nama = $"{Nama} (Plh. {diwakili.Nama})" };
    }

    public bool Punya(Peran peran) => Peran.Contains(peran);
}

/// <summary>A role of an absent person, held by the stand-in.</summary>
public sealed record PeranDiwakili(Guid PenggunaId, string Nama, Peran Peran);
