using KerjaSama.Domain.Umum;

namespace KerjaSama.Domain.Pengaturan;

/// <summary>What is said of a clause apart from its wording.</summary>
/// <param name="KlausulWajib">The expected clause (a row of <c>klausul_wajib</c>) that it is; null: not one of those expected.</param>
/// <param name="Bawaan">Stands in a first draft unless it is left out; a mandatory one always does.</param>
public sealed record DataKlausul(string Nama, string? KlausulWajib, int Urutan, bool Bawaan);

/// <summary>The wording of a variant.</summary>
/// <param name="JudulEn">With <paramref name="TeksEn"/>: the translation, for a bilingual naskah.</param>
/// <param name="Catatan">For the drafter: when to use it, what to watch.</param>
public sealed record IsiKlausul(string Judul, string Teks, string? JudulEn, string? TeksEn, string? Catatan);

/// <summary>
/// A clause of the library: one place in the naskah of a kind, with variants to choose from. Wordings are never changed: a new one is a
/// new version, and what a draft was made of stays readable.
/// </summary>
public sealed class KlausulNaskah : AggregateRoot
{
    /// <summary>Name under which the history knows it.</summary>
    public const string Objek = "klausul";

    public const int KodeMaxLength = 60;
    public const int NamaMaxLength = 200;
    public const int CatatanMaxLength = 2000;
    public const int AlasanMaxLength = 400;

    /// <summary>Of a wording, also of its translation.</summary>
    public const int TeksMaxLength = 20_000;

    private readonly List<VarianKlausul> _varian = [];
    private readonly List<VersiKlausul> _versi = [];

    private KlausulNaskah() { } // EF Core

    /// <summary>Code of a kind of naskah.</summary>
    public string JenisNaskah { get; private init; } = null!;

    /// <summary>Unique within the kind, such as <c>pembiayaan</c>.</summary>
    public string Kode { get; private init; } = null!;
    public string Nama { get; private set; } = null!;

    /// <inheritdoc cref="DataKlausul" path="/param[@name='KlausulWajib']"/>
    public string? KlausulWajib { get; private set; }
    public int Urutan { get; private set; }
    public bool Bawaan { get; private set; }

    /// <summary>Offered for new drafts.</summary>
    public bool Aktif { get; private set; } = true;

    public bool Wajib => KlausulWajib is not null;

    public IReadOnlyList<VarianKlausul> Varian => _varian;

    /// <summary>The versions of all variants.</summary>
    public IReadOnlyList<VersiKlausul> DaftarVersi => _versi;

    public static KlausulNaskah Buat(string jenisNaskah, string kode, DataKlausul data)
    {
        var klausul = new KlausulNaskah { JenisNaskah = jenisNaskah, Kode = kode };
        klausul.Ubah(data);
        return klausul;
    }

    public void Ubah(DataKlausul data)
    {
        ArgumentNullException.ThrowIfNull(data);
        Aturan.Pastikan(!string.IsNullOrWhiteSpace(data.Nama), "klausul.nama-kosong", "Nama klausul wajib diisi.");
        Aturan.Pastikan(Aktif || data.KlausulWajib is null, "klausul.wajib-nonaktif", "Klausul wajib harus aktif. Aktifkan klausul ini lebih dahulu.");

        (Nama, KlausulWajib, Urutan, Bawaan) = data;
    }

    public VarianKlausul TambahVarian(string kode, string nama, IsiKlausul isi, Guid? oleh, DateTimeOffset sekarang)
    {
        Aturan.Pastikan(_varian.All(v => v.Kode != kode), "klausul.varian-ada", $"Varian {kode} sudah ada pada klausul ini.");

        var varian = new VarianKlausul(Id, kode, nama, _varian.Count + 1);
        _varian.Add(varian);
        _versi.Add(new VersiKlausul(Id, kode, 1, isi, null, oleh, sekarang));
        return varian;
    }

