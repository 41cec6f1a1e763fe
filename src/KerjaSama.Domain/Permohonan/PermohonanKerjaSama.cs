using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Umum;

namespace KerjaSama.Domain.Permohonan;

/// <summary>
/// A request or offer of cooperation, from the day it enters until it has become one naskah, was refused or was withdrawn
/// (domain.md section 3: one permohonan = one naskah). The workflow routes it; the guards here decide what may happen.
/// </summary>
public sealed class PermohonanKerjaSama : AggregateRoot
{
    public const int JudulMaxLength = 500;
    public const int TentangMaxLength = 2000;
    public const int NamaMaxLength = 300;
    public const string BahasaIndonesia = "id";
    public const string BahasaInggris = "en";
    private const string TanpaPengusul = "permohonan.tanpa-pengusul";
    private const string PesanTanpaPengusul = "Usulan Perangkat Daerah harus menyebut Perangkat Daerah yang mengusulkan.";

    private readonly List<PermohonanMitra> _mitra = [];
    private readonly List<PermohonanPerangkatDaerah> _perangkatDaerah = [];
    private readonly List<DokumenPermohonan> _dokumen = [];

    private PermohonanKerjaSama() { } // EF Core

    /// <summary><c>P-2026-00017</c>: the year received and a number of that year.</summary>
    public string Kode { get; private init; } = null!;

    /// <summary>Order of entry over all years; lists page by it.</summary>
    public long Urut { get; private init; }

    public BentukPermohonan Bentuk { get; private set; }
    public Pemrakarsa Pemrakarsa { get; private set; }
    public Saluran Saluran { get; private set; }

    /// <summary>Set by the office, never by the mitra.</summary>
    public Jalur? Jalur { get; private set; }

    /// <summary>Code of a row of <c>jenis_naskah</c>; set by the office.</summary>
    public string? JenisNaskah { get; private set; }

    public string Judul { get; private set; } = null!;
    public string Tentang { get; private set; } = null!;
    public string Bidang { get; private set; } = null!;

    /// <summary>Code of a row of <c>sifat_naskah</c>: baru, perpanjangan, addendum.</summary>
    public string Sifat { get; private set; } = null!;

    /// <summary>The naskah under which this one will stand (KSB of a PKS).</summary>
    public Guid? IndukId { get; private set; }

    /// <summary>The naskah that this one extends.</summary>
    public Guid? PendahuluId { get; private set; }

    public Guid? SuratMasukId { get; private set; }

    /// <summary>The date that counts in the IKU: received by the office.</summary>
    public DateOnly TanggalDiterima { get; private set; }

    public string KontakNama { get; private set; } = null!;
    public string? KontakSurel { get; private set; }
    public string? KontakTelepon { get; private set; }

    /// <summary>Two-letter language in which the contact is written to: <c>id</c> or <c>en</c>.</summary>
    public string KontakBahasa { get; private set; } = BahasaIndonesia;

    public StatusPermohonan Status { get; private set; }
    public Tahap? Tahap { get; private set; }

    /// <summary>Set by disposisi, as the analis and the perancang are.</summary>
    public string? SubUnit { get; private set; }

    /// <summary>Who keeps the case, until another takes it over (<see cref="GantiPelaksana"/>).</summary>
    public Guid? AnalisId { get; private set; }
    public Guid? PerancangId { get; private set; }

    /// <summary>Date until which missing documents may follow ("lanjut, menyusul s.d. tanggal").</summary>
    public DateOnly? MenyusulSampai { get; private set; }

    /// <summary>Round of the tracking code; raising it makes the old code worthless.</summary>
    public int PutaranLacak { get; private set; } = 1;

    /// <summary>SHA-256 (hex) of the tracking code; the code itself is never stored (decisions.md 8).</summary>
    public string KodeLacakHash { get; private set; } = null!;

    public string? AlasanBerakhir { get; private set; }
    public DateTimeOffset DibuatPada { get; private init; }
    public DateTimeOffset? BerakhirPada { get; private set; }

