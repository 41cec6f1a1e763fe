using KerjaSama.Web.Infrastructure.Berkas;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace KerjaSama.Web.Infrastructure.Ui;

/// <summary>
/// One field of a form, from a page's property (<c>&lt;isian asp-for&gt;</c>) or from a process definition (<c>&lt;isian model&gt;</c>); drawn by
/// <c>Umum/_Isian.cshtml</c>.
/// </summary>
/// <param name="Nama">Name of the form value.</param>
/// <param name="Label">What the reader sees above the field.</param>
/// <param name="Tipe">
/// The contract's types: <c>teks, paragraf, tanggal, angka, boolean</c> (Ya/Tidak), <c>pilihan, berkas, pengguna</c>; and for hand-written pages also
/// <c>centang</c> (one checkbox), <c>banyak</c> (several of a list), <c>radio</c>, <c>surel, telepon, sandi, jam</c>.
/// </param>
/// <param name="Wajib">Marked as required; the server decides.</param>
/// <param name="Nilai">What the field holds: text as typed, dates <c>yyyy-MM-dd</c>, booleans <c>true</c>/<c>false</c>; for <c>banyak</c> one value per line.</param>
/// <param name="Galat">The error at this field, if any.</param>
/// <param name="Bantuan">Help under the label's field.</param>
/// <param name="Pilihan">The choices of <c>pilihan, pengguna, radio, banyak</c>.</param>
/// <param name="Maks">Longest text; shown as a counter, never cuts what is pasted.</param>
/// <param name="Min">Smallest number, shown as help.</param>
public sealed record IsianForm(
    string Nama,
    string Label,
    string Tipe,
    bool Wajib,
    string? Nilai,
    string? Galat,
    string? Bantuan,
    IReadOnlyList<(string Nilai, string Label)> Pilihan,
    int? Maks,
    decimal? Min)
{
    /// <summary>Rows of a paragraph.</summary>
    public int Baris { get; init; } = 4;

    /// <summary>Accepted files, as the <c>accept</c> attribute takes them.</summary>
    public string? Terima { get; init; }

    /// <summary>Value of the <c>autocomplete</c> attribute (WCAG 1.3.5) for a person's own data.</summary>
    public string? LengkapiOtomatis { get; init; }

    /// <summary>What comes after the name of a file field in the field that carries <see cref="Titipan"/>.</summary>
    public const string AkhiranTitipan = ".titipan";

    /// <summary>Of a file field: what came with this form before it was refused; several only where <see cref="Jamak"/>.</summary>
    internal IReadOnlyList<BerkasTertitip> Titipan { get; init; } = [];

    /// <summary>True opens the camera of a phone instead of its file picker.</summary>
    public bool Kamera { get; init; }

    /// <summary>True lets several files be chosen.</summary>
    public bool Jamak { get; init; }

    /// <summary>True when the label is for screen readers only (a search box in a row of filters).</summary>
    public bool LabelTersembunyi { get; init; }

    /// <summary>Words of the empty choice; default by <see cref="Wajib"/>.</summary>
    public string? Kosong { get; init; }

    /// <summary>Id of the control; the error list on top links to it.</summary>
    public string Id => IdSendiri ?? IdUntuk(Nama);

    /// <summary>Another id than the one of the name: where several forms of a page have a field of the same name.</summary>
    public string? IdSendiri { get; init; }

    /// <summary>True for a group of controls (radio buttons, checkboxes), which needs a legend instead of a label.</summary>
    public bool Kelompok => Tipe is "boolean" or "radio" or "banyak";

    /// <summary>The values of <c>banyak</c>.</summary>
    public IReadOnlyList<string> DaftarNilai => Nilai?.Split('\n', StringSplitOptions.RemoveEmptyEntries) ?? [];

    /// <summary>Ids that describe the control, for <c>aria-describedby</c>; null when there are none.</summary>
    public string? DijelaskanOleh
    {
        get
        {
            var ids = string.Join(' ', new[] { Galat is null ? null : Id + "-galat", AdaBantuan ? Id + "-bantuan" : null }.OfType<string>());
            return ids.Length == 0 ? null : ids;
        }
    }

    /// <summary>Whether something stands below the field: its help, or a limit.</summary>
    public bool AdaBantuan => Bantuan is not null || Batas is not null;

    /// <summary>What a limit adds to the help: a text of the resources, and its number.</summary>
    public (string Teks, decimal Nilai)? Batas => (Tipe, Min, Maks) switch
    {
        ("angka", { } min, _) => ("Paling kecil {0}.", min),
        ("teks" or "paragraf", _, { } maks) => ("Paling banyak {0} karakter.", maks),
        _ => null,
    };

    /// <summary>The id that a field of this name gets.</summary>
    public static string IdUntuk(string nama) => TagBuilder.CreateSanitizedId(nama, "_") ?? "isian";
}
