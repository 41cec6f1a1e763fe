using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Umum;

namespace KerjaSama.Domain.Permohonan;

/// <summary>The way of a request: who keeps it, where it stands, how it ends. All of it only while it runs.</summary>
public sealed partial class PermohonanKerjaSama
{
    public StatusPermohonan Status { get; private set; }
    public Tahap? Tahap { get; private set; }

    /// <summary>Set by disposisi, as the analis and the perancang are.</summary>
    public string? SubUnit { get; private set; }

    /// <summary>Who keeps the case, until another takes it over (<see cref="GantiPelaksana"/>).</summary>
    public Guid? AnalisId { get; private set; }
    public Guid? PerancangId { get; private set; }

    /// <summary>Date until which missing documents may follow ("lanjut, menyusul s.d. tanggal").</summary>
    public DateOnly? MenyusulSampai { get; private set; }

    public string? AlasanBerakhir { get; private set; }
    public DateTimeOffset? BerakhirPada { get; private set; }

    public bool SudahBerakhir => Status is StatusPermohonan.Selesai or StatusPermohonan.Ditolak or StatusPermohonan.Dicabut or StatusPermohonan.Arsip;

    public void TetapkanJalur(Jalur jalur, string jenisNaskah)
    {
        PastikanBerjalan();
        Aturan.Pastikan(!string.IsNullOrWhiteSpace(jenisNaskah), "permohonan.jenis-kosong", "Jenis naskah wajib dipilih.");

        Jalur = jalur;
        JenisNaskah = jenisNaskah;
    }

    /// <summary>Disposisi of the Kepala Bagian: sub-unit, analis and perancang who keep the case.</summary>
    public void Disposisikan(string subUnit, Guid analisId, Guid perancangId)
    {
        PastikanBerjalan();
        Aturan.Pastikan(Jalur is not null && JenisNaskah is not null, "permohonan.jalur-belum-ditetapkan", "Tetapkan jalur dan jenis naskah sebelum disposisi.");

        SubUnit = subUnit;
        AnalisId = analisId;
        PerancangId = perancangId;
    }

    /// <summary>Who is named in the case for a role; null where the role has no name in it, or none yet.</summary>
    public Guid? Pelaksana(Peran peran) => peran switch
    {
        Peran.Analis => AnalisId,
        Peran.Perancang => PerancangId,
        _ => null,
    };

    /// <summary>Puts another person in charge. Does nothing for a role without a name in the case.</summary>
    public void GantiPelaksana(Peran peran, Guid penggunaId)
    {
        PastikanBerjalan();
        (AnalisId, PerancangId) = peran switch
        {
            Peran.Analis => (penggunaId, PerancangId),
            Peran.Perancang => (AnalisId, penggunaId),
            _ => (AnalisId, PerancangId),
        };
    }

    public void IzinkanMenyusul(DateOnly sampai, DateOnly hariIni)
    {
        PastikanBerjalan();
        Aturan.Pastikan(sampai >= hariIni, "permohonan.menyusul-lampau", "Tanggal menyusul tidak boleh sudah lewat.");

        MenyusulSampai = sampai;
    }

    public void NyatakanLengkap()
    {
        PastikanBerjalan();

        MenyusulSampai = null;
    }

    /// <summary>Where the case stands now, derived by the runner from its open tasks.</summary>
    public void TetapkanKemajuan(Tahap? tahap, bool menungguMitra)
    {
        PastikanBerjalan();

        Tahap = tahap ?? Tahap;
        Status = menungguMitra ? StatusPermohonan.MenungguMitra
            : Tahap == Permohonan.Tahap.Penerimaan && Status == StatusPermohonan.Baru ? StatusPermohonan.Baru
            : StatusPermohonan.Diproses;
    }

    public void Mulai()
    {
        PastikanBerjalan();

        Status = StatusPermohonan.Diproses;
    }

    public void Selesaikan(DateTimeOffset sekarang)
    {
        PastikanBerjalan();

        Akhiri(StatusPermohonan.Selesai, null, sekarang);
    }

    public void Tolak(string alasan, DateTimeOffset sekarang)
    {
        PastikanBerjalan();
        Aturan.Pastikan(!string.IsNullOrWhiteSpace(alasan), "permohonan.alasan-kosong", "Alasan penolakan wajib diisi.");

        Akhiri(StatusPermohonan.Ditolak, alasan.Trim(), sekarang);
    }

    public void Cabut(string alasan, DateTimeOffset sekarang)
    {
        PastikanBerjalan();
        Aturan.Pastikan(!string.IsNullOrWhiteSpace(alasan), "permohonan.alasan-kosong", "Alasan pencabutan wajib diisi.");

        Akhiri(StatusPermohonan.Dicabut, alasan.Trim(), sekarang);
    }

    /// <summary>An imported request turns out to belong to the past: its deed was imported after it.</summary>
    public void Arsipkan(DateTimeOffset sekarang)
    {
        PastikanBerjalan();
        Aturan.Pastikan(KunciImpor is not null, "permohonan.bukan-impor", "Hanya permohonan hasil impor yang dapat diarsipkan.");

        Akhiri(StatusPermohonan.Arsip, null, sekarang);
        Tahap = null;
    }

    private void PastikanBerjalan() =>
        Aturan.Pastikan(!SudahBerakhir, "permohonan.sudah-berakhir", "Permohonan ini sudah berakhir dan tidak dapat diubah lagi.");

    private void Akhiri(StatusPermohonan status, string? alasan, DateTimeOffset sekarang)
    {
        Status = status;
        AlasanBerakhir = alasan;
        BerakhirPada = sekarang;
        MenyusulSampai = null;
    }
}
