using KerjaSama.Domain.Pengguna;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Web.Infrastructure.Keamanan;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Permohonan.Rincian;

/// <summary>Which Perangkat Daerah take part, who the contact is, and a new tracking code when the old one got lost in the wrong hands.</summary>
[PerluIzin(Aksi.UbahPihakPermohonan)]
internal sealed class PihakModel(PermohonanServices services, UbahPihak ubah) : PermohonanPageModel(services)
{
    [BindProperty]
    public List<string> PerangkatDaerah { get; set; } = [];

    [BindProperty]
    public string? KontakNama { get; set; }

    [BindProperty]
    public string? KontakSurel { get; set; }

    [BindProperty]
    public string? KontakTelepon { get; set; }

    [BindProperty]
    public bool GantiKode { get; set; }

    [BindProperty]
    public int Versi { get; set; }

    public IReadOnlyList<(string Nilai, string Label)> DaftarPerangkatDaerah { get; private set; } = [];

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await ubah.ExecuteAsync(Kode, new(PerangkatDaerah, KontakNama, KontakSurel, KontakTelepon, GantiKode), Versi, Pelaku, ct);
        TempData["Kabar"] = GantiKode ? "Tersimpan. Kode lacak yang baru dikirim ke kontak; yang lama tidak berlaku lagi." : "Tersimpan.";
        return Redirect(PermohonanLinks.Rincian(Kode));
    }

    protected override async Task LoadAsync(CancellationToken ct)
    {
        if (!PermohonanRights.Boleh(Pelaku, Aksi.UbahPihakPermohonan, Permohonan))
        {
            throw new TidakBerhakException(Pelaku, "Anda tidak berwenang mengubah pihak permohonan.");
        }

        var dipilih = Permohonan.PerangkatDaerah.Select(p => p.PerangkatDaerah).ToList();
        DaftarPerangkatDaerah = [.. (await Db.PerangkatDaerah.Where(p => p.Aktif || dipilih.Contains(p.Kode)).OrderBy(p => p.Nama).Select(p => new { p.Kode, p.Nama }).ToListAsync(ct)).Select(p => (p.Kode, p.Nama))];
        if (!Request.HasFormContentType)
        {
            (PerangkatDaerah, KontakNama, KontakSurel, KontakTelepon) = (dipilih, Permohonan.KontakNama, Permohonan.KontakSurel, Permohonan.KontakTelepon);
        }
    }
}
