using System.Data.Common;
using KerjaSama.Data;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Web.Infrastructure.Keamanan;
using KerjaSama.Web.Infrastructure.Paging;
using KerjaSama.Web.Modul.Tugas;
using KerjaSama.Web.Modul.Tugas.Kontrak;
using KerjaSama.Workflow;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace KerjaSama.Web.Tests.Tugas;

/// <summary>A long inbox is read in parts and put together: nothing twice, nothing missing, in one order, and never all of it.</summary>
public sealed class KotakPanjangTests
{
    private static readonly string[] Orang = ["agenda", "kepala-bagian", "subkoordinator-dn", "analis", "perancang", "admin", "mitra"];

    [Theory, SetiapBasisData]
    public async Task TiapTab_LembarDemiLembar_LengkapUrutTanpaUlangan(BasisData basisData)
    {
        await using var kantor = new KantorFactory(basisData);
        await IsiAsync(kantor, 150);
        foreach (var orang in Orang)
        {
            var pelaku = await PelakuAsync(kantor, orang);
            var tab = new Dictionary<TabKotak, IReadOnlyList<BarisKotak>>();
            foreach (var satu in Enum.GetValues<TabKotak>())
            {
                var semua = tab[satu] = await SemuaLembarAsync(kantor, satu, pelaku);
                Assert.Equal(semua.DistinctBy(b => b.Id).Count(), semua.Count);
                Assert.Equal(semua.Select(b => b.Tenggat ?? DateOnly.MaxValue).Order(), semua.Select(b => b.Tenggat ?? DateOnly.MaxValue));
                Assert.Equal(semua.Count, await kantor.DenganAsync<KotakTugas, int>((_, kotak) => kotak.CountAsync(satu, pelaku, default)));
            }

            var kunciLain = kantor.Services.GetRequiredService<GiliranLangkah>().KunciLain;
            var tugas = await kantor.DbAsync(db => db.Tugas.AsNoTracking().Where(t => t.Status == StatusTugas.Terbuka).ToListAsync());
            var permohonan = await kantor.DbAsync(db => db.Permohonan.Include(p => p.Mitra).Include(p => p.PerangkatDaerah).AsSplitQuery().SingleAsync());
            Assert.Equal(
                Id(tugas.Where(t => TugasRights.Pelaksana(pelaku, t, permohonan) && (t.DiambilOleh is null || t.DiambilOleh == pelaku.PenggunaId) && !kunciLain.ContainsKey(t.Kunci)).Select(t => t.Id)),
                Id(tab[TabKotak.Saya].Concat(tab[TabKotak.BelumDiambil]).Where(b => !kunciLain.ContainsKey(b.Kunci)).Select(b => b.Id)));
            Assert.Equal(
                Id(tab.Where(t => t.Key != TabKotak.Terlambat).SelectMany(t => t.Value).Where(b => b.Tenggat < kantor.OfficeClock.HariIni).Select(b => b.Id).Distinct()),
                Id(tab[TabKotak.Terlambat].Select(b => b.Id)));
        }

        static IEnumerable<Guid> Id(IEnumerable<Guid> id) => id.Order();
    }

    [Fact]
    public async Task LewatSeribu_TabMenyebutLebih_DaftarTanpaJumlah()
    {
        await using var kantor = new KantorFactory();
        await IsiAsync(kantor, PageRequest.HitungMaks + 1, "agenda");

        var halaman = await (await kantor.KlienSebagaiAsync("agenda")).TeksAsync(TugasLinks.Kotak);

        Assert.Contains("1.000+", halaman);
        Assert.Contains("<span>25 baris</span>", halaman);
    }

    /// <summary>However many are open, SQLite finds the first page and the counts by an index and sorts nothing.</summary>
    [Fact]
    public async Task TugasSayaDanBelumDiambil_MenurutIndeks_TidakDipindaiTidakDiurutkan()
    {
        await using var kantor = new KantorRencana();
        await IsiAsync(kantor, 10);
        var pelaku = await PelakuAsync(kantor, "kepala-bagian");
        foreach (var tab in new[] { TabKotak.Saya, TabKotak.BelumDiambil })
        {
            kantor.Rencana.Langkah.Clear();
            await SemuaLembarAsync(kantor, tab, pelaku);
            await kantor.DenganAsync<KotakTugas, int>((_, kotak) => kotak.CountAsync(tab, pelaku, default));

            Assert.NotEmpty(kantor.Rencana.Langkah);
            Assert.All(kantor.Rencana.Langkah, l => Assert.StartsWith("SEARCH ", l));
        }
    }

    /// <summary>The inbox asks for tasks by the text of their roles: a text that it does not know would hide a task.</summary>
    [Fact]
    public async Task TeksPeran_SetiapLangkahSetiapSisiSetiapSubUnit_Dikenal()
    {
        await using var kantor = new KantorFactory();
        await IsiAsync(kantor, 0);
        var tugas = await kantor.DbAsync(db => db.Tugas.AsNoTracking().SingleAsync());
        var dikenal = kantor.Services.GetRequiredService<GiliranLangkah>().TeksPeran;
        var langkah = kantor.Services.GetRequiredService<DefinitionCatalog>().All.SelectMany(d => d.Nodes.Values.OfType<UserTask>()).ToList();

        foreach (var pemrakarsa in Enum.GetValues<Pemrakarsa>())
        {
            foreach (var subUnit in new[] { null, "fasilitasi-dn", "fasilitasi-ln", "evaluasi" })
            {
                var permohonan = ObjekPermohonan.Buat(pemrakarsa);
                if (subUnit is not null)
                {
                    permohonan.TetapkanJalur(Jalur.Ksdpk, "KSB");
                    permohonan.Disposisikan(subUnit, Guid.CreateVersion7(), Guid.CreateVersion7());
                }

                foreach (var satu in langkah)
                {
                    TugasFactory.Sesuaikan(tugas, satu, permohonan);
                    Assert.Contains(tugas.Peran, dikenal);
                }
            }
        }
    }

