using KerjaSama.Data.Umum;
using KerjaSama.Domain.Mitra;
using KerjaSama.Domain.Naskah;
using KerjaSama.Domain.Pengaturan;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Surat;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KerjaSama.Data.Permohonan;

internal sealed class PermohonanConfiguration : IEntityTypeConfiguration<PermohonanKerjaSama>
{
    public void Configure(EntityTypeBuilder<PermohonanKerjaSama> builder)
    {
        builder.ToTable("permohonan");
        builder.AdalahObjekRiwayat("permohonan");
        builder.Property(p => p.Kode).HasMaxLength(20);
        builder.Property(p => p.Judul).HasMaxLength(PermohonanKerjaSama.JudulMaxLength);
        builder.Property(p => p.Tentang).HasMaxLength(PermohonanKerjaSama.TentangMaxLength);
        builder.Property(p => p.AlasanBerakhir).HasMaxLength(2000);
        builder.Property(p => p.KontakBahasa).HasMaxLength(2);
        builder.Property(p => p.KodeLacakHash).HasMaxLength(64).TidakMasukRiwayat();
        builder.Property(p => p.KunciImpor).HasMaxLength(80);
        builder.Property(p => p.KodeLama).HasMaxLength(80);
        builder.Property(p => p.TeksCari).TeksPanjang().TidakMasukRiwayat();
        builder.HasIndex(p => p.Kode).IsUnique();
        builder.HasIndex(p => p.Urut).IsUnique();
        builder.HasIndex(p => p.KodeLacakHash).IsUnique();
        builder.HasIndex(p => p.KunciImpor).IsUnique();
        builder.HasIndex(p => p.KodeLama);
        builder.HasIndex(p => new { p.Status, p.Urut });
        builder.HasIndex(p => p.TanggalDiterima);
        builder.HasIndex(p => p.AnalisId);
        builder.HasOne<NaskahKerjaSama>().WithMany().HasForeignKey(p => p.IndukId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<NaskahKerjaSama>().WithMany().HasForeignKey(p => p.PendahuluId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<SuratMasuk>().WithMany().HasForeignKey(p => p.SuratMasukId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(p => p.Mitra).WithOne().HasForeignKey(m => m.PermohonanId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(p => p.PerangkatDaerah).WithOne().HasForeignKey(m => m.PermohonanId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(p => p.Dokumen).WithOne().HasForeignKey(d => d.PermohonanId).OnDelete(DeleteBehavior.Cascade);
        builder.Ignore(p => p.SudahBerakhir);
    }
}

internal sealed class PermohonanMitraConfiguration : IEntityTypeConfiguration<PermohonanMitra>
{
    public void Configure(EntityTypeBuilder<PermohonanMitra> builder)
    {
        builder.HasOne<MitraKerjaSama>().WithMany().HasForeignKey(m => m.MitraId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(m => new { m.MitraId, m.PermohonanId });
        builder.Property(m => m.Nama).HasMaxLength(PermohonanKerjaSama.NamaMaxLength);
    }
}

internal sealed class PermohonanPerangkatDaerahConfiguration : IEntityTypeConfiguration<PermohonanPerangkatDaerah>
{
    public void Configure(EntityTypeBuilder<PermohonanPerangkatDaerah> builder)
    {
        builder.HasOne<PerangkatDaerah>().WithMany().HasForeignKey(p => p.PerangkatDaerah).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(p => new { p.PerangkatDaerah, p.PermohonanId });
    }
}

internal sealed class DokumenPermohonanConfiguration : IEntityTypeConfiguration<DokumenPermohonan>
{
    public void Configure(EntityTypeBuilder<DokumenPermohonan> builder)
    {
        builder.HasIndex(d => new { d.PermohonanId, d.Jenis, d.Nama, d.NomorVersi }).IsUnique();
        builder.Property(d => d.Jenis).HasMaxLength(60);
        builder.Property(d => d.Nama).HasMaxLength(200);
        builder.Property(d => d.Sha256).HasMaxLength(64);
        builder.HasIndex(d => d.Sha256);
        builder.Property(d => d.Catatan).HasMaxLength(1000);
    }
}
