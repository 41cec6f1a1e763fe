using System.Net.Mail;
using KerjaSama.Web.Infrastructure.Configuration;

namespace KerjaSama.Web.Infrastructure.Surel;

/// <summary>
/// Writes each mail as an <c>.eml</c> file named by its key: written aside and renamed, so that a half-written file is never seen and a
/// repeat after a crash leaves one file (decisions.md 24).
/// </summary>
internal sealed class FolderMailSender(MailOptions options) : IMailSender
{
    public async Task SendAsync(MailMessage surel, string kunci, CancellationToken cancellationToken)
    {
        var samping = Path.Combine(options.Folder, $".{kunci}-{Guid.NewGuid():N}");
        Directory.CreateDirectory(samping);
        try
        {
            using var client = new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, PickupDirectoryLocation = samping };
            await client.SendMailAsync(surel, cancellationToken);
            File.Move(Directory.GetFiles(samping).Single(), Path.Combine(options.Folder, kunci + ".eml"), overwrite: true);
        }
        finally
        {
            Directory.Delete(samping, recursive: true);
        }
    }
}
