namespace KerjaSama.Documents.Pdf.Objects;

/// <summary>The file breaks PDF's syntax, or costs more than a reader is ready to spend. Never leaves this assembly.</summary>
#pragma warning disable CA1032 // always with a reason
internal sealed class PdfSyntaxException(string message) : Exception(message);
#pragma warning restore CA1032
