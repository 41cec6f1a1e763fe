using KerjaSama.Data;
using KerjaSama.Data.Umum;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Infrastructure.Ui;

/// <summary>Reads the history of any object as the pages show it (<c>Umum/_Riwayat</c>), newest first.</summary>
internal sealed class HistoryReader(KerjaSamaDbContext db, HistoryWords words)
{
    private const int Most = 500;

    /// <summary>Events by code; a brace names what the act recorded.</summary>
    private static readonly Dictionary<string, (string Judul, string Ikon)> Names = new(StringComparer.Ordinal)
    {
        ["permohonan.diterima"] = ("Permohonan diterima", "inbox"),
        ["permohonan.data-diubah"] = ("Data permohonan dibetulkan", "pencil"),
        ["permohonan.ditolak"] = ("Permohonan ditolak", "circle-x"),
        ["permohonan.dicabut"] = ("Permohonan dicabut", "arrow-back-up"),
        ["permohonan.diimpor"] = ("Diimpor dari register lama", "database-import"),
        ["permohonan.diarsipkan"] = ("Diarsipkan: naskahnya diimpor", "archive"),
        ["tugas.selesai"] = ("{Langkah}: {Hasil}", "check"),
        ["tugas.diambil"] = ("Mengambil tugas: {Langkah}", "hand-grab"),
        ["tugas.dilepas"] = ("Melepas tugas: {Langkah}", "hand-off"),
        ["tugas.diserahkan"] = ("Menyerahkan tugas {Langkah} kepada {Kepada}", "user-share"),
        ["tugas.ditarik"] = ("Menarik kembali langkah: {Langkah}", "arrow-back"),
        ["permohonan.dikembalikan"] = ("Dikembalikan ke langkah: {Langkah}", "arrow-back"),
        ["permohonan.dimulai-dari"] = ("Dimulai dari langkah: {Langkah}", "player-skip-forward"),
        ["permohonan.jalur-dikoreksi"] = ("Jalur dikoreksi, dilanjutkan dari langkah: {Langkah}", "route"),
        ["permohonan.versi-alur"] = ("Pindah ke versi {Versi} dari alur {Proses}", "git-compare"),
        ["versi-alur.dimuat"] = ("Versi alur dimuat", "upload"),
        ["batas-langkah.diubah"] = ("{Langkah}: {Batas}", "clock-edit"),
        ["berat-aturan.diubah"] = ("{Aturan}: {Berat} sejak {Sejak}", "scale"),
        ["otomatis.selesai"] = ("Langkah otomatis selesai: {Langkah}", "settings-automation"),
        ["otomatis.gagal"] = ("Langkah otomatis gagal: {Langkah}", "alert-triangle"),
        ["otomatis.ditolak"] = ("Langkah otomatis ditolak: {Langkah}", "alert-triangle"),
        ["otomatis.waktu"] = ("Waktunya tiba: {Langkah}", "clock"),
        ["otomatis.pesan"] = ("Pesan {Pesan} disampaikan kepada langkah: {Langkah}", "mail"),
        ["otomatis.dicoba-lagi"] = ("Mencoba lagi langkah otomatis: {Langkah}", "refresh"),
        ["pesan.diterima"] = ("Pesan {Pesan} dari sistem lain: {Selanjutnya}", "mail-down"),
        ["pesan.dicoba-lagi"] = ("Mengirim lagi pesan proses {Pesan}", "refresh"),
        ["pesan.gagal"] = ("Pesan {Pesan} gagal disampaikan", "alert-triangle"),
        ["pesan.dikesampingkan"] = ("Mengesampingkan pesan proses {Pesan}", "mail-off"),
        ["otomatis.dilewati"] = ("Melewati langkah otomatis: {Langkah}", "player-skip-forward"),
        ["dokumen.diunggah"] = ("Mengunggah {Dokumen}", "upload"),
        ["dokumen.jenis-diubah"] = ("Mengubah jenis dokumen {Dokumen}", "file-symlink"),
        ["draf.versi-dibuat"] = ("Membuat draf versi {Versi}", "file-plus"),
        ["draf.ditanggapi"] = ("Mengirim tanggapan atas draf: {Berkas}", "message-reply"),
        ["draf.giliran-diberikan"] = ("Memberi giliran draf kepada {Kepada} sampai {Sampai}", "send"),
        ["draf.giliran-diambil"] = ("Mengambil kembali draf dari {Dari}", "arrow-back"),
        ["draf.giliran-diserahkan"] = ("Menyerahkan kembali draf: {Dari}", "arrow-back"),
        ["draf.dikomentari"] = ("Mengomentari draf pada {Pada}", "message"),
        ["draf.komentar-dijawab"] = ("Menjawab komentar draf pada {Pada}", "message-reply"),
        ["draf.komentar-selesai"] = ("Menandai komentar draf selesai pada {Pada}", "message-check"),
        ["draf.komentar-dibuka"] = ("Membuka lagi komentar draf pada {Pada}", "message"),
        ["draf.temuan-dikesampingkan"] = ("Mengesampingkan temuan aturan \"{Aturan}\" pada {Pada}", "shield-off"),
        ["draf.temuan-dihitung-lagi"] = ("Menghitung lagi temuan aturan \"{Aturan}\" pada {Pada}", "shield"),
        ["penandatanganan.dijadwalkan"] = ("Penandatanganan dijadwalkan", "calendar-event"),
        ["penandatanganan.penandatangan-ditetapkan"] = ("Penandatangan ditetapkan", "users"),
        ["penandatanganan.asli-diperiksa"] = ("Naskah asli diperiksa", "checklist"),
        ["penandatanganan.siap"] = ("Siap menandatangani: {Penandatangan}", "check"),
        ["penandatanganan.belum-siap"] = ("Belum siap menandatangani: {Penandatangan}", "arrow-back"),
        ["penandatanganan.tanda-tangan"] = ("Menandatangani: {Penandatangan}", "signature"),
        ["penandatanganan.tanda-tangan-dihapus"] = ("Catatan tanda tangan dihapus: {Penandatangan}", "arrow-back"),
        ["penandatanganan.selesai"] = ("Penandatanganan selesai", "signature"),
        ["tte.dimulai"] = ("Memulai tanda tangan elektronik: {Penandatangan}", "writing-sign"),
        ["tte.ditandatangani"] = ("Menandatangani secara elektronik: {Penandatangan}", "signature"),
        ["tte.gagal"] = ("Tanda tangan elektronik tidak jadi", "alert-triangle"),
        ["tte.tidak-diketahui"] = ("Hasil tanda tangan elektronik belum diketahui", "alert-triangle"),
        ["tte.tidak-dipakai"] = ("Tanda tangan elektronik terlambat, berkasnya hanya disimpan: {Penandatangan}", "alert-triangle"),
        ["tte.kode-diminta"] = ("Meminta kode sekali pakai untuk tanda tangan elektronik", "key"),
        ["tte.diulang"] = ("Tanda tangan elektronik dimulai ulang", "refresh"),
        ["naskah.ditandatangani"] = ("Naskah ditandatangani", "signature"),
        ["naskah.dicatat"] = ("Naskah dicatat tanpa fasilitasi", "certificate"),
        ["naskah.didaftarkan"] = ("Didaftarkan di register", "certificate"),
        ["naskah.dibetulkan"] = ("Data naskah dibetulkan", "pencil"),
        ["naskah.dibuka"] = ("Ditampilkan pada register terbuka", "world"),
        ["naskah.ditutup"] = ("Disembunyikan dari register terbuka", "eye-off"),
        ["naskah.dihentikan"] = ("Naskah dihentikan", "player-stop"),
        ["naskah.dokumen-ditambah"] = ("Dokumen ditambahkan", "paperclip"),
        ["naskah.diimpor"] = ("Diimpor dari register lama", "database-import"),
        ["naskah.ditautkan"] = ("Ditautkan saat impor", "link"),
        ["templat.diganti"] = ("Templat diganti dengan versi {Versi}", "replace"),
        ["templat.dipakai"] = ("Templat memakai {Versi}", "arrow-back-up"),
        ["klausul.rumusan"] = ("Rumusan {Varian} menjadi versi {Versi}", "pencil"),
        ["klausul.varian"] = ("Varian {Varian} ditambahkan", "plus"),
        ["klausul.dinonaktifkan"] = ("{Apa} dinonaktifkan", "eye-off"),
        ["klausul.diaktifkan"] = ("{Apa} diaktifkan", "eye"),
        ["nomor.dibatalkan"] = ("Nomor dibatalkan", "ban"),
        ["surat-masuk.dicatat"] = ("Dicatat dalam buku agenda", "mail-plus"),
        ["surat.berkas"] = ("Berkas surat dilampirkan", "paperclip"),
        ["surat.berkas-diganti"] = ("Berkas surat diganti", "replace"),
    };

