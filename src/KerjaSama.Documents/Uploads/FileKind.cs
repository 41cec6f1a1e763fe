namespace KerjaSama.Documents.Uploads;

/// <summary>The kinds of file that the office takes in.</summary>
public enum FileKind
{
    /// <summary>Portable Document Format.</summary>
    Pdf,

    /// <summary>Word document without macros.</summary>
    Docx,

    /// <summary>Excel workbook without macros.</summary>
    Xlsx,

    /// <summary>JPEG picture.</summary>
    Jpg,

    /// <summary>PNG picture.</summary>
    Png,

    /// <summary>HEIC picture, as an iPhone takes it.</summary>
    Heic,

    /// <summary>A table as plain text, columns apart by comma, semicolon or tab. Taken only where a field asks for it.</summary>
    Csv,

    /// <summary>A process drawn in BPMN. Taken only where a field asks for it, whatever the bytes: the reader of processes says what is wrong.</summary>
    Bpmn,
}
