namespace KerjaSama.Web.Modul.Tugas.Kontrak;

/// <summary>Addresses of the inbox and of the tasks' pages.</summary>
internal static class TugasLinks
{
    public const string Kotak = "/tugas";
    public const string Disposisi = "/tugas/disposisi";

    public static string KotakTab(string tab) => $"{Kotak}?tab={tab}";

    public static string Rincian(Guid id) => $"{Kotak}/{id}";

    /// <summary>The memo that is being typed in a task, as a letter.</summary>
    public static string Pratinjau(Guid id) => $"{Rincian(id)}/pratinjau";

    public static string PratinjauWord(Guid id) => $"{Pratinjau(id)}?bentuk=docx";
}
