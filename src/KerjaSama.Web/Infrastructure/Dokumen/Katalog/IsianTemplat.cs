using KerjaSama.Documents.Templates;

namespace KerjaSama.Web.Infrastructure.Dokumen.Katalog;

/// <summary>A field that a template may ask for, as the person who edits templates reads of it.</summary>
/// <param name="Arti">What it holds, and when it is empty.</param>
/// <param name="Contoh">A value as it looks in a document; empty for pictures and groups.</param>
/// <param name="Jenis">What it is filled with; <see cref="TemplateFieldKind.Optional"/>: a flag, good only for <c>jika:</c> and <c>kecuali:</c>.</param>
/// <param name="Butir">The fields of an item, where it is a repeated group.</param>
internal sealed record IsianTemplat(string Nama, string Arti, string Contoh, TemplateFieldKind Jenis, IReadOnlyList<IsianTemplat> Butir)
{
    /// <summary>As it is written into the tag of a content control.</summary>
    public string Tag => Jenis switch
    {
        TemplateFieldKind.Repeat => "ulang:" + Nama,
        TemplateFieldKind.Image => "gambar:" + Nama,
        TemplateFieldKind.Optional => "jika:" + Nama,
        TemplateFieldKind.Text => Nama,
    };

    public static IsianTemplat Teks(string nama, string arti, string contoh) => new(nama, arti, contoh, TemplateFieldKind.Text, []);

    public static IsianTemplat Gambar(string nama, string arti) => new(nama, arti, "", TemplateFieldKind.Image, []);

    public static IsianTemplat Tanda(string nama, string arti) => new(nama, arti, "", TemplateFieldKind.Optional, []);

    public static IsianTemplat Ulang(string nama, string arti, params IsianTemplat[] butir) => new(nama, arti, "", TemplateFieldKind.Repeat, butir);
}

/// <summary>Fields that belong together.</summary>
internal sealed record KelompokIsian(string Nama, IReadOnlyList<IsianTemplat> Isian);
