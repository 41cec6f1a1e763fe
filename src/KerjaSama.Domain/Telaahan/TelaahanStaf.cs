using KerjaSama.Domain.Umum;

namespace KerjaSama.Domain.Telaahan;

/// <summary>Review memo of a permohonan: written by the analis, checked by the sub koordinator, approved by the Kepala Bagian.</summary>
public sealed class TelaahanStaf : AggregateRoot
{
    public const int AlasanMaxLength = 4000;

    private readonly List<DasarTelaahan> _dasarHukum = [];
    private readonly List<ButirPeriksa> _daftarPeriksa = [];
    private readonly List<PutaranTelaahan> _putaran = [];

    private TelaahanStaf() { } // EF Core

    public Guid PermohonanId { get; private init; }
    public string Persoalan { get; private set; } = null!;
    public string Praanggapan { get; private set; } = null!;
    public string Fakta { get; private set; } = null!;
    public string Analisis { get; private set; } = null!;
    public string Simpulan { get; private set; } = null!;
    public string Saran { get; private set; } = null!;
    public RekomendasiTelaahan Rekomendasi { get; private set; }
    public AsalNaskah Asal { get; private set; }
    public StatusTelaahan Status { get; private set; }
    public Guid? DisusunOleh { get; private set; }
    public DateTimeOffset DisusunPada { get; private set; }

    /// <summary>When it was first sent to be checked: the day under which it is counted, whatever is mended later.</summary>
    public DateTimeOffset PertamaDisusunPada { get; private init; }
    public Guid? DisetujuiOleh { get; private set; }
    public DateTimeOffset? DisetujuiPada { get; private set; }

    /// <summary>Why the Kepala Bagian lets it go on although the checklist still blocks; null where it did not.</summary>
    public string? AlasanPengecualian { get; private set; }

    public IReadOnlyList<DasarTelaahan> DasarHukum => _dasarHukum;
    public IReadOnlyList<ButirPeriksa> DaftarPeriksa => _daftarPeriksa;

    /// <summary>The text as it was sent each time; empty for a memo that older code wrote.</summary>
    public IReadOnlyList<PutaranTelaahan> Putaran => _putaran;

    /// <summary>The legal questions that still block it.</summary>
    public IEnumerable<ButirPeriksa> Penghalang => _daftarPeriksa.Where(b => b.MasihMenghalangi).OrderBy(b => b.Urutan);

    public static TelaahanStaf Susun(Guid permohonanId, IsiTelaahan isi, RekomendasiTelaahan rekomendasi, AsalNaskah asal, Guid? oleh, DateTimeOffset sekarang)
    {
        var telaahan = new TelaahanStaf { PermohonanId = permohonanId, PertamaDisusunPada = sekarang };
        telaahan.Perbarui(isi, rekomendasi, asal, oleh, sekarang);
        return telaahan;
    }

    public void Perbarui(IsiTelaahan isi, RekomendasiTelaahan rekomendasi, AsalNaskah asal, Guid? oleh, DateTimeOffset sekarang)
    {
        ArgumentNullException.ThrowIfNull(isi);
        Aturan.Pastikan(Status != StatusTelaahan.Disetujui, "telaahan.sudah-disetujui", "Telaahan yang sudah disetujui tidak dapat diubah.");
        Aturan.Pastikan(!string.IsNullOrWhiteSpace(isi.Persoalan), "telaahan.persoalan-kosong", "Persoalan wajib diisi.");
        Aturan.Pastikan(!string.IsNullOrWhiteSpace(isi.Saran), "telaahan.saran-kosong", "Saran wajib diisi.");

        (Persoalan, Praanggapan, Fakta, Analisis, Simpulan, Saran) = isi;
        Rekomendasi = rekomendasi;
        Asal = asal;
        Status = StatusTelaahan.Disusun;
        DisusunOleh = oleh;
        DisusunPada = sekarang;
        AlasanPengecualian = null;
        GantiDasarHukum(isi.DasarHukum);
        GantiDaftarPeriksa(isi.DaftarPeriksa);
        _putaran.Add(new PutaranTelaahan(this, _putaran.Count + 1, isi));
    }

    public void NyatakanDiperiksa()
    {
        Aturan.Pastikan(Status == StatusTelaahan.Disusun, "telaahan.bukan-konsep", "Hanya telaahan yang baru disusun yang dapat diperiksa.");

        Status = StatusTelaahan.Diperiksa;
    }

