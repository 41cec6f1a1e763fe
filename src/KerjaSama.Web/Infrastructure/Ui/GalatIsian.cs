using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace KerjaSama.Web.Infrastructure.Ui;

/// <summary>An error of the posted form: the name of its field (empty for the form as a whole) and its words.</summary>
public sealed record GalatIsian(string Nama, string Pesan)
{
    /// <summary>
    /// All errors in the order in which the page's model declares the fields, which is the order of the form; the ModelState itself is ordered by
    /// name. What belongs to no field comes first, a field that the model does not know last.
    /// </summary>
    public static IReadOnlyList<GalatIsian> Urut(ModelStateDictionary state, ModelMetadata halaman) =>
        [.. state
            .SelectMany(isian => isian.Value!.Errors.Select(galat => new GalatIsian(isian.Key, galat.ErrorMessage)))
            .Where(galat => galat.Pesan.Length > 0)
            .OrderBy(galat => Letak(galat.Nama, halaman), StringComparer.Ordinal)];

    private static string Letak(string nama, ModelMetadata halaman)
    {
        var letak = "";
        var bagian = halaman;
        foreach (var kata in nama.Split('.', '[').Where(kata => kata.Length > 0))
        {
            if (bagian.ElementMetadata is { } butir && kata.EndsWith(']'))
            {
                letak += kata.PadLeft(6, '0');
                bagian = butir;
                continue;
            }

            var urutan = bagian.Properties.Select((isian, i) => (isian, i)).FirstOrDefault(p => string.Equals(p.isian.PropertyName, kata, StringComparison.OrdinalIgnoreCase));
            if (urutan.isian is null)
            {
                return letak + "~";
            }

            letak += urutan.i.ToString("D4", System.Globalization.CultureInfo.InvariantCulture);
            bagian = urutan.isian;
        }

        return letak;
    }
}
