using KerjaSama.Data;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Surat;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure.Berkas;
using KerjaSama.Web.Infrastructure.Dokumen;
using KerjaSama.Web.Infrastructure.Keamanan;

namespace KerjaSama.Web.Modul.Surat;

/// <summary>Lembar disposisi of an incoming letter.</summary>
[PerluIzin(Aksi.LihatSurat)]
internal sealed class DisposisiModel(KerjaSamaDbContext db, PenyusunDokumen penyusun, PengirimBerkas pengirim, OfficeClock clock) : LembarPageModel<SuratMasuk>(db, pengirim)
{
    protected override DateOnly Tanggal => clock.HariIni;

    protected override Task<DokumenTersusun> SusunAsync(CancellationToken ct) => penyusun.DisposisiSuratAsync(Surat, ct);
}
