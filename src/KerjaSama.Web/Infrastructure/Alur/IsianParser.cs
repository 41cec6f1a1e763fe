using System.Globalization;
using KerjaSama.Data;
using KerjaSama.Data.Umum;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure.Ui;
using KerjaSama.Workflow;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Infrastructure.Alur;

/// <summary>Turns the typed answers of a task's form into checked values; the one reader for pages, API and command line.</summary>
internal sealed class IsianParser(KerjaSamaDbContext db, CalonPelaksana calon, OfficeClock clock)
{
    private const int TahunKeDepan = 10;
    private const int ParagrafMaksBawaan = 20_000;

    /// <summary>Earlier dates, and those more than ten years ahead, are slips of the keyboard unless the process file says otherwise.</summary>
    private static readonly DateOnly PalingAwal = new(1990, 1, 1);

    /// <param name="dibawa">Uploads that will be documents of the request once the step succeeds.</param>
    /// <param name="periksa">What the domain action of the step says of the answers (<see cref="IPeriksaIsian"/>).</param>
    /// <exception cref="IsianTidakSahException">With every wrong or missing field.</exception>
    public async Task<IsianTugas> ParseAsync(
        UserTask langkah, string hasil, IReadOnlyDictionary<string, string?> isian, PermohonanKerjaSama permohonan, CancellationToken cancellationToken,
        IReadOnlyList<BerkasTugas>? dibawa = null, Func<IsianTugas, Task<IReadOnlyDictionary<string, string>>>? periksa = null)
    {
        if (langkah.Hasil.All(h => h.Nilai != hasil))
        {
            throw new IsianTidakSahException(GalatBidang.Pilihan("hasil", langkah.Hasil.Select(h => h.Nilai)));
        }

        var nilai = new Dictionary<string, ProcessValue>(StringComparer.Ordinal);
        var galat = new DaftarGalat();
        foreach (var bidang in langkah.Isian.Where(b => b.BerlakuUntuk(hasil)))
        {
            var teks = isian.GetValueOrDefault(bidang.Nama)?.Trim();
            if (string.IsNullOrEmpty(teks))
            {
                galat.Pastikan(!bidang.Wajib, bidang.Nama, $"{bidang.Label} wajib diisi.");
                nilai[bidang.Nama] = bidang.Tipe == TipeIsian.Boolean ? ProcessValue.Of(false) : ProcessValue.Null;
            }
            else
            {
                (nilai[bidang.Nama], var salah) = bidang.Tipe == TipeIsian.Berkas && dibawa?.Any(b => b.Bidang == bidang.Nama) == true
                    ? (ProcessValue.Of(Guid.Empty.ToString()), null)
                    : await BacaAsync(bidang, teks, permohonan, cancellationToken);
                galat.Tambah(salah);
            }
        }

        foreach (var asing in isian.Keys.Where(k => langkah.Isian.All(b => b.Nama != k)))
        {
            galat.Tambah(asing, "Isian ini tidak dikenal pada langkah ini.");
        }

        var terbaca = new IsianTugas(nilai);
        foreach (var (bidang, pesan) in periksa is null ? new Dictionary<string, string>() : await periksa(terbaca))
        {
            galat.Tambah(bidang, pesan);
        }

        galat.PastikanKosong();
        return terbaca;
    }

    /// <summary>The answers as people read them in the history: label → text.</summary>
    public async Task<IReadOnlyList<KeyValuePair<string, string?>>> BacaanAsync(UserTask langkah, IsianTugas isian, CancellationToken cancellationToken)
    {
        var bacaan = new List<KeyValuePair<string, string?>>();
        foreach (var bidang in langkah.Isian)
        {
            if (isian.Nilai.GetValueOrDefault(bidang.Nama) is not { IsNull: false } nilai)
            {
                continue;
            }

            bacaan.Add(new(bidang.Label, bidang.Tipe switch
            {
                TipeIsian.Pilihan => bidang.Pilihan.FirstOrDefault(p => p.Nilai == isian.Teks(bidang.Nama))?.Label ?? isian.Teks(bidang.Nama),
                TipeIsian.Pengguna => await db.Users.Where(u => u.Id == isian.Id(bidang.Nama)).Select(u => u.Nama).SingleOrDefaultAsync(cancellationToken),
                TipeIsian.Berkas => (await db.DokumenPermohonan.FindAsync([isian.Id(bidang.Nama)], cancellationToken))?.Nama, // also one that this act adds
                TipeIsian.Boolean => isian.Boolean(bidang.Nama) ? "Ya" : "Tidak",
                _ => nilai.ToStored().Text,
            }));
        }

        return bacaan;
    }

