using KerjaSama.Domain.Umum;

namespace KerjaSama.Domain.Naskah;

/// <summary>
/// How a naskah is signed: when and where, who signs for each party and by what authority, and what is done to each original. Planned while the
/// naskah goes round for paraf; from the act of signing on it is the record of it and changes no more.
/// </summary>
public sealed class PenandatangananNaskah : AggregateRoot
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

    /// <summary>How often date, time or place were set anew: the step of the message that tells of it.</summary>
    public int JadwalKe { get; private set; }

    /// <summary>Who is signing electronically just now, and until when nobody else may begin.</summary>
    public Guid? TteOleh { get; private set; }
    public DateTimeOffset? TteSampai { get; private set; }
    public DateTimeOffset? SelesaiPada { get; private set; }

    /// <summary>One for each party, ours first.</summary>
    public IReadOnlyList<PenandatanganNaskah> Penandatangan => _penandatangan;
    public IReadOnlyList<NaskahAsli> Asli => _asli;

    public static PenandatangananNaskah Mulai(Guid permohonanId) => new() { PermohonanId = permohonanId };

    /// <returns>Whether date, time, place or way are others than before: who takes part is told.</returns>
    public bool Jadwalkan(JadwalPenandatanganan jadwal)
    {
        ArgumentNullException.ThrowIfNull(jadwal);
        PastikanTerbuka();
        var berubah = (Tanggal, Jam, Tempat, Cara) != (jadwal.Tanggal, jadwal.Jam, Teks.Isi(jadwal.Tempat), Teks.Isi(jadwal.Cara));

        (Tanggal, Jam, Tempat, Cara, Catatan) = (jadwal.Tanggal, jadwal.Jam, Teks.Isi(jadwal.Tempat), Teks.Isi(jadwal.Cara), Teks.Isi(jadwal.Catatan));
        if (berubah)
        {
            JadwalKe++;
        }

        return berubah;
    }

    /// <summary>Who signs for each party. Whoever stays the same keeps that he has said he is ready, and that he has signed.</summary>
    /// <exception cref="AturanDilanggarException">Somebody who has signed already is replaced, or somebody is signing electronically.</exception>
    public void TetapkanPenandatangan(IReadOnlyList<DataPenandatangan> penandatangan, DateTimeOffset sekarang)
    {
        ArgumentNullException.ThrowIfNull(penandatangan);
        PastikanTerbuka();
        PastikanTanpaTte(sekarang);
        foreach (var lama in _penandatangan.Where(l => l.DitandatanganiPada is not null))
        {
            Aturan.Pastikan(penandatangan.Any(lama.Sama), "penandatanganan.sudah-tanda-tangan", $"{lama.Nama} sudah menandatangani dan tidak dapat diganti.");
        }

        var baru = penandatangan.Select((data, i) => (Data: data, Urutan: i + 1, Lama: _penandatangan.Find(l => l.Sama(data)))).ToList();
        _penandatangan.RemoveAll(l => baru.TrueForAll(b => b.Lama != l));
        foreach (var (data, urutan, lama) in baru)
        {
            if (lama is null)
            {
                _penandatangan.Add(new(Id, data, urutan));
            }
            else
            {
                lama.Ubah(data, urutan);
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
    public PenandatanganNaskah CatatTandaTangan(Guid penandatanganId, DateOnly? pada, DateOnly hariIni)
    {
        PastikanTerbuka();
        Aturan.Pastikan(pada is null || pada <= hariIni, "penandatanganan.belum-terjadi", "Tanggal tanda tangan tidak boleh di masa depan.");
        var satu = Satu(penandatanganId);
        Aturan.Pastikan(!satu.Elektronik, "penandatanganan.elektronik", $"{satu.Nama} menandatangani secara elektronik; tanda tangan itu ada di dalam berkasnya.");
        satu.CatatTandaTangan(pada, elektronik: false);
        return satu;
    }

    /// <summary>Reserves the file for one signer: two signatures made at once would each lack the other.</summary>
    /// <exception cref="AturanDilanggarException"><c>tte.sedang-berjalan</c>, or he has signed.</exception>
    public PenandatanganNaskah MulaiTte(Guid penandatanganId, Guid? oleh, DateTimeOffset sekarang, TimeSpan lama)
    {
        PastikanTerbuka();
        var satu = Satu(penandatanganId);
        Aturan.Pastikan(satu.DitandatanganiPada is null, "tte.sudah-tanda-tangan", $"{satu.Nama} sudah menandatangani naskah ini.");
        PastikanTanpaTte(sekarang);

        (TteOleh, TteSampai) = (oleh, sekarang + lama);
        return satu;
    }

    /// <param name="pada">The day of the signature; null: it was not made.</param>
    public void AkhiriTte(Guid penandatanganId, DateOnly? pada)
    {
        (TteOleh, TteSampai) = (null, null);
        if (pada is not null)
        {
            Satu(penandatanganId).CatatTandaTangan(pada, elektronik: true);
        }
    }

    /// <summary>The electronic signatures stand on a text that is no longer the draft in force: everybody signs the new one.</summary>
    public void UlangiTte()
    {
        PastikanTerbuka();
        foreach (var satu in _penandatangan.Where(p => p.Elektronik))
        {
            satu.CatatTandaTangan(null, elektronik: false);
        }
    }

    /// <summary>The naskah is signed: what was planned becomes the record.</summary>
    public void Selesaikan(DateTimeOffset sekarang)
    {
        PastikanTerbuka();
        SelesaiPada = sekarang;
    }

    private void PastikanTanpaTte(DateTimeOffset sekarang) => Aturan.Pastikan(
        TteSampai is not { } sampai || sampai <= sekarang, "tte.sedang-berjalan", "Naskah ini sedang ditandatangani secara elektronik. Tunggu sampai selesai, lalu coba lagi.");

    private PenandatanganNaskah Satu(Guid id)
    {
        var satu = _penandatangan.Find(p => p.Id == id);
        Aturan.Pastikan(satu is not null, "penandatanganan.penandatangan-tidak-ada", "Penandatangan itu sudah tidak tercatat; muat ulang halaman ini.");
        return satu;
    }

    private void PastikanTerbuka() =>
        Aturan.Pastikan(SelesaiPada is null, "penandatanganan.sudah-selesai", "Naskahnya sudah ditandatangani; catatan penandatanganannya tidak berubah lagi.");
}
