namespace KerjaSama.Web.Infrastructure.Ui;

/// <summary>Model of <c>Umum/_Menu.cshtml</c>: the visible entries and their counts.</summary>
public sealed record MenuUtama(IReadOnlyList<Navigasi> Entri, IReadOnlyDictionary<string, int> Hitungan);
