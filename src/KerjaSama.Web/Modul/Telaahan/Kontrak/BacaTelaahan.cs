using KerjaSama.Data;
using KerjaSama.Data.Telaahan;
using KerjaSama.Domain.Pengaturan;
using KerjaSama.Domain.Telaahan;
using KerjaSama.Domain.Umum;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Telaahan.Kontrak;

/// <summary>The memo as it stands, to be read above the reviewer's form and on the request's page.</summary>
/// <param name="Isi">With everything that belongs to it, not tracked.</param>
/// <param name="Nama">Names of the people in it.</param>
/// <param name="Kini">State of its legal bases in the reference list today.</param>
internal sealed record TelaahanBacaan(TelaahanStaf Isi, IReadOnlyDictionary<Guid, string> Nama, IReadOnlyDictionary<string, StatusDasarHukum> Kini)
{
    public IReadOnlyList<(string Judul, string Isi)> Bagian =>
    [
        ("Persoalan", Isi.Persoalan), ("Praanggapan", Isi.Praanggapan), ("Fakta yang mempengaruhi", Isi.Fakta),
        ("Analisis", Isi.Analisis), ("Simpulan", Isi.Simpulan), ("Saran", Isi.Saran),
    ];

    public IReadOnlyList<DasarTelaahan> DasarHukum => [.. Isi.DasarHukum.OrderBy(d => d.Urutan)];

    public IEnumerable<IGrouping<string, ButirPeriksa>> DaftarPeriksa => Isi.DaftarPeriksa.OrderBy(b => b.Urutan).GroupBy(b => b.Kelompok);

    public IReadOnlyList<ButirPeriksa> Penghalang => [.. Isi.Penghalang];

    /// <summary>Newest first.</summary>
    public IReadOnlyList<PutaranTelaahan> Putaran => [.. Isi.Putaran.OrderByDescending(p => p.Nomor)];

    /// <summary>The parts of a round, and what they were in the round before; null in the first.</summary>
    public IEnumerable<(string Judul, string Isi, string? Lama)> BagianPutaran(PutaranTelaahan putaran)
    {
        var lalu = Isi.Putaran.FirstOrDefault(p => p.Nomor == putaran.Nomor - 1);
        return Bagian(putaran).Zip(lalu is null ? Bagian(putaran).Select(_ => (string?)null) : Bagian(lalu).Select(b => (string?)b.Isi), (kini, lama) => (kini.Judul, kini.Isi, lama));

        static IEnumerable<(string Judul, string Isi)> Bagian(PutaranTelaahan p) =>
        [
            ("Persoalan", p.Persoalan), ("Praanggapan", p.Praanggapan), ("Fakta yang mempengaruhi", p.Fakta), ("Dasar hukum", p.DasarHukum), ("Analisis", p.Analisis),
            ("Simpulan", p.Simpulan), ("Saran", p.Saran), ("Daftar periksa hukum", p.DaftarPeriksa),
        ];
    }

    /// <summary>The remarks with which it came back last; null where it never did, or was sent again since.</summary>
    public PutaranTelaahan? Pengembalian => Isi.Status == StatusTelaahan.Disusun && Putaran is [{ DikembalikanPada: not null } terakhir, ..] ? terakhir : null;

    public string? NamaDari(Guid? id) => id is { } orang ? Nama.GetValueOrDefault(orang) : null;

    /// <summary>What is to be said of a basis that is not, or no longer, simply in force; null where there is nothing.</summary>
    public string? Peringatan(DasarTelaahan dasar)
    {
        var kini = dasar.Kunci is { } kunci && Kini.TryGetValue(kunci, out var status) ? status : dasar.Status;
        return kini == StatusDasarHukum.Dicabut && dasar.Status != StatusDasarHukum.Dicabut ? "Dicabut sejak telaahan ini disusun"
            : kini == StatusDasarHukum.Dicabut ? "Sudah dicabut" : null;
    }

    /// <summary>Answers of the form <c>telaahan.susun</c>, to go on from the earlier text.</summary>
    public IReadOnlyDictionary<string, string?> Isian => new Dictionary<string, string?>
    {
        ["persoalan"] = Isi.Persoalan,
        ["praanggapan"] = Isi.Praanggapan,
        ["fakta"] = Isi.Fakta,
        ["analisis"] = Isi.Analisis,
        ["simpulan"] = Isi.Simpulan,
        ["saran"] = Isi.Saran,
        ["rekomendasi"] = Isi.Rekomendasi.Kode,
        ["asal"] = Isi.Asal.Kode,
        [IsianTelaahan.DasarHukum] = RujukanTelaahan.Tulis(DasarHukum.Select(d => d.Kunci ?? d.Judul)),
        [IsianTelaahan.DaftarPeriksa] = TeksDaftarPeriksa.Tulis(Isi.DaftarPeriksa.OrderBy(b => b.Urutan).Select(b => KeyValuePair.Create(b.Kode, new JawabanPeriksa(b.Putusan, b.Catatan)))),
    };
}

internal sealed class BacaTelaahan(KerjaSamaDbContext db)
{
    /// <returns>Null while none has been written.</returns>
    public async Task<TelaahanBacaan?> FindAsync(Guid permohonanId, CancellationToken cancellationToken)
    {
        if (await db.Telaahan.AsNoTracking().Lengkap().SingleOrDefaultAsync(t => t.PermohonanId == permohonanId, cancellationToken) is not { } t)
        {
            return null;
        }

        Guid?[] orang = [t.DisusunOleh, t.DisetujuiOleh, .. t.Putaran.SelectMany(p => new[] { p.DisusunOleh, p.DikembalikanOleh })];
        var kunci = t.DasarHukum.Select(d => d.Kunci).OfType<string>().ToList();
        return new(
            t,
            await db.Users.IgnoreAutoIncludes().Where(u => orang.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Nama, cancellationToken),
            await db.DasarHukum.Where(d => kunci.Contains(d.Kunci)).ToDictionaryAsync(d => d.Kunci, d => d.Status, cancellationToken));
    }
}
