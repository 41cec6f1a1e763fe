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
    /// <param name="nomor">The number that the naskah gets.</param>
    /// <exception cref="AturanDilanggarException">Signatures made here are incomplete, or stand on another draft or number, and no other file is brought.</exception>
    public async Task<PenandatangananNaskah> ExecuteAsync(KonteksTindakan konteks, DateOnly tanggal, string nomor, CancellationToken cancellationToken)
    {
        var (p, isian) = (konteks.Permohonan, konteks.Isian);
        var rencana = await kunci.RencanaAsync(p.Id, cancellationToken);
        rencana.PastikanTanpaTte(konteks.Sekarang);
        var elektronik = isian.Teks("caraTandaTangan") == CaraTandaTangan.Elektronik;
        if (isian.Id(JenisDokumenNaskah.Scan) is null && BerkasTte.Hasil(p, rencana) is { } hasil)
        {
            BerkasTte.PastikanDrafBerlaku(p, hasil);
            Aturan.Pastikan(rencana.TteNomor == nomor, "tte.nomor-berubah", $"Berkas yang ditandatangani memuat nomor {rencana.TteNomor}, sedangkan nomor naskah sekarang {nomor}. Mulai ulang tanda tangan elektroniknya, atau bawa pindaian yang benar.");
            Aturan.Pastikan(!elektronik || rencana.Penandatangan.All(o => o.Elektronik), "tte.belum-lengkap", $"Belum semua menandatangani secara elektronik: {string.Join(", ", rencana.Penandatangan.Where(o => !o.Elektronik).Select(o => o.Nama ?? o.Pihak))}. Tunggu mereka, atau unggah berkas yang sudah lengkap sebagai pindaian.");
        }

        rencana.Jadwalkan(new(tanggal, rencana.Tanggal == tanggal ? rencana.Jam : null, isian.Teks("tempat"), isian.Teks("caraTandaTangan"), rencana.Catatan));
        rencana.TetapkanPenandatangan(await PenandatanganAsync(p, rencana, isian, tanggal, cancellationToken), konteks.Sekarang);
        foreach (var orang in rencana.Penandatangan.Where(o => o.DitandatanganiPada is null))
        {
            rencana.CatatTandaTangan(orang.Id, tanggal, konteks.HariIni, elektronik);
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
        var kami = rencana.Penandatangan.FirstOrDefault(o => o.PihakKami) is { DitandatanganiPada: not null } ? pihak[0] : await KamiAsync(pihak[0], isian, tanggal, cancellationToken);
        return [kami, .. pihak.Skip(1).Select((m, i) => Mitra(m, rencana.Penandatangan.FirstOrDefault(o => o.MitraId == m.MitraId), Teks.Isi(mitra.ElementAtOrDefault(i))))];
    }

    /// <summary>Another name than planned, typed at the step, counts; the plan's words for the same person stay apart in name and capacity.</summary>
    private static DataPenandatangan Mitra(DataPenandatangan rencana, PenandatanganNaskah? orang, string? diketik) =>
        diketik is null || orang?.DitandatanganiPada is not null || diketik == PenandatangananReader.Sebutan(rencana.Nama, rencana.Jabatan) ? rencana
        : rencana with { Nama = diketik, Jabatan = null, Kewenangan = Kewenangan.Jabatan, DasarNomor = null, DasarTanggal = null };

    /// <summary>Another office than planned signs for us: who holds it on that day.</summary>
    private async Task<DataPenandatangan> KamiAsync(DataPenandatangan rencana, IsianTugas isian, DateOnly tanggal, CancellationToken cancellationToken)
    {
        var kode = isian.Teks("penandatangan") ?? rencana.KodeJabatan;
        var kuasa = kode is null or PenandatangananReader.KepalaDaerah ? Kewenangan.Jabatan : Kewenangan.Kuasa;
        var sama = kode is null || kode == rencana.KodeJabatan;
        var kami = rencana with
        {
            Kewenangan = kuasa,
            DasarNomor = isian.Teks("nomorSuratKuasa") ?? (sama ? rencana.DasarNomor : null),
            DasarTanggal = isian.Tanggal("tanggalSuratKuasa") ?? (sama ? rencana.DasarTanggal : null),
        };
        if (sama)
        {
            return kami;
        }

        var instansi = await db.Instansi.AsNoTracking().Include(i => i.Pejabat).SingleAsync(cancellationToken);
        var pejabat = instansi.PejabatPada(kode!, tanggal);
        var nama = pejabat?.NamaJabatan ?? await db.Jabatan.Where(j => j.Kode == kode).Select(j => j.Nama).SingleOrDefaultAsync(cancellationToken) ?? kode!;
        return kami with { KodeJabatan = kode, Nama = pejabat?.Nama, Jabatan = nama };
    }

    private async Task<string> KurangAsync(PermohonanKerjaSama p, PenandatangananNaskah rencana, CancellationToken cancellationToken)
    {
        var bolehDelegasi = await db.JenisNaskah.Where(j => j.Kode == p.JenisNaskah).Select(j => j.BolehDelegasi).SingleOrDefaultAsync(cancellationToken);
        var butir = KesiapanPenandatanganan.Periksa(rencana, "", p.Mitra.Count + 1, bolehDelegasi);
        return string.Join(" ", butir.Where(b => !b.Siap).Select(b => string.Create(CultureInfo.InvariantCulture, $"{b.Nama}: {b.Kurang}")));
    }
}
