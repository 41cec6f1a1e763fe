using static KerjaSama.Domain.Pengguna.Aksi;
using static KerjaSama.Domain.Pengguna.Lingkup;
using static KerjaSama.Domain.Pengguna.Peran;

namespace KerjaSama.Domain.Pengguna;

/// <summary>What can be done; every page and endpoint names one of these.</summary>
public enum Aksi
{
    LihatPermohonan,
    AjukanPermohonan,
    UnggahDokumenPermohonan,
    UbahJenisDokumen,
    UbahPihakPermohonan,
    BetulkanPermohonan,
    TolakPermohonan,
    CabutPermohonan,
    KembalikanLangkah,
    TarikLangkah,
    MulaiDariTahap,
    KoreksiJalur,
    TanganiInsiden,
    KirimPesanProses,
    LihatTugas,
    SelesaikanTugas,
    CatatAtasNama,
    SerahkanTugas,
    LihatNaskah,
    CatatNaskah,
    KelolaNomor,
    KelolaDraf,
    TanggapiDraf,
    KesampingkanTemuan,
    LihatPenandatanganan,
    KelolaPenandatanganan,
    TandatanganElektronik,
    LihatMitra,
    KelolaMitra,
    LihatSurat,
    KelolaSurat,
    BuatSurat,
    LihatKinerja,
    LihatRekap,
    LihatPemantauan,
    LihatAlur,
    LihatRiwayat,
    ImporData,
    EksporData,
    KirimManual,
    LihatTemplat,
    KelolaTemplat,
    LihatPengaturan,
    KelolaPengaturan,
    KelolaPengguna,
    KelolaAkunSendiri,
}

/// <summary>On which objects a right holds.</summary>
public enum Lingkup
{
    /// <summary>Only what is the actor's: the mitra's own requests and naskah, the PD's, the tasks of the case's analis or perancang, those of the sub-unit.</summary>
    Miliknya = 1,

    /// <summary>Every object of the office.</summary>
    Semua = 2,
}

/// <summary>One row of the table of rights.</summary>
public sealed record AturanIzin(Aksi Aksi, Lingkup Lingkup, IReadOnlyList<Peran> Peran);

/// <summary>
/// The one table of rights, role × action × ownership: source for pages, API, navigation and the tests that sweep every route as
/// every role. The state of an object is the entity's own guard (design.md section 2). Who holds which role is data.
/// </summary>
public static class Izin
{
    private static readonly Peran[] Kantor =
        [Admin, KepalaBagian, SubkoordinatorDn, SubkoordinatorLn, SubkoordinatorEvaluasi, Analis, Perancang, PengelolaData, Agenda];

    private static readonly Peran[] Dalam = [.. Kantor, Hukum, Pimpinan, Auditor];
    private static readonly Peran[] Luar = [PerangkatDaerah, Peran.Mitra];

