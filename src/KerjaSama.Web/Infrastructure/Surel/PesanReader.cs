using KerjaSama.Data;
using KerjaSama.Data.Umum;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using KerjaSama.Web.Modul.Portal.Kontrak;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Infrastructure.Surel;

/// <summary>Reads what a message says from what it is about; the tracking code is computed here, it is stored nowhere (decisions.md 8).</summary>
internal sealed class PesanReader(KerjaSamaDbContext db, KodeLacak kodeLacak, RahasiaDraf rahasiaDraf, PublicAddress alamat)
{
    private KantorPesan? _kantor;

    public async Task<IsiPesan> ReadAsync(OutboxMessage pesan, CancellationToken cancellationToken)
    {
        _kantor ??= await KantorAsync(cancellationToken);
        if (pesan.SubjekJenis == Pemberitahuan.SubjekDrafPortal)
        {
            var tautan = alamat.Of(PortalLinks.LanjutkanDraf(await rahasiaDraf.UntukAsync(pesan.SubjekId, cancellationToken)));
            return new(pesan.NamaPenerima, "", "", "", alamat.Of(PortalLinks.LacakDepan), null, null, null, _kantor) { TautanDraf = tautan };
        }

        var permohonan = await db.Permohonan.AsNoTracking().SingleAsync(p => p.Id == pesan.SubjekId, cancellationToken);
        var kode = await kodeLacak.UntukAsync(permohonan, cancellationToken);
        return new(
            pesan.NamaPenerima, permohonan.Kode, permohonan.Judul, PortalLinks.KodeTerbaca(kode), alamat.Of(PortalLinks.Lacak(kode)),
            pesan.Jenis switch
            {
                JenisPesan.PermohonanDikembalikan => await AlasanDikembalikanAsync(pesan, cancellationToken),
                JenisPesan.PermohonanDitolak or JenisPesan.PermohonanDicabut => permohonan.AlasanBerakhir,
                _ => null,
            },
            pesan.Jenis == JenisPesan.GiliranPemohon ? (await TugasAsync(pesan, cancellationToken)).Tenggat : null,
            pesan.Jenis == JenisPesan.NaskahDitandatangani ? await NaskahAsync(permohonan, cancellationToken) : null,
            _kantor);
    }

    private async Task<string?> AlasanDikembalikanAsync(OutboxMessage pesan, CancellationToken cancellationToken) =>
        await db.AlasanAsync(await TugasAsync(pesan, cancellationToken), cancellationToken);

    /// <summary>The step of a message about a task is the task's id.</summary>
    private async Task<Workflow.Tugas> TugasAsync(OutboxMessage pesan, CancellationToken cancellationToken)
    {
        var id = Guid.Parse(pesan.Langkah);
        return await db.Tugas.AsNoTracking().SingleAsync(t => t.Id == id, cancellationToken);
    }

    private async Task<NaskahPesan?> NaskahAsync(PermohonanKerjaSama permohonan, CancellationToken cancellationToken)
    {
        var naskah = await db.Naskah.AsNoTracking().Include(n => n.Pihak).SingleOrDefaultAsync(n => n.PermohonanId == permohonan.Id, cancellationToken);
        return naskah is null ? null : new(
            naskah.Kode, naskah.Pihak.OrderBy(p => p.Urutan).Select(p => p.Nomor).FirstOrDefault(), naskah.TanggalTandaTangan, naskah.BerlakuSampai,
            alamat.Of(PortalLinks.Verifikasi(naskah.Kode)));
    }

    private async Task<KantorPesan> KantorAsync(CancellationToken cancellationToken)
    {
        var instansi = await db.Instansi.AsNoTracking().SingleAsync(cancellationToken);
        return new(instansi.NamaBagian, instansi.NamaSetda, instansi.Alamat, instansi.Telepon, instansi.Surel);
    }
}