    /// <summary>Back to the analis; the text stays.</summary>
    /// <param name="pengembalian">Who sends it back and with which remarks; kept with the round. Null where nothing was said.</param>
    public void Kembalikan(Pengembalian? pengembalian = null)
    {
        Aturan.Pastikan(Status != StatusTelaahan.Disetujui, "telaahan.sudah-disetujui", "Telaahan yang sudah disetujui tidak dapat dikembalikan.");

        Status = StatusTelaahan.Disusun;
        CatatPengembalian(pengembalian);
    }

    /// <summary>The pimpinan wants it mended: an approved memo becomes a draft again.</summary>
    public void BukaKembali(Pengembalian? pengembalian = null)
    {
        Aturan.Pastikan(Status == StatusTelaahan.Disetujui, "telaahan.belum-disetujui", "Hanya telaahan yang sudah disetujui yang dapat dibuka kembali.");

        Status = StatusTelaahan.Disusun;
        DisetujuiOleh = null;
        DisetujuiPada = null;
        AlasanPengecualian = null;
        CatatPengembalian(pengembalian);
    }

    /// <summary>Approves it so that the request goes on.</summary>
    /// <param name="alasanPengecualian">Why it goes on although <see cref="Penghalang"/> is not empty; not kept where nothing blocks.</param>
    /// <exception cref="AturanDilanggarException"><c>telaahan.belum-diperiksa</c>, or <c>telaahan.masih-terhalang</c> without a reason.</exception>
    public void Setujui(Guid? oleh, DateTimeOffset sekarang, string? alasanPengecualian = null)
    {
        PastikanDiperiksa();
        var penghalang = Penghalang.ToList();
        var alasan = Teks.Isi(alasanPengecualian);
        Aturan.Pastikan(penghalang.Count == 0 || alasan is not null, "telaahan.masih-terhalang",
            $"Telaahan belum dapat dilanjutkan: {penghalang.Count} butir daftar periksa masih menghalangi ({string.Join("; ", penghalang.Select(b => b.Sebutan))}). Kembalikan kepada analis, atau isi alasan pengecualian.");

        AlasanPengecualian = penghalang.Count == 0 ? null : alasan;
        Sahkan(oleh, sekarang);
    }

    /// <summary>Approves it as the ground of a refusal: what blocks the request does not block that.</summary>
    public void SetujuiPenolakan(Guid? oleh, DateTimeOffset sekarang)
    {
        PastikanDiperiksa();

        Sahkan(oleh, sekarang);
    }

    private void PastikanDiperiksa() =>
        Aturan.Pastikan(Status == StatusTelaahan.Diperiksa, "telaahan.belum-diperiksa", "Telaahan harus diperiksa sub koordinator sebelum disetujui.");

    private void Sahkan(Guid? oleh, DateTimeOffset sekarang)
    {
        Status = StatusTelaahan.Disetujui;
        DisetujuiOleh = oleh;
        DisetujuiPada = sekarang;
    }

    private void CatatPengembalian(Pengembalian? pengembalian)
    {
        if (pengembalian is not null)
        {
            _putaran.MaxBy(p => p.Nomor)?.Kembali(pengembalian);
        }
    }

    private void GantiDasarHukum(IReadOnlyList<DasarTelaahanBaru> baru)
    {
        _dasarHukum.RemoveAll(lama => baru.All(b => b.Tanda != lama.Tanda));
        foreach (var (satu, i) in baru.DistinctBy(b => b.Tanda).Select((b, i) => (b, i)))
        {
            if (_dasarHukum.Find(d => d.Tanda == satu.Tanda) is not { } ada)
            {
                _dasarHukum.Add(ada = new DasarTelaahan(Id));
            }

            ada.Ambil(satu, i + 1);
        }
    }

    private void GantiDaftarPeriksa(IReadOnlyList<ButirPeriksaBaru> baru)
    {
        _daftarPeriksa.RemoveAll(lama => baru.All(b => b.Kode != lama.Kode));
        foreach (var (satu, i) in baru.Select((b, i) => (b, i)))
        {
            if (_daftarPeriksa.Find(b => b.Kode == satu.Kode) is not { } ada)
            {
                _daftarPeriksa.Add(ada = new ButirPeriksa(Id, satu.Kode));
            }

            ada.Ambil(satu, i + 1);
        }
    }
}
