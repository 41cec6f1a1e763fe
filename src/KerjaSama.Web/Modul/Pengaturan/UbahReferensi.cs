using KerjaSama.Data;
using KerjaSama.Domain.Naskah;
using KerjaSama.Domain.Pengaturan;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Infrastructure.Ui;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Pengaturan;

/// <summary>The reference data that an administrator changes in the program; every change is in the history.</summary>
internal sealed class UbahReferensi(KerjaSamaDbContext db)
{
    private const int TeksMaxLength = 400;

    public static IReadOnlyList<string> Verifikasi { get; } = ["belum diverifikasi", "terverifikasi", "dokumen kantor", "ketentuan kantor"];

    public static IReadOnlyList<(string Nilai, string Label)> JenisLibur { get; } = [("libur", "Libur nasional"), ("cuti-bersama", "Cuti bersama")];

    /// <summary>Sets a limit from a date on. The earlier values stay: what was decided under them is judged by them.</summary>
    /// <param name="versi">Of the limit as it was read (<see cref="VersiBatas"/>).</param>
    /// <returns>False when it is so already on that date: nothing is written.</returns>
    /// <exception cref="IsianTidakSahException">A field is missing or wrong.</exception>
    /// <exception cref="VersiBerubahException">Somebody changed the limit meanwhile.</exception>
    public async Task<bool> BatasAsync(string kunci, int versi, string? nilai, DateOnly? berlakuSejak, string? dasarHukum, string? verifikasi, CancellationToken ct)
    {
        if (!OfficeFormat.TryAngka(nilai, out var angka) || angka < 0)
        {
            throw new IsianTidakSahException("Nilai", "Nilai berupa angka yang tidak negatif.");
        }

        var sejak = berlakuSejak ?? throw new IsianTidakSahException("BerlakuSejak", "Tanggal mulai berlaku wajib diisi.");
        if (!Verifikasi.Contains(verifikasi))
        {
            throw new IsianTidakSahException("StatusVerifikasi", "Pilih status verifikasi.");
        }

        await using var transaction = await db.BeginWriteAsync(ct);
        var semua = await db.Batas.Where(b => b.Kunci == kunci).ToListAsync(ct);
        if (semua.Count == 0)
        {
            throw new TidakDitemukanException("Batas");
        }

        if (await VersiBatas(kunci).SumAsync(ct) is var kini && kini != versi)
        {
            throw new VersiBerubahException("Batas ini berubah sejak Anda membukanya.", kini);
        }

        if (semua.Where(b => b.BerlakuSejak <= sejak).MaxBy(b => b.BerlakuSejak) is { } berlaku
            && (berlaku.Nilai, berlaku.DasarHukum, berlaku.StatusVerifikasi) == (angka, Teks.Isi(dasarHukum), verifikasi))
        {
            return false;
        }

        if (semua.SingleOrDefault(b => b.BerlakuSejak == sejak) is { } ada)
        {
            (ada.Nilai, ada.DasarHukum, ada.StatusVerifikasi) = (angka, Teks.Isi(dasarHukum), verifikasi!);
        }
        else
        {
            db.Add(new Batas { Kunci = kunci, Nama = semua[0].Nama, Satuan = semua[0].Satuan, Nilai = angka, BerlakuSejak = sejak, DasarHukum = Teks.Isi(dasarHukum), StatusVerifikasi = verifikasi! });
        }

        await SimpanAsync(transaction, ct);
        return true;
    }

    /// <summary>The versions of a limit's values: their sum grows with every change, also when a value is added.</summary>
    public IQueryable<int> VersiBatas(string kunci) => db.Batas.Where(b => b.Kunci == kunci).Select(b => EF.Property<int>(b, nameof(AggregateRoot.Versi)));

