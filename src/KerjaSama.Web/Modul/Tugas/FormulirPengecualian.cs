using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Web.Modul.Telaahan.Kontrak;

namespace KerjaSama.Web.Modul.Tugas;

/// <summary>The reason to go on all the same is asked only while the memo's checklist blocks, and then it is required.</summary>
internal static class FormulirPengecualian
{
    public static FormulirTugas Sesuaikan(FormulirTugas formulir, bool terhalang) => formulir with
    {
        Isian = terhalang
            ? [.. formulir.Isian.Select(f => f.Isian.Nama == IsianTelaahan.AlasanPengecualian ? f with { Isian = f.Isian with { Wajib = true } } : f)]
            : [.. formulir.Isian.Where(f => f.Isian.Nama != IsianTelaahan.AlasanPengecualian)],
    };
}
