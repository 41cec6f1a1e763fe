using KerjaSama.Domain.Umum;

namespace KerjaSama.Domain.Naskah;

/// <summary>Ways of signing, as the step "tanda tangani naskah" of <c>workflows/penandatanganan.bpmn</c> names them.</summary>
public static class CaraTandaTangan
{
    public const string Bergiliran = "bergiliran";
    public const string Seremonial = "seremonial";
    public const string Hibrida = "hibrida";
    public const string Elektronik = "elektronik";

    /// <summary>Code and label.</summary>
    public static IReadOnlyList<(string Nilai, string Label)> Semua { get; } =
        [(Bergiliran, "Bergiliran (desk to desk)"), (Seremonial, "Seremonial"), (Hibrida, "Hibrida"), (Elektronik, "Elektronik (TTE)")];

    public static string? Label(string? kode) => Semua.Where(c => c.Nilai == kode).Select(c => c.Label).FirstOrDefault() ?? kode;
}

/// <summary>By what somebody may bind a party.</summary>
public enum Kewenangan
{
    /// <summary>By his office: the regional head, a director by the deed of his company.</summary>
    [Kode("jabatan", "Karena jabatannya")] Jabatan = 1,

    /// <summary>By a surat kuasa; for the region only where the kind of naskah allows it (domain.md section 3.7).</summary>
    [Kode("kuasa", "Dengan surat kuasa")] Kuasa = 2,
}

/// <param name="Catatan">Protocol, sequence, what to bring.</param>
public sealed record JadwalPenandatanganan(DateOnly? Tanggal, TimeOnly? Jam, string? Tempat, string? Cara, string? Catatan);

/// <param name="MitraId">Null: our side.</param>
/// <param name="Pihak">Name of the party.</param>
/// <param name="KodeJabatan">For our side: code of a row of <c>jabatan</c>.</param>
/// <param name="Jabatan">The capacity in which he signs, as it stands on the naskah.</param>
/// <param name="DasarNomor">Of the surat kuasa, or of the deed or decision that gives him his office.</param>
public sealed record DataPenandatangan(
    Guid? MitraId, string Pihak, string? Nama, string? KodeJabatan, string? Jabatan, Kewenangan Kewenangan, string? DasarNomor, DateOnly? DasarTanggal);

/// <summary>Who signs for a party, in what capacity and by what authority.</summary>
public sealed class PenandatanganNaskah
{
    private PenandatanganNaskah() { } // EF Core

    internal PenandatanganNaskah(Guid penandatangananId, DataPenandatangan data, int urutan)
    {
        PenandatangananId = penandatangananId;
        MitraId = data.MitraId;
        Ubah(data, urutan);
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid PenandatangananId { get; private init; }
    public int Urutan { get; private set; }
    public Guid? MitraId { get; private init; }
    public string Pihak { get; private set; } = null!;
    public string? Nama { get; private set; }
    public string? KodeJabatan { get; private set; }
    public string? Jabatan { get; private set; }
    public Kewenangan Kewenangan { get; private set; }
    public string? DasarNomor { get; private set; }
    public DateOnly? DasarTanggal { get; private set; }

    /// <summary>Since when it is known that he is there on the day, or that the papers may come.</summary>
    public DateTimeOffset? SiapPada { get; private set; }
    public DateOnly? DitandatanganiPada { get; private set; }

    /// <summary>He signed the file, not the paper.</summary>
    public bool Elektronik { get; private set; }

    public bool PihakKami => MitraId is null;

    /// <summary>Says of this party what stands here.</summary>
    internal bool Sama(DataPenandatangan data) => (data.MitraId, Teks.Isi(data.Nama), data.KodeJabatan, Teks.Isi(data.Jabatan), data.Kewenangan, Teks.Isi(data.DasarNomor), data.DasarTanggal)
        == (MitraId, Nama, KodeJabatan, Jabatan, Kewenangan, DasarNomor, DasarTanggal);

    internal void Ubah(DataPenandatangan data, int urutan)
    {
        if (Nama != Teks.Isi(data.Nama))
        {
            SiapPada = null;
        }

        (Urutan, Pihak, Nama, KodeJabatan, Jabatan) = (urutan, data.Pihak, Teks.Isi(data.Nama), data.KodeJabatan, Teks.Isi(data.Jabatan));
        (Kewenangan, DasarNomor, DasarTanggal) = (data.Kewenangan, Teks.Isi(data.DasarNomor), data.DasarTanggal);
    }

    internal void Konfirmasi(DateTimeOffset? pada) => SiapPada = pada;

    internal void CatatTandaTangan(DateOnly? pada, bool elektronik) => (DitandatanganiPada, Elektronik) = (pada, elektronik);
}

/// <summary>What is done to one original.</summary>
/// <param name="Penyimpan">Who keeps it.</param>
public sealed record DataAsli(string? Penyimpan, bool ParafBasah, bool Meterai, bool Stempel);

/// <summary>One original on paper.</summary>
public sealed class NaskahAsli
{
    private NaskahAsli() { } // EF Core

    internal NaskahAsli(Guid penandatangananId, int nomor, DataAsli data)
    {
        (PenandatangananId, Nomor) = (penandatangananId, nomor);
        Ubah(data);
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid PenandatangananId { get; private init; }
    public int Nomor { get; private init; }
    public string? Penyimpan { get; private set; }

    /// <summary>Initialled on every page.</summary>
    public bool ParafBasah { get; private set; }
    public bool Meterai { get; private set; }
    public bool Stempel { get; private set; }

    internal void Ubah(DataAsli data) => (Penyimpan, ParafBasah, Meterai, Stempel) = (Teks.Isi(data.Penyimpan), data.ParafBasah, data.Meterai, data.Stempel);
}
