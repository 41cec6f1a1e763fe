using KerjaSama.Domain.Pengguna;
using Microsoft.AspNetCore.Identity;

namespace KerjaSama.Data.Pengguna;

/// <summary>An account. Rights come from its <see cref="PeranPengguna"/> rows; jabatan is only what the person is called.</summary>
public sealed class AkunPengguna : IdentityUser<Guid>
{
    private readonly List<PeranPengguna> _peran = [];

    public AkunPengguna()
    {
        Id = Guid.CreateVersion7();
        SecurityStamp = Guid.NewGuid().ToString("N");
    }

    /// <summary>Order of creation: people of one name keep their places in a list.</summary>
    public required long Urut { get; init; }
    public required string Nama { get; set; }
    public string? Jabatan { get; set; }
    public string? Nip { get; set; }

    /// <summary>The partner a <see cref="Peran.Mitra"/> user speaks for.</summary>
    public Guid? MitraId { get; set; }

    /// <summary>Code of the PD of a liaison officer.</summary>
    public string? PerangkatDaerah { get; set; }
    public string? SubUnit { get; set; }

    /// <summary>False: may not sign in and gets no task; the history keeps the name.</summary>
    public bool Aktif { get; set; } = true;
    public DateTimeOffset DibuatPada { get; init; }

    public IReadOnlyList<PeranPengguna> Peran => _peran;

    public void BeriPeran(Peran peran)
    {
        if (_peran.All(p => p.Peran != peran))
        {
            _peran.Add(new PeranPengguna { PenggunaId = Id, Peran = peran });
        }
    }

    public void CabutPeran(Peran peran) => _peran.RemoveAll(p => p.Peran == peran);
}

/// <summary>One role of one person.</summary>
public sealed class PeranPengguna
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid PenggunaId { get; init; }
    public required Peran Peran { get; init; }
}

/// <summary>A personal access token of the API; only its SHA-256 is kept.</summary>
public sealed class TokenAkses
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid PenggunaId { get; init; }
    public required string Hash { get; init; }
    public required string Nama { get; init; }
    public required DateTimeOffset DibuatPada { get; init; }
    public required DateTimeOffset KedaluwarsaPada { get; init; }
    public DateTimeOffset? DicabutPada { get; set; }
}

/// <summary>Stand-in (Plh.): within the period the stand-in has the roles of the absent one, too.</summary>
public sealed class PelaksanaHarian
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Who is absent.</summary>
    public required Guid PenggunaId { get; init; }
    public required Guid PenggantiId { get; init; }
    public required DateOnly Mulai { get; init; }
    public required DateOnly Sampai { get; set; }
    public required string Alasan { get; init; }
}
