using KerjaSama.Domain.Pengaturan;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Telaahan;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure.Ui;
using KerjaSama.Workflow;

namespace KerjaSama.Web.Modul.Telaahan.Kontrak;

/// <summary>A question on the sheet with what is answered so far.</summary>
/// <param name="DasarHukum">Title of the regulation that it rests on.</param>
internal sealed record ButirLembar(string Kode, string Pertanyaan, string? DasarHukum, bool Menghalangi, JawabanPeriksa Jawaban)
{
    public string Id => IsianForm.IdUntuk(IsianTelaahan.Putusan(Kode));

    public bool MasihMenghalangi => Menghalangi && Jawaban.Putusan is not null && ButirPeriksa.PutusanMenghalangi(Jawaban.Putusan);
}

/// <summary>A regulation to pick.</summary>
internal sealed record PilihanDasar(string Kunci, string Judul, StatusDasarHukum Status, string StatusVerifikasi, bool Dipilih)
{
    /// <summary>What stands before the number: Undang-Undang, Peraturan Pemerintah.</summary>
    public string Jenis => Judul.IndexOf(" Nomor ", StringComparison.Ordinal) is > 0 and var i ? Judul[..i] : "Lainnya";
}

/// <summary>What still stands in the way, as a link to its field.</summary>
internal sealed record HalTelaahan(string Teks, string Id, bool Menghalangi);

/// <summary>
/// The part of the memo's form that is drawn by controls of its own: legal bases and checklist, beside the headings; and what still stands in
/// the way of sending or of approving it. Made from the typed answers, readable or not.
/// </summary>
internal sealed record LembarTelaahan(IReadOnlyList<IGrouping<string, ButirLembar>> DaftarPeriksa, IReadOnlyList<PilihanDasar> DasarHukum, string DasarLain, IReadOnlyList<HalTelaahan> Hal)
{
    public static bool Memuat(string bidang) => bidang is IsianTelaahan.DasarHukum or IsianTelaahan.DaftarPeriksa;

    public IEnumerable<ButirLembar> Butir => DaftarPeriksa.SelectMany(k => k);

    /// <summary>Where an error of the checklist leads: the first question without a verdict, or the first.</summary>
    public ButirLembar? Pertama => Butir.FirstOrDefault(b => b.Jawaban.Putusan is null) ?? Butir.FirstOrDefault();

    public static LembarTelaahan Buat(BahanLembar bahan, UserTask langkah, IReadOnlyDictionary<string, string?> nilai)
    {
        var ditanyakan = langkah.Isian.Any(i => i.Nama == IsianTelaahan.DaftarPeriksa) ? bahan.Pertanyaan : [];
        var terbaca = TeksDaftarPeriksa.Baca(nilai.GetValueOrDefault(IsianTelaahan.DaftarPeriksa), [.. ditanyakan.Select(p => p.Isi.Kode)]);
        var judul = bahan.DasarHukum.ToDictionary(d => d.Isi.Kunci, d => d.Isi.Judul, StringComparer.Ordinal);
        List<ButirLembar> butir = [.. ditanyakan.Select(p => new ButirLembar(p.Isi.Kode, p.Isi.Pertanyaan, p.Isi.DasarHukum is { } d ? judul.GetValueOrDefault(d, d) : null, p.Isi.Menghalangi, terbaca.Jawaban[p.Isi.Kode]))];
        var kelompok = ditanyakan.ToDictionary(p => p.Isi.Kode, p => p.Isi.Kelompok, StringComparer.Ordinal);

        var rujukan = RujukanTelaahan.Baca(nilai.GetValueOrDefault(IsianTelaahan.DasarHukum));
        List<PilihanDasar> dasar = [.. bahan.DasarHukum.Select(d => new PilihanDasar(d.Isi.Kunci, d.Isi.Judul, d.Isi.Status, d.Isi.StatusVerifikasi, rujukan.Contains(d.Isi.Kunci)))];
        return new([.. butir.GroupBy(b => kelompok[b.Kode])], dasar, RujukanTelaahan.Tulis(rujukan.Where(r => !judul.ContainsKey(r))), [.. Belum(langkah, nilai, butir), .. Penghalang(butir, dasar)]);
    }

    private static IEnumerable<HalTelaahan> Belum(UserTask langkah, IReadOnlyDictionary<string, string?> nilai, List<ButirLembar> butir)
    {
        var kosong = langkah.Isian.Where(i => i.Wajib && i.Nama != IsianTelaahan.DaftarPeriksa && string.IsNullOrWhiteSpace(nilai.GetValueOrDefault(i.Nama))).ToList();
        if (kosong.Count > 0)
        {
            yield return new(kosong.Count == 1 ? $"{kosong[0].Label} belum diisi" : $"{kosong.Count} isian kosong, mulai dari {kosong[0].Label}", IsianForm.IdUntuk(kosong[0].Nama), false);
        }

        if (butir.FindAll(b => b.Jawaban.Putusan is null) is [var pertama, ..] belum)
        {
            yield return new($"{belum.Count} butir belum diputus", pertama.Id, false);
        }
    }

    private static IEnumerable<HalTelaahan> Penghalang(List<ButirLembar> butir, List<PilihanDasar> dasar)
    {
        foreach (var b in butir.Where(b => b.MasihMenghalangi))
        {
            yield return new($"Menghalangi: {b.Kode.Replace('-', ' ')}, {b.Jawaban.Putusan!.Value.Label.ToLowerInvariant()}", b.Id, true);
        }

        foreach (var d in dasar.Where(d => d is { Dipilih: true, Status: StatusDasarHukum.Dicabut }))
        {
            yield return new($"Dasar hukum dicabut: {d.Kunci}", IdDasar(d.Kunci), true);
        }
    }

    public static string IdDasar(string kunci) => IsianForm.IdUntuk($"{IsianTelaahan.DasarHukum}.{kunci}");
}

/// <summary>A sheet that was just kept. <paramref name="Kabar"/>: when.</summary>
internal sealed record LembarTersimpan(string Kabar, LembarTelaahan Lembar);

/// <summary>The reference rows that a sheet is made of.</summary>
internal sealed record BahanLembar(IReadOnlyList<BarisRujukan<PertanyaanHukum>> Pertanyaan, IReadOnlyList<BarisRujukan<DasarHukum>> DasarHukum);

internal sealed class BahanLembarReader(SusunIsiTelaahan susun)
{
    public async Task<BahanLembar> LoadAsync(PermohonanKerjaSama permohonan, CancellationToken cancellationToken) =>
        new(await susun.PertanyaanAsync(permohonan.Jalur, cancellationToken), await susun.DasarHukumAsync(cancellationToken));
}