    /// <summary>At most 500 events; where there are more, a last entry says so.</summary>
    /// <param name="kunci">Key of the object: a Guid without dashes, or the code of a reference row.</param>
    public async Task<IReadOnlyList<PeristiwaRiwayat>> ReadAsync(string objek, string kunci, CancellationToken ct) =>
        await ShowAsync(await db.Riwayat.AsNoTracking().Where(r => r.ObjekJenis == objek && r.ObjekKunci == kunci).OrderByDescending(r => r.Nomor).Take(Most + 1).ToListAsync(ct), ct);

    /// <summary>Of several objects of one kind, as one history.</summary>
    /// <inheritdoc cref="ReadAsync"/>
    public async Task<IReadOnlyList<PeristiwaRiwayat>> ReadAllAsync(string objek, IReadOnlyCollection<string> kunci, CancellationToken ct) =>
        await ShowAsync(await db.Riwayat.AsNoTracking().Where(r => r.ObjekJenis == objek && kunci.Contains(r.ObjekKunci)).OrderByDescending(r => r.Pada).ThenByDescending(r => r.Nomor).Take(Most + 1).ToListAsync(ct), ct);

    /// <summary>Of an object and those that belong to it, as one history.</summary>
    /// <param name="milik">Their keys are no keys of another kind among them.</param>
    /// <inheritdoc cref="ReadAsync"/>
    public async Task<IReadOnlyList<PeristiwaRiwayat>> ReadWithAsync((string Objek, string Kunci) utama, IReadOnlyList<(string Objek, string Kunci)> milik, CancellationToken ct)
    {
        var (objek, kunci) = (milik.Append(utama).Select(m => m.Objek).ToList(), milik.Append(utama).Select(m => m.Kunci).ToList());
        return await ShowAsync(await db.Riwayat.AsNoTracking().Where(r => objek.Contains(r.ObjekJenis) && kunci.Contains(r.ObjekKunci))
            .OrderByDescending(r => r.Pada).ThenByDescending(r => r.Nomor).Take(Most + 1).ToListAsync(ct), ct);
    }