    private static async Task<IReadOnlyList<BarisKotak>> SemuaLembarAsync(KantorFactory kantor, TabKotak tab, Pelaku pelaku)
    {
        var (semua, setelah) = (new List<BarisKotak>(), (string?)null);
        do
        {
            var lembar = await kantor.DenganAsync<KotakTugas, KeysetPage<BarisKotak>>((_, kotak) => kotak.ListAsync(tab, setelah, pelaku, default));
            semua.AddRange(lembar.Data);
            setelah = lembar.Berikut;
        }
        while (setelah is not null);
        return semua;
    }

    private static async Task<Pelaku> PelakuAsync(KantorFactory kantor, string orang)
    {
        var id = await kantor.IdAsync(orang);
        return (await kantor.DenganAsync<PelakuReader, IReadOnlyDictionary<Guid, Pelaku>>((_, reader) => reader.ListAsync([id], default)))[id];
    }

    /// <summary>Open tasks of one request, spread over roles, people, takers and dates; several share a date.</summary>
    private static async Task IsiAsync(KantorFactory kantor, int banyak, string? peran = null)
    {
        await new SkenarioPermohonan(kantor).DiterimaAsync();
        var (analis, lain, hariIni) = (await kantor.IdAsync("analis"), await kantor.IdAsync("kepala-bagian"), kantor.OfficeClock.HariIni);
        var bersama = kantor.Services.GetRequiredService<GiliranLangkah>().TeksPeran.First(t => t.Split(' ').Contains("analis") && t.Contains(' ', StringComparison.Ordinal));
        var kunciLain = kantor.Services.GetRequiredService<GiliranLangkah>().KunciLain.Keys.First();
        string[] semuaPeran = ["agenda", "kepala-bagian", "analis", bersama, "perancang", "mitra", "hukum", "subkoordinator-dn"];
        await kantor.DbAsync(async db =>
        {
            var pertama = await db.Tugas.AsNoTracking().SingleAsync();
            db.AddRange(Enumerable.Range(1, banyak).Select(n =>
            {
                var satu = peran ?? semuaPeran[n % semuaPeran.Length];
                return new Workflow.Tugas
                {
                    InstanceId = pertama.InstanceId,
                    RootId = pertama.RootId,
                    SubjectKind = pertama.SubjectKind,
                    SubjectId = pertama.SubjectId,
                    Token = 1000 + n,
                    Kunci = peran is null && n % 11 == 0 ? kunciLain : "langkah",
                    Nama = $"Langkah {n}",
                    Putaran = 1,
                    Tahap = pertama.Tahap,
                    Peran = satu,
                    SubUnit = n % 3 == 0 ? "fasilitasi-dn" : null,
                    PelaksanaId = peran is null && n % 5 == 0 ? satu == "analis" ? analis : lain : null,
                    DiambilOleh = satu == bersama && n % 2 == 0 ? lain : null,
                    DibukaPada = pertama.DibukaPada,
                    Tenggat = n % 7 == 0 ? null : hariIni.AddDays((n % 9) - 4),
                    Urut = pertama.Urut + n,
                };
            }));
            return await db.SaveChangesAsync();
        });
    }

    private sealed class KantorRencana : KantorFactory
    {
        public RencanaInterceptor Rencana { get; } = new();

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services => services.AddSingleton<IInterceptor>(Rencana));
        }
    }

    /// <summary>Asks SQLite how it would run each query on open tasks, before it runs.</summary>
    private sealed class RencanaInterceptor : DbCommandInterceptor
    {
        public List<string> Langkah { get; } = [];

        public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            if (eventData.Context is KerjaSamaDbContext && command.CommandText.Contains("FROM \"tugas\" AS \"t\"", StringComparison.Ordinal))
            {
                await using var rencana = command.Connection!.CreateCommand();
                rencana.Transaction = command.Transaction;
#pragma warning disable CA2100 // the program's own query
                rencana.CommandText = "EXPLAIN QUERY PLAN " + command.CommandText;
#pragma warning restore CA2100
                foreach (DbParameter p in command.Parameters)
                {
                    var salinan = rencana.CreateParameter();
                    (salinan.ParameterName, salinan.Value) = (p.ParameterName, p.Value);
                    rencana.Parameters.Add(salinan);
                }

                await using var baris = await rencana.ExecuteReaderAsync(cancellationToken);
                while (await baris.ReadAsync(cancellationToken))
                {
                    // the few rows of one task, asked for each row that is shown, may be sorted
                    if (baris.GetString(3).Contains(" t ", StringComparison.Ordinal) || (baris.GetInt32(1) == 0 && baris.GetString(3).Contains("ORDER BY", StringComparison.Ordinal)))
                    {
                        Langkah.Add(baris.GetString(3));
                    }
                }
            }

            return result;
        }
    }
}
