using KerjaSama.Data.Umum;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KerjaSama.Data.Portal;

internal sealed class DrafPortalConfiguration : IEntityTypeConfiguration<DrafPortal>
{
    public void Configure(EntityTypeBuilder<DrafPortal> builder)
    {
        builder.Property(d => d.TokenHash).HasMaxLength(64);
        builder.HasIndex(d => d.TokenHash).IsUnique();
        builder.HasIndex(d => d.DisimpanPada);
        builder.Property(d => d.Isi).TeksPanjang();
        builder.HasMany(d => d.Berkas).WithOne().HasForeignKey(b => b.DrafPortalId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class BerkasDrafPortalConfiguration : IEntityTypeConfiguration<BerkasDrafPortal>
{
    public void Configure(EntityTypeBuilder<BerkasDrafPortal> builder)
    {
        builder.Property(b => b.Jenis).HasMaxLength(60);
        builder.Property(b => b.Nama).HasMaxLength(200);
        builder.Property(b => b.Sha256).HasMaxLength(64);
        builder.HasIndex(b => b.Sha256);
    }
}
