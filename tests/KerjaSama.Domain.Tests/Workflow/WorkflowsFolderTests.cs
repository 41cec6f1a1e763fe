using System.Xml.Linq;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Umum;
using KerjaSama.Workflow;

namespace KerjaSama.Domain.Tests.Workflow;

/// <summary>What the office's processes promise beyond being sound: their words, their pictures and the way each track goes.</summary>
public sealed class WorkflowsFolderTests
{
    private static readonly string Folder = RepositoryRoot.Path("workflows");
    private static readonly XNamespace Bpmndi = "http://www.omg.org/spec/BPMN/20100524/DI";

    public static TheoryData<string> Files => [.. Directory.GetFiles(Folder, "*.bpmn").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Jalur => [.. DaftarKode.Semua<Jalur>().Select(kode => kode.ToLowerInvariant())];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_is_named_as_its_process_and_speaks_the_words_of_the_domain(string file)
    {
        var all = Read();
        var definition = all[Path.GetFileNameWithoutExtension(file)];

        var problems = DefinitionChecker.Check(
            definition, all, knownPeran: DaftarKode.Semua<Peran>().ToHashSet(), knownTahap: DaftarKode.Semua<Tahap>().ToHashSet());

        Assert.Empty(problems.Select(problem => problem.ToString()));
        Assert.All(definition.Nodes.Values.OfType<UserTask>(), task => Assert.True(
            // a refusal stands in the stage where it was decided
            task.Tahap is not null == task.Tindakan is not "permohonan.tolak" && task is { Tindakan: not null, TenggatHari: > 0, Perkiraan: not null, Kelengkapan: not null, Waktu: not null, Output: not null }, task.Id));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Everything_in_a_file_is_drawn(string file)
    {
        var definition = Read()[Path.GetFileNameWithoutExtension(file)];
        var drawn = XDocument.Parse(definition.Xml).Descendants()
            .Where(element => element.Name == Bpmndi + "BPMNShape" || element.Name == Bpmndi + "BPMNEdge")
            .Select(element => element.Attribute("bpmnElement")!.Value).ToHashSet();

        Assert.Empty(definition.Nodes.Keys.Concat(definition.Flows.Keys).Except(drawn));
    }

    /// <summary>What is written for people names steps as people do, not by their ids.</summary>
    [Theory]
    [MemberData(nameof(Files))]
    public void The_documentation_holds_no_code_names(string file)
    {
        var definition = Read()[Path.GetFileNameWithoutExtension(file)];
        var words = definition.Nodes.Values.Select(node => node.Documentation).Append(definition.Documentation).OfType<string>()
            .SelectMany(text => text.Split([' ', '.', ',', ';', ':', '(', ')'], StringSplitOptions.RemoveEmptyEntries));

        Assert.DoesNotContain(words, word => word.Skip(1).Any(char.IsUpper) && word.Any(char.IsLower) && char.IsLower(word[0]));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void The_ordinary_way_asks_nothing_without_an_example(string file)
    {
        var tasks = Read()[Path.GetFileNameWithoutExtension(file)].Nodes.Values.OfType<UserTask>();

        var missing = tasks.SelectMany(task => task.Isian
            .Where(isian => isian.Wajib && isian.BerlakuUntuk(task.Hasil[0].Nilai) && isian.Tipe is not (TipeIsian.Berkas or TipeIsian.Pengguna))
            .Where(isian => isian.Contoh is null).Select(isian => $"{task.Id}.{isian.Nama}"));

        Assert.Empty(missing);
    }

    [Theory]
    [MemberData(nameof(Jalur))]
    public void A_track_leads_through_its_stages_in_order_to_the_register(string key)
    {
        var tahap = Way(key).Select(step => DaftarKode.Parse<Tahap>(step.Tahap!)).ToList();

        Assert.Equal(tahap.Order(), tahap);
        Assert.Equal(Tahap.Fasilitasi, tahap[0]);
        Assert.Equal(Tahap.Register, tahap[^1]);
        Assert.Contains(Tahap.Arahan, tahap);
        Assert.Contains(Tahap.Tkksd, tahap);
    }

    [Fact]
    public void Arahan_of_the_pimpinan_is_left_out_where_the_office_does_without()
    {
        var way = Way("ksdpk", ("perluArahan", ProcessValue.Of(false)));

        Assert.DoesNotContain(way, step => step.Id == "catatArahan");
    }

    [Theory]
    [InlineData("baru", false)]
    [InlineData("perpanjangan", true)]
    public void A_naskah_under_a_parent_is_judged_again_only_when_it_is_an_extension(string sifat, bool dinilai)
    {
        var way = Way("ksdpk", ("adaInduk", ProcessValue.Of(true)), ("sifat", ProcessValue.Of(sifat)));

        Assert.Equal(dinilai, way.Any(step => step.Id == "tkksdKelayakan"));
        Assert.Contains(way, step => step.Id == "tkksdRancangan");
    }

    [Theory]
    [InlineData("ksdpl", "MOU", true)]
    [InlineData("ksdpl", "LOI", false)]
    [InlineData("ksdll", "LAINNYA", true)]
    [InlineData("ksdll", "LOI", false)]
    public void A_foreign_naskah_needs_dprd_and_ministry_unless_it_only_states_the_intent(string key, string jenis, bool perlu)
    {
        var way = Way(key, ("jenisNaskah", ProcessValue.Of(jenis)));

        Assert.Equal(perlu, way.Any(step => step.Id == "persetujuanDprd"));
        Assert.Equal(perlu, way.Any(step => step.Id == "persetujuanKemendagri"));
    }

    /// <summary>The ordinary way with the called processes in place of the calls.</summary>
    private static List<PathStep> Way(string key, params (string Name, ProcessValue Value)[] variables)
    {
        var all = Read();
        var given = variables.ToDictionary(pair => pair.Name, pair => pair.Value);
        return [.. ProcessPath.Ordinary(all[key], given).SelectMany(step => step.CalledKey is { } called ? ProcessPath.Ordinary(all[called], given) : [step])];
    }

    private static Dictionary<string, ProcessDefinition> Read() => Directory.GetFiles(Folder, "*.bpmn")
        .Select(path => BpmnReader.Read(File.ReadAllBytes(path), Path.GetFileName(path)).Definition!)
        .ToDictionary(definition => definition.Key, StringComparer.Ordinal);
}
