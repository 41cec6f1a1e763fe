using KerjaSama.Data.Umum;
using KerjaSama.Domain.Naskah;
using KerjaSama.Domain.Permohonan;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KerjaSama.Data.Naskah;

internal sealed class RancanganConfiguration : IEntityTypeConfiguration<RancanganNaskah>
{
    public void Configure(EntityTypeBuilder<RancanganNaskah> builder)
    {
        builder.ToTable("rancangan");
        builder.AdalahObjekRiwayat("rancangan");
        builder.HasOne<PermohonanKerjaSama>().WithMany().HasForeignKey(r => r.PermohonanId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(r => r.PermohonanId).IsUnique();
        builder.HasIndex(r => new { r.DisusunPada, r.DisusunOleh });
        builder.HasMany(r => r.Giliran).WithOne().HasForeignKey(g => g.RancanganId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(r => r.Komentar).WithOne().HasForeignKey(k => k.RancanganId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(r => r.Klausul).WithOne().HasForeignKey(k => k.RancanganId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(r => r.Dikesampingkan).WithOne().HasForeignKey(t => t.RancanganId).OnDelete(DeleteBehavior.Cascade);
        builder.Ignore(r => r.GiliranKini);
    }
}

internal sealed class GiliranDrafConfiguration : IEntityTypeConfiguration<GiliranDraf>
{
    public void Configure(EntityTypeBuilder<GiliranDraf> builder)
    {
        // one turn given at a time, and a retried one is not given twice
        builder.HasIndex(g => new { g.RancanganId, g.Urutan }).IsUnique();
        builder.Property(g => g.Catatan).HasMaxLength(RancanganNaskah.CatatanMaxLength);
    }
}

internal sealed class KomentarDrafConfiguration : IEntityTypeConfiguration<KomentarDraf>
{
    public void Configure(EntityTypeBuilder<KomentarDraf> builder)
    {
        builder.HasIndex(k => new { k.RancanganId, k.Urutan }).IsUnique();
        builder.Property(k => k.Bagian).HasMaxLength(100);
        builder.Property(k => k.Butir).HasMaxLength(100);
        builder.Property(k => k.Isi).HasMaxLength(RancanganNaskah.KomentarMaxLength);
        builder.HasOne<DokumenPermohonan>().WithMany().HasForeignKey(k => k.DokumenId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class KlausulDrafConfiguration : IEntityTypeConfiguration<KlausulDraf>
{
    public void Configure(EntityTypeBuilder<KlausulDraf> builder)
    {
        builder.HasIndex(k => new { k.DokumenId, k.Urutan }).IsUnique();
        builder.Property(k => k.Kode).HasMaxLength(80);
        builder.Property(k => k.Varian).HasMaxLength(80);
        builder.HasOne<DokumenPermohonan>().WithMany().HasForeignKey(k => k.DokumenId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class TemuanDikesampingkanConfiguration : IEntityTypeConfiguration<TemuanDikesampingkan>
{
    public void Configure(EntityTypeBuilder<TemuanDikesampingkan> builder)
    {
        builder.HasIndex(t => new { t.RancanganId, t.Kunci }).IsUnique();
        builder.Property(t => t.Kunci).HasMaxLength(64);
        builder.Property(t => t.Aturan).HasMaxLength(80);
        builder.Property(t => t.Alasan).HasMaxLength(RancanganNaskah.CatatanMaxLength);
    }
}
