using KerjaSama.Domain.Umum;

namespace KerjaSama.Domain.Pengaturan;

// Reference data: rows that an administrator can change, loaded from seeds/referensi; behaviour is a column, never a code in an if.

/// <summary>A kind of naskah.</summary>
public sealed class JenisNaskah
{
    public required string Kode { get; init; }
    public required string Nama { get; set; }
    public string? Singkatan { get; set; }

    /// <summary>A delegate may sign it with a surat kuasa (only a PKS).</summary>
    public bool BolehDelegasi { get; set; }

    /// <summary>Codes of the tracks that know this kind, separated by spaces (domain.md section 2); null: every track.</summary>
    public string? Jalur { get; set; }

    /// <summary>Is to be followed by a PKS.</summary>
    public bool BerujungPks { get; set; }

    /// <summary>Number pattern (<see cref="Naskah.PolaNomor"/>).</summary>
    public required string PolaNomor { get; set; }

    /// <summary>Template of its draft (a file of seeds/templat without extension); null: a draft is always brought as a file.</summary>
    public string? Templat { get; set; }
    public int Urutan { get; set; }

    /// <summary>Whether a track knows this kind.</summary>
    public bool AdaPada(string jalur) => Jalur is null || Jalur.Split(' ').Contains(jalur);
}

/// <summary>New, extension or addendum.</summary>
public sealed class SifatNaskah
{
    public required string Kode { get; init; }
    public required string Nama { get; set; }
    public bool PerluPendahulu { get; set; }
}

public sealed class KategoriMitra
{
    public required string Kode { get; init; }
    public required string Nama { get; set; }
    public bool LuarNegeri { get; set; }
    public int Urutan { get; set; }
}

public sealed class Bidang
{
    public required string Kode { get; init; }
    public required string Nama { get; set; }
    public int Urutan { get; set; }
}

public sealed class PerangkatDaerah
{
    public required string Kode { get; init; }
    public required string Nama { get; set; }
    public string? Singkatan { get; set; }
    public bool Aktif { get; set; } = true;
}

public sealed class SubUnit
{
    public required string Kode { get; init; }
    public required string Nama { get; set; }
}

/// <summary>A track: which process runs it.</summary>
public sealed class JalurKerjaSama
{
    public required string Kode { get; init; }
    public required string Nama { get; set; }
    public required string Keterangan { get; set; }

    /// <summary>Key of the process definition.</summary>
    public required string Proses { get; set; }

    /// <summary>dn or ln.</summary>
    public required string Wilayah { get; set; }
}

/// <summary>Routing of a track and partner category to a sub-unit and its indicator; dated, because every reorganisation moves it.</summary>
public sealed class Rute
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string Jalur { get; init; }

    /// <summary>Category code or <c>*</c>.</summary>
    public required string KategoriMitra { get; init; }
    public required string SubUnit { get; set; }
    public string? Indikator { get; set; }
    public required DateOnly BerlakuSejak { get; init; }
}

/// <summary>A document that a track asks for.</summary>
public sealed class SyaratDokumen
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string Jalur { get; init; }

    /// <summary>Pemrakarsa code or <c>*</c>.</summary>
    public required string Pemrakarsa { get; init; }
    public required string Jenis { get; init; }
    public required string Nama { get; set; }
    public bool Wajib { get; set; }
    public int Urutan { get; set; }
}

/// <summary>A legal or office limit with its source; shown as "belum diverifikasi" where nobody has confirmed it.</summary>
public sealed class Batas
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string Kunci { get; init; }
    public required string Nama { get; set; }
    public required decimal Nilai { get; set; }
    public required string Satuan { get; set; }
    public string? DasarHukum { get; set; }
    public required DateOnly BerlakuSejak { get; init; }
    public required string StatusVerifikasi { get; set; }
}

public sealed class HariLibur
{
    public required DateOnly Tanggal { get; init; }
    public required string Nama { get; set; }

    /// <summary>libur or cuti-bersama.</summary>
    public required string Jenis { get; set; }

