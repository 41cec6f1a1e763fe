namespace KerjaSama.Web.Infrastructure.Ui;

/// <summary>
/// What a page tells the frame around it. One instance per request, injected into every view as <c>Kerangka</c>:
/// <code>@{ Kerangka.Judul = "Permohonan"; Kerangka.Lebar = true; }</code>
/// Rich parts are Razor sections: <c>Ringkas</c> (the one line under the title), <c>Aksi</c> (the one primary action), <c>Tab</c>, <c>Skrip</c>.
/// </summary>
public sealed class PageFrame
{
    /// <summary>Title of the page: the thing's name. Shown as h1 and in the browser tab.</summary>
    public string Judul { get; set; } = "";

    /// <summary>One line of what matters, when plain text is enough; otherwise the section <c>Ringkas</c>.</summary>
    public string? Ringkas { get; set; }

    /// <summary>Breadcrumb, only inside a record: the pages above this one, outermost first.</summary>
    public IList<Remah> Remah { get; } = [];

    /// <summary>True lets the content (a register) use the full width instead of 1200 px.</summary>
    public bool Lebar { get; set; }

    /// <summary>True when the page draws its own heading (the portal's first page).</summary>
    public bool TanpaJudul { get; set; }

    /// <summary>What this page is for, in one or two sentences; the reader can close it for good.</summary>
    public UntukApa? UntukApa { get; set; }

    /// <summary>The fields that the page has drawn, by name. <c>_Isian</c> enters its own; a page that writes a control by hand enters it too.</summary>
    public IDictionary<string, BidangHalaman> Bidang { get; } = new Dictionary<string, BidangHalaman>(StringComparer.OrdinalIgnoreCase);
}

/// <summary>A field as the reader finds it on the page.</summary>
/// <param name="Id">Id of the control, where a link can go.</param>
/// <param name="Label">Its label.</param>
public sealed record BidangHalaman(string Id, string Label);

/// <summary>One step of the breadcrumb.</summary>
public sealed record Remah(string Judul, string Url);

/// <summary>The closable note of a page. <paramref name="Kunci"/> (letters, digits, hyphens) names it in the cookie of closed notes.</summary>
public sealed record UntukApa(string Kunci, string Teks);
