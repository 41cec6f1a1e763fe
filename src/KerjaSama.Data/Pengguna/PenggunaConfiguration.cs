using KerjaSama.Data.Umum;
using KerjaSama.Domain.Mitra;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KerjaSama.Data.Pengguna;

internal sealed class AkunPenggunaConfiguration : IEntityTypeConfiguration<AkunPengguna>
{
    public void Configure(EntityTypeBuilder<AkunPengguna> builder)
    {
        builder.ToTable("pengguna");
        builder.AdalahObjekRiwayat("pengguna");
        builder.Property(p => p.Urut).TidakMasukRiwayat();
        builder.HasIndex(p => new { p.Nama, p.Urut });
        builder.Property(p => p.PasswordHash).NilaiRahasia();
        builder.Property(p => p.SecurityStamp).TidakMasukRiwayat();
        builder.Property(p => p.ConcurrencyStamp).TidakMasukRiwayat();
        builder.HasMany(p => p.Peran).WithOne().HasForeignKey(p => p.PenggunaId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(p => p.Peran).HasField("_peran").UsePropertyAccessMode(PropertyAccessMode.Field).AutoInclude();
        builder.HasOne<MitraKerjaSama>().WithMany().HasForeignKey(p => p.MitraId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class IdentityTablesConfiguration :
    IEntityTypeConfiguration<IdentityUserClaim<Guid>>, IEntityTypeConfiguration<IdentityUserLogin<Guid>>, IEntityTypeConfiguration<IdentityUserToken<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserClaim<Guid>> builder) => builder.ToTable("pengguna_claim");

    public void Configure(EntityTypeBuilder<IdentityUserLogin<Guid>> builder)
    {
        builder.ToTable("pengguna_login");
        builder.Property(l => l.LoginProvider).HasMaxLength(120);
        builder.Property(l => l.ProviderKey).HasMaxLength(200);
    }

    public void Configure(EntityTypeBuilder<IdentityUserToken<Guid>> builder)
    {
        builder.ToTable("pengguna_token");
        builder.Property(t => t.LoginProvider).HasMaxLength(120);
        builder.Property(t => t.Name).HasMaxLength(120);
        builder.Property(t => t.Value).NilaiRahasia();
    }
}

internal sealed class PeranPenggunaConfiguration : IEntityTypeConfiguration<PeranPengguna>
{
    public void Configure(EntityTypeBuilder<PeranPengguna> builder) => builder.HasIndex(p => new { p.PenggunaId, p.Peran }).IsUnique();
}

internal sealed class TokenAksesConfiguration : IEntityTypeConfiguration<TokenAkses>
{
    public void Configure(EntityTypeBuilder<TokenAkses> builder)
    {
        builder.HasOne<AkunPengguna>().WithMany().HasForeignKey(t => t.PenggunaId).OnDelete(DeleteBehavior.Cascade);
        builder.Property(t => t.Hash).HasMaxLength(64).NilaiRahasia();
        builder.HasIndex(t => t.Hash).IsUnique();
    }
}

internal sealed class PelaksanaHarianConfiguration : IEntityTypeConfiguration<PelaksanaHarian>
{
    public void Configure(EntityTypeBuilder<PelaksanaHarian> builder)
    {
        builder.HasOne<AkunPengguna>().WithMany().HasForeignKey(p => p.PenggunaId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<AkunPengguna>().WithMany().HasForeignKey(p => p.PenggantiId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(p => new { p.PenggantiId, p.Sampai });
    }
}
