using KerjaSama.Data;
using KerjaSama.Documents.Sop;
using KerjaSama.Domain.Pengaturan;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Web.Infrastructure.Dokumen;
using KerjaSama.Web.Infrastructure.Ui;
using KerjaSama.Web.Modul.Pengaturan.Kontrak;
using KerjaSama.Workflow;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Alur.Kontrak;

/// <summary>The SOP AP of a process as this office prints it: the newest version's table, under the office's identity.</summary>
internal sealed class SusunSop(DefinitionCatalog catalog, BatasLangkahReader batas, KantorDokumen kantor, BacaDasarHukum dasarHukum, KerjaSamaDbContext db, OfficeClock clock)
{
    private const string Pengesah = "kepala-bagian";

    private static readonly (string Bagian, string Judul)[] Kotak =
    [
        (IsiSop.DasarHukum, "Dasar hukum"), (IsiSop.Kualifikasi, "Kualifikasi pelaksana"), (IsiSop.Keterkaitan, "Keterkaitan"),
        (IsiSop.Peralatan, "Peralatan/perlengkapan"), (IsiSop.Peringatan, "Peringatan"), (IsiSop.Pencatatan, "Pencatatan dan pendataan"),
    ];

    /// <param name="kunci">Key of a process that is loaded.</param>
    public async Task<SopSheet> ExecuteAsync(string kunci, CancellationToken cancellationToken)
    {
        await kantor.MuatAsync(cancellationToken);
        // what a called process comes to is counted with the office's limits too
        var semua = new Dictionary<string, ProcessDefinition>(StringComparer.Ordinal);
        foreach (var proses in catalog.Newest)
        {
            semua[proses.Key] = await batas.BerlakukanAsync(proses, cancellationToken);
        }

        var definisi = semua[kunci];
        var tabel = SopBuilder.Build(definisi, semua, Pelaku);
        var berkas = SopBuilder.Build(catalog.NewestOf(kunci), catalog.Newest.ToDictionary(d => d.Key, StringComparer.Ordinal), Pelaku);
        var judul = await dasarHukum.JudulAsync(cancellationToken);
        var kepala = (await KepalaAsync(definisi, cancellationToken)) with { Kotak = [.. Kotak.Select(k => new SopBox(k.Judul, Isi(tabel, k.Bagian, judul)))] };
        return new SopSheet(kepala, tabel.Pelaksana, [.. tabel.Baris.Select(Baris)])
        {
            Asal = $"Dibuat dari berkas proses {definisi.Key}, versi {definisi.Version}, yang juga dijalankan aplikasi KerjaSama{(Batas(tabel).SequenceEqual(Batas(berkas)) ? "" : ", dengan batas waktu yang ditetapkan kantor")}.",
        };
    }

    private static string Pelaku(string kode) => DaftarKode.Parse<Peran>(kode).Label;

    /// <summary>What the rows say of limits, which those of called processes are counted into.</summary>
    private static IEnumerable<string?> Batas(SopTable tabel) => tabel.Baris.SelectMany(baris => baris.Keterangan.Prepend(baris.Waktu));

    private async Task<SopHead> KepalaAsync(ProcessDefinition definisi, CancellationToken cancellationToken)
    {
        var dimuat = await db.ProcessDefinition.AsNoTracking().Where(d => d.Key == definisi.Key).Select(d => new { d.Version, d.LoadedAt }).ToListAsync(cancellationToken);
        var batasDiubah = await db.Riwayat.Where(r => r.ObjekJenis == BatasLangkah.Objek && r.Proses == definisi.Key).MaxAsync(r => (DateTimeOffset?)r.Pada, cancellationToken);
        var revisi = dimuat.Count > 1 ? dimuat.MaxBy(d => d.Version)!.LoadedAt : (DateTimeOffset?)null;
        var instansi = kantor.Instansi;
        var pejabat = instansi.PejabatPada(Pengesah, clock.HariIni);
        return new SopHead(definisi.Name)
        {
            Instansi = [.. instansi.KopSetda.Split('\n').Take(2).Select(baris => baris.Trim()), instansi.NamaBagian.ToUpperInvariant()],
            Logo = await kantor.GambarAsync(instansi.LogoSha256, cancellationToken),
            TanggalPembuatan = Tanggal(dimuat.MinBy(d => d.Version)?.LoadedAt),
            TanggalRevisi = Tanggal(batasDiubah > revisi || revisi is null ? batasDiubah : revisi),
            JabatanPengesah = pejabat is null ? null : kantor.NamaJabatan(Pengesah, clock.HariIni),
            NamaPengesah = pejabat?.Nama,
            KeteranganPengesah = [.. new[] { Teks.Isi(pejabat?.Pangkat), pejabat?.Nip is { } nip ? $"NIP {nip}" : null }.OfType<string>()],
        };
    }

    private string? Tanggal(DateTimeOffset? pada) => pada is { } instant ? OfficeFormat.Tanggal(clock.TanggalDari(instant)) : null;

    /// <summary>What the file says; a regulation is named by its key, and the related SOPs follow from the calls.</summary>
    private static IReadOnlyList<string> Isi(SopTable tabel, string bagian, IReadOnlyDictionary<string, string> judul)
    {
        var isi = tabel.Proses.Sop.Where(i => i.Bagian == bagian).Select(i => i.Isi);
        return bagian switch
        {
            IsiSop.DasarHukum => [.. isi.Select(kunci => judul.GetValueOrDefault(kunci, kunci))],
            IsiSop.Keterkaitan => [.. tabel.Terkait.Select(nama => $"SOP {nama}"), .. isi],
            _ => [.. isi],
        };
    }

    private static SopRow Baris(BarisSop baris) => new(baris.Nomor, baris.Kegiatan, baris.Pelaksana, Simbol(baris.Simbol))
    {
        Kelengkapan = baris.Kelengkapan,
        Waktu = baris.Waktu,
        Output = baris.Output,
        Keterangan = string.Join(" ", baris.Keterangan),
        Panah = [.. baris.Panah.Select(panah => new SopLine(panah.Ke, panah.Label))],
    };

    private static SopSymbol Simbol(SimbolSop simbol) => simbol switch
    {
        SimbolSop.Terminator => SopSymbol.Terminator,
        SimbolSop.Proses => SopSymbol.Process,
        SimbolSop.Keputusan => SopSymbol.Decision,
    };
}
