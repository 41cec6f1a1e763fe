using KerjaSama.Data.Umum;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Telaahan;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KerjaSama.Data.Telaahan;

internal sealed class TelaahanConfiguration : IEntityTypeConfiguration<TelaahanStaf>
{
    public void Configure(EntityTypeBuilder<TelaahanStaf> builder)
    {
        builder.ToTable("telaahan");
        builder.AdalahObjekRiwayat("telaahan");
        builder.HasOne<PermohonanKerjaSama>().WithMany().HasForeignKey(t => t.PermohonanId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(t => t.PermohonanId).IsUnique();
        builder.Property(t => t.Persoalan).TeksPanjang();
        builder.Property(t => t.Praanggapan).TeksPanjang();
        builder.Property(t => t.Fakta).TeksPanjang();
        builder.Property(t => t.DasarHukum).TeksPanjangBolehKosong();
        builder.Property(t => t.Analisis).TeksPanjang();
        builder.Property(t => t.Simpulan).TeksPanjang();
        builder.Property(t => t.Saran).TeksPanjang();
    }
}
