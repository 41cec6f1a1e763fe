using KerjaSama.Domain.Naskah;

namespace KerjaSama.Data.Umum;

/// <summary>Which stored contents the register still needs.</summary>
public static class RujukanBerkas
{
    /// <summary>The SHA-256 of every content that a row names, with repetitions. A test holds it against every such column of the model.</summary>
    public static IQueryable<string> SemuaRujukanBerkas(this KerjaSamaDbContext db) =>
        db.BerkasDrafPortal.Select(b => b.Sha256)
            .Concat(db.ImporBerkas.Select(b => b.Sha256))
            .Concat(db.SuratMasuk.Where(s => s.BerkasSha256 != null).Select(s => s.BerkasSha256!))
            .Concat(db.SuratKeluar.Where(s => s.BerkasSha256 != null).Select(s => s.BerkasSha256!))
            .Concat(db.BerkasSurat.Select(b => b.Sha256))
            .Concat(db.DokumenPermohonan.Select(d => d.Sha256))
            .Concat(db.Set<DokumenNaskah>().Select(d => d.Sha256))
            .Concat(db.VersiTemplat.Select(v => v.Sha256))
            .Concat(db.PdfRendition.Where(r => r.PdfSha256 != null).Select(r => r.PdfSha256!))
            .Concat(db.Instansi.Where(i => i.LogoSha256 != null).Select(i => i.LogoSha256!))
            .Concat(db.Mitra.Where(m => m.LogoSha256 != null).Select(m => m.LogoSha256!));
}
