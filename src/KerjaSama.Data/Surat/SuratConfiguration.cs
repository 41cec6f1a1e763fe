using KerjaSama.Data.Umum;
using KerjaSama.Domain.Surat;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KerjaSama.Data.Surat;

internal sealed class SuratMasukConfiguration : IEntityTypeConfiguration<SuratMasuk>
{
    public void Configure(EntityTypeBuilder<SuratMasuk> builder)
    {
        builder.AdalahObjekRiwayat("surat-masuk");
        builder.Property(s => s.Perihal).HasMaxLength(SuratMasuk.TeksMaxLength);
        builder.Property(s => s.DisposisiAwal).HasMaxLength(2000);
        builder.Property(s => s.KunciGanda).HasMaxLength(SuratMasuk.KunciGandaMaxLength).TidakMasukRiwayat();
        builder.Property(s => s.TeksCari).TeksPanjang().TidakMasukRiwayat();
        builder.HasIndex(s => new { s.Tahun, s.NomorAgenda }).IsUnique();
        builder.HasIndex(s => s.KunciGanda);
        builder.HasIndex(s => s.PermohonanId).IsUnique();
        builder.Ignore(s => s.Berkas);
    }
}

internal sealed class SuratKeluarConfiguration : IEntityTypeConfiguration<SuratKeluar>
{
    public void Configure(EntityTypeBuilder<SuratKeluar> builder)
    {
        builder.AdalahObjekRiwayat("surat-keluar");
        builder.Property(s => s.Jenis).HasMaxLength(60);
        builder.Property(s => s.TeksCari).TeksPanjang().TidakMasukRiwayat();
        builder.HasIndex(s => new { s.Tahun, s.NomorAgenda }).IsUnique();
        builder.HasIndex(s => s.PermohonanId);
        builder.Ignore(s => s.Berkas);
    }
}

internal sealed class BerkasSuratConfiguration : IEntityTypeConfiguration<BerkasSurat>
{
    public void Configure(EntityTypeBuilder<BerkasSurat> builder)
    {
        // no foreign key: the letter is in one of two tables, and neither loses a row
        builder.HasIndex(b => new { b.SuratId, b.NomorVersi }).IsUnique();
        builder.Property(b => b.Sha256).HasMaxLength(64);
        builder.HasIndex(b => b.Sha256);
    }
}