    public static IReadOnlyList<AturanIzin> Tabel { get; } =
    [
        new(LihatPermohonan, Semua, Dalam),
        new(LihatPermohonan, Miliknya, Luar),
        new(AjukanPermohonan, Semua, [Admin, KepalaBagian, SubkoordinatorDn, SubkoordinatorLn, SubkoordinatorEvaluasi, Analis, Perancang, PengelolaData, Agenda]),
        new(AjukanPermohonan, Miliknya, Luar),
        new(UnggahDokumenPermohonan, Semua, [.. Kantor, Hukum]),
        new(UnggahDokumenPermohonan, Miliknya, Luar),
        new(UbahPihakPermohonan, Semua, [Admin, KepalaBagian, SubkoordinatorDn, SubkoordinatorLn, Analis, Perancang, Agenda]),
        new(BetulkanPermohonan, Semua, [Admin, KepalaBagian, SubkoordinatorDn, SubkoordinatorLn, Analis, Perancang, PengelolaData, Agenda]),
        new(UbahJenisDokumen, Semua, Kantor),
        new(TolakPermohonan, Semua, [KepalaBagian]),
        new(CabutPermohonan, Semua, [KepalaBagian, Agenda]),
        new(CabutPermohonan, Miliknya, Luar),
        new(KembalikanLangkah, Semua, [KepalaBagian]),
        new(TarikLangkah, Miliknya, [.. Kantor, Hukum, Pimpinan, .. Luar]),
        new(MulaiDariTahap, Semua, [Admin, KepalaBagian, Agenda]),
        new(KoreksiJalur, Semua, [KepalaBagian]),
        new(TanganiInsiden, Semua, [Admin, KepalaBagian]),
        new(KirimPesanProses, Semua, [Admin]),
        new(LihatTugas, Semua, [.. Kantor, Auditor]),
        new(LihatTugas, Miliknya, [Hukum, Pimpinan, .. Luar]),
        new(SelesaikanTugas, Miliknya, [.. Kantor, Hukum, Pimpinan, .. Luar]),
        new(CatatAtasNama, Semua, [Agenda, Admin]),
        new(CatatAtasNama, Miliknya, [Analis]),
        new(SerahkanTugas, Semua, [KepalaBagian]),
        new(SerahkanTugas, Miliknya, [SubkoordinatorDn, SubkoordinatorLn, SubkoordinatorEvaluasi]),
        new(LihatNaskah, Semua, Dalam),
        new(LihatNaskah, Miliknya, Luar),
        new(CatatNaskah, Semua, [Admin, KepalaBagian, PengelolaData, Agenda]),
        new(KelolaNomor, Semua, [Admin, KepalaBagian, Perancang, PengelolaData, Agenda]),
        new(KelolaDraf, Semua, [Admin, KepalaBagian, SubkoordinatorDn, SubkoordinatorLn, Analis, Perancang]),
        new(TanggapiDraf, Semua, [Admin, KepalaBagian, SubkoordinatorDn, SubkoordinatorLn, Analis, Perancang, Hukum]),
        new(TanggapiDraf, Miliknya, Luar),
        new(KesampingkanTemuan, Semua, [KepalaBagian, Perancang]),
        new(LihatPenandatanganan, Semua, Dalam),
        new(KelolaPenandatanganan, Semua, [Admin, KepalaBagian, SubkoordinatorDn, SubkoordinatorLn, Analis, Perancang, PengelolaData, Agenda]),
        // the signer types his secret himself, on his own account or at the desk of who prepares the signing
        new(TandatanganElektronik, Semua, [KepalaBagian, Perancang, Agenda, Pimpinan]),
        new(LihatMitra, Semua, Dalam),
        new(KelolaMitra, Semua, Kantor),
        new(LihatSurat, Semua, [.. Kantor, Auditor]),
        new(KelolaSurat, Semua, [Admin, Agenda]),
        new(BuatSurat, Semua, Kantor),
        new(LihatKinerja, Semua, Dalam),
        new(LihatRekap, Semua, [Admin, KepalaBagian, SubkoordinatorDn, SubkoordinatorLn, SubkoordinatorEvaluasi, PengelolaData, Auditor]),
        new(LihatRekap, Miliknya, [Analis, Perancang, Agenda]),
        new(LihatPemantauan, Semua, [.. Kantor, Pimpinan, Auditor]),
        new(LihatAlur, Semua, Dalam),
        new(LihatRiwayat, Semua, [.. Kantor, Auditor]),
        new(ImporData, Semua, [Admin, PengelolaData]),
        new(EksporData, Semua, [.. Kantor, Auditor]),
        new(KirimManual, Semua, Kantor),
        new(LihatTemplat, Semua, [.. Kantor, Hukum, Auditor]),
        new(KelolaTemplat, Semua, [Admin, KepalaBagian]),
        new(LihatPengaturan, Semua, [Admin, KepalaBagian, Auditor]),
        new(KelolaPengaturan, Semua, [Admin]),
        new(KelolaPengguna, Semua, [Admin]),
        new(KelolaAkunSendiri, Miliknya, [.. Dalam, .. Luar]),
    ];

    private static readonly Dictionary<(Peran, Aksi), Lingkup> PerPeran = Tabel
        .SelectMany(a => a.Peran.Select(p => (Kunci: (p, a.Aksi), a.Lingkup)))
        .GroupBy(x => x.Kunci, x => x.Lingkup)
        .ToDictionary(g => g.Key, g => g.Max());

    /// <summary>The widest scope in which the actor may do it; null when not at all.</summary>
    public static Lingkup? Untuk(IEnumerable<Peran> peran, Aksi aksi)
    {
        Lingkup? terluas = null;
        foreach (var p in peran)
        {
            if (PerPeran.TryGetValue((p, aksi), out var lingkup) && (terluas is null || lingkup > terluas))
            {
                terluas = lingkup;
            }
        }

        return terluas;
    }

    extension(Pelaku pelaku)
    {
        public Lingkup? LingkupUntuk(Aksi aksi) => Untuk(pelaku.Peran, aksi);

        public bool Boleh(Aksi aksi) => Untuk(pelaku.Peran, aksi) is not null;
    }
}
