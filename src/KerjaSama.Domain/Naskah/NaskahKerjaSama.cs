using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Umum;

namespace KerjaSama.Domain.Naskah;

/// <summary>
/// A signed agreement text in the register. Its status is never stored: it is derived from dates, termination and successor as of
/// a date (decisions.md 12, <see cref="StatusNaskah"/>).
/// </summary>
public sealed class NaskahKerjaSama : AggregateRoot
{
    public const int JudulMaxLength = 1000;
    public const int TentangMaxLength = 4000;
    public const int AlasanMaxLength = 400;

    private readonly List<PihakNaskah> _pihak = [];
    private readonly List<DokumenNaskah> _dokumen = [];

    private NaskahKerjaSama() { } // EF Core

    /// <summary><c>N-2026-00017</c>: the year signed and a number of that year.</summary>
    public string Kode { get; private init; } = null!;
    public long Urut { get; private init; }

    /// <summary>Code of a row of <c>jenis_naskah</c>.</summary>
    public string Jenis { get; private set; } = null!;

    /// <summary>The kind as the old register has it, where it was imported.</summary>
    public string? JenisAsli { get; private set; }
    public Jalur? Jalur { get; private set; }
    public string Judul { get; private set; } = null!;
    public string Tentang { get; private set; } = null!;
    public string? Bidang { get; private set; }
    public string Sifat { get; private set; } = null!;

    /// <summary>The date of signing (tanggal penetapan); counts in the IKU.</summary>
    public DateOnly? TanggalTandaTangan { get; private set; }
    public DateOnly? BerlakuMulai { get; private set; }

    /// <summary>The last valid day; the naskah has ended from the day after. Null: no end.</summary>
    public DateOnly? BerlakuSampai { get; private set; }
    public string? TempatTandaTangan { get; private set; }
    public string? CaraTandaTangan { get; private set; }
    public string? Penandatangan { get; private set; }
    public Guid? PermohonanId { get; private set; }
    public Guid? IndukId { get; private set; }
    public Guid? PendahuluId { get; private set; }

    /// <summary>Signed without the Bagian; shown apart in the IKU.</summary>
    public bool TanpaFasilitasi { get; private set; }
    /// <summary>
    /// Shown in the open register. A naskah of the process is not until the step "daftarkan di register" says so; imported ones and those
    /// recorded at the desk are, because the register is to be open to every party that needs it (domain.md section 1).
    /// </summary>
    public bool Terbuka { get; private set; }
    public DateOnly? DihentikanTanggal { get; private set; }
    public string? DihentikanAlasan { get; private set; }
    public DateTimeOffset DidaftarkanPada { get; private init; }
    public string? KunciImpor { get; private set; }

    /// <summary>What an imported register calls its request; kept, because the request may be imported later.</summary>
    public string? RujukanPermohonan { get; private set; }

    /// <summary>The number by which an imported register names its parent or predecessor; kept, because that may be imported later.</summary>
    public string? RujukanInduk { get; private set; }
    public string TeksCari { get; private set; } = null!;

    public IReadOnlyList<PihakNaskah> Pihak => _pihak;
    public IReadOnlyList<DokumenNaskah> Dokumen => _dokumen;

    /// <summary>Puts a signed naskah into the register.</summary>
    /// <exception cref="AturanDilanggarException">No party, no title, or an end before the start.</exception>
    public static NaskahKerjaSama Daftarkan(NaskahBaru data, string kode, long urut, DateTimeOffset sekarang)
    {
        ArgumentNullException.ThrowIfNull(data);
        Aturan.Pastikan(!string.IsNullOrWhiteSpace(data.Judul), "naskah.judul-kosong", "Judul naskah wajib diisi.");
        Aturan.Pastikan(data.Pihak.Count > 1, "naskah.pihak-kurang", "Naskah memerlukan paling sedikit dua pihak.");
        Aturan.Pastikan(data.BerlakuMulai is null || data.BerlakuSampai is null || data.BerlakuMulai <= data.BerlakuSampai || data.KunciImpor is not null,
            "naskah.masa-berlaku-terbalik", "Tanggal berakhir tidak boleh mendahului tanggal mulai berlaku.");

        var naskah = new NaskahKerjaSama
        {
            Id = data.Id,
            Kode = kode,
            Urut = urut,
            Jenis = data.Jenis,
            JenisAsli = data.JenisAsli,
            Jalur = data.Jalur,
            Judul = data.Judul.Trim(),
            Tentang = data.Tentang.Trim(),
            Bidang = data.Bidang,
            Sifat = data.Sifat,
            TanggalTandaTangan = data.TanggalTandaTangan,
            BerlakuMulai = data.BerlakuMulai,
            BerlakuSampai = data.BerlakuSampai,
            TempatTandaTangan = Teks.Isi(data.TempatTandaTangan),
            CaraTandaTangan = data.CaraTandaTangan,
            Penandatangan = Teks.Isi(data.Penandatangan),
            PermohonanId = data.PermohonanId,
            IndukId = data.IndukId,
            PendahuluId = data.PendahuluId,
            TanpaFasilitasi = data.TanpaFasilitasi,
            Terbuka = data.Terbuka,
            DidaftarkanPada = sekarang,
            KunciImpor = data.KunciImpor,
            RujukanPermohonan = Teks.Isi(data.RujukanPermohonan),
            RujukanInduk = Teks.Isi(data.RujukanInduk),
        };
        naskah._pihak.AddRange(data.Pihak.Select((p, i) => new PihakNaskah(naskah.Id, p, i + 1)));
        naskah.SusunTeksCari();
        return naskah;
    }

