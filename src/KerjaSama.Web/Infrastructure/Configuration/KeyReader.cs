using System.Globalization;
using System.Net;

namespace KerjaSama.Web.Infrastructure.Configuration;

/// <summary>Reads keys of the section <c>KerjaSama</c>; a wrong value is refused with the key's full name and what is allowed.</summary>
internal sealed class KeyReader(IConfiguration configuration)
{
    public static string Full(string key) => "KerjaSama:" + key;

    /// <summary>Null when missing or empty.</summary>
    public string? Text(string key) => configuration[Full(key)] is { } value && value.Trim().Length > 0 ? value.Trim() : null;

    public string Required(string key, string allowed) => Text(key) ?? throw new ConfigurationException(Full(key), allowed);

    public T OneOf<T>(string key, T fallback)
        where T : struct, Enum =>
        Text(key) is not { } value ? fallback
        : Enum.GetNames<T>().FirstOrDefault(n => n == value) is { } name ? Enum.Parse<T>(name)
        : throw new ConfigurationException(Full(key), string.Join(", ", Enum.GetNames<T>()), value);

    public string OneOf(string key, string fallback, IReadOnlyList<string> allowed) =>
        Text(key) is not { } value ? fallback
        : allowed.Contains(value) ? value
        : throw new ConfigurationException(Full(key), string.Join(", ", allowed), value);

    public bool Boolean(string key, bool fallback) =>
        Text(key) is not { } value ? fallback
        : bool.TryParse(value, out var yes) ? yes
        : throw new ConfigurationException(Full(key), "true, false", value);

    public int Number(string key, int fallback, int min, int max) =>
        Text(key) is not { } value ? fallback
        : int.TryParse(value, CultureInfo.InvariantCulture, out var number) && number >= min && number <= max ? number
        : throw new ConfigurationException(Full(key), $"bilangan {min} sampai {max}", value);

    /// <summary>Addresses (<c>10.0.0.7</c>) and networks (<c>10.0.0.0/24</c>) with commas between them; an address is a network of one.</summary>
    public IReadOnlyList<IPNetwork> Networks(string key) =>
        [.. (Text(key) ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(text =>
            IPAddress.TryParse(text, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
            : IPNetwork.TryParse(text, out var network) ? network
            : throw new ConfigurationException(Full(key), "alamat IP atau jaringan seperti 10.0.0.7, 10.0.0.0/24", text))];

    public IReadOnlyDictionary<string, string> Map(string key) =>
        configuration.GetSection(Full(key)).GetChildren().Where(c => c.Value is not null).ToDictionary(c => c.Key, c => c.Value!, StringComparer.Ordinal);
}
