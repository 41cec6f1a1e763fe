using KerjaSama.Data.Pengguna;
using KerjaSama.Data.Umum;
using KerjaSama.Domain.Pengaturan;
using KerjaSama.Workflow;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KerjaSama.Data.Alur;

// The rows of the engine (KerjaSama.Workflow/Rows). Unique keys carry the promise that nothing is doubled.

internal sealed class ProcessDefinitionRowConfiguration : IEntityTypeConfiguration<ProcessDefinitionRow>
{
    public void Configure(EntityTypeBuilder<ProcessDefinitionRow> builder)
    {
        builder.ToTable("process_definition");
        builder.Property(d => d.Key).HasMaxLength(80);
        builder.Property(d => d.Hash).HasMaxLength(64);
        builder.Property(d => d.Xml).TeksPanjang().TidakMasukRiwayat();
        builder.AdalahObjekRiwayat(ProcessDefinitionRow.Objek);
        builder.HasIndex(d => new { d.Key, d.Version }).IsUnique();
    }
}

internal sealed class BatasLangkahConfiguration : IEntityTypeConfiguration<BatasLangkah>
{
    public void Configure(EntityTypeBuilder<BatasLangkah> builder)
    {
        builder.Property(b => b.Proses).HasMaxLength(80);
        builder.Property(b => b.Langkah).HasMaxLength(120);
        builder.HasIndex(b => new { b.Proses, b.Langkah }).IsUnique();
        builder.AdalahObjekRiwayat(BatasLangkah.Objek);
    }
}

