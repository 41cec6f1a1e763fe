namespace KerjaSama.Documents.Rules;

/// <summary>Words by which agreements call the clauses of domain.md section 3.</summary>
public static class PadananKlausul
{
    private static readonly Dictionary<string, string[]> Padanan = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Identitas para pihak"] = ["subjek", "para pihak", "pihak-pihak", "kedudukan para pihak"],
        ["Subjek"] = ["identitas para pihak", "para pihak", "pihak-pihak", "kedudukan para pihak"],
        ["Maksud dan tujuan"] = ["maksud", "tujuan", "tujuan dan sasaran"],
        ["Objek"] = ["obyek", "objek kerja sama", "obyek kerja sama", "lokasi dan objek"],
        ["Ruang lingkup"] = ["lingkup", "ruang-lingkup", "lingkup kerja sama", "bidang kerja sama", "lingkup pekerjaan"],
        ["Pelaksanaan"] = ["tindak lanjut", "pelaksana", "mekanisme pelaksanaan", "tata cara pelaksanaan"],
        ["Pembiayaan"] = ["biaya", "pendanaan", "anggaran", "pembayaran", "sumber dana", "nilai kerja sama"],
        ["Jangka waktu"] = ["masa berlaku", "masa kerja sama", "waktu pelaksanaan", "mulai berlaku", "berlakunya"],
        ["Penyelesaian perselisihan"] = ["perselisihan", "sengketa", "penyelesaian sengketa", "hukum yang berlaku dan penyelesaian"],
        ["Korespondensi"] = ["surat-menyurat", "surat menyurat", "pemberitahuan", "alamat", "komunikasi", "narahubung"],
        ["Lain-lain"] = ["lain - lain", "ketentuan lain", "ketentuan tambahan", "addendum", "adendum", "perubahan", "aturan tambahan"],
        ["Penutup"] = ["ketentuan penutup", "penutupan"],
        ["Hak dan kewajiban"] = ["hak", "kewajiban", "tugas dan tanggung jawab", "tanggung jawab"],
        ["Pengakhiran"] = ["berakhirnya", "pemutusan", "pembatalan", "penghentian", "masa berakhir"],
        ["Keadaan kahar"] = ["keadaan memaksa", "force majeure", "force majeur", "kahar", "keadaan darurat"],
        ["Sanksi"] = ["denda", "wanprestasi", "cidera janji", "cedera janji", "pelanggaran", "kelalaian"],
        ["Kegiatan"] = ["program", "bentuk kegiatan", "rencana kegiatan", "uraian kegiatan"],
        ["Output"] = ["keluaran", "hasil", "luaran", "target"],
        ["Jadwal"] = ["waktu", "jadwal pelaksanaan", "triwulan", "waktu pelaksanaan"],
        ["Penanggung jawab"] = ["pelaksana", "penanggungjawab", "pic"],
    };

    /// <summary>The usual other words for a clause; none for an unknown one.</summary>
    public static IReadOnlyList<string> Untuk(string nama) => Padanan.GetValueOrDefault(nama.Trim(), []);
}
