using KerjaSama.Domain.Umum;

namespace KerjaSama.Domain.Naskah;

/// <summary>On paper the number comes before the ink, so every number of a book has a state (domain.md section 3.7).</summary>
public enum KeadaanNomor
{
    [Kode("dipesan", "Dipesan")] Dipesan = 1,
    [Kode("terpakai", "Terpakai")] Terpakai = 2,
    [Kode("batal", "Batal")] Batal = 3,
}

/// <summary>One number of one book and year; unique by (buku, tahun, urut, sisipan). Nothing ever deletes it.</summary>
public sealed class NomorBuku : AggregateRoot
{
    /// <summary>The book of numbers that were given outside ours.</summary>
    public const string Luar = "luar";

    private NomorBuku() { } // EF Core

    /// <summary>The book: a kind of naskah (<c>KSB</c>, <c>PKS</c>, ...) or <c>surat-keluar</c>.</summary>
    public string Buku { get; private init; } = null!;
    public int Tahun { get; private init; }
    public int Urut { get; private init; }

    /// <summary>0 for an ordinary number, 1, 2, ... for one inserted behind it.</summary>
    public int Sisipan { get; private init; }

    /// <summary>The number as it is written on the naskah.</summary>
    public string Nomor { get; private set; } = null!;
    public KeadaanNomor Keadaan { get; private set; }
    public Guid? PermohonanId { get; private set; }
    public Guid? NaskahId { get; private set; }
    public Guid? SuratKeluarId { get; private set; }
    public string? AlasanBatal { get; private set; }
    public DateTimeOffset DipesanPada { get; private init; }
    public Guid? DipesanOleh { get; private init; }

    public static NomorBuku Pesan(string buku, int tahun, int urut, int sisipan, string nomor, Guid? permohonanId, Guid? oleh, DateTimeOffset sekarang)
    {
        Aturan.Pastikan(!string.IsNullOrWhiteSpace(nomor), "nomor.kosong", "Nomor wajib diisi.");

        return new()
        {
            Buku = buku,
            Tahun = tahun,
            Urut = urut,
            Sisipan = sisipan,
            Nomor = nomor.Trim(),
            Keadaan = KeadaanNomor.Dipesan,
            PermohonanId = permohonanId,
            DipesanPada = sekarang,
            DipesanOleh = oleh,
        };
    }

    public void PakaiUntukNaskah(Guid naskahId)
    {
        PastikanDipesan();

        Keadaan = KeadaanNomor.Terpakai;
        NaskahId = naskahId;
    }

    public void PakaiUntukSurat(Guid suratKeluarId)
    {
        PastikanDipesan();

        Keadaan = KeadaanNomor.Terpakai;
        SuratKeluarId = suratKeluarId;
    }

    public void Batalkan(string alasan)
    {
        PastikanDipesan();
        Aturan.Pastikan(!string.IsNullOrWhiteSpace(alasan), "nomor.alasan-kosong", "Alasan pembatalan nomor wajib diisi.");

        Keadaan = KeadaanNomor.Batal;
        AlasanBatal = alasan.Trim();
    }

    private void PastikanDipesan() =>
        Aturan.Pastikan(Keadaan == KeadaanNomor.Dipesan, "nomor.bukan-dipesan", $"Nomor {Nomor} sudah {Keadaan.Label.ToLowerInvariant()}.");
}
