using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KerjaSama.Data.Umum;

internal sealed class RiwayatConfiguration : IEntityTypeConfiguration<Riwayat>
{
    public void Configure(EntityTypeBuilder<Riwayat> builder)
    {
        builder.HasIndex(r => new { r.ObjekJenis, r.ObjekKunci, r.Nomor }).IsUnique();
        builder.HasIndex(r => r.Pada);
        builder.Property(r => r.ObjekJenis).HasMaxLength(40);
        builder.Property(r => r.ObjekKunci).HasMaxLength(120);
        builder.Property(r => r.Perubahan).TeksPanjang();
        builder.Property(r => r.Alasan).TeksPanjangBolehKosong();
        builder.Property(r => r.AtasNama).HasMaxLength(1000);
        builder.Property(r => r.Hash).HasMaxLength(64);
        builder.Property(r => r.HashSebelum).HasMaxLength(64);
    }
}

internal sealed class OutboxMessageConfiguration : IEntityTypeConfiguration<OutboxMessage>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> builder)
    {
        builder.Property(m => m.Kunci).HasMaxLength(64);
        builder.HasIndex(m => m.Kunci).IsUnique();
        builder.HasIndex(m => m.Urut);
        builder.HasIndex(m => new { m.Status, m.CobaPada });
        builder.HasIndex(m => new { m.SubjekId, m.DibuatPada });
        builder.Property(m => m.Galat).TeksPanjangBolehKosong();
    }
}

internal sealed class UnreferencedBlobConfiguration : IEntityTypeConfiguration<UnreferencedBlob>
{
    public void Configure(EntityTypeBuilder<UnreferencedBlob> builder)
    {
        builder.HasKey(b => b.Sha256);
        builder.Property(b => b.Sha256).HasMaxLength(64);
    }
}

internal sealed class CounterConfiguration : IEntityTypeConfiguration<Counter>
{
    public void Configure(EntityTypeBuilder<Counter> builder)
    {
        builder.HasKey(c => c.Nama);
        builder.Property(c => c.Nama).HasMaxLength(80);
    }
}

internal sealed class IdempotencyRecordConfiguration : IEntityTypeConfiguration<IdempotencyRecord>
{
    public void Configure(EntityTypeBuilder<IdempotencyRecord> builder)
    {
        builder.Property(r => r.Pemilik).HasMaxLength(80);
        builder.Property(r => r.Kunci).HasMaxLength(120);
        builder.HasIndex(r => new { r.Pemilik, r.Kunci }).IsUnique();
        builder.HasIndex(r => r.DibuatPada);
        builder.Property(r => r.Response).TeksPanjang();
    }
}

internal sealed class DrafIsianConfiguration : IEntityTypeConfiguration<DrafIsian>
{
    public void Configure(EntityTypeBuilder<DrafIsian> builder)
    {
        builder.Property(d => d.Formulir).HasMaxLength(120);
        builder.HasIndex(d => new { d.PenggunaId, d.Formulir }).IsUnique();
        builder.Property(d => d.Isi).TeksPanjang();
    }
}

internal sealed class OfficeSecretConfiguration : IEntityTypeConfiguration<OfficeSecret>
{
    public void Configure(EntityTypeBuilder<OfficeSecret> builder)
    {
        builder.HasKey(k => k.Nama);
        builder.Property(k => k.Nama).HasMaxLength(60);
        builder.Property(k => k.Nilai).HasMaxLength(128);
    }
}

internal sealed class DataProtectionKeyRowConfiguration : IEntityTypeConfiguration<DataProtectionKeyRow>
{
    public void Configure(EntityTypeBuilder<DataProtectionKeyRow> builder)
    {
        builder.ToTable("data_protection_key");
        builder.Property(k => k.Xml).TeksPanjang();
        builder.HasIndex(k => k.FriendlyName).IsUnique();
    }
}

internal sealed class ImporBerkasConfiguration : IEntityTypeConfiguration<ImporBerkas>
{
    public void Configure(EntityTypeBuilder<ImporBerkas> builder) => builder.HasIndex(b => b.DimulaiPada);
}

internal sealed class ImporTemuanConfiguration : IEntityTypeConfiguration<ImporTemuan>
{
    public void Configure(EntityTypeBuilder<ImporTemuan> builder)
    {
        builder.HasOne<ImporBerkas>().WithMany().HasForeignKey(t => t.ImporBerkasId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(t => new { t.ImporBerkasId, t.Baris });
        builder.HasIndex(t => t.Urut);
        builder.Property(t => t.Nilai).TeksPanjangBolehKosong();
        builder.Property(t => t.Pesan).HasMaxLength(1000);
        builder.Property(t => t.Catatan).HasMaxLength(1000);
        builder.HasIndex(t => new { t.DibereskanPada, t.ImporBerkasId });
    }
}
