using System.Net;
using System.Net.Mail;
using KerjaSama.Web.Infrastructure.Configuration;

namespace KerjaSama.Web.Infrastructure.Surel;

/// <summary>Hands mails to an SMTP server, by STARTTLS unless configured otherwise; the server's certificate is checked.</summary>
internal sealed class SmtpMailSender(MailOptions options) : IMailSender
{
    public async Task SendAsync(MailMessage surel, string kunci, CancellationToken cancellationToken)
    {
        using var client = new SmtpClient(options.Host, options.Port) { EnableSsl = options.Security == MailSecurity.StartTls };
        if (options.User is { } user)
        {
            client.Credentials = new NetworkCredential(user, options.Password);
        }

        await client.SendMailAsync(surel, cancellationToken);
    }
}