    private async Task<IReadOnlyList<PeristiwaRiwayat>> ShowAsync(List<Riwayat> rows, CancellationToken ct)
    {
        var older = rows.Count > Most ? rows[^1] : null;
        var changes = rows[..Math.Min(rows.Count, Most)].ConvertAll(r => (Row: r, Isi: r.BacaPerubahan()));
        await words.LoadAsync(changes.SelectMany(c => c.Isi), ct);
        IReadOnlyList<PeristiwaRiwayat> shown = [.. changes.Select(c => Show(c.Row, c.Isi))];
        return older is null ? shown : [.. shown, new("Peristiwa yang lebih lama tersimpan, tetapi tidak ditampilkan", older.OlehNama, older.Pada)];
    }

    private PeristiwaRiwayat Show(Riwayat r, IReadOnlyList<IsiRiwayat> isi)
    {
        var (judul, ikon) = Names.TryGetValue(r.Peristiwa, out var name) ? name
            : r.Peristiwa.EndsWith(".dibuat", StringComparison.Ordinal) ? ("Dicatat", "plus")
            : r.Peristiwa.EndsWith(".dihapus", StringComparison.Ordinal) ? ("Dihapus", "trash")
            : r.Peristiwa.EndsWith(".diubah", StringComparison.Ordinal) ? ("Diubah", "edit")
            : (HistoryWords.Sentence(r.Peristiwa[(r.Peristiwa.IndexOf('.', StringComparison.Ordinal) + 1)..].Replace('-', ' ')), "edit");
        var (teks, sisa) = Fill(judul, isi);
        return new(teks, r.OlehNama, r.Pada, ikon, r.Alasan, r.AtasNama is null ? null : HistoryWords.WithDates(r.AtasNama), Changes(r.ObjekJenis, sisa));
    }

    /// <returns>The title with its values, and what it has not told.</returns>
    private (string Judul, IReadOnlyList<IsiRiwayat> Sisa) Fill(string judul, IReadOnlyList<IsiRiwayat> isi)
    {
        var told = isi.Where(i => i.Tercatat && judul.Contains($"{{{i.Nama}}}", StringComparison.Ordinal)).ToList();
        return (told.Aggregate(judul, (teks, i) => teks.Replace($"{{{i.Nama}}}", words.Document(i.Baru ?? ""), StringComparison.Ordinal)), [.. isi.Except(told)]);
    }

    /// <summary>Each label once: a column says old and new, so it wins over the same thing recorded by the act.</summary>
    private IReadOnlyList<(string, string?, string?)> Changes(string objek, IReadOnlyList<IsiRiwayat> isi) =>
        [.. isi.Where(i => !HistoryWords.Technical(objek, i)).OrderBy(i => i.Tercatat).ThenBy(i => i.Nama, StringComparer.Ordinal)
            .Select(i => (Label: HistoryWords.Label(i), Lama: words.Value(i, i.Lama), Baru: words.Value(i, i.Baru)))
            .DistinctBy(i => i.Label, StringComparer.OrdinalIgnoreCase)];
}
