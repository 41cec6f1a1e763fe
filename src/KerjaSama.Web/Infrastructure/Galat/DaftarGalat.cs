using KerjaSama.Domain.Umum;

namespace KerjaSama.Web.Infrastructure;

/// <summary>What is wrong with an input, gathered so that the sender mends all of it at once. Of one field the first message counts.</summary>
internal sealed class DaftarGalat
{
    private readonly Dictionary<string, GalatBidang> _galat = [];

    public bool Kosong => _galat.Count == 0;

    public IReadOnlyList<GalatBidang> Semua => [.. _galat.Values];

    /// <param name="pesan">In Indonesian; null where nothing is wrong.</param>
    public void Tambah(string bidang, string? pesan)
    {
        if (pesan is not null)
        {
            Tambah(new GalatBidang(bidang, pesan));
        }
    }

    public void Tambah(GalatBidang? galat)
    {
        if (galat is not null)
        {
            _galat.TryAdd(galat.Bidang, galat);
        }
    }

    public void Pastikan(bool benar, string bidang, string pesan) => Tambah(bidang, benar ? null : pesan);

    /// <inheritdoc cref="GalatBidang.Pilihan"/>
    public void PastikanPilihan(bool benar, string bidang, IEnumerable<string> boleh, string? sebab) => Tambah(benar ? null : GalatBidang.Pilihan(bidang, boleh, sebab));

    /// <returns>The text without white space around it; empty where it is missing.</returns>
    public string Wajib(string? teks, string bidang, string label, int? maks = null)
    {
        var isi = Teks.Isi(teks);
        Pastikan(isi is not null, bidang, $"{label} wajib diisi.");
        Muat(isi, bidang, label, maks);
        return isi ?? "";
    }

    /// <param name="maks">Null: as long as one likes.</param>
    public void Muat(string? teks, string bidang, string label, int? maks) =>
        Pastikan(!(Teks.Isi(teks)?.Length > maks), bidang, $"{label} paling banyak {maks} karakter.");

    /// <exception cref="IsianTidakSahException">With every field that is missing or wrong.</exception>
    public void PastikanKosong()
    {
        if (!Kosong)
        {
            throw new IsianTidakSahException(Semua);
        }
    }
}
