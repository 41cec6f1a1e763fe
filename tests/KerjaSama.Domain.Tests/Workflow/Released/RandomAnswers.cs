using System.Collections.Immutable;
using System.Globalization;
using KerjaSama.Workflow;

namespace KerjaSama.Domain.Tests.Workflow.Released;

/// <summary>What people might answer: the required fields of a step always, the others now and then, of the types that the host stores.</summary>
internal static class RandomAnswers
{
    private const string Person = "0198a000-0000-7000-8000-000000000002";
    private const string File = "0198a000-0000-7000-8000-000000000003";

    /// <summary>The command, with the fields of the step where it finishes one.</summary>
    public static Command Answered(ProcessDefinition definition, ProcessState state, Command command, Random random)
        => command is CompleteTask done && definition.Nodes[state.FindToken(done.TokenNumber)!.ElementId] is UserTask task
            ? done with
            {
                Variables = task.Isian.Where(field => field.BerlakuUntuk(done.Outcome) && (field.Wajib || random.Next(3) == 0))
                    .DistinctBy(field => field.Nama).ToImmutableDictionary(field => field.Nama, field => Value(field, random)),
            }
            : command;

    public static ProcessValue Value(Variabel variable, Random random) => variable.Tipe switch
    {
        TipeIsian.Boolean => ProcessValue.Of(random.Next(2) == 0),
        TipeIsian.Pengguna => ProcessValue.Of(Person),
        _ => variable.Bawaan,
    };

    private static ProcessValue Value(Isian field, Random random) => field.Tipe switch
    {
        TipeIsian.Boolean => ProcessValue.Of(random.Next(2) == 0),
        TipeIsian.Pilihan when field.Pilihan.Count > 0 => ProcessValue.Of(field.Pilihan[random.Next(field.Pilihan.Count)].Nilai),
        TipeIsian.Angka => ProcessValue.Of(decimal.Parse(field.Contoh ?? "1", CultureInfo.InvariantCulture)),
        TipeIsian.Tanggal => ProcessValue.Of(DateOnly.FromDateTime(TestClock.Start.DateTime).AddDays(random.Next(30))),
        TipeIsian.Pengguna => ProcessValue.Of(Person),
        TipeIsian.Berkas => ProcessValue.Of(File),
        _ => ProcessValue.Of(field.Contoh ?? "Keterangan."),
    };
}
