namespace KerjaSama.Workflow;

public enum TipeIsian
{
    Teks,
    Paragraf,
    Tanggal,
    Angka,
    Boolean,
    Pilihan,
    Berkas,
    Pengguna,
}

/// <summary>The codes by which a type stands in BPMN files and in the API: the names in lower case.</summary>
public static class TipeIsianCode
{
    public static IReadOnlyList<string> Semua { get; } = [.. Enum.GetValues<TipeIsian>().Select(tipe => tipe.Kode())];

    public static string Kode(this TipeIsian tipe) => tipe switch
    {
        TipeIsian.Teks => "teks",
        TipeIsian.Paragraf => "paragraf",
        TipeIsian.Tanggal => "tanggal",
        TipeIsian.Angka => "angka",
        TipeIsian.Boolean => "boolean",
        TipeIsian.Pilihan => "pilihan",
        TipeIsian.Berkas => "berkas",
        TipeIsian.Pengguna => "pengguna",
    };

    /// <summary>Null for an unknown code.</summary>
    public static TipeIsian? Parse(string kode)
    {
        foreach (var tipe in Enum.GetValues<TipeIsian>())
        {
            if (tipe.Kode() == kode)
            {
                return tipe;
            }
        }

        return null;
    }
}
