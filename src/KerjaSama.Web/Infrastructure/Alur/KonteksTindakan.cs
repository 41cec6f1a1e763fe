using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Umum;
using KerjaSama.Workflow;

namespace KerjaSama.Web.Infrastructure.Alur;

/// <summary>Everything a domain action may need of the act it belongs to.</summary>
internal sealed class KonteksTindakan
{
    public required PermohonanKerjaSama Permohonan { get; init; }

    /// <summary>Id of the task or job that the act ends: names this occurrence, e.g. in the key of a message.</summary>
    public required Guid Kejadian { get; init; }

    /// <summary>The outcome that was chosen; empty for a service task.</summary>
    public required string Hasil { get; init; }

    /// <summary>The answers of the form; for a service task the variables of the process.</summary>
    public required IsianTugas Isian { get; init; }

    /// <summary>Who acts at the keyboard.</summary>
    public required Pelaku Pelaku { get; init; }

    /// <summary>Who decided on paper, where it is recorded on behalf.</summary>
    public required AtasNama? AtasNama { get; init; }
    public required DateTimeOffset Sekarang { get; init; }
    public required DateOnly HariIni { get; init; }

    /// <summary>Process variables that the action adds to those of the form.</summary>
    public Dictionary<string, ProcessValue> Variabel { get; } = [];

    /// <summary>The process that the action asks to start for the same permohonan after this one's step (penerimaan → track).</summary>
    public string? MulaiProses { get; set; }

    /// <summary>Of an act of the machine itself: no answers but the variables, no person.</summary>
    public static KonteksTindakan Otomatis(PermohonanKerjaSama permohonan, Guid kejadian, OfficeClock clock, IReadOnlyDictionary<string, ProcessValue>? isian = null) => new()
    {
        Permohonan = permohonan,
        Kejadian = kejadian,
        Hasil = "",
        Isian = new IsianTugas(isian ?? new Dictionary<string, ProcessValue>()),
        Pelaku = Pelaku.Sistem,
        AtasNama = null,
        Sekarang = clock.GetUtcNow(),
        HariIni = clock.HariIni,
    };
}

/// <summary>A decision made on paper: who, in which office, when, and the proof (document id or a words).</summary>
public sealed record AtasNama(string Nama, string? Jabatan, DateOnly Tanggal, string Bukti)
{
    public const int NamaMaxLength = 200;
    private const int MaxLength = 1000;

    /// <summary>Adds the document that proves it.</summary>
    public AtasNama DenganBukti(DokumenPermohonan dokumen) => this with { Bukti = string.Join(", ", new[] { Bukti, Sebutan(dokumen.Nama, dokumen.NomorVersi) }.Where(b => b.Length > 0)) };

    /// <summary>A document as the proof names it.</summary>
    public static string Sebutan(string nama, int versi) => $"berkas {nama} versi {versi}";

    /// <exception cref="IsianTidakSahException">Longer than the history keeps it.</exception>
    public void PastikanMuat()
    {
        var galat = new DaftarGalat();
        galat.Pastikan(Nama.Length <= NamaMaxLength, "atasNama.nama", $"Nama yang memutuskan paling banyak {NamaMaxLength} karakter.");
        galat.Pastikan(!(Jabatan?.Length > NamaMaxLength), "atasNama.jabatan", $"Jabatan yang memutuskan paling banyak {NamaMaxLength} karakter.");
        galat.Pastikan(
            !galat.Kosong || ToString().Length <= MaxLength, "atasNama.bukti", $"Bukti terlalu panjang: nama, jabatan, tanggal, dan bukti bersama paling banyak {MaxLength} karakter.");
        galat.PastikanKosong();
    }

    public override string ToString() => $"{Nama}{(Jabatan is null ? "" : $" ({Jabatan})")}, {Tanggal:yyyy-MM-dd}, bukti: {Bukti}";
}
