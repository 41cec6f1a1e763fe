using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace KerjaSama.Web.Infrastructure.Ui;

/// <summary>
/// One line of the error list on top of a form: the message as a link to its field, with the field's label before it where the message does not
/// say it. Written when the page is sent: the list stands above the form, so the fields are not drawn yet when the list is.
/// A field that the page does not show gets no link.
/// </summary>
internal sealed class TautanGalat(GalatIsian galat, PageFrame kerangka) : IHtmlContent
{
    /// <inheritdoc />
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        if (!kerangka.Bidang.TryGetValue(galat.Nama, out var bidang))
        {
            writer.Write(encoder.Encode(galat.Pesan));
            return;
        }

        writer.Write($"<a href=\"#{encoder.Encode(bidang.Id)}\">{encoder.Encode(DenganLabel(bidang.Label))}</a>");
    }

    private string DenganLabel(string label) =>
        galat.Pesan.Contains(label, StringComparison.CurrentCultureIgnoreCase) ? galat.Pesan : $"{label}: {galat.Pesan}";
}
