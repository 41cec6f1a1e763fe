using KerjaSama.Data;
using KerjaSama.Data.Umum;
using KerjaSama.Documents.Pdf;
using KerjaSama.Domain.Umum;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Infrastructure.Berkas;

/// <summary>What is known of stored PDFs that do more than show pages (keputusan 0026), for the pages that offer them.</summary>
internal sealed class TandaBerkas(KerjaSamaDbContext db, OfficeClock clock)
{
    private readonly Dictionary<string, string?> _termuat = new(StringComparer.Ordinal);

    /// <summary>Keeps what the inspection found. Like the content itself written before the transaction that names it.</summary>
    public async Task CatatAsync(string sha256, IReadOnlyList<PdfHazard> bahaya, CancellationToken cancellationToken)
    {
        if (bahaya.Count == 0 || await db.MarkedBlob.AnyAsync(b => b.Sha256 == sha256, cancellationToken))
        {
            return;
        }

        var baris = db.Add(new MarkedBlob { Sha256 = sha256, Marks = string.Join(',', bahaya), SeenAt = clock.GetUtcNow() });
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException e) when (db.Pack.IsUniqueViolation(e))
        {
            // the same content came twice at the same moment: the mark is there
        }

        baris.State = EntityState.Detached;
    }

    /// <summary>Reads the marks of a list at once.</summary>
    public async Task MuatAsync(IEnumerable<string> sha256, CancellationToken cancellationToken)
    {
        var dicari = sha256.Where(s => !_termuat.ContainsKey(s)).Distinct().ToList();
        dicari.ForEach(s => _termuat[s] = null);
        foreach (var b in dicari.Count == 0 ? [] : await db.MarkedBlob.AsNoTracking().Where(b => dicari.Contains(b.Sha256)).ToListAsync(cancellationToken))
        {
            _termuat[b.Sha256] = b.Marks;
        }
    }

    /// <summary>For people: what the PDF holds; null: nothing to say.</summary>
    public async Task<string?> TeksAsync(string sha256, CancellationToken cancellationToken)
    {
        await MuatAsync([sha256], cancellationToken);
        return _termuat[sha256] is not { } tanda ? null
            : "PDF ini " + Gabung([.. tanda.Split(',').Select(t => Kata(Enum.Parse<PdfHazard>(t))).Distinct()]);
    }

    private static string Gabung(IReadOnlyList<string> kata) => kata.Count < 2 ? string.Concat(kata) : string.Join(", ", kata.SkipLast(1)) + " dan " + kata[^1];

    private static string Kata(PdfHazard bahaya) => bahaya switch
    {
        PdfHazard.JavaScript => "berisi skrip",
        PdfHazard.Launch => "menjalankan program",
        PdfHazard.AutomaticAction => "bertindak sendiri saat dibuka",
        PdfHazard.SubmitForm => "mengirim isian ke luar",
        PdfHazard.EmbeddedFile => "membawa berkas lain",
        PdfHazard.Xfa => "berisi formulir XFA",
        PdfHazard.RichMedia => "berisi media",
        PdfHazard.Encrypted => "terkunci",
        PdfHazard.Unreadable => "sebagian tidak terbaca",
    };
}
