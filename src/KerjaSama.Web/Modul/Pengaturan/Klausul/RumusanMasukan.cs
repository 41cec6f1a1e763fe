using System.Text.RegularExpressions;
using KerjaSama.Documents.Clauses;
using KerjaSama.Documents.Templates;
using KerjaSama.Domain.Pengaturan;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Infrastructure.Dokumen.Katalog;

namespace KerjaSama.Web.Modul.Pengaturan.Klausul;

/// <summary>The wording of a variant as it is typed.</summary>
internal sealed record RumusanMasukan(string? Judul, string? Teks, string? JudulEn, string? TeksEn, string? Catatan)
{
    /// <summary>Checks the notation, every field by its name, and that a translation has the same lines.</summary>
    public IsiKlausul Periksa(DaftarGalat galat)
    {
        var judul = galat.Wajib(Judul, nameof(Judul), "Judul pasal", KlausulNaskah.NamaMaxLength);
        var teks = galat.Wajib(Teks?.ReplaceLineEndings("\n"), nameof(Teks), "Rumusan", KlausulNaskah.TeksMaxLength);
        var teksEn = Domain.Umum.Teks.Isi(TeksEn?.ReplaceLineEndings("\n"));
        galat.Muat(teksEn, nameof(TeksEn), "Terjemahan", KlausulNaskah.TeksMaxLength);
        galat.Muat(JudulEn, nameof(JudulEn), "Judul terjemahan", KlausulNaskah.NamaMaxLength);
        galat.Muat(Catatan, nameof(Catatan), "Catatan", KlausulNaskah.CatatanMaxLength);
        galat.Pastikan((teksEn is null) == (Domain.Umum.Teks.Isi(JudulEn) is null), nameof(JudulEn), "Judul dan rumusan bahasa Inggris diisi bersama-sama, atau dikosongkan.");
        var indonesia = Baca(teks, nameof(Teks), galat);
        var inggris = teksEn is null ? null : Baca(teksEn, nameof(TeksEn), galat);
        galat.Pastikan(indonesia is null || inggris is null || indonesia.Kinds.SequenceEqual(inggris.Kinds), nameof(TeksEn),
            "Rumusan bahasa Inggris harus sama banyak dan sama jenis barisnya, karena dicetak berdampingan baris demi baris.");
        return new(judul, teks, Domain.Umum.Teks.Isi(JudulEn), teksEn, Domain.Umum.Teks.Isi(Catatan?.ReplaceLineEndings("\n")));
    }

    private static ClauseText? Baca(string teks, string bidang, DaftarGalat galat)
    {
        if (teks.Length == 0)
        {
            return null;
        }

        try
        {
            var rumusan = ClauseText.Parse(teks);
            galat.Tambah(bidang, rumusan.Fields.Select(f => PencocokIsian.Galat(KatalogTemplat.UntukKlausul, f.Name, f.Kind, f.Group is null ? [] : [f.Group])).FirstOrDefault(g => g is not null));
            return rumusan;
        }
        catch (TemplateException e)
        {
            galat.Tambah(bidang, e.Message);
            return null;
        }
    }
}

/// <summary>The code of a clause or variant: part of its address and of what drafts record.</summary>
internal static partial class KodeKlausul
{
    public static string Baca(string? kode, string bidang, DaftarGalat galat)
    {
        var isi = galat.Wajib(kode, bidang, "Kode", KlausulNaskah.KodeMaxLength);
        galat.Pastikan(isi.Length == 0 || (Pola().IsMatch(isi) && isi != "tambah"), bidang, "Kode terdiri atas huruf kecil, angka, dan tanda hubung, misalnya pembiayaan-bersama.");
        return isi;
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex Pola();
}
