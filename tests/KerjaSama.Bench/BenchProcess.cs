using KerjaSama.Data.Umum;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Web.Infrastructure.Alur;
using Microsoft.Extensions.DependencyInjection;

namespace KerjaSama.Bench;

/// <summary>A process of nothing but user tasks in a row, and requests to run it for.</summary>
/// <param name="Tasks">How many.</param>
/// <param name="Limit">With a timer at each task that takes it away after a year.</param>
internal sealed record BenchProcess(int Tasks, bool Limit = false)
{
    public const string Role = "agenda";

    public string Key => $"ukur-{Tasks}{(Limit ? "-batas" : "")}";

    public static string Step(int number) => $"langkah{number}";

    public static string Boundary(int number) => $"batas{number}";

    /// <summary>Loads it, as the start of the program loads the process files.</summary>
    public async Task LoadAsync(BenchOffice office)
    {
        var folder = Directory.CreateTempSubdirectory("kerjasama-bench-alur").FullName;
        var tasks = Enumerable.Range(1, Tasks).ToList();
        await File.WriteAllTextAsync(Path.Combine(folder, Key + ".bpmn"), $"""
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:kerjasama="urn:kerjasama:bpmn:1">
            <bpmn:process id="{Key}" name="Ukur" isExecutable="true" kerjasama:versi="1">
            <bpmn:startEvent id="mulai"/><bpmn:endEvent id="selesai"/>
            {string.Concat(tasks.Select(n => $"""<bpmn:userTask id="{Step(n)}" name="Langkah {n}" kerjasama:peran="{Role}" kerjasama:tahap="penerimaan" kerjasama:tenggatHari="3"/>"""))}
            {string.Concat(tasks.Prepend(0).Select(n => $"""<bpmn:sequenceFlow id="f{n}" sourceRef="{(n == 0 ? "mulai" : Step(n))}" targetRef="{(n == Tasks ? "selesai" : Step(n + 1))}"/>"""))}
            {(Limit ? string.Concat(tasks.Select(BoundaryText)) : "")}
            </bpmn:process></bpmn:definitions>
            """);
        await office.QueryAsync(async db =>
        {
            await office.Services.GetRequiredService<DefinitionCatalog>().LoadAsync(db, folder, DateTimeOffset.UtcNow, default);
            return true;
        });
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>A new request, not stored.</summary>
    public static PermohonanKerjaSama Request(Guid mitra, long number)
    {
        var now = DateTimeOffset.UtcNow;
        return PermohonanKerjaSama.Terima(
            new PermohonanBaru
            {
                Bentuk = BentukPermohonan.Permohonan,
                Pemrakarsa = Pemrakarsa.Mitra,
                Saluran = Saluran.Surat,
                Judul = "Permohonan kerja sama penyelenggaraan pemeriksaan kesehatan",
                Tentang = "Penyelenggaraan pemeriksaan kesehatan bagi warga",
                Bidang = "sosial",
                Mitra = [(mitra, "Mitra ukur")],
                Sifat = "baru",
                TanggalDiterima = DateOnly.FromDateTime(now.UtcDateTime),
                KontakNama = "Ukur",
                KontakTelepon = "0800",
                KodeLacakHash = Guid.NewGuid().ToString("N"),
            },
            $"U-{number}",
            TimeSequence.Next(now),
            now);
    }

    private static string BoundaryText(int n) => $"""
        <bpmn:boundaryEvent id="{Boundary(n)}" attachedToRef="{Step(n)}" cancelActivity="true">
        <bpmn:timerEventDefinition><bpmn:timeDuration xsi:type="bpmn:tFormalExpression">P1Y</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>
        <bpmn:sequenceFlow id="g{n}" sourceRef="{Boundary(n)}" targetRef="lewat{n}"/><bpmn:endEvent id="lewat{n}"/>
        """;
}
