namespace KerjaSama.Web.Modul.Kinerja;

/// <summary>
/// How long a step took a unit in a year. Days are working days from opening to finishing; <paramref name="MedianHari"/> and
/// <paramref name="P90Hari"/> by the nearest-rank method.
/// </summary>
/// <param name="Unit">A sub-unit of the office, <c>bagian</c> for steps without one, or a code of <c>PihakLangkah</c> where the step is another's.</param>
/// <param name="Selesai">Finished rounds; the figures are theirs alone.</param>
/// <param name="Dibatalkan">Rounds that ended unfinished: sent back, corrected, the request ended.</param>
/// <param name="Bertenggat">Finished rounds that had a limit.</param>
/// <param name="Lewat">Of those, finished after it.</param>
internal sealed record WaktuLangkah(
    string Proses, string NamaProses, string Langkah, string Nama, string Unit, string NamaUnit, int Selesai, int Dibatalkan, int? MedianHari, int? P90Hari, int Bertenggat, int Lewat, decimal? PersenLewat);

/// <summary>One round of a step: from its opening to its finishing or cancelling.</summary>
internal sealed record PutaranLangkah(
    string Proses, string Langkah, string Nama, string Unit, string Permohonan, string Judul, int Putaran, DateOnly Dibuka, DateOnly Berakhir, int Hari, DateOnly? Tenggat, bool Dibatalkan)
{
    /// <summary>It ended after its limit.</summary>
    public bool Lewat => Tenggat < Berakhir;
}

/// <summary>Which rounds of the year; null takes all.</summary>
internal sealed record SaringPutaran(string? Proses, string? Langkah, string? Unit);
