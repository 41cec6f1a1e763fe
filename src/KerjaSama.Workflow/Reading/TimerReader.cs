using System.Xml.Linq;

namespace KerjaSama.Workflow;

/// <summary>Reads a timer: exactly one of date, duration and cycle (OMG BPMN 2.0.2, 10.5.5).</summary>
internal static class TimerReader
{
    private static readonly (string Name, TimerKind Kind, string Example)[] Kinds =
    [
        ("timeDate", TimerKind.Date, "2026-12-31T08:00:00+07:00, 2026-12-31, atau nama variabel tanggal"),
        ("timeDuration", TimerKind.Duration, "P3D, PT12H, atau duration(\"P14D\")"),
        ("timeCycle", TimerKind.Cycle, "R3/P7D atau R/P1M, paling sering sekali semenit"),
    ];

    public static TimerTrigger? Read(XElement definition, string elementId, BpmnDocument document, ProblemList problems)
    {
        var given = definition.Elements().Where(child => child.Name.Namespace == BpmnXml.Bpmn && Kinds.Any(kind => kind.Name == child.Name.LocalName)).ToList();
        if (given.Count != 1 || given[0].Value.Trim().Length == 0)
        {
            problems.Add(definition.Line(), elementId, "Timer harus menyebut satu waktu: timeDate, timeDuration, atau timeCycle.", "Tulis misalnya <timeDuration>P3D</timeDuration>.");
            return null;
        }

        var (_, kind, example) = Kinds.First(known => known.Name == given[0].Name.LocalName);
        var text = given[0].Value.Trim();
        var timer = new TimerTrigger(kind, text) { WorkingDays = ExtensionReader.Flag(definition, BpmnXml.KerjaSama + "hariKerja", elementId, problems) };
        if (!IsIso(kind, text))
        {
            if (kind == TimerKind.Cycle || char.IsAsciiLetterUpper(text[0]) || char.IsAsciiDigit(text[0]) || text[0] == '-')
            {
                problems.Add(given[0].Line(), elementId, $"'{text}' pada {given[0].Name.LocalName} bukan waktu ISO 8601 yang dapat dipakai.", $"Tulis misalnya {example}.");
                return null;
            }

            timer = timer with { Expression = ExpressionReader.Read(given[0], elementId, given[0].Name.LocalName, document, problems) };
        }

        CheckWorkingDays(timer, given[0], elementId, problems);
        return timer;
    }

    private static bool IsIso(TimerKind kind, string text) => kind switch
    {
        TimerKind.Date => TimerDate.IsDate(text),
        TimerKind.Duration => IsoDuration.Parse(text) is { Months: >= 0, Days: >= 0 } duration && duration.Time >= TimeSpan.Zero,
        TimerKind.Cycle => TimerCycle.Parse(text) is not null,
    };

    private static void CheckWorkingDays(TimerTrigger timer, XElement element, string elementId, ProblemList problems)
    {
        if (!timer.WorkingDays)
        {
            return;
        }

        var duration = timer.Kind == TimerKind.Cycle ? TimerCycle.Parse(timer.Text)?.Period : IsoDuration.Parse(timer.Text);
        if (timer.Kind == TimerKind.Date || (timer.Expression is null && duration is not { Months: 0, Days: > 0 }))
        {
            problems.Add(element.Line(), elementId, "kerjasama:hariKerja hanya berlaku untuk durasi dalam hari.", "Tulis misalnya P3D, atau hapus kerjasama:hariKerja.");
        }
    }
}
