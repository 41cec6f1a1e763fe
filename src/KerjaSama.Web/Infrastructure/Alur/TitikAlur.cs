using System.Diagnostics.CodeAnalysis;

namespace KerjaSama.Web.Infrastructure.Alur;

/// <summary>A place in the processes of a case; as text <c>proses/elemen</c>, e.g. <c>telaahan/susunTelaahan</c>.</summary>
internal sealed record TitikAlur(string Proses, string Elemen)
{
    public override string ToString() => $"{Proses}/{Elemen}";

    public static TitikAlur Parse(string teks) => TryParse(teks, out var titik) ? titik : throw new FormatException($"'{teks}' is not a place in a process.");

    public static bool TryParse([NotNullWhen(true)] string? teks, [NotNullWhen(true)] out TitikAlur? titik)
    {
        titik = teks?.Split('/') is [{ Length: > 0 } proses, { Length: > 0 } elemen] ? new(proses, elemen) : null;
        return titik is not null;
    }
}

/// <summary>
/// How to get to a place: by moving a running process, or by starting a new outermost one. <paramref name="Langkah"/>: the element there, and
/// for a call activity the element in the called process, and so on.
/// </summary>
internal sealed record Rute(Guid? InstanceId, string Proses, IReadOnlyList<string> Langkah);

/// <summary>A place that a case can be moved to, as people choose it.</summary>
/// <param name="Titik">Stable code of the choice.</param>
/// <param name="Tugas">The user task that opens there; the first one where several open side by side.</param>
internal sealed record TujuanAlur(TitikAlur Titik, string Nama, string? Tahap, Workflow.UserTask Tugas, Rute Rute);
