using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Umum;

namespace KerjaSama.Web.Modul.Pengguna;

/// <summary>The invented people of the demo (contract.md: <c>PERAN@contoh.go.id</c>). Officials are those of <c>seeds/referensi/instansi.json</c>.</summary>
internal static class PenggunaDemo
{
    public const string Sandi = "Contoh-2026!";

    private const string MitraSwasta = "PT Contoh Sehat Nusantara";
    private const string MitraDaerah = "Pemerintah Kabupaten Contoh Timur";

    /// <summary>The two partners that the demo's partner accounts speak for: name, category.</summary>
    public static IReadOnlyList<(string Nama, string Kategori)> Mitra { get; } = [(MitraSwasta, "badan-hukum"), (MitraDaerah, "kabupaten-kota")];

    public static IReadOnlyList<Orang> Semua { get; } =
    [
        new(Peran.Admin, "Bagus Wirawan, S.Kom.", "Administrator Sistem"),
        new(Peran.KepalaBagian, "Contoh Ratnasari, S.H., M.Kn.", "Kepala Bagian Kerja Sama"),
        new(Peran.SubkoordinatorDn, "Hendra Kusnadi, S.STP., M.Si.", "Sub Koordinator Fasilitasi Kerja Sama Dalam Negeri", SubUnit: "fasilitasi-dn"),
        new(Peran.SubkoordinatorLn, "Maria Adelina, S.IP.", "Sub Koordinator Fasilitasi Kerja Sama Luar Negeri", SubUnit: "fasilitasi-ln"),
        new(Peran.SubkoordinatorEvaluasi, "Slamet Riyanto, S.E.", "Sub Koordinator Evaluasi Kerja Sama", SubUnit: "evaluasi"),
        new(Peran.Analis, "Nurul Hidayati, S.AP.", "Analis Kerja Sama", SubUnit: "fasilitasi-dn"),
        new(Peran.Perancang, "Dimas Prasetyo, S.H.", "Analis Rancangan Naskah Perjanjian", SubUnit: "fasilitasi-dn"),
        new(Peran.PengelolaData, "Lilis Suryani, A.Md.", "Pengelola Informasi Kerja Sama", SubUnit: "evaluasi"),
        new(Peran.Agenda, "Sri Wahyuni", "Pengadministrasi Umum"),
        new(Peran.PerangkatDaerah, "dr. Agung Santoso", "Penghubung Dinas Kesehatan", PerangkatDaerah: "dinkes"),
        new(Peran.PerangkatDaerah, "Retno Palupi, M.Pd.", "Penghubung Dinas Pendidikan", PerangkatDaerah: "disdik", Ke: 2),
        new(Peran.Mitra, "Yohanes Wibisono", "Manajer Kemitraan", Mitra: MitraSwasta),
        new(Peran.Mitra, "Ratih Kumala, S.Sos.", "Kepala Bagian Kerja Sama", Mitra: MitraDaerah, Ke: 2),
        new(Peran.Hukum, "Contoh Wicaksana, S.H., M.H.", "Kepala Bagian Hukum"),
        new(Peran.Pimpinan, "Dr. Contoh Prabowati, M.AP.", "Sekretaris Daerah"),
        new(Peran.Auditor, "Tri Handayani, S.E., Ak.", "Auditor Inspektorat Daerah"),
    ];

    /// <param name="Mitra">Name of a row of <see cref="PenggunaDemo.Mitra"/>.</param>
    /// <param name="Ke">2 for the second account of a role.</param>
    internal sealed record Orang(
        Peran Peran, string Nama, string Jabatan, string? SubUnit = null, string? PerangkatDaerah = null, string? Mitra = null, int Ke = 1)
    {
        public string Surel => $"{Peran.Kode}{(Ke == 1 ? "" : $"-{Ke}")}@contoh.go.id";
    }
}
