using KerjaSama.Domain.Umum;

namespace KerjaSama.Domain.Pengguna;

/// <summary>Rights (contract.md, "Peran"). What a person does in the office (jabatan) is apart: decisions.md 18.</summary>
public enum Peran
{
    [Kode("admin", "Administrator")] Admin = 1,
    [Kode("kepala-bagian", "Kepala Bagian")] KepalaBagian = 2,
    [Kode("subkoordinator-dn", "Sub Koordinator DN")] SubkoordinatorDn = 3,
    [Kode("subkoordinator-ln", "Sub Koordinator LN")] SubkoordinatorLn = 4,
    [Kode("subkoordinator-evaluasi", "Sub Koordinator Evaluasi")] SubkoordinatorEvaluasi = 5,
    [Kode("analis", "Analis Kerja Sama")] Analis = 6,
    [Kode("perancang", "Analis Rancangan Naskah")] Perancang = 7,
    [Kode("pengelola-data", "Pengelola Data")] PengelolaData = 8,
    [Kode("agenda", "Pengadministrasi Umum")] Agenda = 9,
    [Kode("perangkat-daerah", "Perangkat Daerah")] PerangkatDaerah = 10,
    [Kode("mitra", "Mitra")] Mitra = 11,
    [Kode("hukum", "Bagian Hukum")] Hukum = 12,
    [Kode("pimpinan", "Pimpinan")] Pimpinan = 13,
    [Kode("auditor", "Auditor")] Auditor = 14,
}
