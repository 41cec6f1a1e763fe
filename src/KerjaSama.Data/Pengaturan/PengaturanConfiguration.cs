using KerjaSama.Data.Umum;
using KerjaSama.Domain.Pengaturan;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KerjaSama.Data.Pengaturan;

internal sealed class InstansiConfiguration : IEntityTypeConfiguration<Instansi>
{
    public void Configure(EntityTypeBuilder<Instansi> builder)
    {
        builder.AdalahObjekRiwayat("instansi");
        builder.Property(i => i.KopSetda).HasMaxLength(1000);
        builder.Property(i => i.KopKepalaDaerah).HasMaxLength(1000);
        builder.HasMany(i => i.Pejabat).WithOne().HasForeignKey(p => p.InstansiId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ReferensiConfiguration :
    IEntityTypeConfiguration<JenisNaskah>, IEntityTypeConfiguration<SifatNaskah>, IEntityTypeConfiguration<KategoriMitra>,
    IEntityTypeConfiguration<Bidang>, IEntityTypeConfiguration<PerangkatDaerah>, IEntityTypeConfiguration<SubUnit>,
    IEntityTypeConfiguration<JalurKerjaSama>, IEntityTypeConfiguration<Rute>, IEntityTypeConfiguration<SyaratDokumen>,
    IEntityTypeConfiguration<Batas>, IEntityTypeConfiguration<HariLibur>, IEntityTypeConfiguration<Jabatan>,
    IEntityTypeConfiguration<KlausulWajib>, IEntityTypeConfiguration<PengaturanAlur>, IEntityTypeConfiguration<DasarHukum>,
    IEntityTypeConfiguration<PertanyaanHukum>, IEntityTypeConfiguration<BeratAturan>
{
    private const int KodeMaxLength = 60;

    public void Configure(EntityTypeBuilder<JenisNaskah> builder) => Berkode(builder, nameof(JenisNaskah.Kode), "jenis-naskah");

    public void Configure(EntityTypeBuilder<SifatNaskah> builder) => Berkode(builder, nameof(SifatNaskah.Kode), "sifat-naskah");

    public void Configure(EntityTypeBuilder<KategoriMitra> builder) => Berkode(builder, nameof(KategoriMitra.Kode), "kategori-mitra");

    public void Configure(EntityTypeBuilder<Bidang> builder) => Berkode(builder, nameof(Bidang.Kode), "bidang");

    public void Configure(EntityTypeBuilder<PerangkatDaerah> builder) => Berkode(builder, nameof(PerangkatDaerah.Kode), "perangkat-daerah");

    public void Configure(EntityTypeBuilder<SubUnit> builder) => Berkode(builder, nameof(SubUnit.Kode), "sub-unit");

    public void Configure(EntityTypeBuilder<JalurKerjaSama> builder) => Berkode(builder.ToTable("jalur"), nameof(JalurKerjaSama.Kode), "jalur");

    public void Configure(EntityTypeBuilder<Jabatan> builder) => Berkode(builder, nameof(Jabatan.Kode), "jabatan");

    public void Configure(EntityTypeBuilder<PengaturanAlur> builder) => Berkode(builder, nameof(PengaturanAlur.Nama), "pengaturan-alur");

    public void Configure(EntityTypeBuilder<DasarHukum> builder)
    {
        Berkode(builder, nameof(DasarHukum.Kunci), "dasar-hukum");
        builder.Property(d => d.Judul).HasMaxLength(DasarHukum.JudulMaxLength);
    }

    public void Configure(EntityTypeBuilder<PertanyaanHukum> builder)
    {
        Berkode(builder, nameof(PertanyaanHukum.Kode), PertanyaanHukum.Objek);
        builder.Property(p => p.Jalur).HasMaxLength(KodeMaxLength);
        builder.Property(p => p.DasarHukum).HasMaxLength(KodeMaxLength);
    }

    public void Configure(EntityTypeBuilder<BeratAturan> builder)
    {
        builder.AdalahObjekRiwayat(BeratAturan.Objek);
        builder.Property(b => b.Aturan).HasMaxLength(BeratAturan.AturanMaxLength);
        builder.HasIndex(b => new { b.Aturan, b.BerlakuSejak }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Rute> builder)
    {
        builder.AdalahObjekRiwayat("rute");
        builder.HasIndex(r => new { r.Jalur, r.KategoriMitra, r.BerlakuSejak }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<SyaratDokumen> builder)
    {
        builder.AdalahObjekRiwayat("syarat-dokumen");
        builder.HasIndex(s => new { s.Jalur, s.Pemrakarsa, s.Jenis }).IsUnique();
        builder.Property(s => s.Jalur).HasMaxLength(KodeMaxLength);
        builder.Property(s => s.Pemrakarsa).HasMaxLength(KodeMaxLength);
        builder.Property(s => s.Jenis).HasMaxLength(KodeMaxLength);
    }

    public void Configure(EntityTypeBuilder<Batas> builder)
    {
        builder.AdalahObjekRiwayat("batas");
        builder.Property(b => b.Kunci).HasMaxLength(KodeMaxLength);
        builder.Property(b => b.Nilai).HasPrecision(18, 4);
        builder.HasIndex(b => new { b.Kunci, b.BerlakuSejak }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<HariLibur> builder)
    {
        builder.HasKey(h => h.Tanggal);
        builder.AdalahObjekRiwayat("hari-libur");
    }

    public void Configure(EntityTypeBuilder<KlausulWajib> builder)
    {
        builder.AdalahObjekRiwayat("klausul-wajib");
        builder.HasIndex(k => new { k.JenisNaskah, k.Urutan }).IsUnique();
        builder.Property(k => k.Padanan).HasMaxLength(KlausulWajib.PadananMaxLength);
    }

    private static void Berkode<T>(EntityTypeBuilder<T> builder, string kunci, string objek)
        where T : class
    {
        builder.HasKey(kunci);
        builder.Property(kunci).HasMaxLength(KodeMaxLength);
        builder.AdalahObjekRiwayat(objek);
    }
}
