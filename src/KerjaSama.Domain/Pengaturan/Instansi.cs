using KerjaSama.Domain.Umum;

namespace KerjaSama.Domain.Pengaturan;

/// <summary>The typed part of the office's identity.</summary>
public sealed record IdentitasInstansi(
    string NamaDaerah, string NamaSetda, string NamaBagian, string KodePd, string Alamat, string? Telepon, string? Surel, string? Situs,
    string IbuKota, string SebutanKepalaDaerah, string KopSetda, string KopKepalaDaerah, string Klasifikasi, string PolaNomorSurat);

/// <summary>Identity of the institution, one row; every document is written with it.</summary>
public sealed class Instansi : AggregateRoot
{
    private readonly List<Pejabat> _pejabat = [];

    private Instansi() { } // EF Core

    public string NamaDaerah { get; private set; } = null!;
    public string NamaSetda { get; private set; } = null!;
    public string NamaBagian { get; private set; } = null!;
    public string KodePd { get; private set; } = null!;
    public string Alamat { get; private set; } = null!;
    public string? Telepon { get; private set; }
    public string? Surel { get; private set; }
    public string? Situs { get; private set; }

    /// <summary>Where letters are dated.</summary>
    public string IbuKota { get; private set; } = null!;

    /// <summary>Bupati, Wali Kota or Gubernur.</summary>
    public string SebutanKepalaDaerah { get; private set; } = null!;

    /// <summary>Lines of the letterhead of the Setda, separated by line breaks.</summary>
    public string KopSetda { get; private set; } = null!;
    public string KopKepalaDaerah { get; private set; } = null!;
    public string Klasifikasi { get; private set; } = null!;
    public string PolaNomorSurat { get; private set; } = null!;

    /// <summary>Blob of the region's logo (png or jpg); null: documents leave its place empty.</summary>
    public string? LogoSha256 { get; private set; }

    public IReadOnlyList<Pejabat> Pejabat => _pejabat;

    public static Instansi Buat(IdentitasInstansi identitas)
    {
        var instansi = new Instansi();
        instansi.Ubah(identitas);
        return instansi;
    }

    public void Ubah(IdentitasInstansi identitas)
    {
        ArgumentNullException.ThrowIfNull(identitas);
        Aturan.Pastikan(!string.IsNullOrWhiteSpace(identitas.NamaDaerah), "instansi.nama-kosong", "Nama daerah wajib diisi.");
        Aturan.Pastikan(!string.IsNullOrWhiteSpace(identitas.KodePd), "instansi.kode-kosong", "Kode Perangkat Daerah wajib diisi.");

        (NamaDaerah, NamaSetda, NamaBagian, KodePd, Alamat, Telepon, Surel, Situs,
            IbuKota, SebutanKepalaDaerah, KopSetda, KopKepalaDaerah, Klasifikasi, PolaNomorSurat) = identitas;
    }

    public void GantiLogo(string? sha256) => LogoSha256 = sha256;

    public Pejabat TambahPejabat(DataPejabat data)
    {
        var pejabat = new Pejabat(Id);
        pejabat.Ubah(data);
        _pejabat.Add(pejabat);
        return pejabat;
    }

    public void HapusPejabat(Guid pejabatId) => _pejabat.RemoveAll(p => p.Id == pejabatId);

    /// <summary>Who holds a jabatan on a date; a Plt./Plh. goes before the definitive holder.</summary>
    public Pejabat? PejabatPada(string jabatan, DateOnly tanggal) => _pejabat
        .Where(p => p.Jabatan == jabatan && p.Mulai <= tanggal && (p.Sampai is null || p.Sampai >= tanggal))
        .OrderByDescending(p => p.Sebutan is not null)
        .ThenByDescending(p => p.Mulai)
        .FirstOrDefault();
}

/// <param name="Sebutan">Plt. or Plh.; null for the definitive holder.</param>
public sealed record DataPejabat(
    string Jabatan, string NamaJabatan, string Nama, string? Pangkat, string? Golongan, string? Nip, string? Sebutan, DateOnly Mulai, DateOnly? Sampai);

/// <summary>An official as he signs: jabatan, nama, pangkat/golongan, NIP, Plt./Plh. and term.</summary>
public sealed class Pejabat
{
    private Pejabat() { } // EF Core

    internal Pejabat(Guid instansiId) => InstansiId = instansiId;

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid InstansiId { get; private init; }

    /// <summary>Code of a row of <c>jabatan</c>.</summary>
    public string Jabatan { get; private set; } = null!;
    public string NamaJabatan { get; private set; } = null!;
    public string Nama { get; private set; } = null!;
    public string? Pangkat { get; private set; }
    public string? Golongan { get; private set; }
    public string? Nip { get; private set; }
    public string? Sebutan { get; private set; }
    public DateOnly Mulai { get; private set; }
    public DateOnly? Sampai { get; private set; }

    public void Ubah(DataPejabat data)
    {
        ArgumentNullException.ThrowIfNull(data);
        Aturan.Pastikan(!string.IsNullOrWhiteSpace(data.Nama), "pejabat.nama-kosong", "Nama pejabat wajib diisi.");
        Aturan.Pastikan(data.Sampai is null || data.Sampai >= data.Mulai, "pejabat.masa-terbalik", "Akhir masa jabatan tidak boleh mendahului awalnya.");

        (Jabatan, NamaJabatan, Nama, Pangkat, Golongan, Nip, Sebutan, Mulai, Sampai) = data;
    }
}
