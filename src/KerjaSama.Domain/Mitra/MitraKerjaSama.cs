using KerjaSama.Domain.Umum;

namespace KerjaSama.Domain.Mitra;

/// <summary>A partner. The normalised name is unique: the same partner typed twice is one row.</summary>
public sealed class MitraKerjaSama : AggregateRoot
{
    public const int NamaMaxLength = 300;
    public const int AlamatMaxLength = 400;

    private MitraKerjaSama() { } // EF Core

    /// <summary><c>M-00017</c>.</summary>
    public string Kode { get; private init; } = null!;
    public long Urut { get; private init; }
    public string Nama { get; private set; } = null!;
    public string NamaNormal { get; private set; } = null!;

    /// <summary>Code of a row of <c>kategori_mitra</c>.</summary>
    public string Kategori { get; private set; } = null!;
    public string Negara { get; private set; } = null!;
    public string? Alamat { get; private set; }
    public string? Surel { get; private set; }
    public string? Telepon { get; private set; }

    /// <summary>SHA-256 of a picture in the blob store; stands on the naskah beside ours.</summary>
    public string? LogoSha256 { get; private set; }

    public static MitraKerjaSama Buat(string kode, long urut, string nama, string kategori, string? negara)
    {
        Aturan.Pastikan(!string.IsNullOrWhiteSpace(nama), "mitra.nama-kosong", "Nama mitra wajib diisi.");
        Aturan.Pastikan(nama.Trim().Length <= NamaMaxLength, "mitra.nama-panjang", $"Nama mitra paling banyak {NamaMaxLength} karakter.");

        return new()
        {
            Kode = kode,
            Urut = urut,
            Nama = nama.Trim(),
            NamaNormal = Teks.Normal(nama),
            Kategori = kategori,
            Negara = Teks.Isi(negara) ?? "Indonesia",
        };
    }

    public void UbahKontak(string? alamat, string? surel, string? telepon)
    {
        Alamat = Teks.Isi(alamat);
        Surel = Teks.Isi(surel);
        Telepon = Teks.Isi(telepon);
    }

    public void GantiLogo(string? sha256) => LogoSha256 = sha256;

    public void UbahKategori(string kategori, string negara)
    {
        Kategori = kategori;
        Negara = negara;
    }
}
