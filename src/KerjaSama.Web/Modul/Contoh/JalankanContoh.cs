using System.Globalization;
using KerjaSama.Data;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using KerjaSama.Web.Modul.Surat.Kontrak;
using KerjaSama.Workflow;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Contoh;

/// <summary>
/// Carries the samples from permohonan to register as the users would: every act through its real use case, in its own scope and
/// transaction, by somebody who may do it. A sample already there is left alone, so it may be run again.
/// </summary>
internal sealed class JalankanContoh(SesiContoh sesi, OfficeClock clock)
{
    private const string JenisSurat = "surat:";

    /// <param name="hanyaAwal">Only the few of the first start; false carries all.</param>
    /// <param name="tulis">Gets one line per step.</param>
    public async Task ExecuteAsync(bool hanyaAwal, Action<string> tulis, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var contoh in PermohonanContoh.Semua().Where(c => c.Awal || !hanyaAwal))
            {
                await SatuAsync(contoh, tulis, cancellationToken);
            }

            foreach (var surat in SuratContoh.Semua().Select((s, i) => (s, i)))
            {
                await SuratAsync(surat.s, surat.i, cancellationToken);
            }
        }
        finally
        {
            SimulatedTime.Set(null);
        }
    }

    private async Task SatuAsync(PermohonanContoh contoh, Action<string> tulis, CancellationToken cancellationToken)
    {
        if (await sesi.TercatatAsync(contoh.Ref, cancellationToken) is not null)
        {
            return;
        }

        var waktu = new WaktuContoh(contoh, clock);
        SimulatedTime.Set(waktu.Langkah(0));
        var kode = await TerimaAsync(contoh, cancellationToken);
        tulis($"{kode}  diterima: {contoh.Permohonan.Judul}");

        if (contoh.Sampai == StatusPermohonan.Dicabut.Kode)
        {
            SimulatedTime.Set(waktu.Langkah(3));
            await sesi.SebagaiAsync(Peran.Agenda.Kode, async (sp, pelaku) =>
            {
                var versi = await sp.GetRequiredService<KerjaSamaDbContext>().Permohonan.Where(p => p.Kode == kode).Select(p => p.Versi).SingleAsync(cancellationToken);
                await sp.GetRequiredService<AkhiriPermohonan>().CabutAsync(kode, contoh.Alasan ?? "Dicabut pemohon.", versi, pelaku, cancellationToken);
            }, cancellationToken);
            tulis($"{kode}  dicabut");
            return;
        }

        for (var langkah = 1; await LanjutAsync(contoh, kode, cancellationToken) is { } tugas; langkah++)
        {
            SimulatedTime.Set(waktu.Untuk(tugas.Kunci, langkah));
            var (hasil, oleh) = await SelesaikanAsync(contoh, tugas, cancellationToken);
            tulis($"{kode}  {tugas.Nama}: {hasil} ({oleh})");
        }
    }

    private async Task<string> TerimaAsync(PermohonanContoh contoh, CancellationToken cancellationToken)
    {
        var masukan = contoh.Permohonan with
        {
            Induk = await NaskahDariAsync(contoh.Permohonan.Induk, cancellationToken),
            Pendahulu = await NaskahDariAsync(contoh.Permohonan.Pendahulu, cancellationToken),
        };
        return await sesi.CatatAsync(
            contoh.Ref, async (sp, pelaku) => (await sp.GetRequiredService<AjukanPermohonan>().ExecuteAsync(masukan, pelaku, null, cancellationToken)).Permohonan.Kode, cancellationToken);
    }

    /// <summary>The next open task, as long as the sample has not come where it shall stand.</summary>
    private Task<Workflow.Tugas?> LanjutAsync(PermohonanContoh contoh, string kode, CancellationToken cancellationToken) => sesi.BacaAsync(async db =>
    {
        var p = await db.Permohonan.AsNoTracking().SingleAsync(p => p.Kode == kode, cancellationToken);
        var sampai = contoh.Sampai;
        return p.SudahBerakhir || p.Status.Kode == sampai || (sampai != Tahap.Register.Kode && p.Tahap?.Kode == sampai)
            ? null
            : await db.Tugas.AsNoTracking().Where(t => t.SubjectId == p.Id && t.Status == StatusTugas.Terbuka).OrderBy(t => t.Urut).FirstOrDefaultAsync(cancellationToken);
    });

    private async Task<(string Hasil, string Oleh)> SelesaikanAsync(PermohonanContoh contoh, Workflow.Tugas tugas, CancellationToken cancellationToken)
    {
        var peran = TugasRights.PeranDari(tugas);
        var diatasnamakan = tugas.PelaksanaId is null && peran.Any(p => p is Peran.Mitra or Peran.PerangkatDaerah or Peran.Pimpinan);
        var pelakuKode = diatasnamakan ? Peran.Agenda.Kode : peran[0].Kode;
        var hasil = "";
        var oleh = "";
        await sesi.SebagaiAsync(pelakuKode, async (sp, pelaku) =>
        {
            var form = await sp.GetRequiredService<FormulirTugasBuilder>().BuildAsync(tugas, cancellationToken);
            hasil = contoh.Hasil?.GetValueOrDefault(tugas.Kunci) ?? form.Langkah.Hasil[0].Nilai;
            var isian = form.Isian.Where(f => f.Isian.BerlakuUntuk(hasil) && (f.Isian.Wajib || f.Isian.Tipe is not (TipeIsian.Berkas or TipeIsian.Paragraf)))
                .ToDictionary(f => f.Isian.Nama, f => f.Contoh);
            foreach (var (nama, nilai) in contoh.Isian?.GetValueOrDefault(tugas.Kunci) ?? new Dictionary<string, string>())
            {
                isian[nama] = nilai;
            }

            AtasNama? atasNama = diatasnamakan ? new($"Pejabat {peran[0].Label}", peran[0].Label, clock.HariIni, "lembar yang diarsipkan Bagian") : null;
            await sp.GetRequiredService<SelesaikanTugas>().ExecuteAsync(tugas.Id, hasil, isian, null, pelaku, atasNama, cancellationToken);
            oleh = atasNama is null ? pelaku.Nama : $"{pelaku.Nama} a.n. {atasNama.Nama}";
        }, cancellationToken, tugas.PelaksanaId);
        return (hasil, oleh);
    }

    private async Task SuratAsync(SuratContoh surat, int nomor, CancellationToken cancellationToken)
    {
        var kunci = JenisSurat + nomor.ToString(CultureInfo.InvariantCulture);
        if (await sesi.TercatatAsync(kunci, cancellationToken) is not null)
        {
            return;
        }

        SimulatedTime.Set(new DateTimeOffset(surat.TanggalDiterima.ToDateTime(new TimeOnly(2, 30)), TimeSpan.Zero));
        await sesi.CatatAsync(kunci, async (sp, pelaku) =>
        {
            await sp.GetRequiredService<CatatSurat>().MasukAsync(
                new(surat.Asal, surat.Nomor, surat.Tanggal, surat.TanggalDiterima, surat.Perihal, surat.SifatSurat, surat.Lampiran, surat.DisposisiAwal), pelaku, cancellationToken);
            return surat.Perihal;
        }, cancellationToken);
    }

    private async Task<string?> NaskahDariAsync(string? acuan, CancellationToken cancellationToken)
    {
        if (acuan is null)
        {
            return null;
        }

        var kode = await sesi.TercatatAsync(acuan, cancellationToken);
        return await sesi.BacaAsync(db => db.Naskah.Where(n => db.Permohonan.Any(p => p.Id == n.PermohonanId && p.Kode == kode)).Select(n => n.Kode).SingleAsync(cancellationToken));
    }
}
