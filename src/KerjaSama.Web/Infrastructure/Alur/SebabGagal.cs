using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure.Jobs;
using KerjaSama.Workflow;

namespace KerjaSama.Web.Infrastructure.Alur;

/// <summary>
/// Why an automatic step failed, as the office may read it. Our own refusals speak for themselves; of anything else only the kind is
/// told, because its text may hold what people typed: the rest stands in the log of the program.
/// </summary>
internal static class SebabGagal
{
    public static string Dari(Exception exception) => exception switch
    {
        AturanDilanggarException aturan => aturan.Message,
        ProcessStepException alur => $"Alur tidak dapat melangkah: {alur.Message}",
        IsianTidakSahException isian => $"Isian tidak sah: {string.Join(", ", isian.Errors.Keys)}.",
        WorkerLostException => "Program berhenti setiap kali langkah ini dikerjakan.",
        _ => $"Gangguan teknis ({exception.GetBaseException().GetType().Name}). Rinciannya ada di log program.",
    };
}
