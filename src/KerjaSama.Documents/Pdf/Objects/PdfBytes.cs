namespace KerjaSama.Documents.Pdf.Objects;

/// <summary>
/// The bytes of a file by position, read in pages, so that a large file is never whole in memory. <see cref="Head"/> gives the
/// same file as it was when it was shorter.
/// </summary>
internal sealed class PdfBytes
{
    private const int PageBits = 16;
    private const int PageSize = 1 << PageBits;
    private readonly PageCache _cache;
    private byte[] _page = [];
    private long _pageNumber = -1;

    /// <param name="content">Seekable; nobody else may move it meanwhile.</param>
    public PdfBytes(Stream content)
        : this(new PageCache(content), content.Length)
    {
    }

    private PdfBytes(PageCache cache, long length)
    {
        _cache = cache;
        Length = length;
    }

    public long Length { get; }

    /// <summary>The byte there; -1 outside the file.</summary>
    public int this[long position]
    {
        get
        {
            if (position < 0 || position >= Length)
            {
                return -1;
            }

            if (position >> PageBits != _pageNumber)
            {
                _pageNumber = position >> PageBits;
                _page = _cache.Page(_pageNumber);
            }

            return _page[position & (PageSize - 1)];
        }
    }

    public PdfBytes Head(long length) => new(_cache, Math.Min(length, Length));

    /// <summary>The bytes of [start, end), as far as the file goes.</summary>
    public byte[] Slice(long start, long end)
    {
        var (from, to) = (Math.Clamp(start, 0, Length), Math.Clamp(end, 0, Length));
        var bytes = new byte[Math.Max(0, to - from)];
        for (var at = 0; at < bytes.Length;)
        {
            _ = this[from + at];
            var offset = (int)((from + at) & (PageSize - 1));
            var count = Math.Min(PageSize - offset, bytes.Length - at);
            _page.AsSpan(offset, count).CopyTo(bytes.AsSpan(at));
            at += count;
        }

        return bytes;
    }

    public bool Matches(long position, ReadOnlySpan<byte> expected)
    {
        for (var i = 0; i < expected.Length; i++)
        {
            if (this[position + i] != expected[i])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Where <paramref name="wanted"/> first stands in [start, end); -1 when nowhere.</summary>
    public long IndexOf(ReadOnlySpan<byte> wanted, long start, long end)
    {
        var last = Math.Min(end, Length) - wanted.Length;
        for (var at = Math.Max(0, start); at <= last; at++)
        {
            if (this[at] == wanted[0] && Matches(at, wanted))
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>Where <paramref name="wanted"/> last stands in [start, end); -1 when nowhere.</summary>
    public long LastIndexOf(ReadOnlySpan<byte> wanted, long start, long end)
    {
        for (var at = Math.Min(end, Length) - wanted.Length; at >= Math.Max(0, start); at--)
        {
            if (this[at] == wanted[0] && Matches(at, wanted))
            {
                return at;
            }
        }

        return -1;
    }

    private sealed class PageCache(Stream content)
    {
        private const int Kept = 64;
        private readonly Dictionary<long, byte[]> _pages = [];
        private readonly Queue<long> _order = new();

        public byte[] Page(long number)
        {
            if (_pages.TryGetValue(number, out var page))
            {
                return page;
            }

            if (_order.Count == Kept)
            {
                _pages.Remove(_order.Dequeue());
            }

            page = new byte[PageSize];
            content.Position = number << PageBits;
            content.ReadAtLeast(page, PageSize, throwOnEndOfStream: false);
            _pages.Add(number, page);
            _order.Enqueue(number);
            return page;
        }
    }
}
