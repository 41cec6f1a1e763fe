using KerjaSama.Domain.Umum;

namespace KerjaSama.Web.Modul.Permohonan.Kontrak;

/// <summary>What is wrong with the contact of a request as typed, wherever it is typed; null where nothing is.</summary>
internal static class KontakPermohonan
{
    /// <summary>One of the two is needed, or nobody can be told anything.</summary>
    public static string? GalatSurel(string? surel, string? telepon) =>
        Teks.Isi(surel) is null && Teks.Isi(telepon) is null ? "Isi surel atau nomor telepon, supaya kabar dapat dikirim." : AlamatSurel.Galat(surel);

    public static string? GalatTelepon(string? telepon) => Teks.Isi(telepon) is { } isi && !NomorTelepon.Sah(isi) ? $"\"{isi}\" bukan nomor telepon." : null;
}
