using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure.Keamanan;
using KerjaSama.Web.Infrastructure.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KerjaSama.Web.Modul.Umum;

/// <summary>The search over everything, behind the box on top: what each module finds, of what the reader may see.</summary>
[PerluIzin(Aksi.LihatPermohonan)]
internal sealed class CariModel(IEnumerable<IPencarian> pencarian, PelakuAccessor accessor) : PageModel
{
    private const int KataMaxLength = 200;

    public string Kata { get; private set; } = "";

    /// <summary>Kinds in which something was found.</summary>
    public IReadOnlyList<KelompokCari> Kelompok { get; private set; } = [];

    public int Jumlah => Kelompok.Sum(k => k.Jumlah);

    /// <returns>An exact code leads straight to its page.</returns>
    public async Task<IActionResult> OnGetAsync(string? q, CancellationToken ct)
    {
        Kata = Teks.Isi(q) is { } isi ? isi[..Math.Min(isi.Length, KataMaxLength)] : "";
        if (Kata.Length == 0)
        {
            return Page();
        }

        var pelaku = await accessor.AmbilAsync(ct);
        foreach (var modul in pencarian)
        {
            if (await modul.LangsungAsync(Kata, pelaku, ct) is { } halaman)
            {
                return Redirect(halaman);
            }
        }

        var kelompok = new List<KelompokCari>();
        foreach (var modul in pencarian.OrderBy(m => m.Urutan))
        {
            if (await modul.CariAsync(Kata, pelaku, ct) is { Jumlah: > 0 } hasil)
            {
                kelompok.Add(hasil);
            }
        }

        Kelompok = kelompok;
        return Page();
    }
}
