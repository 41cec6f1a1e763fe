using KerjaSama.Data.Umum;
using KerjaSama.Domain.Pengaturan;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KerjaSama.Data.Pengaturan;

// The versions hang on the root itself, not on their variant: SQL Server refuses two cascade paths to one table.
internal sealed class KlausulNaskahConfiguration : IEntityTypeConfiguration<KlausulNaskah>
{
    public void Configure(EntityTypeBuilder<KlausulNaskah> builder)
    {
        builder.AdalahObjekRiwayat(KlausulNaskah.Objek);
        builder.Property(k => k.JenisNaskah).HasMaxLength(KlausulNaskah.KodeMaxLength);
        builder.Property(k => k.Kode).HasMaxLength(KlausulNaskah.KodeMaxLength);
        builder.Property(k => k.Nama).HasMaxLength(KlausulNaskah.NamaMaxLength);
        builder.HasIndex(k => new { k.JenisNaskah, k.Kode }).IsUnique();
        builder.Ignore(k => k.Wajib);
        builder.HasMany(k => k.Varian).WithOne().HasForeignKey(v => v.KlausulId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(k => k.DaftarVersi).WithOne().HasForeignKey(v => v.KlausulId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class VarianKlausulConfiguration : IEntityTypeConfiguration<VarianKlausul>
{
    public void Configure(EntityTypeBuilder<VarianKlausul> builder)
    {
        builder.Property(v => v.Kode).HasMaxLength(KlausulNaskah.KodeMaxLength);
        builder.Property(v => v.Nama).HasMaxLength(KlausulNaskah.NamaMaxLength);
        builder.HasIndex(v => new { v.KlausulId, v.Kode }).IsUnique();
    }
}

internal sealed class VersiKlausulConfiguration : IEntityTypeConfiguration<VersiKlausul>
{
    public void Configure(EntityTypeBuilder<VersiKlausul> builder)
    {
        builder.Property(v => v.Varian).HasMaxLength(KlausulNaskah.KodeMaxLength);
        builder.Property(v => v.Judul).HasMaxLength(KlausulNaskah.NamaMaxLength);
        builder.Property(v => v.JudulEn).HasMaxLength(KlausulNaskah.NamaMaxLength);
        builder.Property(v => v.Teks).TeksPanjang();
        builder.Property(v => v.TeksEn).TeksPanjangBolehKosong();
        builder.Property(v => v.Catatan).HasMaxLength(KlausulNaskah.CatatanMaxLength);
        builder.Property(v => v.Alasan).HasMaxLength(KlausulNaskah.AlasanMaxLength);
        builder.HasIndex(v => new { v.KlausulId, v.Varian, v.Nomor }).IsUnique();
        builder.Ignore(v => v.Isi);
    }
}

internal sealed class TemplatKantorConfiguration : IEntityTypeConfiguration<TemplatKantor>
{
    public void Configure(EntityTypeBuilder<TemplatKantor> builder)
    {
        builder.AdalahObjekRiwayat(TemplatKantor.Objek);
        builder.Property(t => t.Kunci).HasMaxLength(KlausulNaskah.KodeMaxLength);
        builder.HasIndex(t => t.Kunci).IsUnique();
        builder.HasMany(t => t.DaftarVersi).WithOne().HasForeignKey(v => v.TemplatId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class VersiTemplatConfiguration : IEntityTypeConfiguration<VersiTemplat>
{
    public void Configure(EntityTypeBuilder<VersiTemplat> builder)
    {
        builder.HasIndex(v => new { v.TemplatId, v.Nomor }).IsUnique();
        builder.Property(v => v.Sha256).HasMaxLength(64);
        builder.HasIndex(v => v.Sha256);
    }
}
