using KerjaSama.Documents.Templates;

namespace KerjaSama.Web.Infrastructure.Dokumen.Katalog;

/// <summary>Holds what a template or a clause asks for against what there is.</summary>
internal static class PencocokIsian
{
    /// <summary>A field as a group within groups knows it: its own fields, its place <c>no</c>, and all around it.</summary>
    /// <param name="grup">Names of the groups around the field, outermost first.</param>
    /// <returns>Null: it can be filled.</returns>
    public static string? Galat(IReadOnlyList<IsianTemplat> tersedia, string nama, TemplateFieldKind jenis, IReadOnlyList<string> grup)
    {
        var terlihat = new List<IsianTemplat>(tersedia);
        var kini = tersedia;
        foreach (var g in grup)
        {
            kini = kini.FirstOrDefault(i => i.Nama == g && i.Jenis == TemplateFieldKind.Repeat)?.Butir ?? [];
            terlihat.InsertRange(0, kini);
        }

        var cocok = terlihat.Where(i => i.Nama == nama).ToList();
        if (nama == "no" && grup.Count > 0 && jenis is TemplateFieldKind.Text)
        {
            return null;
        }

        return cocok.Count == 0 ? $"Isian \"{nama}\" tidak dikenal{(grup.Count > 0 ? $" di dalam ulang:{grup[^1]}" : "")}."
            : jenis == TemplateFieldKind.Optional || cocok.Any(i => i.Jenis == jenis) ? null
            : $"Isian \"{nama}\" ditulis {cocok[0].Tag}, bukan {Tulisan(nama, jenis)}.";
    }

    private static string Tulisan(string nama, TemplateFieldKind jenis) => jenis switch
    {
        TemplateFieldKind.Repeat => "ulang:" + nama,
        TemplateFieldKind.Image => "gambar:" + nama,
        TemplateFieldKind.Optional => "jika:" + nama,
        TemplateFieldKind.Text => nama,
    };
}