    /// <summary>Unique key of the imported row; null for what entered through the product.</summary>
    public string? KunciImpor { get; private set; }

    /// <summary>The code that the register it was imported from gave it; not unique, found by search.</summary>
    public string? KodeLama { get; private set; }

    /// <summary>Lower-cased words that lists search in.</summary>
    public string TeksCari { get; private set; } = null!;

    /// <summary>How letters name it: <c>penawaran Pasar tani</c>, but not the form twice where the title begins with one.</summary>
    public string Sebutan => Enum.GetValues<BentukPermohonan>().Any(b => Judul.StartsWith(b.Label, StringComparison.OrdinalIgnoreCase)) ? Judul : $"{Bentuk.Label.ToLowerInvariant()} {Judul}";

    public IReadOnlyList<PermohonanMitra> Mitra => _mitra;

    /// <summary>The partner named first; letters are addressed to it.</summary>
    public PermohonanMitra MitraUtama => _mitra.MinBy(m => m.Urutan)!;

    public IReadOnlyList<PermohonanPerangkatDaerah> PerangkatDaerah => _perangkatDaerah;

    /// <summary>Code of the Perangkat Daerah that proposed the request, always the one named first; null where somebody else asked.</summary>
    public string? Pengusul => Pemrakarsa == Pemrakarsa.PerangkatDaerah ? _perangkatDaerah.MinBy(p => p.Urutan)?.PerangkatDaerah : null;

    public IReadOnlyList<DokumenPermohonan> Dokumen => _dokumen;

    public bool SudahBerakhir => Status is StatusPermohonan.Selesai or StatusPermohonan.Ditolak or StatusPermohonan.Dicabut or StatusPermohonan.Arsip;

    /// <summary>Takes a request in. <paramref name="data"/> is checked here, whoever sends it.</summary>
    /// <exception cref="AturanDilanggarException">A required value is missing or too long.</exception>
    public static PermohonanKerjaSama Terima(PermohonanBaru data, string kode, long urut, DateTimeOffset sekarang)
    {
        ArgumentNullException.ThrowIfNull(data);
        PastikanIsi(data.Judul, data.Tentang);
        Aturan.Pastikan(data.Mitra.Count > 0, "permohonan.tanpa-mitra", "Permohonan harus menyebut paling sedikit satu mitra.");
        Aturan.Pastikan(data.Pemrakarsa != Pemrakarsa.PerangkatDaerah || data.Pengusul is not null, TanpaPengusul, PesanTanpaPengusul);

        var permohonan = new PermohonanKerjaSama
        {
            Id = data.Id,
            Kode = kode,
            Urut = urut,
            Bentuk = data.Bentuk,
            Pemrakarsa = data.Pemrakarsa,
            Saluran = data.Saluran,
            Jalur = data.Jalur,
            JenisNaskah = data.JenisNaskah,
            Judul = data.Judul.Trim(),
            Tentang = data.Tentang.Trim(),
            Bidang = data.Bidang,
            Sifat = data.Sifat,
            IndukId = data.IndukId,
            PendahuluId = data.PendahuluId,
            SuratMasukId = data.SuratMasukId,
            TanggalDiterima = data.TanggalDiterima,
            KontakNama = data.KontakNama.Trim(),
            KontakSurel = Teks.Isi(data.KontakSurel),
            KontakTelepon = Teks.Isi(data.KontakTelepon),
            KontakBahasa = data.KontakBahasa == BahasaInggris ? BahasaInggris : BahasaIndonesia,
            Status = data.Arsip ? StatusPermohonan.Arsip : StatusPermohonan.Baru,
            Tahap = data.Arsip ? null : Permohonan.Tahap.Penerimaan,
            KodeLacakHash = data.KodeLacakHash,
            KunciImpor = data.KunciImpor,
            KodeLama = Teks.Isi(data.KodeLama),
            DibuatPada = sekarang,
        };
        permohonan._mitra.AddRange(data.Mitra.Select((m, i) => new PermohonanMitra(permohonan.Id, m.Id, m.Nama, i + 1)));
        permohonan._perangkatDaerah.AddRange(data.PerangkatDaerah.Distinct().Select((kodePd, i) => new PermohonanPerangkatDaerah(permohonan.Id, kodePd, i + 1)));
        permohonan.SusunTeksCari();
        return permohonan;
    }

