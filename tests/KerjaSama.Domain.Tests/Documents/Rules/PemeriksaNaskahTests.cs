using KerjaSama.Documents.Rules;
using KerjaSama.Documents.Texts;
using KerjaSama.Domain.Tests.Documents.Texts;

namespace KerjaSama.Domain.Tests.Documents.Rules;

/// <summary>Good naskah of different kinds and layouts raise nothing; every fault planted in them is found, and only it.</summary>
public sealed class PemeriksaNaskahTests
{
    public static TheoryData<string> Names => new(NaskahCorpus.Names);

    public static TheoryData<string, int> Faults => new(NaskahCorpus.Names.SelectMany(n => NaskahCorpus.Read(n).Faults.Select((_, i) => (n, i))));

    [Fact]
    public void There_are_at_least_ten_naskah_and_most_rules_have_a_planted_fault()
    {
        Assert.True(NaskahCorpus.Names.Count() >= 10);
        var planted = NaskahCorpus.Names.SelectMany(n => NaskahCorpus.Read(n).Faults).Select(f => f.Kode).ToHashSet();
        Assert.Equal(
            ["bahasa.asing", "bahasa.indonesia", "dokumen.tanpa-pasal", "dokumen.tanpa-teks"],
            DaftarAturanNaskah.Semua.Select(a => a.Kode).Where(k => !planted.Contains(k)).Order());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_good_naskah_raises_no_alarm(string name) => Assert.Equal("", Told(NaskahCorpus.Read(name).Check()));

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_planted_fault_is_found_at_its_place_and_nothing_else(string name, int fault)
    {
        var naskah = NaskahCorpus.Read(name);
        var planted = naskah.Faults[fault];
        var temuan = naskah.Check(planted);

        Assert.True(temuan.Any(t => t.Kode == planted.Kode && (t.Letak?.Sebutan ?? "").Contains(planted.Place, StringComparison.Ordinal)), $"{planted} is not found: {Told(temuan)}");
        Assert.True(temuan.All(t => t.Kode == planted.Kode || planted.Also.Contains(t.Kode)), $"{planted} finds more: {Told(temuan)}");
        Assert.All(temuan, t => Assert.EndsWith(".", t.Pesan, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("ksb", "KSB", "")]
    [InlineData("pks", "PKS", "")]
    [InlineData("nota-kesepakatan", "NKS", "")]
    [InlineData("addendum", "ADDENDUM", "mengubah=ya")]
    [InlineData("mou", "MOU", "luar-negeri=ya")]
    [InlineData("letter-of-intent", "LOI", "luar-negeri=ya;tanpa-pasal=ya")]
    [InlineData("rencana-kerja", "RKT", "tanpa-pasal=ya")]
    public void Our_own_templates_with_data_raise_no_alarm(string template, string jenis, string facts)
    {
        using var word = NaskahTemplates.Render(template);

        Assert.Equal("", Told(PemeriksaNaskah.Check(DocxTextReader.Read(word), NaskahCorpus.FactsOf(jenis, facts))));
    }

    [Fact]
    public void An_empty_document_is_told_once()
    {
        var temuan = PemeriksaNaskah.Check(DocxTextReader.Read(DocxParts.Write("")), NaskahCorpus.FactsOf("PKS", ""));

        Assert.Equal("dokumen.tanpa-teks", Assert.Single(temuan).Kode);
    }

    [Theory]
    [InlineData("surat-jawaban")]
    [InlineData("telaahan-staf")]
    [InlineData("undangan")]
    [InlineData("tanda-terima")]
    public void A_letter_instead_of_a_naskah_is_told_once(string template)
    {
        using var word = NaskahTemplates.Render(template);

        var temuan = PemeriksaNaskah.Check(DocxTextReader.Read(word), NaskahCorpus.FactsOf("PKS", ""));

        Assert.Equal("dokumen.tanpa-pasal", temuan.Select(t => t.Kode).First());
        Assert.All(temuan.Skip(1), t => Assert.Equal("isian.kosong", t.Kode));
    }

    /// <summary>What is merely left to fill in is told once, as a blank, which a naskah may have until it is signed.</summary>
    [Theory]
    [InlineData("……………… : ………………, berkedudukan di Jalan Mawar 1, dalam hal ini bertindak untuk dan atas nama PT Contoh")]
    [InlineData("[nama], Direktur PT Contoh")]
    [InlineData("………………, berkedudukan di Jalan Mawar 1")]
    public void A_party_with_blanks_is_not_told_to_lack_an_identity(string kedua)
    {
        var naskah = $"Kami yang bertanda tangan di bawah ini:\nDrs. Contoh Wiradikarta, Bupati Sumberarum, bertindak untuk dan atas nama Pemerintah Kabupaten Sumberarum, selanjutnya disebut PIHAK KESATU;\n{kedua}, selanjutnya disebut PIHAK KEDUA;\n= Pasal 1\n= OBJEK\nObjek perjanjian ini adalah layanan kesehatan.";

        var temuan = PemeriksaNaskah.Check(DocxTextReader.Read(NaskahDocx.Write(naskah, NaskahLayout.Ketik)), NaskahCorpus.FactsOf("PKS", ""));

        Assert.DoesNotContain(temuan, t => t.Kode is "pihak.identitas" or "pihak.kurang");
        Assert.Contains(temuan, t => t.Kode == "isian.kosong");
    }

    [Fact]
    public void A_foreign_naskah_without_Indonesian_text_or_without_the_other_is_called_out()
    {
        const string foreign = "The Parties agree to cooperate in the fields of education and of tourism.\n= Article 1\n= SCOPE\nThe scope of this agreement is education and the exchange of students between the regions.";
        const string own = "Para Pihak sepakat untuk bekerja sama dalam bidang pendidikan.\n= Pasal 1\n= LINGKUP\nRuang lingkup kerja sama ini adalah pendidikan dan pertukaran pelajar antara kedua daerah.";
        var facts = NaskahCorpus.FactsOf("MOU", "luar-negeri=ya");

        Assert.Contains(PemeriksaNaskah.Check(DocxTextReader.Read(NaskahDocx.Write(foreign, NaskahLayout.Ketik)), facts), t => t.Kode == "bahasa.indonesia");
        Assert.Contains(PemeriksaNaskah.Check(DocxTextReader.Read(NaskahDocx.Write(own, NaskahLayout.Ketik)), facts), t => t.Kode == "bahasa.asing");
    }

    [Fact]
    public void The_catalogue_names_each_rule_once_and_its_sources_are_reference_data()
    {
        Assert.Equal(DaftarAturanNaskah.Semua.Count, DaftarAturanNaskah.Semua.Select(a => a.Kode).Distinct().Count());
        var folder = Path.Combine(TestFiles.Root, "seeds", "referensi");
        var keys = File.ReadLines(Path.Combine(folder, "batas.csv")).Concat(File.ReadLines(Path.Combine(folder, "dasar-hukum.csv"))).Select(l => l.Split(',')[0]).Append("klausul-wajib").ToHashSet();
        Assert.All(DaftarAturanNaskah.Semua.Where(a => a.Sumber is not null), a => Assert.Contains(a.Sumber!, keys));
    }

    [Fact]
    public void The_guide_lists_every_rule()
    {
        var guide = File.ReadAllText(Path.Combine(TestFiles.Root, "docs", "panduan", "draf.md"));

        Assert.All(DaftarAturanNaskah.Semua, a => Assert.Contains($"| `{a.Kode}` | {a.Keterangan}", guide, StringComparison.Ordinal));
    }

    private static string Told(IEnumerable<Temuan> temuan) => string.Join('\n', temuan.Select(t => $"{t.Kode} @ {t.Letak?.Sebutan}: {t.Pesan} [{t.Kutipan}]"));
}
