using System.Text;
using KerjaSama.Documents.Pdf.Signatures;

namespace KerjaSama.Domain.Tests.Documents.Pdf;

public sealed class PdfSignatureReaderTests
{
    private const string Form = "<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[5 0 R]>>>>";
    private const string Filled = "<</FT/Tx/T(nama)/Type/Annot/Subtype/Widget/Rect[0 0 9 9]/V(Budi)>>";
    private static readonly string Unfilled = Filled.Replace("/V(Budi)", "", StringComparison.Ordinal);

    [Fact]
    public async Task A_flipped_byte_is_called_out_by_us_and_by_pdfsig()
    {
        var signed = Signers.Sign(PdfText.Table(), Signers.Bupati);
        signed[Encoding.Latin1.GetString(signed).IndexOf("0 0 1 rg", StringComparison.Ordinal)] = (byte)'1';

        Assert.Equal(PdfSignatureFinding.DigestDiffers, Single(signed).Findings[0]);
        Assert.Equal(PdfSignatureVerdict.Invalid, Signers.Read(signed).Verdict);
        Assert.Equal(["Digest Mismatch."], await Pdfsig.ValidationsAsync(signed));
    }

    [Theory]
    [InlineData("/ByteRange[0 ", "/ByteRange[1 ")]
    [InlineData("/ByteRange[0 ", "/ByteRangX[0 ")]
    public void A_changed_byte_range_is_called_out(string before, string after)
    {
        var signed = Replaced(Signers.Sign(PdfText.Table(), Signers.Bupati), before, after);

        Assert.Equal([PdfSignatureFinding.ByteRangeOdd], Single(signed).Findings);
    }

    [Fact]
    public void A_signature_moved_behind_a_gap_with_other_content_is_called_out()
    {
        // signature wrapping: the covered bytes stay, the file grows between them, the ranges are moved to fit
        var signed = Encoding.Latin1.GetString(Signers.Sign(PdfText.Table(), Signers.Bupati));
        var range = signed[signed.IndexOf("/ByteRange[", StringComparison.Ordinal)..][..45];
        var numbers = range[11..].Split([' ', ']'])[..4].Select(long.Parse).ToArray();
        const string inserted = ">>endobj 4 0 obj<</Length 1>>stream\nq\nendstream endobj ";
        var moved = FormattableString.Invariant($"/ByteRange[0 {numbers[1]:D10} {numbers[2] + inserted.Length:D10} {numbers[3]:D10}]");
        var wrapped = signed.Replace(range, moved, StringComparison.Ordinal).Insert((int)numbers[2], inserted);

        Assert.Equal(PdfSignatureVerdict.Invalid, Signers.Read(Encoding.Latin1.GetBytes(wrapped)).Verdict ?? PdfSignatureVerdict.Invalid);
    }

    [Fact]
    public async Task A_page_replaced_by_an_update_is_called_out_though_the_signed_bytes_are_intact()
    {
        var changed = PdfText.Updated(Signers.Sign(PdfText.Table(), Signers.Bupati), (4, "<</Length 21>>stream\n1 0 0 rg 9 9 90 90 re\nendstream"));

        var signature = Single(changed);

        Assert.Equal([PdfSignatureFinding.Intact, PdfSignatureFinding.ContentChanged], [signature.Findings[0], signature.Findings[^1]]);
        Assert.Equal("Diubah sesudah ditandatangani", signature.Verdict.Label());
        Assert.Equal(["Signature is Valid."], await Pdfsig.ValidationsAsync(changed));
    }

