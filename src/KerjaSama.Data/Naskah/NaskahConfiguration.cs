using KerjaSama.Data.Umum;
using KerjaSama.Domain.Mitra;
using KerjaSama.Domain.Naskah;
using KerjaSama.Domain.Permohonan;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KerjaSama.Data.Naskah;

internal sealed class NaskahConfiguration : IEntityTypeConfiguration<NaskahKerjaSama>
{
    public void Configure(EntityTypeBuilder<NaskahKerjaSama> builder)
    {
        builder.ToTable("naskah");
        builder.AdalahObjekRiwayat("naskah");
        builder.Property(n => n.Kode).HasMaxLength(20);
        builder.Property(n => n.Judul).HasMaxLength(NaskahKerjaSama.JudulMaxLength);
        builder.Property(n => n.Tentang).HasMaxLength(NaskahKerjaSama.TentangMaxLength);
        builder.Property(n => n.DihentikanAlasan).HasMaxLength(NaskahKerjaSama.AlasanMaxLength);
        builder.Property(n => n.KunciImpor).HasMaxLength(80);
        builder.Property(n => n.RujukanPermohonan).HasMaxLength(80);
        builder.Property(n => n.TeksCari).TeksPanjang().TidakMasukRiwayat();
        builder.HasIndex(n => n.Kode).IsUnique();
        builder.HasIndex(n => n.Urut).IsUnique();
        builder.HasIndex(n => n.KunciImpor).IsUnique();
        builder.HasIndex(n => n.RujukanPermohonan);

        // One permohonan, one naskah: a retried signing cannot make a second one.
        builder.HasIndex(n => n.PermohonanId).IsUnique();
        builder.HasIndex(n => n.TanggalTandaTangan);
        builder.HasIndex(n => n.BerlakuSampai);
        builder.HasIndex(n => n.IndukId);
        builder.HasIndex(n => n.PendahuluId);
        builder.HasOne<PermohonanKerjaSama>().WithMany().HasForeignKey(n => n.PermohonanId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<NaskahKerjaSama>().WithMany().HasForeignKey(n => n.IndukId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<NaskahKerjaSama>().WithMany().HasForeignKey(n => n.PendahuluId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(n => n.Pihak).WithOne().HasForeignKey(p => p.NaskahId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(n => n.Dokumen).WithOne().HasForeignKey(d => d.NaskahId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class PihakNaskahConfiguration : IEntityTypeConfiguration<PihakNaskah>
{
    public void Configure(EntityTypeBuilder<PihakNaskah> builder)
    {
        builder.HasOne<MitraKerjaSama>().WithMany().HasForeignKey(p => p.MitraId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(p => new { p.MitraId, p.NaskahId });
        builder.HasIndex(p => p.NomorNormal);
        builder.Property(p => p.Nama).HasMaxLength(MitraKerjaSama.NamaMaxLength);
        builder.Ignore(p => p.PihakKami);
    }
}

internal sealed class DokumenNaskahConfiguration : IEntityTypeConfiguration<DokumenNaskah>
{
    public void Configure(EntityTypeBuilder<DokumenNaskah> builder)
    {
        builder.HasIndex(d => new { d.NaskahId, d.NomorVersi }).IsUnique();
        builder.Property(d => d.Sha256).HasMaxLength(64);
        builder.HasIndex(d => d.Sha256);
    }
}

internal sealed class NomorBukuConfiguration : IEntityTypeConfiguration<NomorBuku>
{
    public void Configure(EntityTypeBuilder<NomorBuku> builder)
    {
        builder.AdalahObjekRiwayat("nomor");
        builder.Property(n => n.Buku).HasMaxLength(40);
        builder.Property(n => n.Nomor).HasMaxLength(200);
        builder.Property(n => n.AlasanBatal).HasMaxLength(1000);
        builder.HasIndex(n => new { n.Buku, n.Tahun, n.Urut, n.Sisipan }).IsUnique();
        builder.HasIndex(n => n.PermohonanId);
    }
}
