using System.Net;
using System.Net.Mail;
using KerjaSama.Web.Infrastructure.Configuration;

namespace KerjaSama.Web.Infrastructure.Surel;

/// <summary>Hands mails to an SMTP server, by STARTTLS unless configured otherwise; the server's certificate is checked.</summary>
internal sealed class SmtpMailSender(MailOptions options) : IMailSender
{
    private static readonly TimeSpan MaxDuration = TimeSpan.FromSeconds(60);

    public async Task SendAsync(MailMessage surel, string kunci, CancellationToken cancellationToken)
    {
        using var client = new SmtpClient(options.Host, options.Port) { EnableSsl = options.Security == MailSecurity.StartTls };
        if (options.User is { } user)
        {
            client.Credentials = new NetworkCredential(user, options.Password);
        }

        // SmtpClient.Timeout does not hold for SendMailAsync; without a limit one silent server would stop every mail of this node
        using var batas = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        batas.CancelAfter(MaxDuration);
        try
        {
            await client.SendMailAsync(surel, batas.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"Server SMTP {options.Host} tidak menjawab dalam {MaxDuration.TotalSeconds:0} detik.");
        }
    }
}
