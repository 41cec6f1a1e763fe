using KerjaSama.Data;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Surat;
using KerjaSama.Web.Infrastructure.Berkas;
using KerjaSama.Web.Infrastructure.Dokumen;
using KerjaSama.Web.Infrastructure.Keamanan;

namespace KerjaSama.Web.Modul.Surat;

/// <summary>Lembar pengantar of an outgoing letter.</summary>
[PerluIzin(Aksi.LihatSurat)]
internal sealed class PengantarModel(KerjaSamaDbContext db, PenyusunDokumen penyusun, PengirimBerkas pengirim) : LembarPageModel<SuratKeluar>(db, pengirim)
{
    protected override DateOnly Tanggal => Surat.Tanggal;

    protected override Task<DokumenTersusun> SusunAsync(CancellationToken ct) => penyusun.PengantarAsync(Surat, ct);
}