    /// <summary>Puts right what was typed wrong; on a request that has ended too, since the register and the IKU go on counting it.</summary>
    /// <exception cref="AturanDilanggarException">Empty or too long; or an extension that names no naskah.</exception>
    public void Betulkan(PermohonanBetulan data, bool perluPendahulu)
    {
        ArgumentNullException.ThrowIfNull(data);
        PastikanIsi(data.Judul, data.Tentang);
        Aturan.Pastikan(!perluPendahulu || PendahuluId is not null, "permohonan.tanpa-pendahulu", "Permohonan ini tidak menyebut naskah yang diperpanjang.");

        (Judul, Tentang, Bidang, Sifat, TanggalDiterima) = (data.Judul.Trim(), data.Tentang.Trim(), data.Bidang, data.Sifat, data.TanggalDiterima);
        SusunTeksCari();
    }

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

    public void CatatSurat(Guid suratMasukId) => SuratMasukId = suratMasukId;

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

    /// <summary>Adds a file; a further file of the same name and kind is its next version.</summary>
    public DokumenPermohonan TambahDokumen(BerkasUnggahan berkas, string jenis, Guid? oleh, DateTimeOffset sekarang)
    {
        ArgumentNullException.ThrowIfNull(berkas);
        Aturan.Pastikan(!SudahBerakhir || Status == StatusPermohonan.Selesai, "permohonan.sudah-berakhir", "Permohonan sudah berakhir; dokumen tidak dapat ditambah.");

        var nomor = VersiBerikut(jenis, berkas.Nama);
        var dokumen = new DokumenPermohonan(Id, jenis, berkas, nomor, oleh, sekarang);
        _dokumen.Add(dokumen);
        return dokumen;
    }

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

    /// <summary>The office puts a file under the kind it is; among the files of that kind and name it becomes the next version.</summary>
    public void UbahJenisDokumen(Guid dokumenId, string jenis)
    {
        Aturan.Pastikan(!SudahBerakhir || Status == StatusPermohonan.Selesai, "permohonan.sudah-berakhir", "Permohonan sudah berakhir; dokumennya tidak dapat diubah.");
        var dokumen = _dokumen.Single(d => d.Id == dokumenId);
        if (dokumen.Jenis == jenis)
        {
            return;
        }

        (dokumen.NomorVersi, dokumen.Jenis) = (VersiBerikut(jenis, dokumen.Nama), jenis);
    }

    private int VersiBerikut(string jenis, string nama) => _dokumen.Where(d => d.Jenis == jenis && d.Nama == nama).Select(d => d.NomorVersi).DefaultIfEmpty(0).Max() + 1;

    /// <summary>Makes a new tracking code valid and the old one worthless.</summary>
    public void GantiKodeLacak(int putaran, string hash)
    {
        Aturan.Pastikan(putaran == PutaranLacak + 1, "permohonan.putaran-lacak", "Kode lacak sudah diganti oleh orang lain.");

        PutaranLacak = putaran;
        KodeLacakHash = hash;
    }

    private static void PastikanIsi(string judul, string tentang)
    {
        Aturan.Pastikan(!string.IsNullOrWhiteSpace(judul), "permohonan.judul-kosong", "Judul permohonan wajib diisi.");
        Aturan.Pastikan(judul.Length <= JudulMaxLength, "permohonan.judul-panjang", $"Judul paling banyak {JudulMaxLength} karakter.");
        Aturan.Pastikan(tentang.Length <= TentangMaxLength, "permohonan.tentang-panjang", $"Tentang paling banyak {TentangMaxLength} karakter.");
    }

    private void SusunTeksCari() => TeksCari = string.Join(' ', [Kode, KodeLama, Judul, Tentang, .. _mitra.OrderBy(m => m.Urutan).Select(m => m.Nama)]).ToLowerInvariant();

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
