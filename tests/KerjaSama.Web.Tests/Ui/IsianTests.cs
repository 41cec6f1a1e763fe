using System.Text.Encodings.Web;
using System.ComponentModel.DataAnnotations;
using KerjaSama.Web.Infrastructure.Ui;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.DependencyInjection;

namespace KerjaSama.Web.Tests.Ui;

public sealed class IsianTests(KantorFactory kantor) : IClassFixture<KantorFactory>
{
    private readonly ViewRenderer _renderer = new(kantor.Services);

    [Theory]
    [InlineData("teks", "type=\"text\"")]
    [InlineData("paragraf", "<textarea")]
    [InlineData("tanggal", "type=\"date\"")]
    [InlineData("angka", "inputmode=\"decimal\"")]
    [InlineData("pilihan", "<select")]
    [InlineData("pengguna", "<select")]
    [InlineData("berkas", "type=\"file\"")]
    [InlineData("boolean", "type=\"radio\"")]
    public async Task Every_type_of_the_contract_has_its_control(string tipe, string kontrol)
    {
        var html = await _renderer.PartialAsync("_Isian", Isian(tipe));

        Assert.Contains(kontrol, html, StringComparison.Ordinal);
        Assert.Contains("name=\"usulan\"", html, StringComparison.Ordinal);
        Assert.Contains("id=\"usulan\"", html, StringComparison.Ordinal);
        Assert.Contains("wajib diisi", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("teks", "ketikan <saya>", "value=\"ketikan &lt;saya&gt;\"")]
    [InlineData("paragraf", "ketikan <saya>", "ketikan &lt;saya&gt;</textarea>")]
    [InlineData("pilihan", "b", "<option value=\"b\" selected=\"selected\">")]
    [InlineData("boolean", "false", "value=\"false\" checked=\"checked\"")]
    [InlineData("angka", "dua belas", "value=\"dua belas\"")]
    public async Task Typing_survives(string tipe, string nilai, string html) =>
        Assert.Contains(html, await _renderer.PartialAsync("_Isian", Isian(tipe) with { Nilai = nilai }), StringComparison.Ordinal);

    [Fact]
    public async Task An_error_stands_at_its_field_and_is_tied_to_it()
    {
        var html = await _renderer.PartialAsync("_Isian", Isian("teks") with { Galat = "Usulan wajib diisi.", Bantuan = "Seperti pada surat." });

        Assert.Contains("aria-invalid=\"true\"", html, StringComparison.Ordinal);
        Assert.Contains("aria-describedby=\"usulan-galat usulan-bantuan\"", html, StringComparison.Ordinal);
        Assert.Contains("Usulan wajib diisi.", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_of_errors_says_all_of_them()
    {
        _renderer.ModelState.AddModelError("Input.Judul", "Judul wajib diisi.");
        _renderer.ModelState.AddModelError("", "Keadaannya sudah berubah.");

        var html = await _renderer.PartialAsync("_Galat", new object());

        Assert.Contains("Ada 2 hal yang perlu diperbaiki", html, StringComparison.Ordinal);
        Assert.Contains("<li>Judul wajib diisi.</li>", html, StringComparison.Ordinal);
        Assert.Contains("<li>Keadaannya sudah berubah.</li>", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Input.Judul", "Judul wajib diisi.", "<a href=\"#Input_Judul\">Judul wajib diisi.</a>")]
    [InlineData("input.judul", "Paling banyak 5 karakter.", "<a href=\"#Input_Judul\">Judul: Paling banyak 5 karakter.</a>")]
    [InlineData("Input.Asing", "Tidak dikenal.", "Tidak dikenal.")]
    public void A_line_of_the_list_names_and_links_a_field_that_the_page_draws(string nama, string pesan, string baris)
    {
        var kerangka = new PageFrame();
        kerangka.Bidang["Input.Judul"] = new("Input_Judul", "Judul");
        using var tulisan = new StringWriter();

        new TautanGalat(new GalatIsian(nama, pesan), kerangka).WriteTo(tulisan, HtmlEncoder.Default);

        Assert.Equal(baris, tulisan.ToString());
    }

    [Fact]
    public void Errors_stand_in_the_order_of_the_form_not_of_the_alphabet()
    {
        var state = new ModelStateDictionary();
        foreach (var nama in new[] { "Asing", nameof(Contoh.Berkas), nameof(Contoh.Judul), nameof(Contoh.Tanggal), "" })
        {
            state.AddModelError(nama, nama + " salah");
        }

        var metadata = kantor.Services.GetRequiredService<IModelMetadataProvider>().GetMetadataForType(typeof(Contoh));

        Assert.Equal(["", "Judul", "Tanggal", "Berkas", "Asing"], GalatIsian.Urut(state, metadata).Select(galat => galat.Nama));
    }

    [Fact]
    public async Task Without_errors_there_is_no_list() =>
        Assert.Equal("", (await _renderer.PartialAsync("_Galat", new object())).Trim());

    [Theory]
    [InlineData(nameof(Contoh.Judul), "type=\"text\"", "value=\"Sampah\"", true)]
    [InlineData(nameof(Contoh.Uraian), "<textarea", "dua&#xA;baris</textarea>", false)]
    [InlineData(nameof(Contoh.Tanggal), "type=\"date\"", "value=\"2026-03-12\"", false)]
    [InlineData(nameof(Contoh.Nilai), "inputmode=\"decimal\"", "value=\"12143000\"", false)]
    [InlineData(nameof(Contoh.Setuju), "type=\"checkbox\"", "checked=\"checked\"", false)]
    [InlineData(nameof(Contoh.Membebani), "type=\"radio\"", "value=\"true\" checked=\"checked\"", true)]
    [InlineData(nameof(Contoh.Berkas), "type=\"file\"", "name=\"Berkas\"", false)]
    public async Task A_property_gives_type_value_and_mark(string nama, string kontrol, string nilai, bool wajib)
    {
        var html = (await PropertyAsync(nama)).ReplaceLineEndings("\n");

        Assert.Contains(kontrol, html, StringComparison.Ordinal);
        Assert.Contains(nilai, html, StringComparison.Ordinal);
        Assert.Equal(wajib, html.Contains("isian-wajib", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_typed_goes_before_what_was_stored()
    {
        _renderer.ModelState.SetModelValue(nameof(Contoh.Tanggal), "kemarin", "kemarin");
        _renderer.ModelState.AddModelError(nameof(Contoh.Tanggal), "Tulis tanggal.");

        var html = await PropertyAsync(nameof(Contoh.Tanggal));

        Assert.Contains("value=\"kemarin\"", html, StringComparison.Ordinal);
        Assert.Contains("Tulis tanggal.", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_password_is_never_written_back()
    {
        _renderer.ModelState.SetModelValue(nameof(Contoh.Sandi), "rahasia", "rahasia");

        Assert.DoesNotContain("rahasia", await PropertyAsync(nameof(Contoh.Sandi)), StringComparison.Ordinal);
    }

    private static IsianForm Isian(string tipe) => new("usulan", "Usulan", tipe, true, null, null, null, [("a", "A"), ("b", "B")], null, null);

    private Task<string> PropertyAsync(string nama) => _renderer.TagAsync((services, context) =>
    {
        var metadata = services.GetRequiredService<IModelMetadataProvider>();
        var explorer = metadata.GetModelExplorerForType(typeof(Contoh), new Contoh()).GetExplorerForProperty(nama);
        return new IsianTagHelper(services.GetRequiredService<IHtmlHelper>()) { ViewContext = context, For = new ModelExpression(nama, explorer) };
    });

    private sealed class Contoh
    {
        [Required]
        public string? Judul { get; set; } = "Sampah";

        [DataType(DataType.MultilineText)]
        public string? Uraian { get; set; } = "dua\nbaris";

        public DateOnly? Tanggal { get; set; } = new DateOnly(2026, 3, 12);

        public long? Nilai { get; set; } = 12143000;

        public bool Setuju { get; set; } = true;

        [Required]
        public bool? Membebani { get; set; } = true;

        public IFormFile? Berkas { get; set; }

        [DataType(DataType.Password)]
        public string? Sandi { get; set; } = "rahasia";
    }
}
