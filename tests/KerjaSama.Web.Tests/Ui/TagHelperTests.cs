using KerjaSama.Web.Infrastructure.Ui;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace KerjaSama.Web.Tests.Ui;

public sealed class TagHelperTests(KantorFactory kantor) : IClassFixture<KantorFactory>
{
    private static readonly DateOnly HariIni = new(2026, 3, 12);

    [Fact]
    public async Task A_status_is_a_colour_an_icon_and_a_word()
    {
        var html = await Renderer.TagAsync((services, _) => new StatusTagHelper(services.GetRequiredService<IStringLocalizer<PublikTeks>>()) { Kode = "menunggu-mitra" });

        Assert.Equal("<span class=\"rupa rupa-menunggu\"><i aria-hidden=\"true\" class=\"ti ti-hourglass\"></i>Menunggu mitra</span>", html);
    }

    [Fact]
    public async Task A_status_without_a_code_is_nothing() =>
        Assert.Equal("", await Renderer.TagAsync((services, _) => new StatusTagHelper(services.GetRequiredService<IStringLocalizer<PublikTeks>>()) { Kode = null }));

    [Theory]
    [InlineData(-2, "tenggat-lewat", "terlambat 2 hari")]
    [InlineData(0, "tenggat-segera", "hari ini")]
    [InlineData(1, "tenggat-segera", "besok")]
    [InlineData(3, "tenggat-segera", "3 hari lagi")]
    [InlineData(4, "tenggat-jauh", "4 hari lagi")]
    public async Task A_deadline_reads_as_people_think(int sisa, string kelas, string teks)
    {
        var tanggal = HariIni.AddDays(sisa);

        var html = await Renderer.TagAsync((services, _) => Tenggat(services, tanggal));

        Assert.Contains(kelas, html, StringComparison.Ordinal);
        Assert.Contains($"{teks}<span class=\"visually-hidden\">, {OfficeFormat.Tanggal(tanggal)}</span>", html, StringComparison.Ordinal);
        Assert.Contains($"title=\"{OfficeFormat.Tanggal(tanggal)}\"", html, StringComparison.Ordinal);
        Assert.Contains($"datetime=\"{tanggal:yyyy-MM-dd}\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_deadline_is_said() =>
        Assert.Contains("tanpa tenggat", await Renderer.TagAsync((services, _) => Tenggat(services, null)), StringComparison.Ordinal);

    [Fact]
    public async Task A_date_is_for_people_and_for_machines()
    {
        var html = await Renderer.TagAsync((services, _) => new TanggalTagHelper(services.GetRequiredService<TimeProvider>()) { Nilai = HariIni, Pendek = true });

        Assert.Equal("<time class=\"tanggal\" datetime=\"2026-03-12\">12 Mar 2026</time>", html);
    }

    [Fact]
    public async Task An_instant_is_shown_in_the_office_s_zone()
    {
        var html = await Renderer.TagAsync((services, _) =>
            new TanggalTagHelper(services.GetRequiredService<TimeProvider>()) { Pada = new DateTimeOffset(2026, 3, 11, 18, 5, 0, TimeSpan.Zero) });

        Assert.Equal("<time class=\"tanggal\" datetime=\"2026-03-11T18:05:00Z\">12 Mar 2026 01.05</time>", html);
    }

    private ViewRenderer Renderer => new(kantor.Services);

    private static TenggatTagHelper Tenggat(IServiceProvider services, DateOnly? tanggal) =>
        new(services.GetRequiredService<TimeProvider>(), services.GetRequiredService<IStringLocalizer<PublikTeks>>()) { Tanggal = tanggal, HariIni = HariIni };
}
