namespace KerjaSama.Documents.Pdf;

/// <summary>What makes a PDF more than a page to look at.</summary>
public enum PdfHazard
{
    /// <summary>Script.</summary>
    JavaScript,

    /// <summary>Starts a program or opens a file of the reader's machine.</summary>
    Launch,

    /// <summary>Does something when the file, a page or a field is opened, other than going to a place in it.</summary>
    AutomaticAction,

    /// <summary>Sends what is filled in, or takes data in, without the reader's doing.</summary>
    SubmitForm,

    /// <summary>Carries another file.</summary>
    EmbeddedFile,

    /// <summary>A form of the XFA kind, which replaces the pages.</summary>
    Xfa,

    /// <summary>Film, sound, Flash or 3D.</summary>
    RichMedia,

    /// <summary>Protected by a password or by rights: what it carries cannot be looked at.</summary>
    Encrypted,

    /// <summary>Part of it cannot be read, or only at a cost that a reader refuses.</summary>
    Unreadable,
}