    /// <summary>A new wording of a variant; drafts made of the earlier ones keep them.</summary>
    public VersiKlausul Revisi(string varian, IsiKlausul isi, string alasan, Guid? oleh, DateTimeOffset sekarang)
    {
        var kini = VersiBerlaku(varian);
        Aturan.Pastikan(kini.Isi != isi, "klausul.tidak-berubah", "Rumusan ini sama dengan versi yang berlaku; tidak ada yang disimpan.");
        Aturan.Pastikan(!string.IsNullOrWhiteSpace(alasan), "klausul.alasan-kosong", "Alasan perubahan wajib diisi.");

        var versi = new VersiKlausul(Id, varian, kini.Nomor + 1, isi, alasan, oleh, sekarang);
        _versi.Add(versi);
        return versi;
    }

    public void NamaiVarian(string varian, string nama) => AmbilVarian(varian).Nama = nama;

    public void NonaktifkanVarian(string varian)
    {
        Aturan.Pastikan(_varian.Any(v => v.Aktif && v.Kode != varian), "klausul.varian-terakhir", "Ini satu-satunya varian yang aktif. Nonaktifkan klausulnya, atau tambahkan varian lain lebih dahulu.");

        AmbilVarian(varian).Aktif = false;
    }

    public void AktifkanVarian(string varian) => AmbilVarian(varian).Aktif = true;

    /// <summary>No longer offered for new drafts.</summary>
    public void Nonaktifkan()
    {
        Aturan.Pastikan(!Wajib, "klausul.wajib", $"Klausul ini memenuhi klausul wajib \"{KlausulWajib}\". Lepaskan dari klausul wajib lebih dahulu.");

        Aktif = false;
    }

    public void Aktifkan() => Aktif = true;

    /// <summary>The newest wording of a variant.</summary>
    public VersiKlausul VersiBerlaku(string varian) => _versi.Where(v => v.Varian == AmbilVarian(varian).Kode).MaxBy(v => v.Nomor)!;

    private VarianKlausul AmbilVarian(string kode) =>
        _varian.SingleOrDefault(v => v.Kode == kode) ?? throw new AturanDilanggarException("klausul.varian-tidak-ada", "Varian ini tidak ada pada klausul ini.");
}

/// <summary>One of the ways to word a clause.</summary>
public sealed class VarianKlausul
{
    private VarianKlausul() { } // EF Core

    internal VarianKlausul(Guid klausulId, string kode, string nama, int urutan) => (KlausulId, Kode, Nama, Urutan) = (klausulId, kode, nama, urutan);

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid KlausulId { get; private init; }

    /// <summary>Unique within the clause, such as <c>masing-masing</c>.</summary>
    public string Kode { get; private init; } = null!;
    public string Nama { get; internal set; } = null!;

    /// <summary>The first active one is the default.</summary>
    public int Urutan { get; private init; }
    public bool Aktif { get; internal set; } = true;
}

/// <summary>A wording of a variant; immutable.</summary>
public sealed class VersiKlausul
{
    private VersiKlausul() { } // EF Core

    internal VersiKlausul(Guid klausulId, string varian, int nomor, IsiKlausul isi, string? alasan, Guid? oleh, DateTimeOffset pada)
    {
        (KlausulId, Varian, Nomor, Alasan, DibuatOleh, DibuatPada) = (klausulId, varian, nomor, alasan, oleh, pada);
        (Judul, Teks, JudulEn, TeksEn, Catatan) = isi;
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid KlausulId { get; private init; }

    /// <summary>Code of the variant.</summary>
    public string Varian { get; private init; } = null!;
    public int Nomor { get; private init; }
    public string Judul { get; private init; } = null!;
    public string Teks { get; private init; } = null!;
    public string? JudulEn { get; private init; }
    public string? TeksEn { get; private init; }
    public string? Catatan { get; private init; }

    /// <summary>Why it took the place of the one before; null for the first.</summary>
    public string? Alasan { get; private init; }

    /// <summary>Null: shipped with the program.</summary>
    public Guid? DibuatOleh { get; private init; }
    public DateTimeOffset DibuatPada { get; private init; }

    public IsiKlausul Isi => new(Judul, Teks, JudulEn, TeksEn, Catatan);
}
