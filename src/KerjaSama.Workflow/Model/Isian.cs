using System.Globalization;

namespace KerjaSama.Workflow;

/// <summary>
/// A field of a user task's form. <paramref name="Maks"/> is the longest text, or the largest number for <see cref="TipeIsian.Angka"/>;
/// <paramref name="UntukHasil"/> lists the outcomes for which the field is asked (empty: all).
/// </summary>
public sealed record Isian(
    string Nama,
    string Label,
    TipeIsian Tipe,
    bool Wajib,
    string? Contoh,
    int? Maks,
    decimal? Min,
    IReadOnlyList<Pilihan> Pilihan,
    IReadOnlyList<string> UntukHasil,
    string? Bantuan)
{
    /// <summary>Of a date: the day the case began, as a bound of <see cref="Sejak"/> or <see cref="Sampai"/>.</summary>
    public const string AwalPerkara = "awal-perkara";

    /// <summary>Of a date: the earliest one that is taken, written as an example is or <see cref="AwalPerkara"/>.</summary>
    public string? Sejak { get; init; }

    /// <summary>Of a date: the latest one that is taken.</summary>
    public string? Sampai { get; init; }

    /// <summary>Of a file: the kind of document that it becomes (<c>berita-acara-tkksd-kelayakan</c>); null: that of its <see cref="Nama"/>.</summary>
    public string? JenisDokumen { get; init; }

    /// <summary>The bounds of a date on that day; null: none of its own.</summary>
    public (DateOnly? Sejak, DateOnly? Sampai) RentangPada(DateOnly hariIni, DateOnly awalPerkara)
    {
        return (Batas(Sejak), Batas(Sampai));

        DateOnly? Batas(string? teks) => teks switch
        {
            null => null,
            AwalPerkara => awalPerkara,
            _ => ContohTanggal.Parse(teks, hariIni),
        };
    }

    /// <summary>Whether the field is asked when the task ends with this outcome.</summary>
    public bool BerlakuUntuk(string hasil) => UntukHasil.Count == 0 || UntukHasil.Contains(hasil);

    /// <summary>The example as a value that is accepted on that day: a date may be written relative to it (<c>hari-ini+14</c>).</summary>
    public string? ContohPada(DateOnly hariIni) => Tipe == TipeIsian.Tanggal && Contoh is not null
        ? ContohTanggal.Parse(Contoh, hariIni)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : Contoh;
}

public sealed record Pilihan(string Nilai, string Label);

/// <summary>An input of the process with its default; without one it starts as null. <paramref name="Daftar"/>: a list of that type.</summary>
public sealed record Variabel(string Nama, TipeIsian Tipe, ProcessValue Bawaan, bool Daftar = false);
