using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace KerjaSama.Browser.Tests;

/// <summary>Does the office's steps in the browser; what is open is asked of the API, so that a changed process changes no test.</summary>
internal sealed class KantorDriver(Peramban peramban)
{
    private static readonly string[] DiAtasKertas = ["mitra", "perangkat-daerah", "pimpinan"];
    private readonly Dictionary<string, IPage> _jendela = [];
    private HttpClient? _admin;

    /// <summary>The open tasks of a permohonan.</summary>
    public async Task<JsonArray> TugasAsync(string kode)
    {
        _admin ??= await peramban.KlienApiAsync("admin");
        var daftar = await _admin.GetFromJsonAsync<JsonObject>($"/api/v1/tugas?permohonan={kode}");
        return (JsonArray)daftar!["data"]!;
    }

    public async Task<string> StatusAsync(string kode) =>
        (await _admin!.GetFromJsonAsync<JsonObject>($"/api/v1/permohonan/{kode}"))!["status"]!.GetValue<string>();

    /// <summary>Finishes one open task as whoever it belongs to; steps of people who work on paper are recorded by the agenda.</summary>
    /// <param name="hasil">An outcome other than the ordinary one.</param>
    public async Task SelesaikanAsync(JsonNode tugas, string? hasil = null, IReadOnlyDictionary<string, string>? isian = null)
    {
        var peran = tugas["peran"]![0]!.GetValue<string>();
        var atasNama = tugas["pelaksana"] is null && DiAtasKertas.Contains(peran);
        var page = await JendelaAsync(atasNama ? "agenda" : tugas["pelaksana"]?.GetValue<string>().Split('@')[0] ?? peran);
        await page.GotoAsync($"/tugas/{tugas["id"]}");
        hasil ??= tugas["hasil"]![0]!.GetValue<string>();
        await page.EvaluateAsync("() => document.querySelectorAll('details').forEach(d => d.open = true)");

        foreach (var bidang in (JsonArray)tugas["isian"]!)
        {
            if (bidang!["untukHasil"] is JsonArray untuk && untuk.All(h => h!.GetValue<string>() != hasil))
            {
                continue;
            }

            var nama = bidang["nama"]!.GetValue<string>();
            var nilai = isian?.GetValueOrDefault(nama) ?? bidang["contoh"]?.ToString();
            if (nilai is not null && bidang["tipe"]!.GetValue<string>() != "berkas")
            {
                await IsiAsync(page, nama, nilai);
            }
        }

        if (atasNama)
        {
            await IsiAsync(page, "atasNama.Nama", "Contoh Pejabat");
            await IsiAsync(page, "atasNama.Tanggal", peramban.Kantor.OfficeClock.HariIni.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
            await IsiAsync(page, "atasNama.Bukti", "Lembar yang diarsipkan Bagian");
        }

        await Axe.PastikanBersihAsync(page);
        await page.Locator($"button[name=Hasil][value='{hasil}']").First.ClickAsync();
        Assert.True(await page.Locator(".is-invalid").CountAsync() == 0, $"{tugas["kunci"]}: {await page.Locator("main").InnerTextAsync()}");
    }

    /// <summary>Carries the request on by ordinary outcomes until nothing is open.</summary>
    public async Task SampaiSelesaiAsync(string kode)
    {
        const int palingBanyak = 60;
        for (var i = 0; i < palingBanyak && await TugasAsync(kode) is { Count: > 0 } tugas; i++)
        {
            await SelesaikanAsync(tugas[0]!);
        }
    }

    public async Task<IPage> JendelaAsync(string pengguna)
    {
        if (!_jendela.TryGetValue(pengguna, out var page))
        {
            _jendela[pengguna] = page = await peramban.MasukAsync(pengguna);
        }

        return page;
    }

    private static async Task IsiAsync(IPage page, string nama, string nilai)
    {
        if (nama == "daftarPeriksa")
        {
            // the checklist is drawn as a control per question; its example is one verdict for all
            foreach (var putusan in await page.Locator("select[name^='daftarPeriksa.']").AllAsync())
            {
                await putusan.SelectOptionAsync(nilai.Split(": ")[1]);
            }

            return;
        }

        if (nama == "dasarHukum")
        {
            foreach (var kunci in nilai.Split("; "))
            {
                await page.Locator($"[name=dasarHukum][value='{kunci}']").CheckAsync();
            }

            return;
        }

        var bidang = page.Locator($"[name='{nama}']:visible").First;
        switch (await bidang.EvaluateAsync<string>("e => e.tagName + ':' + (e.type || '')"))
        {
            case "SELECT:select-one":
                await bidang.SelectOptionAsync(nilai);
                break;
            case "INPUT:radio":
                await page.Locator($"[name='{nama}'][value='{nilai}']").First.CheckAsync();
                break;
            case "INPUT:checkbox":
                await bidang.SetCheckedAsync(nilai == "true");
                break;
            default:
                await bidang.FillAsync(nilai);
                break;
        }
    }
}
