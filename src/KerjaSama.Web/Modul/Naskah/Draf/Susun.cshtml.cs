using KerjaSama.Domain.Pengguna;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Web.Infrastructure.Dokumen;
using KerjaSama.Web.Infrastructure.Keamanan;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using Microsoft.AspNetCore.Mvc;

namespace KerjaSama.Web.Modul.Naskah.Draf;

/// <summary>The clauses of a draft chosen from the library, with the variant of each.</summary>
[PerluIzin(Aksi.KelolaDraf)]
internal sealed class SusunModel(PermohonanServices services, PustakaKlausul pustaka, SusunVersi susun) : PermohonanPageModel(services)
{
    [BindProperty]
    public List<string> Klausul { get; set; } = [];

    /// <summary>Code of the clause → code of its variant.</summary>
    [BindProperty]
    public Dictionary<string, string> Varian { get; set; } = [];

    /// <summary>Document of the version that was in force when the page was drawn.</summary>
    [BindProperty]
    public Guid? Setelah { get; set; }

    [BindProperty]
    public string? Catatan { get; set; }

    public IReadOnlyList<PilihanKlausul> Pustaka { get; private set; } = [];

    /// <summary>Number of the version in force; null: this makes the first.</summary>
    public int? Berlaku => DrafBerlaku.Dari(Permohonan.Dokumen)?.Versi;

    public Guid? DokumenBerlaku => DrafBerlaku.Dari(Permohonan.Dokumen)?.Dokumen.Id;

    public bool Dipilih(PilihanKlausul klausul) => Request.HasFormContentType ? Klausul.Contains(klausul.Kode) : klausul.Dipilih;

    public string VarianTerpilih(PilihanKlausul klausul) => Varian.GetValueOrDefault(klausul.Kode) ?? klausul.Varian[0].Kode;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var dipilih = Pustaka.Where(k => Klausul.Contains(k.Kode)).Select(k => new KlausulDipilih(k.Kode, VarianTerpilih(k))).ToList();
        if (dipilih.Count == 0 && Pustaka.Count > 0)
        {
            throw new IsianTidakSahException(nameof(Klausul), "Pilih paling sedikit satu klausul.");
        }

        var nomor = await susun.ExecuteAsync(Kode, dipilih, Setelah, Catatan, Pelaku, ct);
        TempData["Kabar"] = $"Versi {nomor} tersusun dari templat.";
        return Redirect(PermohonanLinks.BacaDraf(Kode, nomor));
    }

    protected override async Task LoadAsync(CancellationToken ct)
    {
        PastikanDalam();
        if (!PermohonanRights.Boleh(Pelaku, Aksi.KelolaDraf, Permohonan))
        {
            throw new TidakBerhakException(Pelaku, "Anda tidak berwenang menyusun draf permohonan ini.");
        }

        Pustaka = Permohonan.JenisNaskah is { } jenis ? await pustaka.UntukJenisAsync(jenis, ct) : [];
    }
}