    /// <summary>ditetapkan or perkiraan.</summary>
    public required string Status { get; set; }
}

public sealed class Jabatan
{
    public required string Kode { get; init; }
    public required string Nama { get; set; }
    public int? UrutanParaf { get; set; }
    public bool Pimpinan { get; set; }
}

public sealed class KlausulWajib
{
    public const int PadananMaxLength = 1000;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string JenisNaskah { get; init; }
    public required string Klausul { get; set; }

    /// <summary>Other words by which agreements call it, parted by <c>|</c>; null: none.</summary>
    public string? Padanan { get; set; }
    public int Urutan { get; init; }
}

/// <summary>Whether a regulation is in force.</summary>
public enum StatusDasarHukum
{
    [Kode("berlaku", "Berlaku")] Berlaku = 1,

    /// <summary>In force with later changes.</summary>
    [Kode("diubah", "Berlaku, telah diubah")] Diubah = 2,
    [Kode("dicabut", "Dicabut")] Dicabut = 3,
}

/// <summary>A regulation that limits, processes, documents and telaahan name by its key.</summary>
public sealed class DasarHukum
{
    public const int JudulMaxLength = 1000;

    public required string Kunci { get; init; }
    public required string Judul { get; set; }
    public required int Tahun { get; set; }
    public required StatusDasarHukum Status { get; set; }
    public required string StatusVerifikasi { get; set; }
}

/// <summary>A question of the legal checklist of a telaahan.</summary>
public sealed class PertanyaanHukum
{
    /// <summary>Name under which the history and the seed file know it.</summary>
    public const string Objek = "daftar-periksa-hukum";

    /// <summary><see cref="Jalur"/> of a question that every track asks.</summary>
    public const string SetiapJalur = "*";

    public required string Kode { get; init; }
    public required string Kelompok { get; set; }
    public required string Pertanyaan { get; set; }

    /// <summary>Code of the track that asks it, or <see cref="SetiapJalur"/>.</summary>
    public required string Jalur { get; set; }

    /// <summary>Key of a regulation.</summary>
    public string? DasarHukum { get; set; }

    /// <summary>A telaahan does not go on while this is not answered well.</summary>
    public bool Menghalangi { get; set; }

    /// <summary>False: no longer asked; telaahan that answered it keep it.</summary>
    public bool Aktif { get; set; } = true;
    public int Urutan { get; set; }
}

/// <summary>An optional step or other input of the processes, as a variable they read at start (decisions.md 4).</summary>
public sealed class PengaturanAlur
{
    /// <summary>Whether late steps are told by mail, too. A setting of the office itself: no process reads it.</summary>
    public const string SurelTerlambat = "surelTerlambat";

    public required string Nama { get; init; }
    public required string Keterangan { get; set; }

    /// <summary>boolean, angka or teks.</summary>
    public required string Tipe { get; init; }
    public required string Nilai { get; set; }
}

/// <summary>
/// The office's own limit of a step, in place of the one in the process file, whatever its version. The row stays when the file's limit is
/// taken again: the history goes on.
/// </summary>
public sealed class BatasLangkah
{
    /// <summary>Name under which the history knows it.</summary>
    public const string Objek = "batas-langkah";

    public const int HariMaksimum = 365;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Key of the process.</summary>
    public required string Proses { get; init; }

    /// <summary>Id of the step in it.</summary>
    public required string Langkah { get; init; }

    /// <summary>Working days; null: as the file says.</summary>
    public int? TenggatHari { get; private set; }

    /// <param name="hari">Null: as the file says.</param>
    /// <exception cref="AturanDilanggarException"><c>batas-langkah.hari</c>.</exception>
    public void Tetapkan(int? hari)
    {
        Aturan.Pastikan(hari is null or (>= 1 and <= HariMaksimum), "batas-langkah.hari", $"Batas waktu 1 sampai {HariMaksimum} hari kerja.");

        TenggatHari = hari;
    }
}
