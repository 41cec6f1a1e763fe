namespace KerjaSama.Web.Infrastructure.Esign;

/// <summary>
/// What the signer types to sign: a passphrase or a one-time code. Lives only as long as the request that brought it; never stored,
/// logged or shown, and as text it says nothing.
/// </summary>
internal sealed class KunciTandaTangan
{
    private KunciTandaTangan(string isi, bool totp) => (Isi, AdalahTotp) = (isi, totp);

    public bool AdalahTotp { get; }

    /// <summary>For the call that signs, and nothing else.</summary>
    public string Isi { get; }

    public static KunciTandaTangan Frasa(string isi) => new(isi, totp: false);

    public static KunciTandaTangan Totp(string isi) => new(isi.Trim(), totp: true);

    public override string ToString() => "(rahasia)";
}
