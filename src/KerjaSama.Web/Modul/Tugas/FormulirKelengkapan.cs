using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Web.Modul.Permohonan.Kontrak;

namespace KerjaSama.Web.Modul.Tugas;

/// <summary>The reason why papers count as complete is asked only while the checklist shows something missing, and then it is required.</summary>
internal static class FormulirKelengkapan
{
    public static bool Menanyakan(FormulirTugas formulir) => formulir.Isian.Any(f => f.Isian.Nama == KelengkapanBerkas.IsianAlasan);

    public static FormulirTugas Sesuaikan(FormulirTugas formulir, bool adaYangKurang) => formulir with
    {
        Isian = adaYangKurang
            ? [.. formulir.Isian.Select(f => f.Isian.Nama == KelengkapanBerkas.IsianAlasan ? f with { Isian = f.Isian with { Wajib = true } } : f)]
            : [.. formulir.Isian.Where(f => f.Isian.Nama != KelengkapanBerkas.IsianAlasan)],
    };
}
