using KerjaSama.Web.Modul.Permohonan.Kontrak;

namespace KerjaSama.Web.Modul.Permohonan.Baru;

/// <summary>What the intake pages post; names follow <see cref="PermohonanMasukan"/>, so that its errors find their fields.</summary>
internal sealed class PermohonanFormulir
{
    public string? Bentuk { get; set; } = "permohonan";
    public string? Pemrakarsa { get; set; } = "mitra";
    public string? Saluran { get; set; } = "surat";
    public string? Jalur { get; set; }
    public string? JenisNaskah { get; set; }
    public string? Judul { get; set; }
    public string? Tentang { get; set; }
    public string? Bidang { get; set; }
    public string? Sifat { get; set; } = "baru";
    public string? Induk { get; set; }
    public string? Pendahulu { get; set; }
    public DateOnly? TanggalDiterima { get; set; }
    public List<MitraFormulir> Mitra { get; set; } = [new()];
    public List<string> PerangkatDaerah { get; set; } = [];
    public KontakFormulir Kontak { get; set; } = new();
    public SuratFormulir Surat { get; set; } = new();

    /// <summary>What was posted, as the use case takes it. Rows of partners that stayed empty are left out, the first one stays.</summary>
    /// <param name="mitraDikenal">Names already in the list of partners (normalised) with their codes.</param>
    public PermohonanMasukan Masukan(IReadOnlyDictionary<string, string> mitraDikenal) => new()
    {
        Bentuk = Bentuk,
        Pemrakarsa = Pemrakarsa,
        Saluran = Saluran,
        Jalur = Isi(Jalur),
        JenisNaskah = Isi(JenisNaskah),
        Judul = Judul,
        Tentang = Tentang,
        Bidang = Isi(Bidang),
        Sifat = Sifat,
        Induk = Induk,
        Pendahulu = Pendahulu,
        TanggalDiterima = TanggalDiterima,
        Mitra = [.. Mitra.Select(m => m.Masukan(mitraDikenal))],
        PerangkatDaerah = PerangkatDaerah,
        Kontak = new(Kontak.Nama, Kontak.Surel, Kontak.Telepon),
        Surat = Surat.Kosong ? null : new(Surat.Nomor, Surat.Tanggal, Surat.Perihal),
    };

    public void RapikanMitra()
    {
        Mitra.RemoveAll(m => m.Kosong);
        if (Mitra.Count == 0)
        {
            Mitra.Add(new());
        }
    }

    private static string? Isi(string? teks) => Domain.Umum.Teks.Isi(teks);
}

/// <summary>One partner: a name of the list is enough, a new one needs its category.</summary>
internal sealed class MitraFormulir
{
    public string? Nama { get; set; }
    public string? Kategori { get; set; }
    public string? Negara { get; set; }

    public bool Kosong => string.IsNullOrWhiteSpace(Nama) && string.IsNullOrWhiteSpace(Kategori) && string.IsNullOrWhiteSpace(Negara);

    public MitraMasukan Masukan(IReadOnlyDictionary<string, string> dikenal) =>
        Nama is not null && string.IsNullOrWhiteSpace(Kategori) && dikenal.TryGetValue(Domain.Umum.Teks.Normal(Nama), out var kode)
            ? new(null, null, null, kode)
            : new(Nama, Domain.Umum.Teks.Isi(Kategori), Domain.Umum.Teks.Isi(Negara), null);
}

internal sealed class KontakFormulir
{
    public string? Nama { get; set; }
    public string? Surel { get; set; }
    public string? Telepon { get; set; }
}

internal sealed class SuratFormulir
{
    public string? Nomor { get; set; }
    public DateOnly? Tanggal { get; set; }
    public string? Perihal { get; set; }

    public bool Kosong => string.IsNullOrWhiteSpace(Nomor) && Tanggal is null && string.IsNullOrWhiteSpace(Perihal);
}
