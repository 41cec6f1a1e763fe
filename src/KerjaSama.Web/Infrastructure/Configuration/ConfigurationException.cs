using KerjaSama.Web.Infrastructure.Startup;

namespace KerjaSama.Web.Infrastructure.Configuration;

/// <summary>The start stops: a key has no or a wrong value. The message is one line that names the key and the allowed values.</summary>
#pragma warning disable CA1032 // always with the key
internal sealed class ConfigurationException(string key, string allowed, string? value = null)
    : StartRefusedException($"Konfigurasi {key} {(value is null ? "belum diisi" : $"bernilai \"{value}\"")}; yang diizinkan: {allowed}.")
#pragma warning restore CA1032
{
    public string Key { get; } = key;
}
