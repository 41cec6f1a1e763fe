namespace KerjaSama.Documents.Texts;

/// <summary>Recognises the parts of one text: head, opening, pasal, signatures, attachments.</summary>
internal sealed class NaskahBuilder
{
    private readonly List<TextParagraph> _lines;
    private readonly SortedDictionary<int, LetakNaskah> _places;
    private readonly bool _foreign;
    private readonly NaskahOutline _outline;
    private readonly List<BagianNaskah> _parts = [];
    private readonly List<(int Id, int Bagian, int? Butir)> _met = [];
    private List<Butir> _butir = [];
    private string? _bab;

    /// <param name="lines">In reading order.</param>
    /// <param name="places">Where each paragraph went is added here.</param>
    /// <param name="foreign">The text is the foreign half.</param>
    public NaskahBuilder(List<TextParagraph> lines, SortedDictionary<int, LetakNaskah> places, bool foreign)
    {
        _lines = NaskahOutline.WithoutBlanks(lines);
        _places = places;
        _foreign = foreign;
        _outline = new NaskahOutline(_lines);
    }

    public IReadOnlyList<BagianNaskah> Build()
    {
        for (var i = 0; i < _lines.Count; i++)
        {
            var line = _lines[i];
            if (i >= _outline.Lampiran && _outline.StartsLampiran(i))
            {
                i = OpenLampiran(i);
            }
            else if (i >= _outline.Lampiran)
            {
                Add(line);
            }
            else if (Heading.Bab(line) is { } bab)
            {
                _bab = bab.Sebutan;
                i = Open(JenisBagian.Bab, bab, i);
            }
            else if (Heading.Pasal(line) is { } pasal)
            {
                i = Open(JenisBagian.Pasal, pasal, i);
            }
            else
            {
                OpenPlain(i);
                Add(line);
            }
        }

        foreach (var (id, bagian, butir) in _met)
        {
            _places[id] = _parts[bagian].LetakButir(bagian, butir) with { Asing = _foreign };
        }

        return _parts;
    }

    /// <summary>The parts without a heading of their own: by what their first line says.</summary>
    private void OpenPlain(int i)
    {
        if (i == _outline.Penutup)
        {
            Start(JenisBagian.Penutup, null, "Tanda tangan", null);
        }
        else if (i == _outline.Opening && _outline.HasPasal)
        {
            Start(JenisBagian.Pembukaan, null, "Pembukaan", null);
        }
        else if (i == _outline.Opening)
        {
            Start(JenisBagian.Isi, null, "Isi", null);
        }
        else if (_parts.Count == 0)
        {
            Start(JenisBagian.Kepala, null, "Kepala naskah", null);
        }
    }

    /// <returns>Index of the last line taken.</returns>
    private int Open(JenisBagian jenis, Heading heading, int i)
    {
        var line = _lines[i];
        var judul = heading.Judul is { } own && (line.Number is null || Heading.LooksLikeTitle(own)) ? own : null;
        Start(jenis, heading.Nomor, heading.Sebutan, judul, jenis == JenisBagian.Pasal ? _bab : null);
        Meet(line, null);
        if (heading.Judul is not null && judul is null)
        {
            Add(line with { Number = null, NumberKind = null });
            return i;
        }

        return judul is null ? TakeTitle(i) : i;
    }

    private int OpenLampiran(int i)
    {
        // one that does not say so begins with its title
        var heading = Heading.Lampiran(_lines[i]) ?? new Heading("", "Lampiran", _lines[i].Text, false);
        Start(JenisBagian.Lampiran, null, heading.Sebutan, heading.Judul);
        Meet(_lines[i], null);
        return TakeTitle(i);
    }

    /// <summary>The title under a heading: one line, or several where each is set off.</summary>
    private int TakeTitle(int heading)
    {
        var i = heading + 1;
        while (i < _lines.Count && _outline.IsTitleLine(i, first: i == heading + 1 && _parts[^1].Judul is null))
        {
            var part = _parts[^1];
            _parts[^1] = part with { Judul = part.Judul is null ? OneLine(_lines[i].Text) : $"{part.Judul} {OneLine(_lines[i].Text)}" };
            Meet(_lines[i], null);
            i++;
        }

        return i - 1;
    }

    private void Start(JenisBagian jenis, string? nomor, string sebutan, string? judul, string? bab = null)
    {
        _butir = [];
        _parts.Add(new BagianNaskah(jenis, nomor, sebutan, judul is null ? null : OneLine(judul), bab, _butir));
    }

    private void Add(TextParagraph line)
    {
        var before = _butir.LastOrDefault(b => b.Tingkat != TingkatButir.Paragraf);
        var typed = line.Number is null && !line.Footnote ? Enumerator.Split(line.Text, before) : null;
        Meet(line, _butir.Count);
        _butir.Add(line switch
        {
            { Footnote: true } => new Butir(null, TingkatButir.CatatanKaki, line.Text),
            { Number: { } number } => new Butir(number, line.NumberKind ?? TingkatButir.Angka, line.Text),
            _ when typed is { } t => new Butir(t.Number, t.Kind, t.Text),
            _ => new Butir(null, TingkatButir.Paragraf, line.Text),
        });
    }

    private void Meet(TextParagraph line, int? butir)
    {
        foreach (var id in line.MoreIds.Prepend(line.Id))
        {
            _met.Add((id, _parts.Count - 1, butir));
        }
    }

    private static string OneLine(string text) => text.Replace('\n', ' ');
}
