using KerjaSama.Domain.Umum;

namespace KerjaSama.Domain.Naskah;

/// <summary>The time during which another side has the draft.</summary>
public sealed class GiliranDraf
{
    private GiliranDraf() { } // EF Core

    internal GiliranDraf(Guid rancanganId, int urutan, PemegangDraf pemegang, DateOnly tenggat, string? catatan, Guid? oleh, DateTimeOffset sejak)
    {
        RancanganId = rancanganId;
        (Urutan, Pemegang, Tenggat, Catatan) = (urutan, pemegang, tenggat, catatan);
        (DiberikanOleh, Sejak) = (oleh, sejak);
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid RancanganId { get; private init; }
    public int Urutan { get; private init; }
    public PemegangDraf Pemegang { get; private init; }
    public DateOnly Tenggat { get; private init; }

    /// <summary>What the office asks for.</summary>
    public string? Catatan { get; private init; }
    public Guid? DiberikanOleh { get; private init; }
    public DateTimeOffset Sejak { get; private init; }

    /// <summary>Null when it was given back by the tracking code, without an account.</summary>
    public Guid? DiakhiriOleh { get; private set; }
    public DateTimeOffset? SelesaiPada { get; private set; }

    internal void Akhiri(Guid? oleh, DateTimeOffset sekarang) => (DiakhiriOleh, SelesaiPada) = (oleh, sekarang);
}

/// <param name="DokumenId">The version that was read.</param>
/// <param name="Bagian">The part of the text, as its heading names it: <c>Pasal 3</c>; null: the whole.</param>
/// <param name="Butir">Ayat or point within it: <c>(2)</c>; null: the whole part.</param>
/// <param name="UntukLuar">The reviewers outside the office may read it; an answer is for whom the remark is.</param>
/// <param name="IndukId">The remark that this one answers.</param>
public sealed record KomentarBaru(
    Guid DokumenId, string? Bagian, string? Butir, string Isi, PemegangDraf Pihak, Guid? PenulisId, string PenulisNama, bool UntukLuar, Guid? IndukId = null);

/// <summary>A remark at a place of a version of the draft, open or settled.</summary>
public sealed class KomentarDraf
{
    private KomentarDraf() { } // EF Core

    internal KomentarDraf(Guid rancanganId, int urutan, KomentarBaru komentar, DateTimeOffset pada)
    {
        RancanganId = rancanganId;
        Urutan = urutan;
        (DokumenId, Bagian, Butir, Isi, Pihak, PenulisId, PenulisNama, UntukLuar, IndukId) = komentar;
        Isi = Isi.Trim();
        Pada = pada;
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid RancanganId { get; private init; }
    public int Urutan { get; private init; }
    public Guid DokumenId { get; private init; }
    public string? Bagian { get; private init; }
    public string? Butir { get; private init; }
    public string Isi { get; private init; } = null!;
    public PemegangDraf Pihak { get; private init; }

    /// <summary>Null when it was written by the tracking code, without an account.</summary>
    public Guid? PenulisId { get; private init; }
    public string PenulisNama { get; private init; } = null!;
    public bool UntukLuar { get; private init; }
    public DateTimeOffset Pada { get; private init; }
    public Guid? IndukId { get; private init; }
    public string? SelesaiOleh { get; private set; }
    public DateTimeOffset? SelesaiPada { get; private set; }

    internal void Selesaikan(string oleh, DateTimeOffset sekarang)
    {
        Aturan.Pastikan(SelesaiPada is null, "draf.komentar-selesai", "Komentar ini sudah ditandai selesai.");

        (SelesaiOleh, SelesaiPada) = (oleh, sekarang);
    }

    internal void Buka()
    {
        Aturan.Pastikan(SelesaiPada is not null, "draf.komentar-terbuka", "Komentar ini masih terbuka.");

        (SelesaiOleh, SelesaiPada) = (null, null);
    }
}

/// <summary>A clause of the library in a version of the draft; with the kind of naskah it names one wording.</summary>
public sealed class KlausulDraf
{
    private KlausulDraf() { } // EF Core

    internal KlausulDraf(Guid rancanganId, Guid dokumenId, int urutan, (string Kode, string Varian, int Versi) klausul)
    {
        (RancanganId, DokumenId, Urutan) = (rancanganId, dokumenId, urutan);
        (Kode, Varian, VersiKlausul) = klausul;
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid RancanganId { get; private init; }
    public Guid DokumenId { get; private init; }
    public int Urutan { get; private init; }
    public string Kode { get; private init; } = null!;
    public string Varian { get; private init; } = null!;
    public int VersiKlausul { get; private init; }
}

/// <summary>A finding of the rules that somebody answers for.</summary>
public sealed class TemuanDikesampingkan
{
    private TemuanDikesampingkan() { } // EF Core

    internal TemuanDikesampingkan(Guid rancanganId, string kunci, string aturan, string tempat, string alasan, Guid? oleh, DateTimeOffset pada)
    {
        RancanganId = rancanganId;
        (Kunci, Aturan, Tempat, Alasan, Oleh, Pada) = (kunci, aturan, tempat, alasan, oleh, pada);
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid RancanganId { get; private init; }

    /// <summary>SHA-256 of rule, place and quoted text.</summary>
    public string Kunci { get; private init; } = null!;
    public string Aturan { get; private init; } = null!;
    public string Tempat { get; private init; } = null!;
    public string Alasan { get; private init; } = null!;
    public Guid? Oleh { get; private init; }
    public DateTimeOffset Pada { get; private init; }
}
