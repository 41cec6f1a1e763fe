using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using KerjaSama.Data.Umum;
using KerjaSama.Web.Infrastructure.Configuration;

namespace KerjaSama.Web.Infrastructure.Surel;

/// <summary>Puts a rendered message into a mail: text and HTML, and a Message-ID that is the same at every try.</summary>
internal static class MailComposer
{
    public static MailMessage Compose(OutboxMessage pesan, PesanJadi isi, MailOptions options)
    {
        var surel = new MailMessage(options.From, new MailAddress(pesan.Alamat, pesan.NamaPenerima, Encoding.UTF8))
        {
            Subject = isi.Subjek,
            SubjectEncoding = Encoding.UTF8,
        };
        surel.Headers.Add("Message-ID", $"<{pesan.Kunci}@{options.From.Host}>");
        // answers from machines (out of office) are not wanted
        surel.Headers.Add("Auto-Submitted", "auto-generated");
        surel.AlternateViews.Add(View(isi.Teks, MediaTypeNames.Text.Plain));
        surel.AlternateViews.Add(View(isi.Html, MediaTypeNames.Text.Html));
        return surel;
    }

    private static AlternateView View(string isi, string mediaType)
    {
        var view = AlternateView.CreateAlternateViewFromString(isi.ReplaceLineEndings("\r\n"), Encoding.UTF8, mediaType);
        view.TransferEncoding = TransferEncoding.QuotedPrintable;
        return view;
    }
}
