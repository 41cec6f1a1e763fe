using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.RegularExpressions;
using KerjaSama.Documents.Pdf.Objects;

namespace KerjaSama.Documents.Pdf.Signatures;

/// <summary>Checks the signatures of one file: first each by itself, then what was added after it.</summary>
internal sealed partial class SignatureCheck(PdfFile file, PdfTrust trust, DateTimeOffset now)
{
    private const int MaxText = 200;

    public IReadOnlyList<PdfSignature> Check(IReadOnlyList<SignatureField> fields)
    {
        var checks = fields.Select(f => (Field: f, Range: SignedRange.Of(file, f))).OrderBy(f => f.Range?.End ?? long.MaxValue)
            .Select(f => (f.Field, f.Range, Cms: f.Range is null ? null : CmsCheck.Of(file.Bytes, f.Range, f.Field.Signature!))).ToList();
        var intact = checks.Where(c => c.Cms?.Findings.Contains(PdfSignatureFinding.Intact) == true).Select(c => c.Field.Number).ToHashSet();
        return [.. checks.Select(c => Report(c.Field, c.Range, c.Cms, intact))];
    }

    private PdfSignature Report(SignatureField field, SignedRange? range, CmsCheck? cms, HashSet<int> intact)
    {
        var dictionary = field.Signature!;
        var report = new PdfSignature
        {
            Field = Clean(field.Name),
            Signer = Clean(Text("Name")),
            Reason = Clean(Text("Reason")),
            Location = Clean(Text("Location")),
            SubFilter = Clean(file.Name(dictionary["SubFilter"]) ?? ""),
            SignedAt = PdfDate.Parse(Text("M")),
            SignedLength = range?.End,
            Findings = [PdfSignatureFinding.ByteRangeOdd],
        };
        if (range is null || cms is null)
        {
            return report;
        }

        var (findings, time) = (new List<PdfSignatureFinding>(cms.Findings), cms.ClaimedTime ?? report.SignedAt);
        if (cms.Timestamp is { } stamp && IsTrusted(stamp.Maker, cms.Certificates, stamp.Time))
        {
            time = stamp.Time;
            findings.Add(PdfSignatureFinding.TimeStamped);
        }
        else if (time is not null)
        {
            findings.Add(PdfSignatureFinding.TimeClaimed);
        }

        if (cms.Certificate is { } certificate)
        {
            report = WithCertificate(report, certificate, cms.Certificates, time ?? now, findings);
        }

        findings.AddRange(LaterChanges.Findings(file, field, range, intact));
        return report with { SignedAt = time, Findings = findings };

        string Text(string key) => (file.Resolve(dictionary[key]) as PdfString)?.Text ?? "";
    }

    private bool IsTrusted(X509Certificate2 maker, X509Certificate2Collection beside, DateTimeOffset at)
    {
        try
        {
            return CertificateCheck.IsTrusted(maker, beside, at, trust);
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private PdfSignature WithCertificate(PdfSignature report, X509Certificate2 certificate, X509Certificate2Collection beside, DateTimeOffset at, List<PdfSignatureFinding> findings)
    {
        try
        {
            findings.AddRange([.. CertificateCheck.Findings(certificate, beside, at, trust)]);
            return report with { Signer = Clean(certificate.GetNameInfo(X509NameType.SimpleName, forIssuer: false)), Organisation = Clean(Organisation(certificate)) };
        }
        catch (Exception exception) when (exception is CryptographicException or ArgumentException)
        {
            // a certificate whose parts cannot be read vouches for nobody
            findings.Add(PdfSignatureFinding.SignatureWrong);
            return report;
        }
    }

    private static string Organisation(X509Certificate2 certificate) =>
        certificate.SubjectName.EnumerateRelativeDistinguishedNames().Where(n => !n.HasMultipleElements && n.GetSingleElementType().Value == "2.5.4.10")
            .Select(n => n.GetSingleElementValue()).FirstOrDefault() ?? "";

    /// <summary>Safe to show: no control characters, not longer than a line, and neither NIK (16 digits) nor NIP (18, often in groups), which some certificates carry in the name.</summary>
    private static string Clean(string text)
    {
        var shown = new string([.. text.Where(c => !char.IsControl(c) && char.GetUnicodeCategory(c) is not System.Globalization.UnicodeCategory.Format and not System.Globalization.UnicodeCategory.Surrogate).Take(MaxText)]).Trim();
        return PersonalNumber().Replace(shown, "****************");
    }

    [GeneratedRegex("[0-9](?:[ .-]?[0-9]){15,}")]
    private static partial Regex PersonalNumber();
}
