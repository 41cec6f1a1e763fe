using KerjaSama.Domain.Umum;

namespace KerjaSama.Domain.Permohonan;

/// <summary>Who takes part: partners, Perangkat Daerah, and the contact with its tracking code.</summary>
public sealed partial class PermohonanKerjaSama
{
    private const string TanpaPengusul = "permohonan.tanpa-pengusul";
    private const string PesanTanpaPengusul = "Usulan Perangkat Daerah harus menyebut Perangkat Daerah yang mengusulkan.";

    private readonly List<PermohonanMitra> _mitra = [];
    private readonly List<PermohonanPerangkatDaerah> _perangkatDaerah = [];

    public string KontakNama { get; private set; } = null!;
    public string? KontakSurel { get; private set; }
    public string? KontakTelepon { get; private set; }

    /// <summary>Two-letter language in which the contact is written to: <c>id</c> or <c>en</c>.</summary>
    public string KontakBahasa { get; private set; } = BahasaIndonesia;

    /// <summary>Round of the tracking code; raising it makes the old code worthless.</summary>
    public int PutaranLacak { get; private set; } = 1;

    /// <summary>SHA-256 (hex) of the tracking code; the code itself is never stored (decisions.md 8).</summary>
    public string KodeLacakHash { get; private set; } = null!;

    public IReadOnlyList<PermohonanMitra> Mitra => _mitra;

    /// <summary>The partner named first; letters are addressed to it.</summary>
    public PermohonanMitra MitraUtama => _mitra.MinBy(m => m.Urutan)!;

    public IReadOnlyList<PermohonanPerangkatDaerah> PerangkatDaerah => _perangkatDaerah;

    /// <summary>Code of the Perangkat Daerah that proposed the request, always the one named first; null where somebody else asked.</summary>
    public string? Pengusul => Pemrakarsa == Pemrakarsa.PerangkatDaerah ? _perangkatDaerah.MinBy(p => p.Urutan)?.PerangkatDaerah : null;

    /// <summary>Whom the office writes to; by mail, by telephone, or both.</summary>
    public void UbahKontak(string nama, string? surel, string? telepon)
    {
        Aturan.Pastikan(Status != StatusPermohonan.Arsip, "permohonan.arsip", "Permohonan arsip tidak diubah lagi.");
        Aturan.Pastikan(!string.IsNullOrWhiteSpace(nama), "permohonan.kontak-kosong", "Nama kontak wajib diisi.");

        (KontakNama, KontakSurel, KontakTelepon) = (nama.Trim(), Teks.Isi(surel), Teks.Isi(telepon));
    }

    /// <summary>The Perangkat Daerah that take part, in order; the one that proposed the request stays first.</summary>
    public void TetapkanPerangkatDaerah(IReadOnlyList<string> kode)
    {
        PastikanBerjalan();
        Aturan.Pastikan(Pemrakarsa != Pemrakarsa.PerangkatDaerah || kode.Count > 0, TanpaPengusul, PesanTanpaPengusul);
        Aturan.Pastikan(Pengusul is not { } pengusul || kode.Contains(pengusul), "permohonan.pengusul-dihapus", "Perangkat Daerah pengusul tidak dapat dikeluarkan dari permohonannya.");

        _perangkatDaerah.RemoveAll(p => !kode.Contains(p.PerangkatDaerah));
        var akhir = _perangkatDaerah.Select(p => p.Urutan).DefaultIfEmpty(0).Max();
        _perangkatDaerah.AddRange(kode.Distinct().Except(_perangkatDaerah.Select(p => p.PerangkatDaerah)).ToList().Select((k, i) => new PermohonanPerangkatDaerah(Id, k, akhir + i + 1)));
    }

    /// <summary>Makes a new tracking code valid and the old one worthless.</summary>
    public void GantiKodeLacak(int putaran, string hash)
    {
        Aturan.Pastikan(putaran == PutaranLacak + 1, "permohonan.putaran-lacak", "Kode lacak sudah diganti oleh orang lain.");

        PutaranLacak = putaran;
        KodeLacakHash = hash;
    }
}
