using System.Globalization;
using KerjaSama.Data;
using KerjaSama.Data.Umum;
using KerjaSama.Domain.Naskah;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using KerjaSama.Web.Modul.Portal.Kontrak;
using KerjaSama.Web.Modul.Tugas.Kontrak;
using KerjaSama.Workflow;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Infrastructure.Surel;

/// <summary>Reads what messages say from what they are about; the tracking code is computed here, it is stored nowhere (decisions.md 8).</summary>
internal sealed class PesanReader(KerjaSamaDbContext db, KlaimTugas klaim, KodeLacak kodeLacak, RahasiaDraf rahasiaDraf, PublicAddress alamat)
{
    private KantorPesan? _kantor;

    public async Task<IsiPesan> ReadAsync(OutboxMessage pesan, CancellationToken cancellationToken) => (await ReadAsync([pesan], cancellationToken))[pesan.Id];

    /// <returns>By the id of the message; a page of them costs no more queries than one.</returns>
    public async Task<IReadOnlyDictionary<Guid, IsiPesan>> ReadAsync(IReadOnlyList<OutboxMessage> pesan, CancellationToken cancellationToken)
    {
        _kantor ??= await KantorAsync(cancellationToken);
        var bahan = await BahanAsync(pesan.Where(m => m.SubjekJenis == Pemberitahuan.SubjekPermohonan).ToList(), cancellationToken);
        var isi = new Dictionary<Guid, IsiPesan>();
        foreach (var satu in pesan)
        {
            isi[satu.Id] = satu.SubjekJenis switch
            {
                Pemberitahuan.SubjekDrafPortal => await DrafAsync(satu, cancellationToken),
                Pemberitahuan.SubjekPengguna => await TerlambatAsync(satu, cancellationToken),
                _ => await IsiAsync(satu, bahan, cancellationToken),
            };
        }

        return isi;
    }

    private async Task<IsiPesan> DrafAsync(OutboxMessage pesan, CancellationToken cancellationToken)
    {
        var tautan = alamat.Of(PortalLinks.LanjutkanDraf(await rahasiaDraf.UntukAsync(pesan.SubjekId, cancellationToken)));
        return new(pesan.NamaPenerima, "", "", "", alamat.Of(PortalLinks.LacakDepan), null, null, null, _kantor!) { TautanDraf = tautan };
    }

