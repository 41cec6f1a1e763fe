using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Surat;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Infrastructure.Berkas;
using KerjaSama.Web.Infrastructure.Dokumen;
using KerjaSama.Web.Infrastructure.Keamanan;
using KerjaSama.Web.Modul.Surat.Kontrak;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Surat;

/// <summary>One outgoing letter: its line in the book, the letter itself (its file, or made from its template), its history.</summary>
[PerluIzin(Aksi.LihatSurat)]
internal sealed class RincianKeluarModel(SuratServices services, PenyusunDokumen penyusun, PengirimBerkas pengirim) : SuratPageModel<SuratKeluar>(services, "surat-keluar", SuratLinks.RincianKeluar)
{
    public PermohonanKerjaSama? Permohonan { get; private set; }

    /// <summary>The letter from its template, with its own number; one that was typed elsewhere is its file.</summary>
    public async Task<IActionResult> OnGetUnduhAsync(CancellationToken ct)
    {
        if (!PenyusunDokumen.BisaDisusun(Surat))
        {
            return Surat.BerkasNama is null ? throw new TidakDitemukanException("Surat") : Redirect(SuratLinks.Berkas(Id));
        }

        var dokumen = Permohonan is null || Surat.Jenis == TemplatDokumen.LembarPengantar
            ? await penyusun.PengantarAsync(Surat, ct)
            : await penyusun.SuratKeluarAsync(Surat, Permohonan, null, null, ct);
        return await pengirim.KirimAsync(Request, dokumen, ct);
    }

    public Task<IActionResult> OnPostLampirkanAsync(int versi, bool ganti, CancellationToken ct) => LampirkanAsync(versi, ganti, ct);

    protected override async Task LoadAsync(CancellationToken ct) =>
        Permohonan = await Db.Permohonan.AsNoTracking().Include(p => p.Mitra).Include(p => p.PerangkatDaerah).Include(p => p.Dokumen).AsSplitQuery()
            .SingleOrDefaultAsync(p => p.Id == Surat.PermohonanId, ct);
}