    /// <summary>Puts right what the register has wrong. The code stays, also when the year of signing changes.</summary>
    /// <param name="nomor">Numbers of the parties in their order.</param>
    /// <param name="perluPendahulu">The kind of the naskah (sifat) is one that names the naskah it extends.</param>
    /// <exception cref="AturanDilanggarException">No title, an end before the start, a termination before the signing, or an extension of nothing.</exception>
    public void Betulkan(NaskahBetulan data, IReadOnlyList<string?> nomor, bool perluPendahulu)
    {
        ArgumentNullException.ThrowIfNull(data);
        Aturan.Pastikan(!string.IsNullOrWhiteSpace(data.Judul), "naskah.judul-kosong", "Judul naskah wajib diisi.");
        Aturan.Pastikan(nomor.Count == _pihak.Count, "naskah.pihak-berubah", "Para pihak naskah ini berubah sejak Anda membukanya.");
        // what an old register has the wrong way round stays until somebody knows the right dates
        Aturan.Pastikan((data.BerlakuMulai, data.BerlakuSampai) == (BerlakuMulai, BerlakuSampai) || data.BerlakuMulai is null || data.BerlakuSampai is null || data.BerlakuMulai <= data.BerlakuSampai,
            "naskah.masa-berlaku-terbalik", "Tanggal berakhir tidak boleh mendahului tanggal mulai berlaku.");
        Aturan.Pastikan(DihentikanTanggal is null || data.TanggalTandaTangan is null || DihentikanTanggal >= data.TanggalTandaTangan, "naskah.henti-terlalu-awal", "Tanggal tanda tangan tidak boleh sesudah tanggal penghentian.");
        Aturan.Pastikan(!perluPendahulu || PendahuluId is not null, "naskah.tanpa-pendahulu", "Naskah ini tidak menyebut naskah yang diperpanjang.");

        (Judul, Tentang, Bidang, Sifat) = (data.Judul.Trim(), data.Tentang.Trim(), Teks.Isi(data.Bidang), data.Sifat);
        (TanggalTandaTangan, BerlakuMulai, BerlakuSampai) = (data.TanggalTandaTangan, data.BerlakuMulai, data.BerlakuSampai);
        (TempatTandaTangan, CaraTandaTangan, Penandatangan) = (Teks.Isi(data.TempatTandaTangan), Teks.Isi(data.CaraTandaTangan), Teks.Isi(data.Penandatangan));
        foreach (var (pihak, i) in _pihak.OrderBy(p => p.Urutan).Select((p, i) => (p, i)))
        {
            pihak.UbahNomor(Teks.Isi(nomor[i]));
        }

        SusunTeksCari();
    }

    public void Hentikan(DateOnly tanggal, string alasan)
    {
        Aturan.Pastikan(DihentikanTanggal is null, "naskah.sudah-dihentikan", "Naskah ini sudah dihentikan.");
        Aturan.Pastikan(!string.IsNullOrWhiteSpace(alasan), "naskah.alasan-kosong", "Alasan penghentian wajib diisi.");
        Aturan.Pastikan(alasan.Trim().Length <= AlasanMaxLength, "naskah.alasan-panjang", $"Alasan penghentian paling banyak {AlasanMaxLength} karakter.");
        Aturan.Pastikan(TanggalTandaTangan is null || tanggal >= TanggalTandaTangan, "naskah.henti-terlalu-awal", "Tanggal penghentian tidak boleh mendahului tanggal tanda tangan.");

        DihentikanTanggal = tanggal;
        DihentikanAlasan = alasan.Trim();
    }

    /// <summary>Puts it into the open register, or takes it out.</summary>
    public void TetapkanKeterbukaan(bool terbuka) => Terbuka = terbuka;

    /// <summary>Links found after both deeds were in (import order, or an archivist's correction).</summary>
    public void Tautkan(Guid? indukId, Guid? pendahuluId)
    {
        Aturan.Pastikan(indukId != Id && pendahuluId != Id, "naskah.tautan-diri", "Naskah tidak dapat menjadi induk atau pendahulu dirinya sendiri.");

        IndukId = indukId ?? IndukId;
        PendahuluId = pendahuluId ?? PendahuluId;
    }

    /// <summary>The request it came from, imported after it or beside it.</summary>
    public void TautkanPermohonan(Guid permohonanId)
    {
        Aturan.Pastikan(PermohonanId is null || PermohonanId == permohonanId, "naskah.permohonan-lain", "Naskah ini sudah berasal dari permohonan lain.");

        PermohonanId = permohonanId;
    }

    /// <summary>References that a second register names and the first one did not; what is there stays.</summary>
    public void LengkapiRujukan(string? permohonan, string? induk)
    {
        RujukanPermohonan ??= Teks.Isi(permohonan);
        RujukanInduk ??= Teks.Isi(induk);
    }

    private void SusunTeksCari() => TeksCari = string.Join(' ', [Kode, Judul, Tentang, .. _pihak.OrderBy(p => p.Urutan).Select(p => $"{p.Nama} {p.Nomor}")]).ToLowerInvariant();

    public DokumenNaskah TambahDokumen(BerkasUnggahan berkas, string jenis, Guid? oleh, DateTimeOffset sekarang)
    {
        var dokumen = new DokumenNaskah(Id, jenis, berkas, _dokumen.Count + 1, oleh, sekarang);
        _dokumen.Add(dokumen);
        return dokumen;
    }
}
