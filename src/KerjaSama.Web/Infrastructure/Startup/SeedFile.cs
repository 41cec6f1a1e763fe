using System.Globalization;
using System.Text.Json;
using KerjaSama.Documents.Tables;

namespace KerjaSama.Web.Infrastructure.Startup;

/// <summary>Reads a file of <c>seeds/</c>, which is published beside the program.</summary>
internal static class SeedFile
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static string PathOf(string name) => Path.Combine(AppContext.BaseDirectory, "seeds", name);

    /// <summary>The rows below the header line of a .csv.</summary>
    /// <exception cref="FileNotFoundException">The file is not part of this release.</exception>
    public static IReadOnlyList<SeedRow> ReadCsv(string name)
    {
        using var stream = File.OpenRead(PathOf(name));
        var rows = TableReader.Read(stream, name).ToList();
        var columns = rows[0].Cells.Select((cell, i) => (cell.Text, i)).ToDictionary(c => c.Text, c => c.i, StringComparer.Ordinal);
        return [.. rows.Skip(1).Select((row, i) => new SeedRow(name, row, columns, i + 1))];
    }

    public static T ReadJson<T>(string name)
    {
        using var stream = File.OpenRead(PathOf(name));
        return JsonSerializer.Deserialize<T>(stream, Json) ?? throw new InvalidDataException($"{name} is empty.");
    }
}

/// <summary>One row by column name.</summary>
/// <param name="Urutan">1 for the first row.</param>
internal sealed record SeedRow(string File, TableRow Row, IReadOnlyDictionary<string, int> Columns, int Urutan)
{
    public string Teks(string kolom) => TeksBolehKosong(kolom) ?? throw new InvalidDataException($"{File} row {Row.Number}: {kolom} is empty.");

    public string? TeksBolehKosong(string kolom) =>
        Columns.TryGetValue(kolom, out var i)
            ? Domain.Umum.Teks.Isi(Row[i].Text)
            : throw new InvalidDataException($"{File} has no column {kolom}.");

    public bool Ya(string kolom) => Teks(kolom) == "ya";

    public decimal Angka(string kolom) => decimal.Parse(Teks(kolom), CultureInfo.InvariantCulture);

    public int? AngkaBolehKosong(string kolom) => TeksBolehKosong(kolom) is { } teks ? int.Parse(teks, CultureInfo.InvariantCulture) : null;

    public DateOnly Tanggal(string kolom) => DateOnly.Parse(Teks(kolom), CultureInfo.InvariantCulture);
}