    /// <param name="jalur">Codes of the tracks that know the kind; all of them is stored as "every track", so that it stays true for one that is added.</param>
    /// <exception cref="IsianTidakSahException">Name, pattern or tracks are wrong.</exception>
    public async Task JenisNaskahAsync(string kode, int versi, string? nama, string? singkatan, string? pola, IReadOnlyCollection<string> jalur, CancellationToken ct)
    {
        var semua = DaftarKode.Semua<Jalur>().ToList();
        var dipilih = semua.Where(jalur.Contains).ToList();
        if (Teks.Isi(nama) is not { Length: <= TeksMaxLength } namaIsi)
        {
            throw new IsianTidakSahException("Nama", $"Nama wajib diisi, paling banyak {TeksMaxLength} karakter.");
        }

        if (Teks.Isi(pola) is not { Length: <= TeksMaxLength } polaIsi)
        {
            throw new IsianTidakSahException("PolaNomor", $"Pola nomor wajib diisi, paling banyak {TeksMaxLength} karakter.");
        }

        if (PolaNomor.Galat(polaIsi) is { } galat)
        {
            throw new IsianTidakSahException("PolaNomor", galat);
        }

        if (dipilih.Count == 0 || dipilih.Count < jalur.Distinct().Count())
        {
            throw new IsianTidakSahException("Jalur", "Pilih paling sedikit satu jalur dari daftar.");
        }

        await using var transaction = await db.BeginWriteAsync(ct);
        var jenis = await db.JenisNaskah.SingleOrDefaultAsync(j => j.Kode == kode, ct) ?? throw new TidakDitemukanException("Jenis naskah");
        Dibaca(jenis, versi);
        (jenis.Nama, jenis.Singkatan, jenis.PolaNomor, jenis.Jalur) = (namaIsi, Teks.Isi(singkatan), polaIsi, dipilih.Count == semua.Count ? null : string.Join(' ', dipilih));
        await SimpanAsync(transaction, ct);
    }

    /// <exception cref="IsianTidakSahException">The value does not fit the setting's type.</exception>
    public async Task PengaturanAlurAsync(string nama, int versi, string? nilai, CancellationToken ct)
    {
        await using var transaction = await db.BeginWriteAsync(ct);
        var pengaturan = await db.PengaturanAlur.SingleOrDefaultAsync(p => p.Nama == nama, ct) ?? throw new TidakDitemukanException("Pengaturan");
        Dibaca(pengaturan, versi);
        pengaturan.Nilai = (pengaturan.Tipe, Teks.Isi(nilai)) switch
        {
            ("boolean", "true" or "false") => nilai!,
            ("angka", { } teks) when OfficeFormat.TryAngka(teks, out var angka) => angka.ToString("0.##########", System.Globalization.CultureInfo.InvariantCulture),
            ("teks", { Length: <= TeksMaxLength } teks) => teks,
            _ => throw new IsianTidakSahException("Nilai", $"Nilai {nama} tidak sesuai."),
        };
        await SimpanAsync(transaction, ct);
    }

    /// <exception cref="IsianTidakSahException">A field is missing, or the day is there already.</exception>
    public async Task TambahHariLiburAsync(DateOnly? tanggal, string? nama, string? jenis, bool ditetapkan, CancellationToken ct)
    {
        var hari = tanggal ?? throw new IsianTidakSahException("Tanggal", "Tanggal wajib diisi.");
        var namaIsi = Teks.Isi(nama) ?? throw new IsianTidakSahException("Nama", "Nama hari libur wajib diisi.");
        if (JenisLibur.All(j => j.Nilai != jenis))
        {
            throw new IsianTidakSahException("Jenis", "Pilih jenis hari libur.");
        }

        await using var transaction = await db.BeginWriteAsync(ct);
        if (await db.HariLibur.AnyAsync(h => h.Tanggal == hari, ct))
        {
            throw new IsianTidakSahException("Tanggal", $"{OfficeFormat.Tanggal(hari)} sudah tercatat sebagai hari libur.");
        }

        await db.AddContinuingAsync(new HariLibur { Tanggal = hari, Nama = namaIsi, Jenis = jenis!, Status = ditetapkan ? "ditetapkan" : "perkiraan" }, ct);
        await SimpanAsync(transaction, ct);
    }

    public async Task HapusHariLiburAsync(DateOnly tanggal, int versi, CancellationToken ct)
    {
        await using var transaction = await db.BeginWriteAsync(ct);
        var hari = await db.HariLibur.SingleOrDefaultAsync(h => h.Tanggal == tanggal, ct) ?? throw new TidakDitemukanException("Hari libur");
        Dibaca(hari, versi);
        db.Remove(hari);
        await SimpanAsync(transaction, ct);
    }

    /// <summary>The save is refused when the row is no longer the one that the form was made from.</summary>
    private void Dibaca(object baris, int versi) => db.Entry(baris).Property(nameof(AggregateRoot.Versi)).OriginalValue = versi;

    private async Task SimpanAsync(Data.Umum.WriteTransaction transaction, CancellationToken ct)
    {
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }
}
