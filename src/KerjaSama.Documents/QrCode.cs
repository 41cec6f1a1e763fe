using QRCoder;

namespace KerjaSama.Documents;

/// <summary>QR codes for verification links on documents and pages.</summary>
public static class QrCode
{
    /// <summary>A PNG of <paramref name="text"/> with the quiet zone and medium error correction (it survives a stamp or a fold).</summary>
    /// <param name="text">Usually an address.</param>
    /// <param name="pixelsPerModule">Size of one square.</param>
    public static byte[] Png(string text, int pixelsPerModule = 8)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);

        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        using var code = new PngByteQRCode(data);
        return code.GetGraphic(pixelsPerModule);
    }
}
