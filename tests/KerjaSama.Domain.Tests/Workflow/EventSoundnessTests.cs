using KerjaSama.Workflow;

namespace KerjaSama.Domain.Tests.Workflow;

/// <summary>What the checker finds in events, subprocesses and several instances, with the trace that shows it.</summary>
public sealed class EventSoundnessTests
{
    [Fact]
    public void An_error_that_nothing_catches_is_refused()
        => Assert.Equal(
            ("gagal", "Error 'GALAT' tidak ditangkap boundary event mana pun. Jalannya: mulai → periksa → pilih → gagal."),
            Single("mulai start\nperiksa user a b\npilih xor\nselesai end\ngagal end galat\nmulai -> periksa -> pilih\npilih -> selesai : default\npilih -> gagal : periksa = \"b\""));

    [Fact]
    public void The_caller_has_to_catch_what_the_called_process_throws()
    {
        var called = AlurText.Define("mulai start\nisi user a b\npilih xor\nselesai end\ngagal end galat\nmulai -> isi -> pilih\npilih -> selesai : default\npilih -> gagal : isi = \"b\"", "lain");
        const string caller = "mulai start\npanggil call lain\nselesai end\nmulai -> panggil -> selesai";

        Assert.Equal(("panggil", "Error 'GALAT' tidak ditangkap boundary event mana pun. Jalannya: mulai → panggil."), Single(caller, called));
        Assert.Empty(AlurText.Check($"{caller}\nbatal end\ntangkap boundary panggil galat\ntangkap -> batal", called));
        Assert.Empty(DefinitionChecker.Check(called, new Dictionary<string, ProcessDefinition> { ["lain"] = called, ["uji"] = AlurText.Define(caller) }));
    }

    [Fact]
    public void Processes_that_call_each_other_in_several_ways_are_still_refused_and_not_followed_for_ever()
    {
        var called = AlurText.Define("mulai start\na call uji\nb call uji\nselesai end\nmulai -> a -> b -> selesai", "lain");

        Assert.Contains(
            "Proses 'lain' memanggil kembali proses ini, tanpa akhir.",
            AlurText.Check("mulai start\nc call lain\nd call lain\nselesai end\nmulai -> c -> d -> selesai", called).Select(problem => problem.Message));
    }

    [Fact]
    public void A_boundary_event_that_can_never_happen_is_refused()
        => Assert.Equal(
            ("tangkap", "Error 'GALAT' tidak pernah dilempar oleh langkah ini."),
            Single("mulai start\nperiksa user\nselesai end\nbatal end\ntangkap boundary periksa galat\nmulai -> periksa -> selesai\ntangkap -> batal"));

    [Fact]
    public void An_error_of_a_worker_that_is_caught_within_never_reaches_what_is_further_out()
        => Assert.Equal(
            ("luar", "Error 'GALAT' tidak pernah dilempar oleh langkah ini."),
            Single("""
                mulai start
                inti sub
                selesai end
                batal end
                luar boundary inti galat
                mulai -> inti -> selesai
                luar -> batal
                inti/a start
                inti/s service
                inti/dalam boundary s galat
                inti/z end
                inti/y end
                inti/a -> s -> z
                inti/dalam -> y
                """));

    [Fact]
    public void A_timer_on_a_send_task_can_never_fire()
        => Assert.Equal(
            ("batas", "Boundary event pada send task tidak pernah terjadi, karena pesan terkirim seketika."),
            Single("mulai start\nkirim send\nselesai end\nbatal end\nbatas boundary kirim P1D\nmulai -> kirim -> selesai\nbatas -> batal"));

    [Fact]
    public void A_branch_beside_that_flows_back_is_refused()
        => Assert.Equal(
            ("tutup", "Langkah ini dicapai dari boundary event 'ingatkan' yang tidak memotong dan juga dari alur lain, sehingga dapat terbuka beberapa kali."),
            Single("mulai start\nperiksa user\ntutup user\nselesai end\ningatkan boundary periksa R3/P1D beside\nmulai -> periksa -> tutup -> selesai\ningatkan -> tutup"));

