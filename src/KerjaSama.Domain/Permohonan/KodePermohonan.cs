using KerjaSama.Domain.Umum;

namespace KerjaSama.Domain.Permohonan;

// The closed code lists of a permohonan (contract.md, "Codes"): a new value is a release.

public enum BentukPermohonan
{
    [Kode("permohonan", "Permohonan")] Permohonan = 1,
    [Kode("penawaran", "Penawaran")] Penawaran = 2,
}

public enum Pemrakarsa
{
    [Kode("mitra", "Mitra")] Mitra = 1,
    [Kode("perangkat-daerah", "Perangkat Daerah")] PerangkatDaerah = 2,
    [Kode("pimpinan", "Pimpinan")] Pimpinan = 3,
}

public enum Saluran
{
    [Kode("surat", "Surat")] Surat = 1,
    [Kode("portal", "Portal")] Portal = 2,
    [Kode("surel", "Surel")] Surel = 3,
    [Kode("srikandi", "SRIKANDI")] Srikandi = 4,
    [Kode("langsung", "Datang langsung")] Langsung = 5,
}

public enum Jalur
{
    [Kode("KSDD", "Kerja sama daerah dengan daerah lain")] Ksdd = 1,
    [Kode("KSDPK", "Kerja sama daerah dengan pihak ketiga")] Ksdpk = 2,
    [Kode("Sinergi", "Sinergi dengan kementerian/lembaga")] Sinergi = 3,
    [Kode("KSDPL", "Kerja sama dengan pemerintah daerah di luar negeri")] Ksdpl = 4,
    [Kode("KSDLL", "Kerja sama dengan lembaga di luar negeri")] Ksdll = 5,
}

public enum StatusPermohonan
{
    [Kode("baru", "Baru")] Baru = 1,
    [Kode("diproses", "Diproses")] Diproses = 2,
    [Kode("menunggu-mitra", "Menunggu mitra")] MenungguMitra = 3,
    [Kode("selesai", "Selesai")] Selesai = 4,
    [Kode("ditolak", "Ditolak")] Ditolak = 5,
    [Kode("dicabut", "Dicabut")] Dicabut = 6,
    [Kode("arsip", "Arsip")] Arsip = 7,
}

/// <summary>Stages in the order of the work (decisions.md 11); a request stands at the earliest among its open tasks.</summary>
public enum Tahap
{
    [Kode("penerimaan", "Penerimaan")] Penerimaan = 1,
    [Kode("fasilitasi", "Fasilitasi")] Fasilitasi = 2,
    [Kode("telaahan", "Telaahan")] Telaahan = 3,
    [Kode("arahan", "Arahan pimpinan")] Arahan = 4,
    [Kode("tkksd", "TKKSD")] Tkksd = 5,
    [Kode("draf", "Draf naskah")] Draf = 6,
    [Kode("persetujuan", "Persetujuan")] Persetujuan = 7,
    [Kode("paraf", "Paraf")] Paraf = 8,
    [Kode("penandatanganan", "Penandatanganan")] Penandatanganan = 9,
    [Kode("register", "Register")] Register = 10,
}
