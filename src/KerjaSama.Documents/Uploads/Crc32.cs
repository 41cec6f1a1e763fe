namespace KerjaSama.Documents.Uploads;

/// <summary>The check sum of zip (ISO-HDLC, polynomial 0xEDB88320).</summary>
internal sealed class Crc32
{
    private const uint Polynomial = 0xEDB88320;
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(n => Enumerable.Range(0, 8).Aggregate((uint)n, (c, _) => (c & 1) != 0 ? (c >> 1) ^ Polynomial : c >> 1))];

    private uint _register = uint.MaxValue;

    public uint Value => ~_register;

    public void Append(ReadOnlySpan<byte> bytes)
    {
        var register = _register;
        foreach (var b in bytes)
        {
            register = Table[(byte)(register ^ b)] ^ (register >> 8);
        }

        _register = register;
    }
}
