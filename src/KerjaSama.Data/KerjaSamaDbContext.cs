using KerjaSama.Data.Alur;
using KerjaSama.Data.Pengguna;
using KerjaSama.Data.Portal;
using KerjaSama.Data.Umum;
using KerjaSama.Domain.Mitra;
using KerjaSama.Domain.Naskah;
using KerjaSama.Domain.Pengaturan;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Surat;
using KerjaSama.Domain.Telaahan;
using KerjaSama.Domain.Umum;
using KerjaSama.Workflow;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Data;

/// <summary>
/// The one context. Every save runs in a write transaction (<see cref="BeginWriteAsync"/>), opened here when the caller has none, so
/// that a change, its history and its messages commit together. One deployment = one office: no tenant column (decisions.md 14).
/// </summary>
public sealed class KerjaSamaDbContext(DbContextOptions<KerjaSamaDbContext> options, DatabasePack pack, JejakPerubahan jejak)
    : IdentityUserContext<AkunPengguna, Guid>(options)
{
    public DbSet<PermohonanKerjaSama> Permohonan => Set<PermohonanKerjaSama>();
    public DbSet<DokumenPermohonan> DokumenPermohonan => Set<DokumenPermohonan>();
    public DbSet<TelaahanStaf> Telaahan => Set<TelaahanStaf>();
    public DbSet<NaskahKerjaSama> Naskah => Set<NaskahKerjaSama>();
    public DbSet<RancanganNaskah> Rancangan => Set<RancanganNaskah>();
    public DbSet<PenandatangananNaskah> Penandatanganan => Set<PenandatangananNaskah>();
    public DbSet<PihakNaskah> PihakNaskah => Set<PihakNaskah>();
    public DbSet<NomorBuku> NomorBuku => Set<NomorBuku>();
    public DbSet<MitraKerjaSama> Mitra => Set<MitraKerjaSama>();
    public DbSet<SuratMasuk> SuratMasuk => Set<SuratMasuk>();
    public DbSet<SuratKeluar> SuratKeluar => Set<SuratKeluar>();
    public DbSet<BerkasSurat> BerkasSurat => Set<BerkasSurat>();
    public DbSet<Instansi> Instansi => Set<Instansi>();
    public DbSet<JenisNaskah> JenisNaskah => Set<JenisNaskah>();
    public DbSet<SifatNaskah> SifatNaskah => Set<SifatNaskah>();
    public DbSet<KategoriMitra> KategoriMitra => Set<KategoriMitra>();
    public DbSet<Bidang> Bidang => Set<Bidang>();
    public DbSet<PerangkatDaerah> PerangkatDaerah => Set<PerangkatDaerah>();
    public DbSet<SubUnit> SubUnit => Set<SubUnit>();
    public DbSet<JalurKerjaSama> Jalur => Set<JalurKerjaSama>();
    public DbSet<Rute> Rute => Set<Rute>();
    public DbSet<SyaratDokumen> SyaratDokumen => Set<SyaratDokumen>();
    public DbSet<Batas> Batas => Set<Batas>();
    public DbSet<HariLibur> HariLibur => Set<HariLibur>();
    public DbSet<Jabatan> Jabatan => Set<Jabatan>();
    public DbSet<KlausulWajib> KlausulWajib => Set<KlausulWajib>();
    public DbSet<DasarHukum> DasarHukum => Set<DasarHukum>();
    public DbSet<PertanyaanHukum> PertanyaanHukum => Set<PertanyaanHukum>();
    public DbSet<PengaturanAlur> PengaturanAlur => Set<PengaturanAlur>();
    public DbSet<BatasLangkah> BatasLangkah => Set<BatasLangkah>();
    public DbSet<BeratAturan> BeratAturan => Set<BeratAturan>();
    public DbSet<KlausulNaskah> Klausul => Set<KlausulNaskah>();
    public DbSet<TemplatKantor> TemplatKantor => Set<TemplatKantor>();
    public DbSet<VersiTemplat> VersiTemplat => Set<VersiTemplat>();

    public DbSet<PeranPengguna> PeranPengguna => Set<PeranPengguna>();
    public DbSet<TokenAkses> TokenAkses => Set<TokenAkses>();
    public DbSet<PelaksanaHarian> PelaksanaHarian => Set<PelaksanaHarian>();

    public DbSet<ProcessDefinitionRow> ProcessDefinition => Set<ProcessDefinitionRow>();
    public DbSet<ProcessInstance> ProcessInstance => Set<ProcessInstance>();
    public DbSet<ProcessToken> ProcessToken => Set<ProcessToken>();
    public DbSet<ProcessVariable> ProcessVariable => Set<ProcessVariable>();
    public DbSet<ProcessRound> ProcessRound => Set<ProcessRound>();
    public DbSet<ProcessTimerRow> ProcessTimer => Set<ProcessTimerRow>();
    public DbSet<MessageSubscriptionRow> MessageSubscription => Set<MessageSubscriptionRow>();
    public DbSet<ProcessMessageRow> ProcessMessage => Set<ProcessMessageRow>();
    public DbSet<Tugas> Tugas => Set<Tugas>();
    public DbSet<PeringatanTugas> PeringatanTugas => Set<PeringatanTugas>();
    public DbSet<ServiceJob> ServiceJob => Set<ServiceJob>();

    public DbSet<Riwayat> Riwayat => Set<Riwayat>();
    public DbSet<OutboxMessage> OutboxMessage => Set<OutboxMessage>();
    public DbSet<Counter> Counter => Set<Counter>();
    public DbSet<IdempotencyRecord> IdempotencyRecord => Set<IdempotencyRecord>();
    public DbSet<DrafIsian> DrafIsian => Set<DrafIsian>();
    public DbSet<DrafPortal> DrafPortal => Set<DrafPortal>();
    public DbSet<BerkasDrafPortal> BerkasDrafPortal => Set<BerkasDrafPortal>();
    public DbSet<MarkedBlob> MarkedBlob => Set<MarkedBlob>();
    public DbSet<PdfRendition> PdfRendition => Set<PdfRendition>();
    public DbSet<PdfRequest> PdfRequest => Set<PdfRequest>();
    public DbSet<UnreferencedBlob> UnreferencedBlob => Set<UnreferencedBlob>();
    public DbSet<OfficeSecret> OfficeSecret => Set<OfficeSecret>();
    public DbSet<DataProtectionKeyRow> DataProtectionKey => Set<DataProtectionKeyRow>();
    public DbSet<ImporBerkas> ImporBerkas => Set<ImporBerkas>();
    public DbSet<ImporTemuan> ImporTemuan => Set<ImporTemuan>();

    /// <summary>What the provider does in its own way.</summary>
    public DatabasePack Pack => pack;

    /// <summary>Who acts in this scope and what is to be written into the history.</summary>
    public JejakPerubahan Jejak => jejak;

    /// <summary>
    /// Begins a write transaction; on SQLite it first waits for its turn (one writer per process). Not committed, it is rolled back;
    /// within a running one it joins that.
    /// </summary>
    public async Task<WriteTransaction> BeginWriteAsync(CancellationToken cancellationToken = default)
    {
        if (Database.CurrentTransaction is not null)
        {
            return WriteTransaction.Joined();
        }

        var turn = await pack.Gate.EnterAsync(cancellationToken);
        try
        {
            return new WriteTransaction(await Database.BeginTransactionAsync(cancellationToken), turn);
        }
        catch
        {
            turn.Dispose();
            throw;
        }
    }

    /// <summary>Forgets, after a rollback, what was changed and noted, so that the act may run again from the start.</summary>
    public void ForgetChanges()
    {
        ChangeTracker.Clear();
        jejak.Kosongkan();
        (jejak.Proses, jejak.AtasNama) = (null, null);
    }

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        await using var transaction = await BeginWriteAsync(cancellationToken);
        var written = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return written;
    }

    /// <summary>The next value of a named counter, 1 for a new one. Needs a write transaction: the row stays locked until its end.</summary>
    public async Task<long> NextAsync(string counter, CancellationToken cancellationToken = default)
    {
        if (Database.CurrentTransaction is null)
        {
            throw new InvalidOperationException("A counter is taken inside a write transaction only.");
        }

        await pack.EnsureCounterAsync(this, counter, cancellationToken);
        await Counter.Where(c => c.Nama == counter).ExecuteUpdateAsync(s => s.SetProperty(c => c.Nilai, c => c.Nilai + 1), cancellationToken);
        return await Counter.Where(c => c.Nama == counter).Select(c => c.Nilai).SingleAsync(cancellationToken);
    }

    /// <summary>
    /// Adds an object whose key people choose and may have chosen before (a holiday's date): the history goes on where the deleted one's
    /// ended. Needs a write transaction.
    /// </summary>
    public async Task AddContinuingAsync(object objek, CancellationToken cancellationToken = default)
    {
        var entry = Add(objek);
        var (jenis, kunci) = (entry.Metadata.ObjekRiwayat(), RiwayatInterceptor.Kunci(entry));
        if (await Riwayat.Where(r => r.ObjekJenis == jenis && r.ObjekKunci == kunci).OrderByDescending(r => r.Nomor).FirstOrDefaultAsync(cancellationToken) is { } terakhir)
        {
            entry.Property(nameof(AggregateRoot.Versi)).CurrentValue = terakhir.Nomor;
            entry.Property(ModelConventions.HashRiwayat).CurrentValue = terakhir.Hash;
        }
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(KerjaSamaDbContext).Assembly);
        ModelConventions.Apply(builder);
    }
}
