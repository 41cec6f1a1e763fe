using System.Text.Json.Serialization;

namespace KerjaSama.Web.Infrastructure.Esign;

/// <summary>The bodies of BSrE's e-sign client service v2, as far as we use it (domain.md section 6).</summary>
internal sealed record BsreSignRequest(
    [property: JsonPropertyName("nik")] string Nik,
    [property: JsonPropertyName("passphrase"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Passphrase,
    [property: JsonPropertyName("totp"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Totp,
    [property: JsonPropertyName("signatureProperties")] IReadOnlyList<BsreSignatureProperties> SignatureProperties,
    [property: JsonPropertyName("file")] IReadOnlyList<byte[]> File)
{
    /// <summary>A record would print its secrets.</summary>
    public override string ToString() => nameof(BsreSignRequest);
}

/// <summary>Where and how the signature shows; measures in points from the lower left corner, <c>page</c> from 1.</summary>
internal sealed record BsreSignatureProperties(
    [property: JsonPropertyName("tampilan")] string Tampilan,
    [property: JsonPropertyName("location")] string Location,
    [property: JsonPropertyName("reason")] string Reason)
{
    [JsonPropertyName("imageBase64"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public byte[]? ImageBase64 { get; init; }

    [JsonPropertyName("page"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Page { get; init; }

    [JsonPropertyName("originX"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? OriginX { get; init; }

    [JsonPropertyName("originY"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? OriginY { get; init; }

    [JsonPropertyName("width"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? Width { get; init; }

    [JsonPropertyName("height"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? Height { get; init; }

    [JsonPropertyName("tag_koordinat"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? TagKoordinat { get; init; }
}

internal sealed record BsreSignResponse([property: JsonPropertyName("file")] IReadOnlyList<byte[]>? File);

internal sealed record BsreUser([property: JsonPropertyName("nik")] string Nik)
{
    public override string ToString() => nameof(BsreUser);
}

internal sealed record BsreStatus([property: JsonPropertyName("status")] string? Status);

internal sealed record BsreError([property: JsonPropertyName("error")] string? Error, [property: JsonPropertyName("message")] string? Message);

internal sealed record BsreVerifyRequest([property: JsonPropertyName("file")] byte[] File);

/// <summary>What BSrE says of the signatures of a PDF.</summary>
internal sealed record BsreVerification(
    [property: JsonPropertyName("conclusion")] string? Conclusion,
    [property: JsonPropertyName("description")] string? Description,
    [property: JsonPropertyName("signatureInformations")] IReadOnlyList<BsreSignatureInformation>? SignatureInformations);

internal sealed record BsreSignatureInformation(
    [property: JsonPropertyName("signerName")] string? SignerName,
    [property: JsonPropertyName("signatureDate")] string? SignatureDate,
    [property: JsonPropertyName("integrityValid")] bool IntegrityValid,
    [property: JsonPropertyName("certificateTrusted")] bool CertificateTrusted,
    [property: JsonPropertyName("modified")] bool Modified);
