using KerjaSama.Domain.Permohonan;
using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using KerjaSama.Workflow;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace KerjaSama.Web.Tests.Alur;

/// <summary>
/// The office with a process of its own, <c>uji-otomatis</c>: a step of the machine between two of people. No worker runs by itself: the
/// tests say when.
/// </summary>
public sealed class OtomatisFactory : KantorFactory
{
    internal const string Proses = "uji-otomatis";

    /// <summary>Above every version of the product's own.</summary>
    internal const int VersiPenerimaan = 1_000;

    internal OtomatisFactory(BasisData basisData)
        : base(basisData) => Settings["KerjaSama:Demo"] = "false";

    internal OtomatisFactory(KantorData data)
        : base(data) => Settings["KerjaSama:Demo"] = "false";

    /// <summary>What the domain action of the machine's step does.</summary>
    internal TindakanUji Tindakan { get; } = new();

    public Task<int> KerjakanAsync() => KerjakanAsync(this);

    /// <summary>Does what is due on a node: this one, or <see cref="SimpulLain"/>.</summary>
    public static Task<int> KerjakanAsync(WebApplicationFactory<Program> simpul) => simpul.Services.GetRequiredService<AutomaticWork>().RunDueAsync(TestContext.Current.CancellationToken);

    /// <summary>The program once more on the same database, folder and clock: another node, or the same one started again later.</summary>
    public WebApplicationFactory<Program> SimpulLain() => WithWebHostBuilder(_ => { });

    public Task<ServiceJob> JobAsync() => DbAsync(db => db.ServiceJob.AsNoTracking().OrderByDescending(j => j.Token).FirstAsync());

    /// <returns>Code of a request whose first step is done, so that the machine's step waits.</returns>
    internal async Task<string> SampaiOtomatisAsync()
    {
        var skenario = new SkenarioPermohonan(this);
        var kode = await MulaiAsync(Langkah);
        await skenario.SelesaikanAsync(Assert.Single(await skenario.TerbukaAsync(kode)).Id);
        return kode;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services =>
        {
            services.Remove(services.Single(s => s.ServiceType == typeof(IHostedService) && s.ImplementationType == typeof(AutomaticWorker)));
            services.AddKeyedSingleton<ITindakan>(TindakanUji.Kunci, Tindakan);
            services.AddSingleton(new TindakanKey(TindakanUji.Kunci));
        });
    }

    /// <summary>A new request, in which penerimaan is ended and a process of these elements starts in its place.</summary>
    /// <param name="luar">Elements beside the process, such as messages.</param>
    /// <returns>Code of the request.</returns>
    internal async Task<string> MulaiAsync(string elemen, string masukan = "", string luar = "")
    {
        await MuatAsync(1, elemen, masukan, luar);
        return await MulaiLagiAsync();
    }

    /// <summary>The same with the process that is loaded, in its newest version.</summary>
    internal async Task<string> MulaiLagiAsync()
    {
        var kode = await new SkenarioPermohonan(this).DiterimaAsync();
        await DenganAsync<CaseEngine, bool>(async (db, engine) =>
        {
            await using var transaction = await db.BeginWriteAsync();
            var permohonan = await db.Permohonan.SingleAsync(p => p.Kode == kode);
            permohonan.TetapkanJalur(Jalur.Ksdpk, "KSB");
            await engine.CancelAllAsync(permohonan, default);
            await engine.StartAsync(Proses, permohonan, new Dictionary<string, ProcessValue>(), default);
            await db.SaveChangesAsync();
            await transaction.CommitAsync();
            return true;
        });
        return kode;
    }

    /// <summary>Lets every request that comes in from now on take this way instead of penerimaan.</summary>
    internal Task MuatPenerimaanAsync(string elemen, string masukan = "") => MuatAsync(VersiPenerimaan, elemen, masukan, proses: TerimaPermohonan.Proses);

    /// <summary>Loads a version of the process, as the start of the program would.</summary>
    internal async Task MuatAsync(int versi, string elemen, string masukan = "", string luar = "", string proses = Proses)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Folder, "alur")).FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, proses + ".bpmn"), Bpmn(proses, versi, elemen, masukan, luar));
        await DbAsync(async db =>
        {
            await Services.GetRequiredService<DefinitionCatalog>().LoadAsync(db, folder, OfficeClock.GetUtcNow(), default);
            return true;
        });
    }

    /// <summary>The file of a process of these elements.</summary>
    internal static string Bpmn(string proses, int versi, string elemen, string masukan = "", string luar = "") => $"""
        <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:kerjasama="urn:kerjasama:bpmn:1">
        {luar}
        <bpmn:process id="{proses}" name="Uji langkah otomatis" isExecutable="true" kerjasama:versi="{versi}">{masukan}{elemen}</bpmn:process></bpmn:definitions>
        """;

    /// <summary>Puts a variable right, as an administrator would who mends what made a step fail.</summary>
    internal Task UbahVariabelAsync(string nama, ProcessValue nilai)
    {
        var (tipe, teks) = nilai.ToStored();
        return DbAsync(db => db.ProcessVariable.Where(v => v.Name == nama).ExecuteUpdateAsync(s => s.SetProperty(v => v.Type, tipe).SetProperty(v => v.Text, teks)));
    }

    private const string Langkah = $"""
        <bpmn:startEvent id="mulai"/>
        <bpmn:userTask id="sebelum" name="Sebelum" kerjasama:peran="agenda" kerjasama:tahap="penerimaan"/>
        <bpmn:serviceTask id="mesin" name="Hitung sendiri" kerjasama:tindakan="{TindakanUji.Kunci}"/>
        <bpmn:userTask id="sesudah" name="Sesudah" kerjasama:peran="agenda" kerjasama:tahap="penerimaan"/>
        <bpmn:endEvent id="selesai"/>
        <bpmn:sequenceFlow id="a" sourceRef="mulai" targetRef="sebelum"/>
        <bpmn:sequenceFlow id="b" sourceRef="sebelum" targetRef="mesin"/>
        <bpmn:sequenceFlow id="c" sourceRef="mesin" targetRef="sesudah"/>
        <bpmn:sequenceFlow id="d" sourceRef="sesudah" targetRef="selesai"/>
        """;
}

/// <summary>Counts its runs, leaves a variable, and fails as long as it is told to.</summary>
internal sealed class TindakanUji : ITindakan
{
    public const string Kunci = "uji.hitung";

    private int _jumlah;

    public int Jumlah => _jumlah;

    public Exception? Galat { get; set; }

    /// <summary>Awaited in the middle of a run.</summary>
    public Func<Task> Sela { get; set; } = () => Task.CompletedTask;

    public async Task JalankanAsync(KonteksTindakan konteks, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _jumlah);
        await Sela();
        konteks.Variabel["hasilHitung"] = ProcessValue.Of("beres");
        konteks.Permohonan.Mulai();
        if (Galat is not null)
        {
            throw Galat;
        }
    }
}
