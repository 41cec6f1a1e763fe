using KerjaSama.Documents.Pdf;

namespace KerjaSama.Documents.Uploads;

/// <summary>Decides by the bytes, never by the name, whether an uploaded file may be stored.</summary>
public static class UploadInspector
{
    private const int HeadLength = 1024;

    /// <summary>
    /// Looks at the whole file. <paramref name="content"/> must be seekable and is left at its beginning. Codes of refusal:
    /// <c>unggahan.kosong, unggahan.terlalu-besar, unggahan.jenis-tidak-dikenal, unggahan.jenis-tidak-diterima, unggahan.format-lama,
    /// unggahan.terenkripsi, unggahan.rusak, unggahan.terlalu-besar-terurai, unggahan.susunan-tidak-wajar, unggahan.paket-bersarang,
    /// unggahan.makro, unggahan.tautan-luar, unggahan.tautan-berbahaya, unggahan.ruas-aktif, unggahan.objek-tertanam, unggahan.sisipan-asing,
    /// unggahan.dtd, unggahan.berlapis, unggahan.pdf-berbahaya, unggahan.gambar-tidak-wajar</c> (docs/keputusan/0026).
    /// </summary>
    public static UploadVerdict Inspect(Stream content, string fileName, UploadLimits limits)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(fileName);
        ArgumentNullException.ThrowIfNull(limits);

        try
        {
            return InspectFromStart(content, fileName, limits);
        }
        catch (RefusedContentException refused)
        {
            return refused.Verdict;
        }
        finally
        {
            content.Position = 0;
        }
    }

    private static UploadVerdict InspectFromStart(Stream content, string fileName, UploadLimits limits)
    {
        if (content.Length == 0)
        {
            return UploadVerdict.Refuse("unggahan.kosong", "Berkas kosong. Periksa berkas di perangkat Anda, lalu unggah kembali.");
        }

        if (content.Length > limits.MaxSize)
        {
            return UploadVerdict.Refuse(
                "unggahan.terlalu-besar",
                $"Berkas berukuran {SizeText.Of(content.Length)}, batasnya {SizeText.Of(limits.MaxSize)}. Perkecil berkas (misalnya pindai dengan resolusi lebih rendah) atau pecah menjadi beberapa berkas.");
        }

        var head = ReadHead(content);
        if (MagicBytes.IsOldOffice(head))
        {
            return OldOffice.Refuse(content);
        }

        if (MagicBytes.IsZip(head))
        {
            return AcceptIfWanted(OfficePackage.Inspect(content, limits), fileName, limits);
        }

        var kind = MagicBytes.KindOf(head)
            ?? (limits.Kinds.Contains(FileKind.Csv) && PlainText.Holds(content) ? FileKind.Csv : limits.Kinds.Contains(FileKind.Bpmn) ? FileKind.Bpmn : null);
        var verdict = AcceptIfWanted(kind, fileName, limits);
        if (!verdict.Accepted)
        {
            return verdict;
        }

        CheckWithin(content, head, verdict.Kind.Value, limits);
        return kind == FileKind.Pdf ? UploadVerdict.Accept(FileKind.Pdf, fileName, HazardsOf(content)) : verdict;
    }

    /// <summary>Forms of ministries calculate by script, and some carry files: told, not refused. What starts a program is no document.</summary>
    private static IReadOnlyList<PdfHazard> HazardsOf(Stream content)
    {
        content.Position = 0;
        var hazards = PdfHazards.Find(content);
        return hazards.Contains(PdfHazard.Launch) ? throw RefusedContentException.LaunchingPdf() : hazards;
    }

    private static void CheckWithin(Stream content, byte[] head, FileKind kind, UploadLimits limits)
    {
        if (kind == FileKind.Pdf)
        {
            PdfFile.Check(content, head);
        }
        else if (kind is FileKind.Jpg or FileKind.Png or FileKind.Heic)
        {
            PictureFile.Check(content, kind, limits);
        }
        else
        {
            return;
        }

        LayeredFile.Check(content, kind);
    }

    private static UploadVerdict AcceptIfWanted(FileKind? kind, string fileName, UploadLimits limits)
    {
        if (kind is not { } known)
        {
            return UploadVerdict.Refuse("unggahan.jenis-tidak-dikenal", $"Jenis berkas tidak dikenal. Unggah sebagai {KindText(limits)}.");
        }

        return limits.Kinds.Contains(known)
            ? UploadVerdict.Accept(known, fileName)
            : UploadVerdict.Refuse(
                "unggahan.jenis-tidak-diterima",
                $"Berkas {UploadVerdict.ExtensionOf(known)[1..].ToUpperInvariant()} tidak diterima di sini. Unggah sebagai {KindText(limits)}.");
    }

    private static byte[] ReadHead(Stream content)
    {
        content.Position = 0;
        var head = new byte[Math.Min(HeadLength, content.Length)];
        content.ReadExactly(head);
        return head;
    }

    private static string KindText(UploadLimits limits)
    {
        var names = limits.Kinds.Order().Select(k => UploadVerdict.ExtensionOf(k)[1..].ToUpperInvariant()).ToList();
        return names.Count < 2 ? string.Concat(names) : string.Join(", ", names[..^1]) + " atau " + names[^1];
    }
}
