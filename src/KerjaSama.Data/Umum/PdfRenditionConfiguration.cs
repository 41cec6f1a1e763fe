using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KerjaSama.Data.Umum;

internal sealed class PdfRenditionConfiguration : IEntityTypeConfiguration<PdfRendition>
{
    public void Configure(EntityTypeBuilder<PdfRendition> builder)
    {
        builder.Property(r => r.SourceSha256).HasMaxLength(64);
        builder.HasIndex(r => r.SourceSha256).IsUnique();
        builder.Property(r => r.PdfSha256).HasMaxLength(64);
        builder.HasIndex(r => r.PdfSha256);
        builder.HasIndex(r => new { r.Status, r.DueAt });
        builder.Property(r => r.Message).HasMaxLength(1000);
    }
}

internal sealed class PdfRequestConfiguration : IEntityTypeConfiguration<PdfRequest>
{
    public const int AlamatMaxLength = 300;

    public void Configure(EntityTypeBuilder<PdfRequest> builder)
    {
        builder.HasOne<PdfRendition>().WithMany().HasForeignKey(r => r.RenditionId).OnDelete(DeleteBehavior.Cascade);
        builder.Property(r => r.Alamat).HasMaxLength(AlamatMaxLength);
        builder.HasIndex(r => new { r.PenggunaId, r.Alamat }).IsUnique();
        builder.HasIndex(r => new { r.PenggunaId, r.DimintaPada });
        builder.HasIndex(r => r.DimintaPada);
    }
}

internal sealed class MarkedBlobConfiguration : IEntityTypeConfiguration<MarkedBlob>
{
    public void Configure(EntityTypeBuilder<MarkedBlob> builder)
    {
        builder.HasKey(b => b.Sha256);
        builder.Property(b => b.Sha256).HasMaxLength(64);
    }
}
