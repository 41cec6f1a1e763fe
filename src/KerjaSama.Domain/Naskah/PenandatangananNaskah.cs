using KerjaSama.Domain.Umum;

namespace KerjaSama.Domain.Naskah;

/// <summary>
/// How a naskah is signed: when and where, who signs for each party and by what authority, and what is done to each original. Planned while the
/// naskah goes round for paraf; from the act of signing on it is the record of it and changes no more.
/// </summary>
public sealed partial class PenandatangananNaskah : AggregateRoot
{
    public const int TeksMaxLength = 300;
    public const int CatatanMaxLength = 1000;
    public const int AsliTerbanyak = 20;

    private readonly List<PenandatanganNaskah> _penandatangan = [];
    private readonly List<NaskahAsli> _asli = [];

    private PenandatangananNaskah() { } // EF Core

    public Guid PermohonanId { get; private init; }
    public DateOnly? Tanggal { get; private set; }

    /// <summary>In the office's zone.</summary>
    public TimeOnly? Jam { get; private set; }
    public string? Tempat { get; private set; }

    /// <summary>A code of <see cref="CaraTandaTangan"/>.</summary>
    public string? Cara { get; private set; }
    public string? Catatan { get; private set; }

    /// <summary>How often date, time, place or way were set anew: the step of the message that tells of it.</summary>
    public int JadwalKe { get; private set; }
    public DateTimeOffset? SelesaiPada { get; private set; }

    /// <summary>One for each party, ours first.</summary>
    public IReadOnlyList<PenandatanganNaskah> Penandatangan => _penandatangan;
    public IReadOnlyList<NaskahAsli> Asli => _asli;

    public static PenandatangananNaskah Mulai(Guid permohonanId) => new() { PermohonanId = permohonanId };

    /// <summary>Another day or place: whoever said that he is ready said it of the old one.</summary>
    /// <returns>Whether date, time, place or way are others than before: who takes part is told.</returns>
    public bool Jadwalkan(JadwalPenandatanganan jadwal)
    {
        ArgumentNullException.ThrowIfNull(jadwal);
        PastikanTerbuka();
        var pindah = (Tanggal, Jam, Tempat) != (jadwal.Tanggal, jadwal.Jam, Teks.Isi(jadwal.Tempat));
        var berubah = pindah || Cara != Teks.Isi(jadwal.Cara);

        (Tanggal, Jam, Tempat, Cara, Catatan) = (jadwal.Tanggal, jadwal.Jam, Teks.Isi(jadwal.Tempat), Teks.Isi(jadwal.Cara), Teks.Isi(jadwal.Catatan));
        foreach (var orang in _penandatangan.Where(p => pindah && p.DitandatanganiPada is null))
        {
            orang.Konfirmasi(null);
        }

        JadwalKe += berubah ? 1 : 0;
        return berubah;
    }

    /// <summary>Who signs for each party; a party that is not named has nobody. Whoever stays the same keeps that he has said he is ready.</summary>
    /// <exception cref="AturanDilanggarException">A party is named twice, somebody who has signed already is changed, or somebody is signing electronically.</exception>
    public void TetapkanPenandatangan(IReadOnlyList<DataPenandatangan> penandatangan, DateTimeOffset sekarang)
    {
        ArgumentNullException.ThrowIfNull(penandatangan);
        PastikanTerbuka();
        PastikanTanpaTte(sekarang);
        Aturan.Pastikan(penandatangan.DistinctBy(p => p.MitraId).Count() == penandatangan.Count, "penandatanganan.pihak-ganda", "Setiap pihak mempunyai satu penandatangan.");
        foreach (var lama in _penandatangan.Where(l => l.DitandatanganiPada is not null))
        {
            Aturan.Pastikan(penandatangan.Any(lama.Sama), "penandatanganan.sudah-tanda-tangan", $"{lama.Nama} sudah menandatangani; nama, jabatan, dan kewenangannya tidak dapat diubah lagi.");
        }

        _penandatangan.RemoveAll(l => penandatangan.All(p => p.MitraId != l.MitraId));
        foreach (var (data, i) in penandatangan.Select((p, i) => (p, i)))
        {
            if (_penandatangan.Find(l => l.MitraId == data.MitraId) is { } ada)
            {
                ada.Ubah(data, i + 1);
            }
            else
            {
                _penandatangan.Add(new(Id, data, i + 1));
            }
        }
    }

    /// <summary>What is done to each original, and who keeps it.</summary>
    public void TetapkanAsli(IReadOnlyList<DataAsli> asli)
    {
        ArgumentNullException.ThrowIfNull(asli);
        PastikanTerbuka();
        Aturan.Pastikan(asli.Count <= AsliTerbanyak, "penandatanganan.asli-terlalu-banyak", $"Naskah asli paling banyak {AsliTerbanyak} rangkap.");

        _asli.RemoveAll(a => a.Nomor > asli.Count);
        foreach (var (data, i) in asli.Select((a, i) => (a, i)))
        {
            if (_asli.Find(a => a.Nomor == i + 1) is { } ada)
            {
                ada.Ubah(data);
            }
            else
            {
                _asli.Add(new(Id, i + 1, data));
            }
        }
    }

    /// <summary>Somebody has said that he will be there, or that the papers may come to his desk; or takes it back.</summary>
    public PenandatanganNaskah Konfirmasi(Guid penandatanganId, bool siap, DateTimeOffset sekarang)
    {
        PastikanTerbuka();
        var satu = Satu(penandatanganId);
        satu.Konfirmasi(siap ? sekarang : null);
        return satu;
    }

    /// <summary>Desk to desk, each signs on a day of his own.</summary>
    /// <param name="pada">Null: it was noted by mistake.</param>
    /// <param name="hariIni">No signature is noted before it is made.</param>
    /// <param name="elektronik">Made elsewhere, in the file that is brought.</param>
    public PenandatanganNaskah CatatTandaTangan(Guid penandatanganId, DateOnly? pada, DateOnly hariIni, bool elektronik = false)
    {
        PastikanTerbuka();
        Aturan.Pastikan(pada is null || pada <= hariIni, "penandatanganan.belum-terjadi", "Tanggal tanda tangan tidak boleh di masa depan.");
        var satu = Satu(penandatanganId);
        Aturan.Pastikan(!satu.Elektronik, "penandatanganan.elektronik", $"{satu.Nama} menandatangani secara elektronik; tanda tangan itu ada di dalam berkasnya.");
        satu.CatatTandaTangan(pada, elektronik);
        return satu;
    }

    /// <summary>The naskah is signed: what was planned becomes the record.</summary>
    public void Selesaikan(DateTimeOffset sekarang)
    {
        PastikanTerbuka();
        SelesaiPada = sekarang;
    }

    private PenandatanganNaskah Satu(Guid id)
    {
        var satu = _penandatangan.Find(p => p.Id == id);
        Aturan.Pastikan(satu is not null, "penandatanganan.penandatangan-tidak-ada", "Penandatangan itu sudah tidak tercatat; muat ulang halaman ini.");
        return satu;
    }

    private void PastikanTerbuka() =>
        Aturan.Pastikan(SelesaiPada is null, "penandatanganan.sudah-selesai", "Naskahnya sudah ditandatangani; catatan penandatanganannya tidak berubah lagi.");
}
