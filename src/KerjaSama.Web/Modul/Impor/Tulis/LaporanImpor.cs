using System.Text.Json.Serialization;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Modul.Impor.Tabel;

namespace KerjaSama.Web.Modul.Impor.Tulis;

/// <summary>What an import did, or would do: the JSON of contract.md.</summary>
internal sealed record LaporanImpor(int Dibaca, int Diterima, int Sama, int Ditolak, int Peringatan, IReadOnlyList<LaporanBaris> Baris)
{
    public static LaporanImpor Dari(HasilImpor hasil) => new(
        hasil.Dibaca, hasil.Diterima, hasil.Sama, hasil.Ditolak,
        hasil.Temuan.Count(t => t.Temuan.Tingkat == TingkatTemuan.Peringatan),
        [.. hasil.Temuan.Select(t => t.Temuan).OrderBy(t => t.Baris).Select(t => new LaporanBaris(t.Baris, t.Kolom, t.Nilai, t.Tingkat.Kode, t.Pesan))]);

    public static LaporanImpor Gagal(Temuan temuan) => new(0, 0, 0, 0, 0, [new(temuan.Baris, temuan.Kolom, temuan.Nilai, temuan.Tingkat.Kode, temuan.Pesan)]);

    /// <summary>The file as a whole was refused.</summary>
    [JsonIgnore]
    public bool TidakTerbaca => Baris is [{ Baris: 0, Tingkat: "galat" }, ..];
}

internal sealed record LaporanBaris(int Baris, string? Kolom, string? Nilai, string Tingkat, string Pesan);

/// <summary>Counts and findings while they grow.</summary>
internal sealed class HasilImpor(int dibaca)
{
    public int Dibaca { get; } = dibaca;
    public int Diterima { get; set; }
    public int Sama { get; set; }
    public int Ditolak { get; set; }

    /// <summary>With the object that the row became, if it became one.</summary>
    public List<(Temuan Temuan, Guid? ObjekId)> Temuan { get; } = [];

    /// <summary>Row of each object that this import made.</summary>
    public Dictionary<Guid, int> BarisDari { get; } = [];

    public void Tambah(IEnumerable<Temuan> temuan, Guid? objekId = null) => Temuan.AddRange(temuan.Select(t => (t, objekId)));
}
