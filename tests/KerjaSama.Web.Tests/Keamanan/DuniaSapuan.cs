using KerjaSama.Data.Pengguna;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Workflow;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Tests.Keamanan;

/// <summary>
/// An office in which everything that an address can name is there twice: once the demo's first mitra's and PD's, once the second one's.
/// Beside them requests of nobody outside stand at steps of the other roles.
/// </summary>
[CollectionDefinition(Nama)]
public sealed class DuniaSapuan : IAsyncLifetime, ICollectionFixture<DuniaSapuan>
{
    internal const string Nama = "sapuan";

    internal const string JudulMilik = "Kebun anggrek bersama";
    internal const string JudulAsing = "Kebun belimbing bersama";

    private const string MitraAsing = "Pemerintah Kabupaten Contoh Timur";
    private const string MitraNetral = "CV Netral Sapuan";

    private readonly SkenarioPermohonan _skenario;

    /// <summary>The sweep asks more often than guests may.</summary>
    public DuniaSapuan()
        : this(new KantorFactory { Loopback = true })
    {
    }

    internal DuniaSapuan(KantorFactory kantor) => (Kantor, _skenario) = (kantor, new(kantor));

    public KantorFactory Kantor { get; }

    internal Objek Milik { get; private set; } = null!;
    internal Objek Asing { get; private set; } = null!;
    internal IReadOnlyList<TugasTerbuka> Tugas { get; private set; } = [];

    /// <summary>Values for everything that is this person's, with a task of theirs where they have one.</summary>
    internal IReadOnlyDictionary<string, string> NilaiUntuk(string pengguna) => Nilai(Milik, Tugas.FirstOrDefault(t => t.Peran.Contains(pengguna) && t.Pemilik == Milik.Pemilik) ?? Tugas[0]);

    internal static Dictionary<string, string> Nilai(Objek objek, TugasTerbuka tugas) => new(objek.Nilai) { ["tugas"] = tugas.Id.ToString() };

    public async ValueTask InitializeAsync()
    {
        var penyusun = new PenyusunObjek(Kantor, _skenario);
        var milik = await _skenario.SampaiAsync("tinjauMitra", JudulMilik, SkenarioPermohonan.MitraDemo, "dinkes");
        var asing = await _skenario.SampaiAsync("tinjauMitra", JudulAsing, MitraAsing, "disdik");
        Milik = await penyusun.SusunAsync("milik", milik.Kode, "mitra", "perangkat-daerah");
        Asing = await penyusun.SusunAsync("asing", asing.Kode, "mitra-2", "perangkat-daerah-2");
        await RujukanAsync();
        foreach (var langkah in new[] { "tetapkanJalur", "susunTelaahan", "periksaTelaahan", "catatArahan", "susunDraf" })
        {
            await _skenario.SampaiAsync(langkah, mitra: MitraNetral);
        }

        await AnalisLainAsync();
        await LuarNegeriAsync();
        await penyusun.LogoAsync();
        Tugas = await TugasAsync();
    }

    public ValueTask DisposeAsync() => Kantor.DisposeAsync();

    /// <summary>What is theirs goes back to a naskah that is not: a reference must not open it.</summary>
    private Task<int> RujukanAsync() => Kantor.DbAsync(async db =>
    {
        var asing = await db.Naskah.Where(n => n.Kode == Asing.Nilai["naskah"]).Select(n => n.Id).SingleAsync();
        var permohonan = await db.Permohonan.SingleAsync(p => p.Kode == Milik.Nilai["permohonan"]);
        var naskah = await db.Naskah.SingleAsync(n => n.Kode == Milik.Nilai["naskah"]);
        db.Entry(permohonan).Property(p => p.IndukId).CurrentValue = asing;
        db.Entry(naskah).Property(n => n.PendahuluId).CurrentValue = asing;
        return await db.SaveChangesAsync();
    });

    /// <summary>A case whose memo another analis writes.</summary>
    private async Task AnalisLainAsync()
    {
        var lain = await _skenario.PenggunaKeduaAsync(Peran.Analis, "Zainal Analis");
        var (kode, tugas) = await _skenario.SampaiAsync("disposisi", mitra: MitraNetral);
        await _skenario.SelesaikanAsync(tugas, null, ("analis", lain.ToString()));
        while ((await _skenario.TerbukaAsync(kode)).FirstOrDefault(t => t.PelaksanaId != lain) is { } lainnya)
        {
            await _skenario.SelesaikanAsync(lainnya.Id);
        }
    }

    /// <summary>A case of the other sub-unit, at its sub koordinator.</summary>
    private async Task LuarNegeriAsync()
    {
        var (kode, jalur) = await _skenario.SampaiAsync("tetapkanJalur", mitra: MitraNetral);
        await _skenario.SelesaikanAsync(jalur, null, ("jalur", "KSDLL"), ("jenisNaskah", "MOU"));
        await _skenario.SelesaikanAsync(await _skenario.LanjutkanAsync(kode, "disposisi"), null, ("subUnit", "fasilitasi-ln"));
        await _skenario.LanjutkanAsync(kode, "periksaTelaahan");
    }

    private Task<List<TugasTerbuka>> TugasAsync() => Kantor.DbAsync(async db =>
    {
        var akun = await db.Users.IgnoreAutoIncludes().Where(u => u.Email!.EndsWith("@contoh.go.id")).ToDictionaryAsync(u => u.Id, Demo);
        var terbuka = await db.Tugas.AsNoTracking().Where(t => t.Status == StatusTugas.Terbuka).OrderBy(t => t.Urut)
            .Select(t => new { Tugas = t, Permohonan = db.Permohonan.Single(p => p.Id == t.SubjectId) }).ToListAsync();
        return terbuka.ConvertAll(t => new TugasTerbuka(
            t.Tugas.Id, $"{t.Tugas.Kunci} {t.Permohonan.Kode}", t.Tugas.Peran.Split(' '), t.Tugas.PelaksanaId is { } id ? akun[id] : null,
            t.Permohonan.Judul switch { JudulMilik => Milik.Pemilik, JudulAsing => Asing.Pemilik, _ => new HashSet<string>() },
            t.Permohonan.AnalisId is { } analis ? akun[analis] : null, t.Tugas.SubUnit));
    });

    // second holders of a role have an address of chance
    private static string Demo(AkunPengguna akun) => Guid.TryParse(akun.Email!.Split('@')[0], out _) ? "lain" : akun.Email!.Split('@')[0];
}
