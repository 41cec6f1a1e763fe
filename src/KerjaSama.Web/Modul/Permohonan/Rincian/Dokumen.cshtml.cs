using KerjaSama.Domain.Pengguna;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Infrastructure.Dokumen;
using KerjaSama.Web.Infrastructure.Keamanan;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Permohonan.Rincian;

/// <summary>The documents by kind against the checklist, every version, and the upload.</summary>
[PerluIzin(Aksi.LihatPermohonan)]
internal sealed class DokumenModel(PermohonanServices services, UnggahDokumen unggah, JenisUnggahan jenisUnggahan) : PermohonanPageModel(services)
{
    private IReadOnlySet<string>? _boleh;

    [BindProperty]
    public string? Jenis { get; set; }

    [BindProperty]
    public IFormFile? Berkas { get; set; }

    /// <summary>Letters and drafts that can be made from templates.</summary>
    public IReadOnlyList<TemplatDokumen> Cetakan => CetakRights.UntukPelaku(Pelaku, Permohonan);

    public bool BolehUbahJenis => BolehMengunggah && Pelaku.Boleh(Aksi.UbahJenisDokumen);

    public IReadOnlyDictionary<Guid, string> Pengunggah { get; private set; } = new Dictionary<Guid, string>();

    public IReadOnlyList<(string Nilai, string Label)> PilihanJenis =>
        [.. Dokumen.Where(d => d.Jenis != JenisUnggahan.LainLain && _boleh?.Contains(d.Jenis) != false).Select(d => (d.Jenis, d.Kurang ? $"{d.Nama} (belum ada)" : d.Nama)), (JenisUnggahan.LainLain, "Dokumen lain")];

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        try
        {
            var dokumen = await unggah.ExecuteAsync(Kode, Jenis, Berkas, Pelaku, ct);
            TempData["Kabar"] = $"{dokumen.Nama} tersimpan sebagai versi {dokumen.NomorVersi}.";
            return Redirect(PermohonanLinks.Dokumen(Kode));
        }
        catch (IsianTidakSahException e)
        {
            throw e.DenganNama(nama => char.ToUpperInvariant(nama[0]) + nama[1..]);
        }
    }

    /// <summary>The office corrects what kind of paper a file is.</summary>
    public async Task<IActionResult> OnPostJenisAsync(Guid dokumen, string? jenisBaru, CancellationToken ct)
    {
        await unggah.UbahJenisAsync(Kode, dokumen, jenisBaru, Pelaku, ct);
        TempData["Kabar"] = "Jenis dokumen diubah.";
        return Redirect(PermohonanLinks.Dokumen(Kode));
    }

    protected override async Task LoadAsync(CancellationToken ct)
    {
        _boleh = await jenisUnggahan.BolehAsync(Permohonan, Pelaku, ct);
        var id = Luar ? [] : Permohonan.Dokumen.Select(d => d.DiunggahOleh).OfType<Guid>().Distinct().ToList();
        Pengunggah = await Db.Users.IgnoreAutoIncludes().Where(u => id.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Nama, ct);
    }
}
