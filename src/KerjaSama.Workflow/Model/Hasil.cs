namespace KerjaSama.Workflow;

/// <summary>An outcome of a user task: the code that conditions compare with, and what the button says.</summary>
public sealed record Hasil(string Nilai, string Label)
{
    /// <summary>The outcome of a task that declares none.</summary>
    public static Hasil Selesai { get; } = new("selesai", "Selesai");
}
