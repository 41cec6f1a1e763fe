using KerjaSama.Documents.Pdf.Objects;

namespace KerjaSama.Documents.Pdf;

/// <summary>
/// Tells what active content a PDF carries. Looks at every object that stands anywhere in the file, also where no cross-reference leads,
/// and inside object streams: what one reader passes over another one may run.
/// </summary>
public static class PdfHazards
{
    private static readonly Dictionary<string, PdfHazard> Actions = new(StringComparer.Ordinal)
    {
        ["JavaScript"] = PdfHazard.JavaScript,
        ["Rendition"] = PdfHazard.RichMedia,
        ["Launch"] = PdfHazard.Launch,
        ["GoToE"] = PdfHazard.Launch,
        ["SubmitForm"] = PdfHazard.SubmitForm,
        ["ImportData"] = PdfHazard.SubmitForm,
        ["Movie"] = PdfHazard.RichMedia,
        ["Sound"] = PdfHazard.RichMedia,
        ["GoTo3DView"] = PdfHazard.RichMedia,
        ["RichMediaExecute"] = PdfHazard.RichMedia,
    };

    private static readonly Dictionary<string, PdfHazard> Keys = new(StringComparer.Ordinal)
    {
        ["JS"] = PdfHazard.JavaScript,
        ["JavaScript"] = PdfHazard.JavaScript,
        ["EmbeddedFile"] = PdfHazard.EmbeddedFile,
        ["EmbeddedFiles"] = PdfHazard.EmbeddedFile,
        ["EF"] = PdfHazard.EmbeddedFile,
        ["XFA"] = PdfHazard.Xfa,
        ["RichMediaContent"] = PdfHazard.RichMedia,
        ["RichMediaSettings"] = PdfHazard.RichMedia,
        ["3DD"] = PdfHazard.RichMedia,
        ["AA"] = PdfHazard.AutomaticAction,
    };

    private static readonly HashSet<string> MediaAnnotations = new(StringComparer.Ordinal) { "RichMedia", "Movie", "Sound", "Screen", "3D" };

    /// <summary>The hazards, each once, in the order of <see cref="PdfHazard"/>; empty for a file that is only to look at.</summary>
    /// <param name="pdf">Seekable; left at its beginning. Any content: what is no PDF is <see cref="PdfHazard.Unreadable"/>.</param>
    public static IReadOnlyList<PdfHazard> Find(Stream pdf)
    {
        ArgumentNullException.ThrowIfNull(pdf);

        var found = new SortedSet<PdfHazard>();
        try
        {
            if (!AddFromObjects(new PdfBytes(pdf), new PdfBudget(), found))
            {
                found.Add(PdfHazard.Unreadable);
            }
        }
        catch (PdfSyntaxException)
        {
            found.Add(PdfHazard.Unreadable);
        }
        finally
        {
            pdf.Position = 0;
        }

        return [.. found];
    }

    /// <returns>Whether there was any object.</returns>
    private static bool AddFromObjects(PdfBytes bytes, PdfBudget budget, SortedSet<PdfHazard> found)
    {
        var any = false;
        foreach (var value in PdfScanner.Bodies(bytes, budget))
        {
            any = true;
            AddFrom(value, found);
            if (value is PdfStream stream && stream.Dictionary["N"] is not null && stream.Dictionary["First"] is not null)
            {
                AddFromPacked(bytes, stream, budget, found);
            }
        }

        foreach (var trailer in PdfScanner.Trailers(bytes, budget))
        {
            AddFrom(trailer, found);
        }

        return any;
    }

    private static void AddFromPacked(PdfBytes bytes, PdfStream stream, PdfBudget budget, SortedSet<PdfHazard> found)
    {
        try
        {
            var end = PdfStreamData.End(bytes, stream, (stream.Dictionary["Length"] as PdfNumber)?.Integer, budget);
            foreach (var value in new PdfObjectStream(PdfStreamData.Unpacked(bytes, stream, end, budget), stream.Dictionary, budget).Values())
            {
                AddFrom(value, found);
            }
        }
        catch (PdfSyntaxException)
        {
            found.Add(PdfHazard.Unreadable);
        }
    }

    private static void AddFrom(PdfValue value, SortedSet<PdfHazard> found)
    {
        switch (value)
        {
            case PdfStream stream:
                AddFrom(stream.Dictionary, found);
                break;
            case PdfArray array:
                foreach (var item in array.Items)
                {
                    AddFrom(item, found);
                }

                break;
            case PdfDictionary dictionary:
                AddFromDictionary(dictionary, found);
                break;
        }
    }

    private static void AddFromDictionary(PdfDictionary dictionary, SortedSet<PdfHazard> found)
    {
        if (dictionary.Name("S") is { } action && Actions.TryGetValue(action, out var byAction))
        {
            found.Add(byAction);
        }

        if (dictionary.Name("Type") == "EmbeddedFile")
        {
            found.Add(PdfHazard.EmbeddedFile);
        }

        if (dictionary.Name("Subtype") is { } subtype && MediaAnnotations.Contains(subtype))
        {
            found.Add(PdfHazard.RichMedia);
        }

        // a place to open at is an array or goes by /GoTo; an indirect action is judged where it stands
        if (dictionary["OpenAction"] is PdfDictionary opening && opening.Name("S") is not "GoTo")
        {
            found.Add(PdfHazard.AutomaticAction);
        }

        if (dictionary["Encrypt"] is not null)
        {
            found.Add(PdfHazard.Encrypted);
        }

        foreach (var (key, entry) in dictionary.Entries)
        {
            if (Keys.TryGetValue(key, out var byKey) && entry is not PdfArray { Items.Count: 0 } and not PdfDictionary { Entries.Count: 0 })
            {
                found.Add(byKey);
            }

            AddFrom(entry, found);
        }
    }
}
