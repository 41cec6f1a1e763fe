using System.Globalization;
using KerjaSama.Data;
using KerjaSama.Data.Umum;
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
internal sealed class JalankanContoh(IServiceScopeFactory scopes, OfficeClock clock)
{
    /// <summary>Owner of the keys under which samples are remembered.</summary>
    private const string Pemilik = "contoh";
    private const string JenisSurat = "surat:";
    private const int LangkahPenuh = 28;

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
        if (await TercatatAsync(contoh.Ref, cancellationToken) is not null)
        {
            return;
        }

        var waktu = new Waktu(contoh, clock);
        SimulatedTime.Set(waktu.Langkah(0));
        var kode = await TerimaAsync(contoh, cancellationToken);
        tulis($"{kode}  diterima: {contoh.Permohonan.Judul}");

        if (contoh.Sampai == StatusPermohonan.Dicabut.Kode)
        {
            SimulatedTime.Set(waktu.Langkah(3));
            await ScopeAsync(Peran.Agenda.Kode, async (sp, pelaku) =>
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
        var kode = "";
        await ScopeAsync(Peran.Agenda.Kode, async (sp, pelaku) =>
        {
            var db = sp.GetRequiredService<KerjaSamaDbContext>();
            await using var transaction = await db.BeginWriteAsync(cancellationToken);
            kode = (await sp.GetRequiredService<AjukanPermohonan>().ExecuteAsync(masukan, pelaku, null, cancellationToken)).Permohonan.Kode;
            db.Add(Catatan(contoh.Ref, kode));
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }, cancellationToken);
        return kode;
    }

    /// <summary>The next open task, as long as the sample has not come where it shall stand.</summary>
    private async Task<Workflow.Tugas?> LanjutAsync(PermohonanContoh contoh, string kode, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<KerjaSamaDbContext>();
        var p = await db.Permohonan.AsNoTracking().SingleAsync(p => p.Kode == kode, cancellationToken);
        var sampai = contoh.Sampai;
        if (p.SudahBerakhir || p.Status.Kode == sampai || (sampai != Tahap.Register.Kode && p.Tahap?.Kode == sampai))
        {
            return null;
        }

        return await db.Tugas.AsNoTracking().Where(t => t.SubjectId == p.Id && t.Status == StatusTugas.Terbuka).OrderBy(t => t.Urut).FirstOrDefaultAsync(cancellationToken);
    }

    private async Task<(string Hasil, string Oleh)> SelesaikanAsync(PermohonanContoh contoh, Workflow.Tugas tugas, CancellationToken cancellationToken)
    {
        var peran = TugasRights.PeranDari(tugas);
        var diatasnamakan = tugas.PelaksanaId is null && peran.Any(p => p is Peran.Mitra or Peran.PerangkatDaerah or Peran.Pimpinan);
        var pelakuKode = diatasnamakan ? Peran.Agenda.Kode : peran[0].Kode;
        var hasil = "";
        var oleh = "";
        await ScopeAsync(pelakuKode, async (sp, pelaku) =>
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
        if (await TercatatAsync(kunci, cancellationToken) is not null)
        {
            return;
        }

        SimulatedTime.Set(new DateTimeOffset(surat.TanggalDiterima.ToDateTime(new TimeOnly(2, 30)), TimeSpan.Zero));
        await ScopeAsync(Peran.Agenda.Kode, async (sp, pelaku) =>
        {
            var db = sp.GetRequiredService<KerjaSamaDbContext>();
            await using var transaction = await db.BeginWriteAsync(cancellationToken);
            await sp.GetRequiredService<CatatSurat>().MasukAsync(
                new(surat.Asal, surat.Nomor, surat.Tanggal, surat.TanggalDiterima, surat.Perihal, surat.SifatSurat, surat.Lampiran, surat.DisposisiAwal), pelaku, cancellationToken);
            db.Add(Catatan(kunci, surat.Perihal));
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }, cancellationToken);
    }

    /// <summary>Runs an act in a scope of its own, as the named person or as the first who holds the role.</summary>
    private async Task ScopeAsync(string peranKode, Func<IServiceProvider, Pelaku, Task> act, CancellationToken cancellationToken, Guid? orang = null)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<KerjaSamaDbContext>();
        var peran = DaftarKode.Parse<Peran>(peranKode);
        var akun = await db.Users.AsNoTracking().Where(u => u.Aktif && (orang == null ? u.Peran.Any(p => p.Peran == peran) : u.Id == orang))
            .OrderBy(u => u.Email).FirstOrDefaultAsync(cancellationToken)
            ?? throw new AturanDilanggarException("contoh.tanpa-pengguna", $"Tidak ada pengguna aktif dengan peran {peran.Label}. Jalankan dengan KerjaSama:Demo = true.");
        var pelaku = new Pelaku(akun.Id, akun.Nama, akun.Peran.Select(p => p.Peran).ToHashSet(), akun.MitraId, akun.PerangkatDaerah, akun.SubUnit);
        db.Jejak.Pelaku = pelaku;
        await act(scope.ServiceProvider, pelaku);
    }

    private async Task<string?> TercatatAsync(string kunci, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<KerjaSamaDbContext>().IdempotencyRecord
            .Where(r => r.Pemilik == Pemilik && r.Kunci == kunci).Select(r => r.Response).SingleOrDefaultAsync(cancellationToken);
    }

    private async Task<string?> NaskahDariAsync(string? acuan, CancellationToken cancellationToken)
    {
        if (acuan is null)
        {
            return null;
        }

        var kode = await TercatatAsync(acuan, cancellationToken);
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<KerjaSamaDbContext>();
        return await db.Naskah.Where(n => db.Permohonan.Any(p => p.Id == n.PermohonanId && p.Kode == kode)).Select(n => n.Kode).SingleAsync(cancellationToken);
    }

    private IdempotencyRecord Catatan(string kunci, string hasil) =>
        new() { Pemilik = Pemilik, Kunci = kunci, BodyHash = "", StatusCode = StatusCodes.Status201Created, Response = hasil, DibuatPada = clock.GetUtcNow() };

    /// <summary>Spreads the steps of a sample between its receipt and its signing, or, while it runs, until two days ago.</summary>
    private sealed class Waktu
    {
        private const int MenitPerLangkah = 12;

        private readonly DateTimeOffset _sekarang;
        private readonly DateTimeOffset _awal;
        private readonly DateTimeOffset _tandaTangan;
        private readonly TimeSpan _jarak;

        public Waktu(PermohonanContoh contoh, OfficeClock clock)
        {
            SimulatedTime.Set(null);
            _sekarang = clock.GetUtcNow();
            _awal = Pagi(contoh.Permohonan.TanggalDiterima ?? clock.HariIni);
            var tanggal = contoh.Isian?.GetValueOrDefault("tandatangani")?.GetValueOrDefault("tanggalTandaTangan");
            _tandaTangan = tanggal is null ? _sekarang.AddDays(-2) : Pagi(DateOnly.Parse(tanggal, CultureInfo.InvariantCulture));
            var akhir = _tandaTangan > _awal ? _tandaTangan : _awal.AddHours(LangkahPenuh);
            _jarak = (akhir - _awal) / LangkahPenuh;
        }

        /// <summary>On a weekday in office hours, each step a little later in the day than the one before it.</summary>
        public DateTimeOffset Langkah(int n)
        {
            var hari = DateOnly.FromDateTime((_awal + (_jarak * n)).UtcDateTime);
            hari = hari.AddDays(hari.DayOfWeek switch { DayOfWeek.Saturday => 2, DayOfWeek.Sunday => 1, _ => 0 });
            var saat = Pagi(hari).AddMinutes(n * MenitPerLangkah);
            return saat < _sekarang ? saat : _sekarang;
        }

        /// <summary>Signing is recorded in the afternoon of its date, the register an hour later; everything else before.</summary>
        public DateTimeOffset Untuk(string kunci, int n) => kunci switch
        {
            "tandatangani" => _tandaTangan.AddHours(6),
            "daftarkanNaskah" => _tandaTangan.AddHours(7),
            _ => Langkah(Math.Min(n, LangkahPenuh - 1)),
        };

        private static DateTimeOffset Pagi(DateOnly tanggal) => new(tanggal.ToDateTime(new TimeOnly(2, 15)), TimeSpan.Zero);
    }
}
