using KerjaSama.Workflow;

namespace KerjaSama.Web.Infrastructure.Alur;

/// <summary>A version of a process that is stored cannot be read: its row was changed by hand or is damaged, or a newer program has loaded it.</summary>
#pragma warning disable CA1032 // always of a row
internal sealed class StoredDefinitionException(ProcessDefinitionRow row, Problem? problem)
    : Exception($"The stored process '{row.Key}' version {row.Version} cannot be read ({problem?.ToString() ?? "its text is not the one that was published"}). Restore its row in process_definition from a backup, or run the program that loaded it.")
#pragma warning restore CA1032
{
    public ProcessDefinitionRow Row => row;

    /// <summary>The same for who starts the program.</summary>
    public string Penjelasan { get; } =
        $"Alur '{row.Key}' versi {row.Version} yang tersimpan dalam basis data tidak dapat dibaca: {(problem is null ? "isinya bukan yang diterbitkan." : $"{problem.Message}")} "
        + $"Pulihkan baris itu (tabel process_definition, key '{row.Key}', version {row.Version}) dari cadangan; isinya teks berkas versi itu, huruf demi huruf. Bila dimuat oleh program yang lebih baru, jalankan program itu.";
}
