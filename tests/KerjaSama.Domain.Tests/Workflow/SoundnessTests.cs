namespace KerjaSama.Domain.Tests.Workflow;

public sealed class SoundnessTests
{
    [Fact]
    public void A_choice_joined_as_if_parallel_is_refused_with_the_shortest_trace()
    {
        var problem = Check("""
            mulai start
            periksa user ya tidak
            pilih xor
            a user
            b user
            gabung and
            selesai end
            mulai -> periksa -> pilih
            pilih -> a : periksa = "ya"
            pilih -> b : default
            a -> gabung
            b -> gabung
            gabung -> selesai
            """);

        Assert.Equal(("gabung", "Penggabungan ini dapat menunggu selamanya. Jalannya: mulai → periksa → [pilih: periksa = \"ya\"] → a."), problem);
    }

    [Fact]
    public void Parallel_branches_merged_without_a_join_are_refused()
    {
        var problem = Check("""
            mulai start
            bagi and
            a user
            b user
            gabung xor
            paraf user
            selesai end
            mulai -> bagi
            bagi -> a -> gabung
            bagi -> b -> gabung
            gabung -> paraf -> selesai
            """);

        Assert.Equal(("paraf", "Langkah ini dapat terbuka dua kali bersamaan. Jalannya: mulai → a → b."), problem);
    }

    [Fact]
    public void A_way_without_an_end_is_refused()
    {
        var problem = Check("""
            mulai start
            periksa user ya tidak
            pilih xor
            tunggu user
            ulang user
            selesai end
            mulai -> periksa -> pilih
            pilih -> tunggu : periksa = "ya"
            pilih -> selesai : default
            tunggu -> ulang -> tunggu
            """);

        Assert.Equal(("tunggu", "Dari sini proses tidak pernah dapat selesai. Jalannya: mulai → periksa → [pilih: periksa = \"ya\"]."), problem);
    }

    [Fact]
    public void A_branch_that_leaves_a_parallel_block_is_refused()
    {
        var problem = Check("""
            mulai start
            bagi and
            a user ya tidak
            pilih xor
            b user
            gabung and
            selesai end
            keluar end
            mulai -> bagi
            bagi -> a -> pilih
            pilih -> keluar : a = "tidak"
            pilih -> gabung : default
            bagi -> b -> gabung
            gabung -> selesai
            """);

        Assert.Equal("gabung", problem.ElementId);
        Assert.Contains("[pilih: a = \"tidak\"]", problem.Message, StringComparison.Ordinal);
        Assert.EndsWith("keluar.", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_loop_without_a_person_is_refused()
    {
        var problems = AlurText.Check("""
            mulai start
            periksa user ya tidak
            ulang xor
            kirim service
            pilih xor
            selesai end
            mulai -> periksa -> ulang -> kirim -> pilih
            pilih -> ulang : periksa = "ya"
            pilih -> selesai : default
            """);

        Assert.Equal(("ulang", "Putaran tanpa langkah orang: ulang, kirim, pilih. Jalannya: mulai → periksa → ulang."), Assert.Single(problems.Select(problem => (problem.ElementId, problem.Message))));
    }

    [Fact]
    public void A_loop_that_only_an_error_caught_further_out_leaves_is_accepted()
        => Assert.Empty(AlurText.Check("""
            mulai start
            luar sub
            batas boundary luar galat
            selesai end
            batal end
            mulai -> luar -> selesai
            batas -> batal
            luar/a start
            luar/t user ya tidak
            luar/p xor
            luar/z end
            luar/m xor
            luar/d sub
            luar/a -> t -> p
            luar/p -> z : default
            luar/p -> m : t = "tidak"
            luar/m -> d -> m
            d/b start
            d/u user ya tidak
            d/q xor
            d/y end
            d/g end galat
            d/b -> u -> q
            d/q -> y : default
            d/q -> g : u = "tidak"
            """));

    [Fact]
    public void A_subprocess_whose_end_an_error_always_forestalls_is_refused()
        => Assert.Equal(("inti", "Subprocess ini selalu diakhiri error, sehingga alur keluarnya tidak pernah dijalani."), Check("""
            mulai start
            inti sub
            batas boundary inti galat
            temu xor
            selesai end
            mulai -> inti -> temu -> selesai
            batas -> temu
            inti/a start
            inti/b and
            inti/m message
            inti/z end
            inti/g end galat
            inti/a -> b
            inti/b -> m -> z
            inti/b -> g
            """));

    [Fact]
    public void Six_branches_of_five_steps_are_looked_at_in_full()
    {
        var branches = Enumerable.Range(1, 6).Select(b => $"{string.Join('\n', Enumerable.Range(1, 5).Select(s => $"t{b}x{s} user"))}\nbagi -> {string.Join(" -> ", Enumerable.Range(1, 5).Select(s => $"t{b}x{s}"))} -> gabung");

        Assert.Empty(AlurText.Check($"mulai start\nbagi and\ngabung and\nselesai end\nmulai -> bagi\n{string.Join('\n', branches)}\ngabung -> selesai"));
    }

    [Fact]
    public void A_process_too_large_to_look_at_is_refused()
    {
        var branches = Enumerable.Range(1, 20).Select(b => $"t{b} user\nbagi -> t{b} -> gabung");

        Assert.Equal(
            "Proses terlalu besar untuk diperiksa seluruhnya.",
            Assert.Single(AlurText.Check($"mulai start\nbagi and\ngabung and\nselesai end\nmulai -> bagi\n{string.Join('\n', branches)}\ngabung -> selesai")).Message);
    }

    private static (string ElementId, string Message) Check(string text)
        => Assert.Single(AlurText.Check(text).Select(problem => (problem.ElementId, problem.Message)));
}
