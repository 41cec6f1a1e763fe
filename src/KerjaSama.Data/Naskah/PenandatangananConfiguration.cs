using KerjaSama.Data.Umum;
using KerjaSama.Domain.Mitra;
using KerjaSama.Domain.Naskah;
using KerjaSama.Domain.Permohonan;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KerjaSama.Data.Naskah;

internal sealed class PenandatangananConfiguration : IEntityTypeConfiguration<PenandatangananNaskah>
{
    public void Configure(EntityTypeBuilder<PenandatangananNaskah> builder)
    {
        builder.ToTable("penandatanganan");
        builder.AdalahObjekRiwayat("penandatanganan");
        builder.HasOne<PermohonanKerjaSama>().WithMany().HasForeignKey(p => p.PermohonanId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(p => p.PermohonanId).IsUnique();
        builder.HasIndex(p => new { p.Tanggal, p.Id });
        builder.Property(p => p.Tempat).HasMaxLength(PenandatangananNaskah.TeksMaxLength);
        builder.Property(p => p.Cara).HasMaxLength(20);
        builder.Property(p => p.TteNomor).HasMaxLength(200);
        builder.HasOne<DokumenPermohonan>().WithMany().HasForeignKey(p => p.TteDokumenId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(p => p.Catatan).HasMaxLength(PenandatangananNaskah.CatatanMaxLength);
        builder.HasMany(p => p.Penandatangan).WithOne().HasForeignKey(o => o.PenandatangananId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(p => p.Asli).WithOne().HasForeignKey(a => a.PenandatangananId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class PenandatanganConfiguration : IEntityTypeConfiguration<PenandatanganNaskah>
{
    public void Configure(EntityTypeBuilder<PenandatanganNaskah> builder)
    {
        builder.HasIndex(p => new { p.PenandatangananId, p.Urutan });
        builder.HasOne<MitraKerjaSama>().WithMany().HasForeignKey(p => p.MitraId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(p => p.Pihak).HasMaxLength(PenandatangananNaskah.TeksMaxLength);
        builder.Property(p => p.Nama).HasMaxLength(PenandatangananNaskah.TeksMaxLength);
        builder.Property(p => p.KodeJabatan).HasMaxLength(80);
        builder.Property(p => p.Jabatan).HasMaxLength(PenandatangananNaskah.TeksMaxLength);
        builder.Property(p => p.DasarNomor).HasMaxLength(PenandatangananNaskah.TeksMaxLength);
        builder.Ignore(p => p.PihakKami);
    }
}

internal sealed class NaskahAsliConfiguration : IEntityTypeConfiguration<NaskahAsli>
{
    public void Configure(EntityTypeBuilder<NaskahAsli> builder)
    {
        builder.HasIndex(a => new { a.PenandatangananId, a.Nomor }).IsUnique();
        builder.Property(a => a.Penyimpan).HasMaxLength(PenandatangananNaskah.TeksMaxLength);
    }
}
