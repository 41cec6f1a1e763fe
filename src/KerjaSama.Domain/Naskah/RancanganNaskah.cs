using KerjaSama.Domain.Telaahan;
using KerjaSama.Domain.Umum;

namespace KerjaSama.Domain.Naskah;

/// <summary>The sides between which a draft goes to and fro.</summary>
public enum PemegangDraf
{
    [Kode("bagian-kerja-sama", "Bagian Kerja Sama")] BagianKerjaSama = 1,
    [Kode("mitra", "Mitra")] Mitra = 2,
    [Kode("perangkat-daerah", "Perangkat Daerah")] PerangkatDaerah = 3,
    [Kode("hukum", "Bagian Hukum")] Hukum = 4,
}

/// <summary>
/// The work on the draft of one permohonan: where it came from, whose turn it is, what was remarked, which clauses it was made of and
/// which findings of the rules were set aside. The versions themselves are the permohonan's documents of the kind <c>draf</c>.
/// </summary>
public sealed class RancanganNaskah : AggregateRoot
{
    public const int CatatanMaxLength = 1000;
    public const int KomentarMaxLength = 4000;

    private readonly List<GiliranDraf> _giliran = [];
    private readonly List<KomentarDraf> _komentar = [];
    private readonly List<KlausulDraf> _klausul = [];
    private readonly List<TemuanDikesampingkan> _dikesampingkan = [];

    private RancanganNaskah() { } // EF Core

    public Guid PermohonanId { get; private init; }

    /// <summary>Decides what is counted for the perancang (domain.md section 1); null until the step "susun draf" says so.</summary>
    public AsalNaskah? Asal { get; private set; }
    public Guid? DisusunOleh { get; private set; }
    public DateTimeOffset? DisusunPada { get; private set; }

    public IReadOnlyList<GiliranDraf> Giliran => _giliran;
    public IReadOnlyList<KomentarDraf> Komentar => _komentar;
    public IReadOnlyList<KlausulDraf> Klausul => _klausul;
    public IReadOnlyList<TemuanDikesampingkan> Dikesampingkan => _dikesampingkan;

    /// <summary>The turn given to another side and not yet back; null: the office has the draft.</summary>
    public GiliranDraf? GiliranKini => _giliran.SingleOrDefault(g => g.SelesaiPada is null);

    public static RancanganNaskah Mulai(Guid permohonanId) => new() { PermohonanId = permohonanId };

    /// <summary>The step "susun draf" is done. The first one counts; a correction later keeps who and when.</summary>
    public void NyatakanDisusun(AsalNaskah asal, Guid? oleh, DateTimeOffset sekarang)
    {
        Asal = asal;
        DisusunOleh ??= oleh;
        DisusunPada ??= sekarang;
    }

    /// <summary>Gives the draft to another side, until a date. A turn that is still open goes over to the new one.</summary>
    /// <exception cref="AturanDilanggarException">To the office itself, to the side that has it, or until a day that is past.</exception>
    public GiliranDraf BeriGiliran(PemegangDraf kepada, DateOnly tenggat, string? catatan, Guid? oleh, DateOnly hariIni, DateTimeOffset sekarang)
    {
        Aturan.Pastikan(kepada != PemegangDraf.BagianKerjaSama, "draf.giliran-kantor", "Giliran diberikan kepada mitra, Perangkat Daerah, atau Bagian Hukum.");
        Aturan.Pastikan(GiliranKini?.Pemegang != kepada, "draf.giliran-sama", $"Draf ini sudah pada giliran {kepada.Label}.");
        Aturan.Pastikan(tenggat >= hariIni, "draf.giliran-lampau", "Tenggat giliran tidak boleh di masa lalu.");

        GiliranKini?.Akhiri(oleh, sekarang);
        var giliran = new GiliranDraf(Id, _giliran.Count + 1, kepada, tenggat, Teks.Isi(catatan), oleh, sekarang);
        _giliran.Add(giliran);
        return giliran;
    }

    /// <summary>The draft comes back to the office: given back by the side that had it, or taken back.</summary>
    public GiliranDraf AkhiriGiliran(Guid? oleh, DateTimeOffset sekarang)
    {
        Aturan.Pastikan(GiliranKini is not null, "draf.tanpa-giliran", "Draf ini sedang pada Bagian Kerja Sama.");

        var giliran = GiliranKini;
        giliran.Akhiri(oleh, sekarang);
        return giliran;
    }

    /// <summary>A remark at a place of the text, or an answer to one.</summary>
    public KomentarDraf Komentari(KomentarBaru komentar, DateTimeOffset sekarang)
    {
        ArgumentNullException.ThrowIfNull(komentar);
        Aturan.Pastikan(!string.IsNullOrWhiteSpace(komentar.Isi), "draf.komentar-kosong", "Komentar wajib diisi.");
        var induk = komentar.IndukId is { } id ? Utas(id) : null;

        var baru = new KomentarDraf(Id, _komentar.Count + 1, induk is null ? komentar : komentar with { UntukLuar = induk.UntukLuar }, sekarang);
        _komentar.Add(baru);
        return baru;
    }

    public void SelesaikanKomentar(Guid komentarId, string oleh, DateTimeOffset sekarang) => Utas(komentarId).Selesaikan(oleh, sekarang);

    public void BukaKomentar(Guid komentarId) => Utas(komentarId).Buka();

    /// <summary>The clauses of the library that a version was made of, in their order; said once for each version.</summary>
    public void CatatKlausul(Guid dokumenId, IEnumerable<(string Kode, string Varian, int Versi)> klausul)
    {
        ArgumentNullException.ThrowIfNull(klausul);
        Aturan.Pastikan(!_klausul.Exists(k => k.DokumenId == dokumenId), "draf.klausul-tercatat", "Klausul versi ini sudah tercatat.");

        _klausul.AddRange(klausul.Select((k, i) => new KlausulDraf(Id, dokumenId, i + 1, k)));
    }

    /// <summary>Somebody answers for it that a finding of the rules does not stand in the way.</summary>
    /// <param name="kunci">Identifies the finding: rule, place and quoted text; the same finding in a later version is the same.</param>
    public TemuanDikesampingkan Kesampingkan(string kunci, string aturan, string tempat, string alasan, Guid? oleh, DateTimeOffset sekarang)
    {
        Aturan.Pastikan(!string.IsNullOrWhiteSpace(alasan), "draf.alasan-kosong", "Alasan mengesampingkan temuan wajib diisi.");
        Aturan.Pastikan(!_dikesampingkan.Exists(t => t.Kunci == kunci), "draf.sudah-dikesampingkan", "Temuan ini sudah dikesampingkan.");

        var baru = new TemuanDikesampingkan(Id, kunci, aturan, tempat, alasan.Trim(), oleh, sekarang);
        _dikesampingkan.Add(baru);
        return baru;
    }

    /// <summary>The finding counts again.</summary>
    public void BatalkanKesampingan(string kunci)
    {
        var ada = _dikesampingkan.Find(t => t.Kunci == kunci);
        Aturan.Pastikan(ada is not null, "draf.tidak-dikesampingkan", "Temuan ini tidak dikesampingkan.");

        _dikesampingkan.Remove(ada);
    }

    private KomentarDraf Utas(Guid komentarId)
    {
        var komentar = _komentar.Find(k => k.Id == komentarId && k.IndukId is null);
        Aturan.Pastikan(komentar is not null, "draf.komentar-tidak-ada", "Komentar itu tidak ada.");
        return komentar;
    }
}
