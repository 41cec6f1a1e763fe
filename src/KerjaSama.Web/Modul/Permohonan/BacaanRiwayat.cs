using KerjaSama.Data.Umum;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure.Ui;
using KerjaSama.Web.Modul.Permohonan.Kontrak;

namespace KerjaSama.Web.Modul.Permohonan;

/// <summary>Turns history rows into what people read. Columns that only the machine needs are left out; the row itself keeps them.</summary>
internal static class BacaanRiwayat
{
    private static readonly Dictionary<string, string> Kolom = new(StringComparer.Ordinal)
    {
        ["Status"] = "Status", ["Tahap"] = "Tahap", ["Jalur"] = "Jalur", ["JenisNaskah"] = "Jenis naskah", ["Judul"] = "Judul", ["Tentang"] = "Tentang", ["SubUnit"] = "Sub-unit",
        ["AnalisId"] = "Analis", ["PerancangId"] = "Perancang", ["MenyusulSampai"] = "Berkas menyusul sampai", ["AlasanBerakhir"] = "Alasan berakhir",
        ["KontakNama"] = "Kontak", ["KontakSurel"] = "Surel kontak", ["KontakTelepon"] = "Telepon kontak", ["TanggalDiterima"] = "Tanggal diterima",
    };

    /// <param name="nama">Names of people by id without dashes.</param>
    public static PeristiwaRiwayat Baca(Riwayat baris, IReadOnlyDictionary<string, string> nama)
    {
        var perubahan = RiwayatPermohonan.Perubahan(baris);
        string? Isi(string label) => perubahan.FirstOrDefault(p => p.Isian == label).Baru;
        var (judul, ikon) = baris.Peristiwa switch
        {
            "permohonan.diterima" => ("Permohonan diterima", "inbox"),
            "tugas.selesai" => ($"{Isi("Langkah")}: {Isi("Hasil")}", "check"),
            "tugas.diambil" => ($"Mengambil tugas: {Isi("Langkah")}", "hand-grab"),
            "tugas.dilepas" => ($"Melepas tugas: {Isi("Langkah")}", "hand-off"),
            "tugas.diserahkan" => ($"Menyerahkan tugas {Isi("Langkah")} kepada {Isi("Kepada")}", "user-share"),
            "dokumen.diunggah" => ($"Mengunggah {Isi("Dokumen")}", "upload"),
            "tugas.ditarik" => ($"Menarik kembali langkah: {Isi("Langkah")}", "arrow-back"),
            "permohonan.dikembalikan" => ($"Dikembalikan ke langkah: {Isi("Langkah")}", "arrow-back"),
            "permohonan.dimulai-dari" => ($"Dimulai dari langkah: {Isi("Langkah")}", "player-skip-forward"),
            "permohonan.jalur-dikoreksi" => ($"Jalur dikoreksi, dilanjutkan dari langkah: {Isi("Langkah")}", "route"),
            "otomatis.selesai" => ($"Langkah otomatis selesai: {Isi("Langkah")}", "settings-automation"),
            "otomatis.gagal" => ($"Langkah otomatis gagal: {Isi("Langkah")}", "alert-triangle"),
            "otomatis.dicoba-lagi" => ($"Mencoba lagi langkah otomatis: {Isi("Langkah")}", "refresh"),
            "otomatis.dilewati" => ($"Melewati langkah otomatis: {Isi("Langkah")}", "player-skip-forward"),
            "permohonan.ditolak" => ("Permohonan ditolak", "circle-x"),
            "permohonan.dicabut" => ("Permohonan dicabut", "arrow-back-up"),
            var lain => (lain.Replace('.', ' ').Replace('-', ' '), "point"),
        };
        return new(judul, baris.OlehNama, baris.Pada, ikon, baris.Alasan, baris.AtasNama, [.. perubahan.Select(p => Baris(p, nama)).OfType<(string, string?, string?)>()]);
    }

    private static (string, string?, string?)? Baris((string Isian, string? Lama, string? Baru) p, IReadOnlyDictionary<string, string> nama)
    {
        if (p.Isian is "Langkah" or "Hasil" or "Kepada" or "Dokumen")
        {
            return null;
        }

        if (Kolom.TryGetValue(p.Isian, out var kolom))
        {
            return (kolom, Kata(p.Isian, p.Lama, nama), Kata(p.Isian, p.Baru, nama));
        }

        // what the step recorded has its label as key; a column that is not in the table above has a code name
        return p.Lama is null && p.Baru is not null && (p.Isian.Contains(' ', StringComparison.Ordinal) || !p.Isian.Any(c => c is '.' or '[')) && !Teknis.Contains(p.Isian) ? (p.Isian, null, p.Baru) : null;
    }

    private static readonly HashSet<string> Teknis = new(StringComparer.Ordinal)
    {
        "Kode", "Urut", "TeksCari", "KodeLacakHash", "PutaranLacak", "SuratMasukId", "IndukId", "PendahuluId", "DibuatPada", "BerakhirPada", "Id", "Bentuk", "Pemrakarsa", "Saluran", "Bidang", "Sifat", "KunciImpor",
    };

    private static string? Kata(string kolom, string? nilai, IReadOnlyDictionary<string, string> nama) => (kolom, nilai) switch
    {
        (_, null) => null,
        ("Status", _) when Enum.TryParse<StatusPermohonan>(nilai, out var status) => status.Label,
        ("Tahap", _) when Enum.TryParse<Tahap>(nilai, out var tahap) => tahap.Label,
        ("Jalur", _) when Enum.TryParse<Jalur>(nilai, out var jalur) => jalur.Kode,
        ("AnalisId" or "PerancangId", _) => nama.GetValueOrDefault(nilai, nilai),
        _ => nilai,
    };
}
