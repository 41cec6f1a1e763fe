using KerjaSama.Domain.Telaahan;
using Microsoft.Extensions.Primitives;

namespace KerjaSama.Web.Modul.Telaahan.Kontrak;

/// <summary>Fields of the memo's steps that a page asks by controls of their own, and the text that the controls come to (docs/api.md).</summary>
internal static class IsianTelaahan
{
    public const string DasarHukum = "dasarHukum";
    public const string DaftarPeriksa = "daftarPeriksa";
    public const string AlasanPengecualian = "alasanPengecualian";

    /// <summary>Control for the bases that are not in the list.</summary>
    public const string DasarHukumLain = DasarHukum + ".lain";

    public static string Putusan(string kode) => $"{DaftarPeriksa}.{kode}.putusan";

    public static string Catatan(string kode) => $"{DaftarPeriksa}.{kode}.catatan";

    /// <summary>What a form posted for a field, as the text that the field takes; null where it is no field of this kind, or came as text.</summary>
    public static string? Gabung(string nama, IFormCollection form) => nama switch
    {
        DasarHukum when form.ContainsKey(DasarHukumLain) => RujukanTelaahan.Tulis([.. Isi(form[DasarHukum]), .. Isi(form[DasarHukumLain])]),
        DaftarPeriksa when KodeDari(form) is { Count: > 0 } kode => TeksDaftarPeriksa.Tulis(kode.Select(k => KeyValuePair.Create(k, TeksDaftarPeriksa.Jawab(form[Putusan(k)], form[Catatan(k)])))),
        _ => null,
    };

    private static List<string> KodeDari(IFormCollection form) =>
        [.. form.Keys.Where(k => k.StartsWith(DaftarPeriksa + ".", StringComparison.Ordinal) && k.EndsWith(".catatan", StringComparison.Ordinal))
            .Select(k => k[(DaftarPeriksa.Length + 1)..^".catatan".Length])];

    private static IEnumerable<string> Isi(StringValues nilai) => nilai.SelectMany(n => RujukanTelaahan.Baca(n));
}
