using KerjaSama.Data;
using KerjaSama.Documents.Clauses;
using KerjaSama.Domain.Pengaturan;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure.Startup;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Pengaturan.Klausul;

/// <summary>Brings <c>seeds/klausul</c> into the database: what a kind of naskah does not have yet is added, everything else stays as the office left it. Safe at every start.</summary>
internal sealed class KlausulLoader(KerjaSamaDbContext db, OfficeClock clock)
{
    public async Task ExecuteAsync(CancellationToken ct)
    {
        var ada = (await db.Klausul.Select(k => new { k.JenisNaskah, k.Kode }).ToListAsync(ct)).Select(k => (k.JenisNaskah, k.Kode)).ToHashSet();
        foreach (var (jenis, daftar) in BacaSemua())
        {
            db.AddRange(daftar.Index().Where(k => !ada.Contains((jenis, k.Item.Code))).Select(k => Buat(jenis, k.Index + 1, k.Item)));
        }

        await db.SaveChangesAsync(ct);
    }

    /// <summary>Kind of naskah → its clauses as shipped.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<ClauseEntry>> BacaSemua() =>
        Directory.GetFiles(SeedFile.PathOf("klausul"), "*.md").Where(f => Path.GetFileName(f) != "README.md").Order(StringComparer.Ordinal)
            .ToDictionary(f => Path.GetFileNameWithoutExtension(f), f => ClauseFile.Read(Path.GetFileName(f), File.ReadAllText(f)));

    private KlausulNaskah Buat(string jenis, int urutan, ClauseEntry seed)
    {
        var klausul = KlausulNaskah.Buat(jenis, seed.Code, new(seed.Name, seed.Expected, urutan, seed.ByDefault));
        foreach (var v in seed.Variants)
        {
            klausul.TambahVarian(v.Code, v.Name, new(v.Title, v.Text, v.TitleEn, v.TextEn, v.Note), null, clock.GetUtcNow());
        }

        return klausul;
    }
}