    private async Task<IsiPesan> TerlambatAsync(OutboxMessage pesan, CancellationToken cancellationToken)
    {
        var tanggal = DateOnly.ParseExact(pesan.Langkah, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var baris = await (
            from p in db.PeringatanTugas.AsNoTracking()
            join t in db.Tugas on p.TugasId equals t.Id
            join permohonan in db.Permohonan on t.SubjectId equals permohonan.Id
            where p.PenggunaId == pesan.SubjekId && p.Tanggal == tanggal && t.Status == StatusTugas.Terbuka && t.Tenggat != null
            orderby p.Ambang descending, t.Tenggat, t.Urut
            select new { Tugas = t, permohonan.Kode, permohonan.Judul, p.Ambang }).ToListAsync(cancellationToken);
        await klaim.LepaskanYangGugurAsync([.. baris.Select(b => b.Tugas)], cancellationToken);
        var orang = baris.Select(b => b.Tugas.DiambilOleh ?? b.Tugas.PelaksanaId).OfType<Guid>().Distinct().ToList();
        var nama = await db.Users.IgnoreAutoIncludes().Where(u => orang.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Nama, cancellationToken);
        return new(pesan.NamaPenerima, "", "", "", alamat.Of(PortalLinks.LacakDepan), null, null, null, _kantor!)
        {
            TautanKotak = alamat.Of(TugasLinks.KotakTab("terlambat")),
            Terlambat =
            [
                .. baris.Select(b => new TugasTerlambatPesan(
                    b.Tugas.Nama, b.Kode, b.Judul, b.Tugas.Tenggat!.Value,
                    (b.Tugas.DiambilOleh ?? b.Tugas.PelaksanaId) is { } id ? nama.GetValueOrDefault(id) : TugasRights.PeranDari(b.Tugas).Any(GiliranLangkah.PeranLain.Contains) ? PeranTugas.Label(b.Tugas.Peran) : null,
                    ((AmbangTenggat)b.Ambang).Label)),
            ],
        };
    }

    private async Task<IsiPesan> IsiAsync(OutboxMessage pesan, Bahan bahan, CancellationToken cancellationToken)
    {
        var permohonan = bahan.Permohonan[pesan.SubjekId];
        var kode = await kodeLacak.UntukAsync(permohonan, cancellationToken);
        return new(
            pesan.NamaPenerima, permohonan.Kode, permohonan.Judul, PortalLinks.KodeTerbaca(kode), alamat.Of(PortalLinks.Lacak(kode)),
            pesan.Jenis switch
            {
                JenisPesan.PermohonanDikembalikan => bahan.Alasan.GetValueOrDefault(Tugas(pesan)),
                JenisPesan.PermohonanDitolak or JenisPesan.PermohonanDicabut => permohonan.AlasanBerakhir,
                _ => null,
            },
            pesan.Jenis == JenisPesan.GiliranPemohon ? bahan.Tugas[Tugas(pesan)].Tenggat : bahan.Giliran.GetValueOrDefault(pesan.Langkah)?.Tenggat,
            pesan.Jenis == JenisPesan.NaskahDitandatangani ? bahan.Naskah.GetValueOrDefault(pesan.SubjekId) : null,
            _kantor!)
        {
            TautanHalaman = alamat.Of(pesan.Jenis switch
            {
                JenisPesan.GiliranDraf => PortalLinks.Draf(kode),
                JenisPesan.JadwalPenandatanganan => PortalLinks.Lacak(kode),
                JenisPesan.JadwalPenandatangananAkun => PermohonanLinks.Penandatanganan(permohonan.Kode),
                _ => PermohonanLinks.Draf(permohonan.Kode),
            }),
            Catatan = bahan.Giliran.GetValueOrDefault(pesan.Langkah)?.Catatan ?? bahan.Jadwal.GetValueOrDefault(pesan.SubjekId)?.Catatan,
            Jadwal = Jadwal(bahan.Jadwal.GetValueOrDefault(pesan.SubjekId)),
        };
    }

    private async Task<Bahan> BahanAsync(IReadOnlyList<OutboxMessage> pesan, CancellationToken cancellationToken)
    {
        var subjek = pesan.Select(m => m.SubjekId).Distinct().ToList();
        var bertugas = pesan.Where(m => m.Jenis is JenisPesan.PermohonanDikembalikan or JenisPesan.GiliranPemohon).Select(Tugas).Distinct().ToList();
        var dikembalikan = pesan.Where(m => m.Jenis == JenisPesan.PermohonanDikembalikan).Select(Tugas).ToHashSet();
        var bernaskah = pesan.Where(m => m.Jenis == JenisPesan.NaskahDitandatangani).Select(m => m.SubjekId).Distinct().ToList();
        var tugas = bertugas.Count == 0 ? [] : await db.Tugas.AsNoTracking().Where(t => bertugas.Contains(t.Id)).ToDictionaryAsync(t => t.Id, cancellationToken);
        var naskah = bernaskah.Count == 0 ? [] : await db.Naskah.AsNoTracking().Include(n => n.Pihak).Where(n => n.PermohonanId != null && bernaskah.Contains(n.PermohonanId.Value)).ToListAsync(cancellationToken);
        var bergiliran = pesan.Where(m => m.Jenis is JenisPesan.GiliranDraf or JenisPesan.GiliranDrafAkun).Select(Tugas).Distinct().ToList();
        var giliran = bergiliran.Count == 0 ? [] : await db.Set<GiliranDraf>().AsNoTracking().Where(g => bergiliran.Contains(g.Id)).ToListAsync(cancellationToken);
        var berjadwal = pesan.Where(m => m.Jenis is JenisPesan.JadwalPenandatanganan or JenisPesan.JadwalPenandatangananAkun).Select(m => m.SubjekId).Distinct().ToList();
        var jadwal = berjadwal.Count == 0 ? [] : await db.Penandatanganan.AsNoTracking().Where(p => berjadwal.Contains(p.PermohonanId)).ToListAsync(cancellationToken);
        return new(
            await db.Permohonan.AsNoTracking().Where(p => subjek.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancellationToken),
            tugas,
            await db.AlasanAsync([.. tugas.Values.Where(t => dikembalikan.Contains(t.Id))], cancellationToken),
            naskah.ToDictionary(n => n.PermohonanId!.Value, Naskah),
            giliran.ToDictionary(g => g.Id.ToString()),
            jadwal.ToDictionary(j => j.PermohonanId));
    }

    /// <summary>The step of a message about a task or a turn is its id.</summary>
    private static Guid Tugas(OutboxMessage pesan) => Guid.Parse(pesan.Langkah);

    private NaskahPesan Naskah(NaskahKerjaSama naskah) => new(
        naskah.Kode, naskah.Pihak.OrderBy(p => p.Urutan).Select(p => p.Nomor).FirstOrDefault(), naskah.TanggalTandaTangan, naskah.BerlakuSampai,
        alamat.Of(PortalLinks.Verifikasi(naskah.Kode)));

    private static JadwalPesan? Jadwal(PenandatangananNaskah? rencana) =>
        rencana?.Tanggal is { } tanggal ? new(tanggal, rencana.Jam, rencana.Tempat, CaraTandaTangan.Label(rencana.Cara)) : null;

    private async Task<KantorPesan> KantorAsync(CancellationToken cancellationToken)
    {
        var instansi = await db.Instansi.AsNoTracking().SingleAsync(cancellationToken);
        return new(instansi.NamaBagian, instansi.NamaSetda, instansi.Alamat, instansi.Telepon, instansi.Surel);
    }

    private sealed record Bahan(
        IReadOnlyDictionary<Guid, PermohonanKerjaSama> Permohonan, IReadOnlyDictionary<Guid, Workflow.Tugas> Tugas, IReadOnlyDictionary<Guid, string> Alasan,
        IReadOnlyDictionary<Guid, NaskahPesan> Naskah, IReadOnlyDictionary<string, GiliranDraf> Giliran,
        IReadOnlyDictionary<Guid, PenandatangananNaskah> Jadwal);
}
