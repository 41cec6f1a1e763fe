using System.Net.Mail;

namespace KerjaSama.Web.Infrastructure.Surel;

/// <summary>Hands one mail over to the outside. Sending the same key again must be harmless: same file, or same Message-ID.</summary>
internal interface IMailSender
{
    /// <param name="kunci">The outbox key (lower-case hex).</param>
    /// <exception cref="SmtpException">The mail server did not take it.</exception>
    /// <exception cref="IOException">The file could not be written.</exception>
    Task SendAsync(MailMessage surel, string kunci, CancellationToken cancellationToken);
}
