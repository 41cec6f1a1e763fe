using System.Diagnostics.CodeAnalysis;

namespace KerjaSama.Web.Infrastructure.Esign;

/// <summary>A NIK of sixteen digits. As text it is masked; only the call that needs it reads <see cref="Utuh"/> (UU PDP: domain.md section 6).</summary>
internal sealed class Nik
{
    private const int Panjang = 16;
    private const int Terlihat = 4;

    private Nik(string utuh) => Utuh = utuh;

    public string Utuh { get; }

    public static bool TryParse(string? teks, [NotNullWhen(true)] out Nik? nik)
    {
        var rapi = teks?.Trim();
        nik = rapi is { Length: Panjang } && rapi.All(char.IsAsciiDigit) ? new(rapi) : null;
        return nik is not null;
    }

    public override string ToString() => new string('*', Panjang - Terlihat) + Utuh[^Terlihat..];
}
