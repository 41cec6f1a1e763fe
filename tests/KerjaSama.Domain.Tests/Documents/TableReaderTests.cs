using System.Text;
using KerjaSama.Documents.Tables;

namespace KerjaSama.Domain.Tests.Documents;

public sealed class TableReaderTests
{
    [Theory]
    [InlineData(",")]
    [InlineData(";")]
    [InlineData("\t")]
    public void The_delimiter_is_found(string delimiter)
    {
        var rows = Csv($"Nomor{delimiter}Judul\r\n1{delimiter}\"a, b; c\"\r\n");

        Assert.Equal(["Nomor", "Judul"], Texts(rows[0]));
        Assert.Equal(["1", "a, b; c"], Texts(rows[1]));
    }

    [Fact]
    public void A_title_line_with_commas_does_not_decide_the_delimiter() => Assert.Equal(
        ["1", "2012"], Texts(Csv("Register, disusun oleh A, B, C\nNomor;Tahun\n1;2012\n2;2013\n3;2014\n4;2015\n")[2]));

    [Fact]
    public void Utf8_with_and_without_mark_utf16_and_windows_1252_are_read()
    {
        const string text = "Judul,Mitra\nÉtude,Café – Zoë\n";
        Encoding[] encodings = [new UTF8Encoding(true), new UTF8Encoding(false), Encoding.Unicode, CodePagesEncodingProvider.Instance.GetEncoding(1252)!];

        foreach (var encoding in encodings)
        {
            var rows = Read(new MemoryStream([.. encoding.GetPreamble(), .. encoding.GetBytes(text)]));
            Assert.Equal(["Judul", "Mitra"], Texts(rows[0]));
            Assert.Equal(["Étude", "Café – Zoë"], Texts(rows[1]));
        }
    }

    [Fact]
    public void Rows_are_numbered_as_a_spreadsheet_numbers_them()
    {
        var rows = Csv("a,b\n\n\"satu\ndua\",c\n,,\nd,e\n");

        Assert.Equal([1, 3, 5], rows.Select(r => r.Number));
        Assert.Equal("satu\ndua", rows[1][0].Text);
    }

    [Fact]
    public void A_cell_past_the_end_is_empty_and_empty_cells_at_the_end_are_cut()
    {
        var row = Csv("a,b,,\n")[0];

        Assert.Equal(2, row.Cells.Count);
        Assert.Equal("", row[7].Text);
    }

    [Fact]
    public void A_quote_that_is_never_closed_is_told_with_its_row()
    {
        var exception = Assert.Throws<TableFormatException>(() => Csv("a,b\n1,2\n3,\"empat\n5,6\n7,8\n"));

        Assert.Equal("tabel.kutip-tidak-ditutup", exception.Kode);
        Assert.Contains("baris 3", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stray_quote_inside_a_cell_is_kept() => Assert.Equal("pipa 5\" baja", Csv("a\npipa 5\" baja\nb\n")[1][0].Text);

    [Fact]
    public void What_is_no_table_is_refused_by_its_bytes()
    {
        Assert.Equal("tabel.jenis-tidak-dikenal", Assert.Throws<TableFormatException>(() => Csv("%PDF-1.7")).Kode);
        Assert.Equal("tabel.format-lama", Refusal([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]).Kode);
        Assert.Equal("tabel.rusak", Refusal(OfficeFiles.Package("text/plain").ToArray()).Kode);
        Assert.Equal("tabel.rusak", Refusal("PK\u0003\u0004garbage"u8.ToArray()).Kode);
    }

    [Fact]
    public void An_empty_file_has_no_rows() => Assert.Empty(Csv(""));

    [Theory]
    [InlineData("permohonan-2011-2021.csv", 389, 14)]
    [InlineData("naskah-2011-2021.csv", 387, 15)]
    public void The_real_registers_are_read_whole(string name, int rows, int columns)
    {
        using var file = File.OpenRead(TestFiles.Shared(name));

        var read = TableReader.Read(file, name).ToList();

        Assert.Equal(rows + 1, read.Count);
        Assert.Equal(columns, read[0].Cells.Count);
        Assert.Equal(Enumerable.Range(1, rows + 1), read.Select(r => r.Number));
        Assert.Equal("0857f568", read[1][0].Text);
        Assert.All(read, r => Assert.InRange(r.Cells.Count, 2, columns));
    }

    [Fact]
    public void The_real_book_gives_its_real_dates_and_its_typed_ones()
    {
        using var file = File.OpenRead(TestFiles.Shared("buku-register-2011-2021.xlsx"));

        var rows = TableReader.Read(file, "buku.xlsx").ToList();
        var cells = rows.SelectMany(r => r.Cells).ToList();

        Assert.True(rows.Count > 387);
        Assert.Contains(cells, c => c.Date == new DateOnly(2012, 7, 31) && c.Text == "2012-07-31");
        Assert.Contains(cells, c => c.Date is null && c.Text == "19 Mei 2016");
        Assert.Contains(cells, c => c.Text.Contains('\n'));
        Assert.True(rows.Zip(rows.Skip(1)).All(pair => pair.First.Number < pair.Second.Number));
    }

    private static List<TableRow> Csv(string text) => Read(new MemoryStream(Encoding.UTF8.GetBytes(text)));

    private static List<TableRow> Read(Stream content) => [.. TableReader.Read(content, "register")];

    private static TableFormatException Refusal(byte[] bytes) => Assert.Throws<TableFormatException>(() => Read(new MemoryStream(bytes)));

    private static IEnumerable<string> Texts(TableRow row) => row.Cells.Select(c => c.Text);
}
