namespace KerjaSama.Workflow;

/// <summary>One entry of the head of an SOP.</summary>
/// <param name="Bagian">Code of one of <see cref="IsiSop.DaftarBagian"/>.</param>
/// <param name="Isi">Text; under <see cref="DasarHukum"/> it may be the key of a regulation that the host knows.</param>
public sealed record IsiSop(string Bagian, string Isi)
{
    public const string DasarHukum = "dasar-hukum";
    public const string Kualifikasi = "kualifikasi";
    public const string Keterkaitan = "keterkaitan";
    public const string Peralatan = "peralatan";
    public const string Peringatan = "peringatan";
    public const string Pencatatan = "pencatatan";

    /// <summary>The parts of the head that an SOP AP has (permenpanrb-35-2012), in its order.</summary>
    public static IReadOnlyList<string> DaftarBagian { get; } = [DasarHukum, Kualifikasi, Keterkaitan, Peralatan, Peringatan, Pencatatan];
}
