using System.Buffers.Binary;
using KerjaSama.Documents;

namespace KerjaSama.Domain.Tests.Documents;

public sealed class QrCodeTests
{
    [Fact]
    public void A_code_is_a_square_PNG_with_its_quiet_zone()
    {
        var png = QrCode.Png("https://contoh.go.id/verifikasi/ABCD-EFGH", pixelsPerModule: 4);

        Assert.Equal("PNG"u8.ToArray(), png[1..4]);
        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));
        Assert.Equal(width, height);

        // versions have 17 + 4n modules, and four modules of quiet zone lie on each side
        Assert.Equal(0, ((width / 4) - 8 - 17) % 4);
    }
}
