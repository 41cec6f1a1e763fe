using KerjaSama.Data;
using KerjaSama.Domain.Pengaturan;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Web.Infrastructure.Keamanan;
using KerjaSama.Web.Infrastructure.Ui;
using KerjaSama.Web.Modul.Pengaturan.Kontrak;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Pengaturan.Klausul;

/// <summary>The clauses of a kind of naskah, in order.</summary>
[PerluIzin(Aksi.LihatTemplat)]
internal sealed class DaftarModel(KerjaSamaDbContext db, PelakuAccessor accessor) : KlausulPageModel(db, accessor)
{
    public IReadOnlyList<KlausulNaskah> Klausul { get; private set; } = [];
    public IReadOnlyList<TabHalaman> DaftarTab { get; private set; } = [];

    /// <summary>Expected clauses that no clause of the library is: the template itself holds them, or they are missing.</summary>
    public IReadOnlyList<string> DiLuarPustaka { get; private set; } = [];

    protected override async Task MuatAsync(CancellationToken ct)
    {
        Klausul = await Db.Klausul.AsNoTracking().AsSplitQuery().Include(k => k.Varian).Include(k => k.DaftarVersi).Where(k => k.JenisNaskah == Jenis)
            .OrderBy(k => k.Urutan).ThenBy(k => k.Kode).ToListAsync(ct);
        var jenis = await Db.JenisNaskah.AsNoTracking().Where(j => j.Templat != null).OrderBy(j => j.Urutan).Select(j => new { j.Kode, j.Nama, j.Singkatan }).ToListAsync(ct);
        DaftarTab = [.. jenis.Select(j => new TabHalaman(j.Singkatan ?? j.Nama, PengaturanLinks.KlausulJenis(j.Kode), j.Kode == Jenis))];
        DiLuarPustaka = [.. DaftarWajib.Select(w => w.Nilai).Except(Klausul.Where(k => k.Aktif).Select(k => k.KlausulWajib).OfType<string>())];
    }
}
