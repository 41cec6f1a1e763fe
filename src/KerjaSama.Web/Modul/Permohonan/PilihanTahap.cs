using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure.Alur;

namespace KerjaSama.Web.Modul.Permohonan;

/// <summary>How a place in the process is offered as a choice.</summary>
internal static class PilihanTahap
{
    public static string Label(TujuanAlur tujuan) => tujuan.Tahap is { } tahap ? $"{tujuan.Nama} (tahap {DaftarKode.Parse<Tahap>(tahap).Label})" : tujuan.Nama;
}
