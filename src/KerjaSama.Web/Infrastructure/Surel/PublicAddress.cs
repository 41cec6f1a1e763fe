using KerjaSama.Web.Infrastructure.Configuration;

namespace KerjaSama.Web.Infrastructure.Surel;

/// <summary>Whole addresses for what leaves the server (mail, QR codes): <c>KerjaSama:PublicUrl</c>, else the address it listens on.</summary>
internal sealed class PublicAddress(KerjaSamaOptions options)
{
    public Uri Of(string path) => new(options.PublicUrl, path);
}