    [Fact]
    public void A_join_that_waits_for_a_branch_which_a_boundary_event_left_is_refused()
    {
        var (element, message) = Single("""
            mulai start
            bagi and
            hukum user
            mitra user
            gabung and
            selesai end
            batal end
            batas boundary mitra P3D
            mulai -> bagi
            bagi -> hukum -> gabung
            bagi -> mitra -> gabung
            gabung -> selesai
            batas -> batal
            """);

        Assert.Equal("gabung", element);
        Assert.StartsWith("Penggabungan ini dapat menunggu selamanya. Jalannya: mulai → ", message, StringComparison.Ordinal);
        Assert.Contains("batas", message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_trace_into_a_subprocess_begins_at_the_start_of_the_process()
        => Assert.Equal(
            ("b", "Langkah ini dapat terbuka dua kali bersamaan. Jalannya: mulai → siapkan → tinjauan → awal → x → y."),
            Single("""
                mulai start
                siapkan user
                tinjauan sub
                selesai end
                mulai -> siapkan -> tinjauan -> selesai
                tinjauan/awal start
                tinjauan/bagi and
                tinjauan/x user
                tinjauan/y user
                tinjauan/gabung xor
                tinjauan/b user
                tinjauan/akhir end
                tinjauan/awal -> bagi
                tinjauan/bagi -> x -> gabung
                tinjauan/bagi -> y -> gabung
                tinjauan/gabung -> b -> akhir
                """));

    [Fact]
    public void A_subprocess_that_only_ends_with_an_error_leaves_what_follows_unreachable()
        => Assert.Equal(
            ("selesai", "Elemen tidak dapat dicapai dari start event."),
            Single("mulai start\ntinjauan sub\nselesai end\nbatal end\ntangkap boundary tinjauan galat\nmulai -> tinjauan -> selesai\ntangkap -> batal\ntinjauan/awal start\ntinjauan/a user\ntinjauan/gagal end galat\ntinjauan/awal -> a -> gagal"));

    [Fact]
    public void A_subprocess_without_a_start_is_refused()
        => Assert.Contains(
            ("tinjauan", "Subprocess harus memiliki tepat satu start event, bukan 0."),
            AlurText.Check("mulai start\ntinjauan sub\nselesai end\nmulai -> tinjauan -> selesai\ntinjauan/a user\ntinjauan/akhir end\ntinjauan/a -> akhir").Select(problem => (problem.ElementId, problem.Message)));

    [Theory]
    [InlineData("ulang timer P1D", "Putaran tanpa langkah orang: awal, ulang, pilih. Jalannya: mulai → periksa → awal.")]
    [InlineData("ulang send", "Putaran tanpa langkah orang: awal, ulang, pilih. Jalannya: mulai → periksa → awal.")]
    public void A_loop_that_nobody_can_change_is_refused(string step, string message)
        => Assert.Equal(("awal", message), Single(Loop(step)));

    [Theory]
    [InlineData("ulang message")]
    [InlineData("ulang receive")]
    [InlineData("ulang call lain")]
    public void A_loop_that_waits_for_the_outside_is_accepted(string step)
        => Assert.Empty(AlurText.Check(Loop(step), AlurText.Define("mulai start\nisi user\nselesai end\nmulai -> isi -> selesai", "lain")));

    [Theory]
    [InlineData("isi send")]
    [InlineData("isi service")]
    [InlineData("isi timer P1D")]
    public void A_loop_through_a_called_process_without_a_person_is_refused(string step)
        => Assert.Equal(
            ("awal", "Putaran tanpa langkah orang: awal, ulang, pilih. Jalannya: mulai → periksa → awal."),
            Single(Loop("ulang call lain"), AlurText.Define($"mulai start\n{step}\nselesai end\nmulai -> isi -> selesai", "lain")));

    [Fact]
    public void A_loop_through_calls_of_calls_is_refused()
        => Assert.Equal(
            "awal",
            Single(
                Loop("ulang call lain"),
                AlurText.Define("mulai start\nisi call dalam\nselesai end\nmulai -> isi -> selesai", "lain"),
                AlurText.Define("mulai start\nisi send\nselesai end\nmulai -> isi -> selesai", "dalam")).ElementId);

    [Fact]
    public void What_an_instance_answers_is_not_seen_outside()
    {
        var (_, message) = Single("mulai start\ntinjau user a b *2\npilih xor\nselesai end\nlain end\nmulai -> tinjau -> pilih\npilih -> selesai : default\npilih -> lain : tinjau = \"b\"");

        Assert.EndsWith("membaca variabel 'tinjau' yang tidak dikenal.", message, StringComparison.Ordinal);
    }

    private static string Loop(string step)
        => $"mulai start\nperiksa user a b\nawal xor\n{step}\npilih xor\nselesai end\nmulai -> periksa -> awal -> ulang -> pilih\npilih -> awal : periksa = \"b\"\npilih -> selesai : default";

    private static (string ElementId, string Message) Single(string text, params ProcessDefinition[] others)
        => Assert.Single(AlurText.Check(text, others).Select(problem => (problem.ElementId, problem.Message)));
}
