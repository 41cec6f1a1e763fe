using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Umum;

namespace KerjaSama.Web.Infrastructure.Alur;

/// <summary>The reason that every command on a case asks for.</summary>
internal static class AlasanPerintah
{
    /// <exception cref="IsianTidakSahException">Empty or too long.</exception>
    public static string Wajib(string? alasan) => Teks.Isi(alasan) switch
    {
        null => throw new IsianTidakSahException("alasan", "Alasan wajib diisi."),
        { Length: > PermohonanKerjaSama.TentangMaxLength } => throw new IsianTidakSahException("alasan", $"Alasan paling banyak {PermohonanKerjaSama.TentangMaxLength} karakter."),
        var isi => isi,
    };
}
