using System.Globalization;
using KerjaSama.Data;
using KerjaSama.Domain.Naskah;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Web.Modul.Naskah.Kontrak;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Naskah.Penandatanganan;

/// <summary>
/// The step "tanda tangani naskah" makes the plan the record: what the step says of date, place, way and signatories counts, what only the plan says
/// stays. Where nothing was planned, the step alone is the record.
/// </summary>
internal sealed class CatatPenandatanganan(KerjaSamaDbContext db, KunciPenandatanganan kunci, PenandatangananReader reader)
{
    /// <summary>Within the act of the step: changes, never saves.</summary>
    public async Task<PenandatangananNaskah> ExecuteAsync(KonteksTindakan konteks, DateOnly tanggal, CancellationToken cancellationToken)
    {
        var (p, isian) = (konteks.Permohonan, konteks.Isian);
        var rencana = await kunci.RencanaAsync(p.Id, cancellationToken);
        rencana.Jadwalkan(new(tanggal, rencana.Tanggal == tanggal ? rencana.Jam : null, isian.Teks("tempat"), isian.Teks("caraTandaTangan"), rencana.Catatan));
        rencana.TetapkanPenandatangan(await PenandatanganAsync(p, rencana, isian, tanggal, cancellationToken), konteks.Sekarang);
        foreach (var orang in rencana.Penandatangan.Where(o => o.DitandatanganiPada is null))
        {
            rencana.CatatTandaTangan(orang.Id, tanggal, konteks.HariIni);
        }

        if (rencana.Asli.Count == 0 && isian.Angka("jumlahAsli") is { } rangkap)
        {
            rencana.TetapkanAsli([.. Enumerable.Repeat(new DataAsli(null, ParafBasah: false, Meterai: false, Stempel: false), rangkap)]);
        }

        var kurang = await KurangAsync(p, rencana, cancellationToken);
        rencana.Selesaikan(konteks.Sekarang);
        db.Jejak.Catat(rencana, "penandatanganan.selesai", rincian: [new("Yang belum lengkap saat ditandatangani", kurang.Length == 0 ? null : kurang)]);
        return rencana;
    }

    private async Task<IReadOnlyList<DataPenandatangan>> PenandatanganAsync(PermohonanKerjaSama p, PenandatangananNaskah rencana, IsianTugas isian, DateOnly tanggal, CancellationToken cancellationToken)
    {
        var pihak = await reader.PihakAsync(p, rencana, cancellationToken);
        var mitra = (isian.Teks("penandatanganMitra") ?? "").Split(';', StringSplitOptions.TrimEntries);
        return [await KamiAsync(pihak[0], isian, tanggal, cancellationToken), .. pihak.Skip(1).Select((m, i) => m.Nama is null && m.Jabatan is null ? m with { Nama = Teks.Isi(mitra.ElementAtOrDefault(i)) } : m)];
    }

    /// <summary>Another office than planned signs for us: who holds it on that day.</summary>
    private async Task<DataPenandatangan> KamiAsync(DataPenandatangan rencana, IsianTugas isian, DateOnly tanggal, CancellationToken cancellationToken)
    {
        var kode = isian.Teks("penandatangan") ?? rencana.KodeJabatan;
        var kuasa = kode is null or PenandatangananReader.KepalaDaerah ? Kewenangan.Jabatan : Kewenangan.Kuasa;
        var kami = rencana with { Kewenangan = kuasa, DasarNomor = isian.Teks("nomorSuratKuasa") ?? rencana.DasarNomor, DasarTanggal = isian.Tanggal("tanggalSuratKuasa") ?? rencana.DasarTanggal };
        if (kode == rencana.KodeJabatan || kode is null)
        {
            return kami;
        }

        var instansi = await db.Instansi.AsNoTracking().Include(i => i.Pejabat).SingleAsync(cancellationToken);
        var pejabat = instansi.PejabatPada(kode, tanggal);
        var nama = pejabat?.NamaJabatan ?? await db.Jabatan.Where(j => j.Kode == kode).Select(j => j.Nama).SingleOrDefaultAsync(cancellationToken) ?? kode;
        return kami with { KodeJabatan = kode, Nama = pejabat?.Nama, Jabatan = nama };
    }

    private async Task<string> KurangAsync(PermohonanKerjaSama p, PenandatangananNaskah rencana, CancellationToken cancellationToken)
    {
        var bolehDelegasi = await db.JenisNaskah.Where(j => j.Kode == p.JenisNaskah).Select(j => j.BolehDelegasi).SingleOrDefaultAsync(cancellationToken);
        var butir = KesiapanPenandatanganan.Periksa(rencana, "", p.Mitra.Count + 1, bolehDelegasi);
        return string.Join(" ", butir.Where(b => !b.Siap).Select(b => string.Create(CultureInfo.InvariantCulture, $"{b.Nama}: {b.Kurang}")));
    }
}
