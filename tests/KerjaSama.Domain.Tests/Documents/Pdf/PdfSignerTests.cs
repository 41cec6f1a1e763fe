using KerjaSama.Documents.Pdf.Signatures;

namespace KerjaSama.Domain.Tests.Documents.Pdf;

public sealed class PdfSignerTests
{
    private const string Valid = "Signature is Valid.";

    private static readonly SignatureBlock Block = new(
        1, 300, 60, 230, 90, SignatureBlock.LinesOf("Drs. H. Sanusi, M.M.", "Bupati Contoh", "22 November 2026 14.05 WIB", "kerjasama.contoh.go.id/verifikasi"), "https://kerjasama.contoh.go.id/verifikasi?kode=N-2026-00017");

    public static TheoryData<string> Shapes => new(Files.Keys);

    private static Dictionary<string, byte[]> Files { get; } = new()
    {
        ["table"] = PdfText.Table(),
        ["packed"] = PdfText.Packed(),
        ["form by reference"] = PdfText.Table("<</Type/Catalog/Pages 2 0 R/AcroForm 5 0 R>>", "<</Fields 6 0 R/DA(/Helv 0 Tf)>>", "[7 0 R]", "<</FT/Tx/T(nama)/Type/Annot/Subtype/Widget/Rect[0 0 9 9]>>"),
        ["form in the catalog"] = PdfText.Packed("<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[5 0 R]>>>>", "<</FT/Tx/T(nama)>>"),
        ["annotations by reference"] = PdfText.WithTable(
            [PdfText.Catalog, PdfText.Pages, PdfText.Page.Replace("/Contents", "/Annots 5 0 R/Contents", StringComparison.Ordinal), PdfText.Content, "[6 0 R]", "<</Type/Annot/Subtype/Text/Rect[0 0 9 9]>>"], ""),
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task One_signer_is_valid_by_our_check_and_by_pdfsig(string shape)
    {
        var signed = Signers.Sign(Files[shape], Signers.Bupati, Block);

        var signature = Assert.Single(Signers.Read(signed).Signatures);
        Assert.Equal(
            [PdfSignatureFinding.Intact, PdfSignatureFinding.TimeClaimed, PdfSignatureFinding.ChainTrusted, PdfSignatureFinding.WholeFile], signature.Findings);
        Assert.Equal(PdfSignatureVerdict.Valid, signature.Verdict);
        Assert.Equal("Drs. H. Sanusi, M.M.", signature.Signer);
        Assert.Equal("Pemerintah Kabupaten Contoh", signature.Organisation);
        Assert.Equal(Signers.Now, signature.SignedAt);
        Assert.Equal(("Penandatanganan naskah", "Kepanjen", "ETSI.CAdES.detached"), (signature.Reason, signature.Location, signature.SubFilter));
        Assert.Equal([Valid], await Pdfsig.ValidationsAsync(signed));
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task A_second_signer_leaves_the_first_valid(string shape)
    {
        var signed = Signers.Sign(Signers.Sign(Files[shape], Signers.Bupati, Block), Signers.Direktur, Block with { X = 40 });

        var signatures = Signers.Read(signed).Signatures;

        Assert.Equal(["Drs. H. Sanusi, M.M.", "Siti Rahmawati"], signatures.Select(s => s.Signer));
        Assert.All(signatures, s => Assert.Equal(PdfSignatureVerdict.Valid, s.Verdict));
        Assert.Contains(PdfSignatureFinding.FurtherSignature, signatures[0].Findings);
        Assert.Contains(PdfSignatureFinding.WholeFile, signatures[1].Findings);
        Assert.Equal([Valid, Valid], await Pdfsig.ValidationsAsync(signed));
    }

    [Fact]
    public async Task An_invisible_signature_is_valid()
    {
        var signed = Signers.Sign(PdfText.Table(), Signers.Direktur);

        Assert.Equal(PdfSignatureVerdict.Valid, Signers.Read(signed).Verdict);
        Assert.Equal([Valid], await Pdfsig.ValidationsAsync(signed));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(90)]
    [InlineData(180)]
    [InlineData(270)]
    public async Task The_block_is_read_upright_where_it_was_asked_for_also_on_a_turned_page(int turn)
    {
        var page = PdfText.Page.Replace("/Parent", $"/Rotate {turn}/Parent", StringComparison.Ordinal);
        var signed = Signers.Sign(PdfText.WithTable([PdfText.Catalog, PdfText.Pages, page, PdfText.Content], ""), Signers.Bupati, Block);
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "a.pdf");
        await File.WriteAllBytesAsync(path, signed, TestContext.Current.CancellationToken);

        var inside = await Pdfsig.RunAsync("pdftotext", "-x", "300", "-y", ((turn % 180 == 0 ? 842 : 595) - 150).ToString(System.Globalization.CultureInfo.InvariantCulture), "-W", "230", "-H", "90", path, "-");

        Assert.Contains("Drs. H. Sanusi, M.M.", inside, StringComparison.Ordinal);
        Assert.Contains("Bupati Contoh", inside, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_or_a_place_that_does_not_exist_is_refused()
    {
        Assert.Equal("ttd.halaman-tidak-ada", Refusal(PdfText.Table(), Block with { Page = 2 }));
        Assert.Equal("ttd.di-luar-halaman", Refusal(PdfText.Table(), Block with { X = 500 }));
    }

    [Fact]
    public void What_cannot_be_signed_says_why()
    {
        Assert.Equal("ttd.pdf-rusak", Refusal([1, 2, 3], null));
        Assert.Equal("ttd.pdf-rusak", Refusal(PdfText.Table()[..^40], null));
        Assert.Equal("ttd.pdf-terkunci", Refusal(PdfText.WithTable([PdfText.Catalog, PdfText.Pages, PdfText.Page, PdfText.Content], "/Encrypt<</V 2>>"), null));
        Assert.Equal("ttd.pdf-dibekukan", Refusal(Frozen(), null));
    }

    /// <summary>A file whose signature certifies it and forbids every change.</summary>
    private static byte[] Frozen() => PdfText.Table(
        "<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[5 0 R]>>>>", "<</FT/Sig/T(a)/V 6 0 R>>", "<</Type/Sig/Reference[<</TransformMethod/DocMDP/TransformParams<</P 1>>>>]>>");

    private static string Refusal(byte[] pdf, SignatureBlock? block) =>
        Assert.Throws<PdfSigningException>(() => Signers.Sign(pdf, Signers.Bupati, block)).Kode;
}