    private async Task<(ProcessValue Nilai, GalatBidang? Galat)> BacaAsync(Isian bidang, string teks, PermohonanKerjaSama permohonan, CancellationToken cancellationToken) => bidang.Tipe switch
    {
        TipeIsian.Teks => Teks(bidang, teks, ModelConventions.PanjangTeksBiasa),
        TipeIsian.Paragraf => Teks(bidang, teks, ParagrafMaksBawaan),
        TipeIsian.Tanggal => DateOnly.TryParseExact(teks, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var tanggal)
            ? Rentang(bidang, tanggal, permohonan)
            : Salah(bidang, $"\"{teks}\" bukan tanggal. Tulis sebagai TTTT-BB-HH, misalnya 2026-03-12."),
        TipeIsian.Angka => Angka(bidang, teks),
        TipeIsian.Boolean => teks switch
        {
            "true" => (ProcessValue.Of(true), null),
            "false" => (ProcessValue.Of(false), null),
            _ => Salah(bidang, "Jawab true atau false."),
        },
        TipeIsian.Pilihan => bidang.Pilihan.Any(p => p.Nilai == teks)
            ? (ProcessValue.Of(teks), null)
            : (ProcessValue.Null, GalatBidang.Pilihan(bidang.Nama, bidang.Pilihan.Select(p => p.Nilai))),
        TipeIsian.Berkas => Guid.TryParse(teks, out var dokumen) && permohonan.Dokumen.Any(d => d.Id == dokumen)
            ? (ProcessValue.Of(dokumen.ToString()), null)
            : Salah(bidang, "Berkas ini tidak ada pada permohonan. Unggah dahulu, lalu isi id-nya."),
        TipeIsian.Pengguna => await calon.FindAsync(bidang.Nama, teks, cancellationToken) is { } pengguna
            ? (ProcessValue.Of(pengguna.ToString()), null)
            : Salah(bidang, "Pengguna ini tidak ada, tidak aktif, atau tidak memegang peran yang diminta."),
    };

    private (ProcessValue Nilai, GalatBidang? Galat) Rentang(Isian bidang, DateOnly tanggal, PermohonanKerjaSama permohonan)
    {
        var (sejak, sampai) = bidang.RentangPada(clock.HariIni, permohonan.TanggalDiterima);
        var (awal, akhir) = (sejak ?? PalingAwal, sampai ?? clock.HariIni.AddYears(TahunKeDepan));
        return tanggal < awal ? Salah(bidang, $"{bidang.Label} paling awal {OfficeFormat.Tanggal(awal)}{(bidang.Sejak == Isian.AwalPerkara ? ", saat permohonan diterima" : "")}.")
            : tanggal > akhir ? Salah(bidang, $"{bidang.Label} paling akhir {OfficeFormat.Tanggal(akhir)}.")
            : (ProcessValue.Of(tanggal), null);
    }

    private static (ProcessValue Nilai, GalatBidang? Galat) Teks(Isian bidang, string teks, int bawaan) =>
        teks.Length <= (bidang.Maks ?? bawaan) ? (ProcessValue.Of(teks), null) : Salah(bidang, $"{bidang.Label} paling banyak {bidang.Maks ?? bawaan} karakter.");

    private static (ProcessValue Nilai, GalatBidang? Galat) Angka(Isian bidang, string teks) =>
        !OfficeFormat.TryAngka(teks, out var angka) ? Salah(bidang, $"\"{teks}\" bukan angka. Tulis seperti 12.143.000 atau 1,5.")
        : angka < bidang.Min ? Salah(bidang, $"{bidang.Label} paling sedikit {OfficeFormat.Angka(bidang.Min.Value)}.")
        : angka > bidang.Maks ? Salah(bidang, $"{bidang.Label} paling banyak {OfficeFormat.Angka(bidang.Maks.Value)}.")
        : (ProcessValue.Of(angka), null);

    private static (ProcessValue Nilai, GalatBidang? Galat) Salah(Isian bidang, string pesan) => (ProcessValue.Null, new(bidang.Nama, pesan));
}
