using KerjaSama.Domain.Umum;

namespace KerjaSama.Domain.Permohonan;

/// <summary>
/// A request or offer of cooperation, from the day it enters until it has become one naskah, was refused or was withdrawn
/// (domain.md section 3: one permohonan = one naskah). The workflow routes it; the guards here decide what may happen.
/// </summary>
public sealed partial class PermohonanKerjaSama : AggregateRoot
{
    public const int JudulMaxLength = 500;
    public const int TentangMaxLength = 2000;
    public const int NamaMaxLength = 300;
    public const string BahasaIndonesia = "id";
    public const string BahasaInggris = "en";

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

    public DateTimeOffset DibuatPada { get; private init; }

    /// <summary>Unique key of the imported row; null for what entered through the product.</summary>
    public string? KunciImpor { get; private set; }

    /// <summary>The code that the register it was imported from gave it; not unique, found by search.</summary>
    public string? KodeLama { get; private set; }

    /// <summary>Lower-cased words that lists search in.</summary>
    public string TeksCari { get; private set; } = null!;

    /// <summary>How letters name it: <c>penawaran Pasar tani</c>, but not the form twice where the title begins with one.</summary>
    public string Sebutan => Enum.GetValues<BentukPermohonan>().Any(b => Judul.StartsWith(b.Label, StringComparison.OrdinalIgnoreCase)) ? Judul : $"{Bentuk.Label.ToLowerInvariant()} {Judul}";

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

    public void CatatSurat(Guid suratMasukId) => SuratMasukId = suratMasukId;

    private static void PastikanIsi(string judul, string tentang)
    {
        Aturan.Pastikan(!string.IsNullOrWhiteSpace(judul), "permohonan.judul-kosong", "Judul permohonan wajib diisi.");
        Aturan.Pastikan(judul.Length <= JudulMaxLength, "permohonan.judul-panjang", $"Judul paling banyak {JudulMaxLength} karakter.");
        Aturan.Pastikan(tentang.Length <= TentangMaxLength, "permohonan.tentang-panjang", $"Tentang paling banyak {TentangMaxLength} karakter.");
    }

    private void SusunTeksCari() => TeksCari = string.Join(' ', [Kode, KodeLama, Judul, Tentang, .. _mitra.OrderBy(m => m.Urutan).Select(m => m.Nama)]).ToLowerInvariant();
}
