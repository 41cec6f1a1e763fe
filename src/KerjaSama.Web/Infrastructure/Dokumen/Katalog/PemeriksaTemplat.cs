using KerjaSama.Documents.Templates;

namespace KerjaSama.Web.Infrastructure.Dokumen.Katalog;

/// <param name="Galat">Why the file may not become the template; each says where and how to mend it.</param>
/// <param name="Peringatan">What is missing and may be meant so.</param>
internal sealed record HasilPeriksaTemplat(IReadOnlyList<string> Galat, IReadOnlyList<string> Peringatan);

/// <summary>
/// Checks a Word file that shall take the place of a template: nothing in it that acts by itself, every tag a field of that document, and it
/// can be filled. That it is a .docx without macros and outside parts is checked at the upload.
/// </summary>
internal static class PemeriksaTemplat
{
    public static HasilPeriksaTemplat Periksa(TemplatTerdaftar templat, byte[] isi)
    {
        try
        {
            var aktif = TemplateInspector.ListActiveContent(new MemoryStream(isi)).Select(a => $"Templat berisi {a}, yang tidak diterima. Hapus, lalu unggah kembali.");
            var isian = TemplateInspector.ListUses(new MemoryStream(isi));
            List<string> galat = [.. aktif, .. isian.Select(u => Galat(templat, u)).OfType<string>().Distinct()];
            if (galat.Count == 0)
            {
                DocxTemplate.Render(new MemoryStream(isi), Contoh(templat.Isian), Stream.Null);
            }

            return new(galat, [.. templat.Penting.Where(p => isian.All(u => u.Name != p)).Select(p => Kurang(templat, p))]);
        }
        catch (TemplateException e)
        {
            return new([e.Message], []);
        }
    }

    /// <summary>Values as the catalogue shows them, one item in every group.</summary>
    public static TemplateData Contoh(IEnumerable<IsianTemplat> isian) => isian.Aggregate(new TemplateData(), (data, i) => i.Jenis switch
    {
        TemplateFieldKind.Repeat => data.SetItems(i.Nama, [Contoh(i.Butir)]),
        TemplateFieldKind.Image => data.SetImage(i.Nama, null),
        TemplateFieldKind.Optional => data.SetFlag(i.Nama, true),
        TemplateFieldKind.Text => data.Set(i.Nama, i.Contoh),
    });

    private static string? Galat(TemplatTerdaftar templat, TemplateUse u) => u.Name is not { } nama
        ? $"Tag \"{u.Tag}\" bukan nama isian: {u.Place}. Pakai nama isian, atau ulang:nama, jika:nama, kecuali:nama, gambar:nama."
        : PencocokIsian.Galat([.. templat.Isian], nama, u.Kind, u.Groups) is { } galat ? $"{galat} Tempatnya: {u.Place}." : null;

    private static string Kurang(TemplatTerdaftar templat, string nama) =>
        $"Isian \"{templat.Isian.First(i => i.Nama == nama).Tag}\" ({templat.Isian.First(i => i.Nama == nama).Arti.Split(';')[0].ToLowerInvariant()}) tidak ada pada templat ini.";
}
