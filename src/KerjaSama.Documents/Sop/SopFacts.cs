namespace KerjaSama.Documents.Sop;

/// <summary>The lines beside the institution's name, in the order of the regulation; what is not known is a dotted line.</summary>
internal static class SopFacts
{
    public static IReadOnlyList<SopBox> Of(SopHead head) =>
    [
        new("Nomor SOP", [head.Nomor ?? SopHtml.Dots]),
        new("Tanggal pembuatan", [head.TanggalPembuatan ?? SopHtml.Dots]),
        new("Tanggal revisi", [head.TanggalRevisi ?? SopHtml.Dots]),
        new("Tanggal efektif", [head.TanggalEfektif ?? SopHtml.Dots]),
        new("Disahkan oleh", [head.JabatanPengesah ?? SopHtml.Dots, "", "", head.NamaPengesah ?? SopHtml.Dots, .. head.KeteranganPengesah]),
        new("Nama SOP", [head.Nama]),
    ];
}