internal sealed class ProcessInstanceConfiguration : IEntityTypeConfiguration<ProcessInstance>
{
    public void Configure(EntityTypeBuilder<ProcessInstance> builder)
    {
        builder.Property(i => i.DefinitionKey).HasMaxLength(80);
        builder.Property(i => i.SubjectKind).HasMaxLength(40);
        builder.HasIndex(i => new { i.SubjectId, i.Urut });
        builder.HasIndex(i => i.RootId);

        // A call starts one process: the key is the caller's token.
        builder.HasIndex(i => new { i.ParentId, i.ParentToken }).IsUnique();
        builder.HasOne<ProcessInstance>().WithMany().HasForeignKey(i => i.ParentId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ProcessTokenConfiguration : IEntityTypeConfiguration<ProcessToken>
{
    public void Configure(EntityTypeBuilder<ProcessToken> builder)
    {
        builder.HasOne<ProcessInstance>().WithMany().HasForeignKey(t => t.InstanceId).OnDelete(DeleteBehavior.Cascade);
        builder.Property(t => t.ElementId).HasMaxLength(120);
        builder.HasIndex(t => new { t.InstanceId, t.Number }).IsUnique();
    }
}

internal sealed class ProcessVariableConfiguration : IEntityTypeConfiguration<ProcessVariable>
{
    public void Configure(EntityTypeBuilder<ProcessVariable> builder)
    {
        builder.HasOne<ProcessInstance>().WithMany().HasForeignKey(v => v.InstanceId).OnDelete(DeleteBehavior.Cascade);
        builder.Property(v => v.Name).HasMaxLength(120);
        builder.Property(v => v.Type).HasMaxLength(20);
        builder.Property(v => v.Text).TeksPanjangBolehKosong();
        builder.HasIndex(v => new { v.InstanceId, v.Scope, v.Name }).IsUnique();
    }
}

internal sealed class ProcessRoundConfiguration : IEntityTypeConfiguration<ProcessRound>
{
    public void Configure(EntityTypeBuilder<ProcessRound> builder)
    {
        builder.HasOne<ProcessInstance>().WithMany().HasForeignKey(r => r.InstanceId).OnDelete(DeleteBehavior.Cascade);
        builder.Property(r => r.ElementId).HasMaxLength(120);
        builder.HasIndex(r => new { r.InstanceId, r.ElementId }).IsUnique();
    }
}

internal sealed class ProcessTimerConfiguration : IEntityTypeConfiguration<ProcessTimerRow>
{
    public void Configure(EntityTypeBuilder<ProcessTimerRow> builder)
    {
        builder.ToTable("process_timer");
        builder.HasOne<ProcessInstance>().WithMany().HasForeignKey(t => t.InstanceId).OnDelete(DeleteBehavior.Cascade);
        builder.Property(t => t.ElementId).HasMaxLength(120);
        builder.Property(t => t.LastError).TeksPanjangBolehKosong();
        builder.HasIndex(t => new { t.InstanceId, t.Token, t.ElementId }).IsUnique();
        builder.HasIndex(t => new { t.Status, t.DueAt });
    }
}

internal sealed class MessageSubscriptionConfiguration : IEntityTypeConfiguration<MessageSubscriptionRow>
{
    public void Configure(EntityTypeBuilder<MessageSubscriptionRow> builder)
    {
        builder.ToTable("message_subscription");
        builder.HasOne<ProcessInstance>().WithMany().HasForeignKey(m => m.InstanceId).OnDelete(DeleteBehavior.Cascade);
        builder.Property(m => m.ElementId).HasMaxLength(120);
        builder.Property(m => m.Message).HasMaxLength(200);
        builder.Property(m => m.Correlation).HasMaxLength(200);
        builder.HasIndex(m => new { m.InstanceId, m.Token, m.ElementId }).IsUnique();
        builder.HasIndex(m => new { m.Message, m.Correlation });
    }
}

internal sealed class ProcessMessageConfiguration : IEntityTypeConfiguration<ProcessMessageRow>
{
    public void Configure(EntityTypeBuilder<ProcessMessageRow> builder)
    {
        builder.ToTable("process_message");
        builder.Property(m => m.Name).HasMaxLength(200);
        builder.Property(m => m.Correlation).HasMaxLength(200);
        builder.Property(m => m.Variables).TeksPanjang();
        builder.Property(m => m.LastError).TeksPanjangBolehKosong();
        builder.HasIndex(m => new { m.Status, m.DueAt });
    }
}

internal sealed class TugasConfiguration : IEntityTypeConfiguration<Tugas>
{
    public void Configure(EntityTypeBuilder<Tugas> builder)
    {
        builder.HasOne<ProcessInstance>().WithMany().HasForeignKey(t => t.InstanceId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(t => t.Kunci).HasMaxLength(120);
        builder.Property(t => t.Peran).HasMaxLength(200);
        builder.Property(t => t.AtasNama).HasMaxLength(1000);
        builder.Property(t => t.Versi).IsConcurrencyToken();
        builder.HasIndex(t => new { t.InstanceId, t.Token }).IsUnique();
        builder.HasIndex(t => new { t.SubjectId, t.Urut });

        // The inbox reads its first page in the order of an index, however many tasks are open; done ones are in none of these. An open task
        // is nobody's, a named person's, or taken, and stands in the indexes of that kind only: SQLite goes by the number of equalities, and
        // would walk past all that others hold.
        const string terbuka = $"status = '{nameof(StatusTugas.Terbuka)}'";
        const string bebas = $"{terbuka} AND diambil_oleh IS NULL AND pelaksana_id IS NULL";
        const string bernama = $"{terbuka} AND diambil_oleh IS NULL AND pelaksana_id IS NOT NULL";
        const string diambil = $"{terbuka} AND diambil_oleh IS NOT NULL";
        builder.HasIndex(t => new { t.UrutTenggat, t.Urut }).HasFilter(terbuka);
        builder.HasIndex(t => new { t.Kunci, t.UrutTenggat, t.Urut }).HasFilter(terbuka);
        builder.HasIndex(t => new { t.Peran, t.UrutTenggat, t.Urut }, "ix_tugas_bebas").HasFilter(bebas);
        builder.HasIndex(t => new { t.Peran, t.UrutTenggat, t.Urut }, "ix_tugas_bernama").HasFilter(bernama);
        builder.HasIndex(t => new { t.PelaksanaId, t.Peran, t.UrutTenggat, t.Urut }).HasFilter(bernama);
        builder.HasIndex(t => new { t.Peran, t.UrutTenggat, t.Urut }, "ix_tugas_diambil").HasFilter(diambil);
        builder.HasIndex(t => new { t.DiambilOleh, t.Peran, t.UrutTenggat, t.Urut }).HasFilter(diambil);

        // Whether a claim still binds, where the task was a named person's.
        builder.HasIndex(t => new { t.DiambilOleh, t.PelaksanaId }).HasFilter($"{diambil} AND pelaksana_id IS NOT NULL");
    }
}

internal sealed class PeringatanTugasConfiguration : IEntityTypeConfiguration<PeringatanTugas>
{
    public void Configure(EntityTypeBuilder<PeringatanTugas> builder)
    {
        builder.HasOne<Tugas>().WithMany().HasForeignKey(p => p.TugasId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<AkunPengguna>().WithMany().HasForeignKey(p => p.PenggunaId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(p => new { p.TugasId, p.PenggunaId, p.Ambang }).IsUnique();
        builder.HasIndex(p => new { p.PenggunaId, p.Tanggal });
    }
}

internal sealed class ServiceJobConfiguration : IEntityTypeConfiguration<ServiceJob>
{
    public void Configure(EntityTypeBuilder<ServiceJob> builder)
    {
        builder.HasOne<ProcessInstance>().WithMany().HasForeignKey(j => j.InstanceId).OnDelete(DeleteBehavior.Cascade);
        builder.Property(j => j.ElementId).HasMaxLength(120);
        builder.Property(j => j.LastError).TeksPanjangBolehKosong();
        builder.HasIndex(j => new { j.InstanceId, j.Token }).IsUnique();
        builder.HasIndex(j => new { j.Status, j.DueAt });
    }
}