    [Theory]
    [InlineData(2, "<</Type/Pages/Kids[3 0 R 50 0 R]/Count 2>>")]
    [InlineData(1, "<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(x)>>>>")]
    [InlineData(3, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<<>>/Contents 4 0 R/Annots[50 0 R]>>")]
    public void Every_other_change_of_what_is_shown_is_called_out(int number, string body)
    {
        var changed = PdfText.Updated(Signers.Sign(PdfText.Table(), Signers.Bupati), (number, body), (50, "<</Type/Annot/Subtype/FreeText/Rect[0 0 595 842]/Contents(lain)>>"));

        Assert.Equal(PdfSignatureVerdict.ChangedAfterwards, Signers.Read(changed).Verdict);
    }

    [Fact]
    public void Bytes_behind_the_end_that_no_cross_reference_explains_are_called_out() =>
        Assert.Equal(PdfSignatureVerdict.ChangedAfterwards, Signers.Read([.. Signers.Sign(PdfText.Table(), Signers.Bupati), .. "4 0 obj<<>>endobj"u8]).Verdict);

    [Fact]
    public void An_object_that_was_missing_when_signed_and_comes_later_is_called_out()
    {
        var dangling = PdfText.Page.Replace("/Contents 4 0 R", "/Contents[4 0 R 60 0 R]", StringComparison.Ordinal);
        var signed = Signers.Sign(PdfText.WithTable([PdfText.Catalog, PdfText.Pages, dangling, PdfText.Content], ""), Signers.Bupati);

        var changed = PdfText.Updated(signed, (60, "<</Length 22>>stream\n1 0 0 rg 0 0 595 842 re\nendstream"));

        Assert.Equal(PdfSignatureVerdict.Valid, Signers.Read(signed).Verdict);
        Assert.Equal(PdfSignatureVerdict.ChangedAfterwards, Signers.Read(changed).Verdict);
    }

    [Fact]
    public void A_form_field_filled_in_after_the_signature_is_told_and_is_no_change_of_the_content()
    {
        var changed = PdfText.Updated(Signers.Sign(PdfText.Table(Form, Unfilled), Signers.Bupati), (5, Filled));

        var signature = Single(changed);

        Assert.Contains(PdfSignatureFinding.FormFilled, signature.Findings);
        Assert.Equal(PdfSignatureVerdict.Valid, signature.Verdict);
    }

    [Fact]
    public void A_field_moved_over_the_text_is_a_change_of_the_content()
    {
        var changed = PdfText.Updated(Signers.Sign(PdfText.Table(Form, Unfilled), Signers.Bupati), (5, Filled.Replace("[0 0 9 9]", "[0 0 595 842]", StringComparison.Ordinal)));

        Assert.Equal(PdfSignatureVerdict.ChangedAfterwards, Signers.Read(changed).Verdict);
    }

    [Fact]
    public void A_second_signature_that_covers_the_page_is_a_change_of_the_content()
    {
        var block = new SignatureBlock(1, 0, 0, 595, 842, ["Isi lain"], null);

        var signatures = Signers.Read(Signers.Sign(Signers.Sign(PdfText.Table(), Signers.Bupati), Signers.Stranger, block)).Signatures;

        Assert.Equal([PdfSignatureVerdict.ChangedAfterwards, PdfSignatureVerdict.UnknownChain], signatures.Select(s => s.Verdict));
    }

    [Fact]
    public void A_stranger_is_intact_but_unknown_and_an_expired_certificate_is_invalid()
    {
        Assert.Equal(PdfSignatureVerdict.UnknownChain, Signers.Read(Signers.Sign(PdfText.Table(), Signers.Stranger)).Verdict);
        var expired = Single(Signers.Sign(PdfText.Table(), Signers.Expired));
        Assert.Contains(PdfSignatureFinding.CertificateNotValidThen, expired.Findings);
        Assert.Equal(PdfSignatureVerdict.Invalid, expired.Verdict);
    }

    [Fact]
    public void A_signature_of_another_kind_is_not_checked()
    {
        var signed = Replaced(Signers.Sign(PdfText.Table(), Signers.Bupati), "/ETSI.CAdES.detached", "/ETSI.CAdES.detachee");

        Assert.Equal(PdfSignatureVerdict.NotChecked, Signers.Read(signed).Verdict);
    }

    [Fact]
    public void A_file_without_signatures_is_unsigned_and_no_PDF_is_unreadable()
    {
        Assert.True(Signers.Read(PdfText.Packed()).IsUnsigned);
        Assert.StartsWith("Berkas ini bukan PDF", Signers.Read([1, 2, 3]).Unreadable, StringComparison.Ordinal);
        Assert.Contains("sandi", Signers.Read(PdfText.WithTable([PdfText.Catalog, PdfText.Pages, PdfText.Page, PdfText.Content], "/Encrypt<</V 2>>")).Unreadable, StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_cross_reference_is_mended_by_scanning()
    {
        var pdf = Replaced(PdfText.Table(Form, "<</FT/Sig/T(a)/V<</Type/Sig/ByteRange[0 1 2 3]/Contents<00>>>>>"), "startxref\n", "startxref\n9");

        Assert.Equal([PdfSignatureFinding.ByteRangeOdd], Single(pdf).Findings);
    }

    [Fact]
    public void Loops_in_updates_and_fields_end()
    {
        var loop = Replaced(PdfText.WithTable(["<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[5 0 R]>>>>", PdfText.Pages, PdfText.Page, PdfText.Content, "<</T(a)/Kids[5 0 R]/Parent 5 0 R>>"], "/Prev 00009"), "/Prev 00009", "/Prev 00009");

        Assert.True(Signers.Read(loop).IsUnsigned);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void However_a_signed_file_is_damaged_the_check_ends_and_does_not_call_it_whole_and_valid(int seed)
    {
        var random = new Random(seed);
        var signed = Signers.Sign(PdfText.Packed(), Signers.Bupati);
        var gap = Encoding.Latin1.GetString(signed).IndexOf("/Contents<", StringComparison.Ordinal);
        var gapEnd = Encoding.Latin1.GetString(signed).IndexOf(">>>", gap, StringComparison.Ordinal);
        for (var i = 0; i < 150; i++)
        {
            var damaged = (byte[])signed.Clone();
            var at = random.Next(damaged.Length);
            damaged[at] ^= (byte)(1 + random.Next(255));

            var report = Signers.Read(damaged);

            Assert.True(report.Verdict != PdfSignatureVerdict.Valid || (at > gap && at < gapEnd + 1), $"Byte {at} was changed and the file is still called valid.");
        }
    }

    private static PdfSignature Single(byte[] pdf) => Assert.Single(Signers.Read(pdf).Signatures);

    private static byte[] Replaced(byte[] pdf, string before, string after) =>
        Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(pdf).Replace(before, after, StringComparison.Ordinal));
}
