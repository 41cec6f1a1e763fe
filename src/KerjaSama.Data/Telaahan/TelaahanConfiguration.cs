using KerjaSama.Data.Umum;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Telaahan;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KerjaSama.Data.Telaahan;

internal sealed class TelaahanConfiguration :
    IEntityTypeConfiguration<TelaahanStaf>, IEntityTypeConfiguration<DasarTelaahan>, IEntityTypeConfiguration<ButirPeriksa>, IEntityTypeConfiguration<PutaranTelaahan>
{
    private const int KodeMaxLength = 60;

    public void Configure(EntityTypeBuilder<TelaahanStaf> builder)
    {
        builder.ToTable("telaahan");
        builder.AdalahObjekRiwayat("telaahan");
        builder.HasOne<PermohonanKerjaSama>().WithMany().HasForeignKey(t => t.PermohonanId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(t => t.PermohonanId).IsUnique();
        builder.HasIndex(t => t.PertamaDisusunPada);
        builder.Property(t => t.Persoalan).TeksPanjang();
        builder.Property(t => t.Praanggapan).TeksPanjang();
        builder.Property(t => t.Fakta).TeksPanjang();
        builder.Property(t => t.Analisis).TeksPanjang();
        builder.Property(t => t.Simpulan).TeksPanjang();
        builder.Property(t => t.Saran).TeksPanjang();
        builder.Property(t => t.AlasanPengecualian).HasMaxLength(TelaahanStaf.AlasanMaxLength);
        builder.HasMany(t => t.DasarHukum).WithOne().HasForeignKey(d => d.TelaahanId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(t => t.DaftarPeriksa).WithOne().HasForeignKey(b => b.TelaahanId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(t => t.Putaran).WithOne().HasForeignKey(p => p.TelaahanId).OnDelete(DeleteBehavior.Cascade);
        builder.Ignore(t => t.Penghalang);
    }

    public void Configure(EntityTypeBuilder<DasarTelaahan> builder)
    {
        builder.ToTable("telaahan_dasar_hukum");
        builder.Property(d => d.Kunci).HasMaxLength(KodeMaxLength);
        builder.Property(d => d.Judul).HasMaxLength(DasarTelaahan.JudulMaxLength);
        builder.Property(d => d.Urutan).TidakMasukRiwayat();
        builder.Property(d => d.StatusVerifikasi).TidakMasukRiwayat();
        builder.Property(d => d.VersiRujukan).TidakMasukRiwayat();
    }

    public void Configure(EntityTypeBuilder<ButirPeriksa> builder)
    {
        builder.ToTable("telaahan_daftar_periksa");
        builder.HasIndex(b => new { b.TelaahanId, b.Kode }).IsUnique();
        builder.Property(b => b.Kode).HasMaxLength(KodeMaxLength);
        builder.Property(b => b.DasarHukum).HasMaxLength(KodeMaxLength).TidakMasukRiwayat();
        builder.Property(b => b.Kelompok).TidakMasukRiwayat();
        builder.Property(b => b.Urutan).TidakMasukRiwayat();
        builder.Property(b => b.VersiRujukan).TidakMasukRiwayat();
        builder.Property(b => b.Catatan).HasMaxLength(TeksDaftarPeriksa.CatatanMaxLength);
        builder.Ignore(b => b.MasihMenghalangi);
        builder.Ignore(b => b.Sebutan);
    }

    /// <summary>A copy of what the history of the memo holds: only who sent it back, and why, is news there.</summary>
    public void Configure(EntityTypeBuilder<PutaranTelaahan> builder)
    {
        builder.ToTable("telaahan_putaran");
        builder.HasIndex(p => new { p.TelaahanId, p.Nomor }).IsUnique();
        builder.Property(p => p.Nomor).TidakMasukRiwayat();
        builder.Property(p => p.Persoalan).TeksPanjang().TidakMasukRiwayat();
        builder.Property(p => p.Praanggapan).TeksPanjang().TidakMasukRiwayat();
        builder.Property(p => p.Fakta).TeksPanjang().TidakMasukRiwayat();
        builder.Property(p => p.DasarHukum).TeksPanjang().TidakMasukRiwayat();
        builder.Property(p => p.Analisis).TeksPanjang().TidakMasukRiwayat();
        builder.Property(p => p.Simpulan).TeksPanjang().TidakMasukRiwayat();
        builder.Property(p => p.Saran).TeksPanjang().TidakMasukRiwayat();
        builder.Property(p => p.DaftarPeriksa).TeksPanjang().TidakMasukRiwayat();
        builder.Property(p => p.Rekomendasi).TidakMasukRiwayat();
        builder.Property(p => p.DisusunOleh).TidakMasukRiwayat();
        builder.Property(p => p.DisusunPada).TidakMasukRiwayat();
        builder.Property(p => p.DikembalikanDari).HasMaxLength(PutaranTelaahan.DariMaxLength);
        builder.Property(p => p.CatatanPengembalian).HasMaxLength(TelaahanStaf.AlasanMaxLength);
    }
}
