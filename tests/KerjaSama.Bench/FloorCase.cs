using System.Text.Json;
using KerjaSama.Data;
using KerjaSama.Data.Umum;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Workflow;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KerjaSama.Bench;

/// <summary>
/// The floor: the same rows written by hand with EF, nothing interpreted, no rights asked, no row locked. It knows which step comes
/// next because it was written for this one process.
/// </summary>
internal sealed class FloorCase : IBenchCase
{
    private readonly DatabasePack _pack;
    private readonly DbContextOptions<KerjaSamaDbContext> _options;
    private readonly BenchProcess _process;
    private readonly Guid _mitra;
    private readonly Pelaku _person;

    public FloorCase(BenchOffice office, string connection, BenchProcess process, Guid mitra, Pelaku person)
    {
        _pack = office.Services.GetRequiredService<DatabasePack>();
        var options = new DbContextOptionsBuilder<KerjaSamaDbContext>();
        _pack.Configure(options, connection);
        _options = options.AddInterceptors(Commands).Options;
        (_process, _mitra, _person) = (process, mitra, person);
    }

    public string Name => "lantai";

    public CommandCounter Commands { get; } = new();

    public async Task<Guid> StartAsync(BenchProcess process, long number)
    {
        await using var db = Open();
        await using var transaction = await db.BeginWriteAsync();
        var request = Add(db, process, number);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return request;
    }

    /// <summary>Many at once, in few commits: what an office has open after years.</summary>
    public async Task FillAsync(BenchProcess process, IEnumerable<long> numbers)
    {
        foreach (var chunk in numbers.Chunk(500))
        {
            await using var db = Open();
            db.ChangeTracker.AutoDetectChangesEnabled = false;
            await using var transaction = await db.BeginWriteAsync();
            foreach (var number in chunk)
            {
                Add(db, process, number);
            }

            await db.SaveChangesAsync();
            await transaction.CommitAsync();
        }
    }

    public async Task FinishAsync(Guid task)
    {
        await using var db = Open();
        await using var transaction = await db.BeginWriteAsync();
        var tugas = await db.Tugas.SingleAsync(t => t.Id == task);
        if (tugas.Status != StatusTugas.Terbuka)
        {
            throw new InvalidOperationException("Done already.");
        }

        var request = await db.Permohonan.SingleAsync(p => p.Id == tugas.SubjectId);
        var instance = await db.ProcessInstance.SingleAsync(i => i.Id == tugas.InstanceId);
        var now = Now();
        (tugas.Status, tugas.Hasil, tugas.SelesaiPada, tugas.SelesaiOleh) = (StatusTugas.Selesai, "selesai", now, _person.PenggunaId);
        tugas.Versi++;
        db.Remove(await db.ProcessToken.SingleAsync(t => t.InstanceId == instance.Id && t.Number == tugas.Token));
        db.Add(new ProcessVariable { InstanceId = instance.Id, Name = tugas.Kunci, Type = "teks", Text = "selesai" });
        instance.Versi++;
        if (tugas.Token < _process.Tasks)
        {
            instance.NextToken++;
            Open(db, instance, tugas.Token + 1, now);
        }
        else
        {
            (instance.Status, instance.EndedAt) = (ProcessStatus.Completed, now);
            request.TetapkanKemajuan(null, false);
        }

        Record(db, request, "tugas.selesai", $"{instance.DefinitionKey} v1 / {tugas.Kunci} #1", new() { ["isian: Langkah"] = [null, tugas.Nama], ["isian: Hasil"] = [null, "Selesai"] }, now);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
    }

    private Guid Add(KerjaSamaDbContext db, BenchProcess process, long number)
    {
        var request = BenchProcess.Request(_mitra, number);
        var (now, id) = (Now(), Guid.CreateVersion7());
        var instance = new ProcessInstance
        {
            Id = id,
            RootId = id,
            DefinitionKey = process.Key,
            DefinitionVersion = 1,
            SubjectKind = "permohonan",
            SubjectId = request.Id,
            StartedAt = now,
            Urut = TimeSequence.Next(now),
            Status = ProcessStatus.Running,
            NextToken = 2,
        };
        request.TetapkanKemajuan(Tahap.Penerimaan, false);
        db.AddRange(request, instance);
        Open(db, instance, 1, now);
        Record(db, request, "permohonan.diterima", null, [], now);
        return request.Id;
    }

    private KerjaSamaDbContext Open() => new(_options, _pack, new JejakPerubahan());

    private void Open(KerjaSamaDbContext db, ProcessInstance instance, int number, DateTimeOffset now)
    {
        if (_process.Limit)
        {
            db.Add(new ProcessTimerRow { InstanceId = instance.Id, Token = number, ElementId = BenchProcess.Boundary(number), Occurrence = 1, DueAt = now.AddYears(1) });
        }

        var step = BenchProcess.Step(number);
        db.Add(new ProcessToken { InstanceId = instance.Id, Number = number, ElementId = step });
        db.Add(new ProcessRound { InstanceId = instance.Id, ElementId = step, Count = 1 });
        db.Add(new Tugas
        {
            InstanceId = instance.Id,
            RootId = instance.RootId,
            SubjectKind = instance.SubjectKind,
            SubjectId = instance.SubjectId,
            Token = number,
            Kunci = step,
            Nama = $"Langkah {number}",
            Putaran = 1,
            Tahap = "penerimaan",
            Peran = BenchProcess.Role,
            DibukaPada = now,
            Tenggat = DateOnly.FromDateTime(now.UtcDateTime).AddDays(3),
            Urut = TimeSequence.Next(now),
        });
    }

    private void Record(KerjaSamaDbContext db, PermohonanKerjaSama request, string what, string? step, Dictionary<string, string?[]> told, DateTimeOffset now)
    {
        var entry = db.Entry(request);
        var (version, hash) = (entry.Property(p => p.Versi), entry.Property<string?>(ModelConventions.HashRiwayat));
        var row = new Riwayat
        {
            ObjekJenis = "permohonan",
            ObjekKunci = request.Id.ToString("N"),
            Nomor = version.CurrentValue + 1,
            Pada = now,
            OlehId = _person.PenggunaId,
            OlehNama = _person.Nama,
            Peristiwa = what,
            Proses = step,
            Perubahan = JsonSerializer.Serialize(told),
            HashSebelum = hash.CurrentValue ?? "",
        };
        row.Hash = row.HitungHash();
        (version.CurrentValue, hash.CurrentValue) = (row.Nomor, row.Hash);
        db.Add(row);
    }

    private static DateTimeOffset Now() => DateTimeOffset.FromUnixTimeMilliseconds(DateTimeOffset.UtcNow.ToUnixTimeMilliseconds());
}
