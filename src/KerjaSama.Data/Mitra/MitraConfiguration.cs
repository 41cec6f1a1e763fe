using KerjaSama.Data.Umum;
using KerjaSama.Domain.Mitra;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KerjaSama.Data.Mitra;

internal sealed class MitraConfiguration : IEntityTypeConfiguration<MitraKerjaSama>
{
    public void Configure(EntityTypeBuilder<MitraKerjaSama> builder)
    {
        builder.ToTable("mitra");
        builder.AdalahObjekRiwayat("mitra");
        builder.Property(m => m.Kode).HasMaxLength(20);
        builder.Property(m => m.Nama).HasMaxLength(MitraKerjaSama.NamaMaxLength);
        builder.Property(m => m.Alamat).HasMaxLength(MitraKerjaSama.AlamatMaxLength);
        builder.Property(m => m.NamaNormal).HasMaxLength(MitraKerjaSama.NamaMaxLength).TidakMasukRiwayat();
        builder.Property(m => m.LogoSha256).HasMaxLength(64);
        builder.HasIndex(m => m.Kode).IsUnique();
        builder.HasIndex(m => m.Urut).IsUnique();
        builder.HasIndex(m => m.NamaNormal).IsUnique();
    }
}
