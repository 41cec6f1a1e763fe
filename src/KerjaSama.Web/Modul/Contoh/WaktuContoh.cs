using System.Globalization;
using KerjaSama.Domain.Umum;

namespace KerjaSama.Web.Modul.Contoh;

/// <summary>Spreads the steps of a sample between its receipt and its signing, or, while it runs, until two days ago.</summary>
internal sealed class WaktuContoh
{
    private const int LangkahPenuh = 28;
    private const int MenitPerLangkah = 12;

    private readonly DateTimeOffset _sekarang;
    private readonly DateTimeOffset _awal;
    private readonly DateTimeOffset _tandaTangan;
    private readonly TimeSpan _jarak;

    public WaktuContoh(PermohonanContoh contoh, OfficeClock clock)
    {
        SimulatedTime.Set(null);
        _sekarang = clock.GetUtcNow();
        _awal = Pagi(contoh.Permohonan.TanggalDiterima ?? clock.HariIni);
        var tanggal = contoh.Isian?.GetValueOrDefault("tandatangani")?.GetValueOrDefault("tanggalTandaTangan");
        _tandaTangan = tanggal is null ? _sekarang.AddDays(-2) : Pagi(DateOnly.Parse(tanggal, CultureInfo.InvariantCulture));
        var akhir = _tandaTangan > _awal ? _tandaTangan : _awal.AddHours(LangkahPenuh);
        _jarak = (akhir - _awal) / LangkahPenuh;
    }

    /// <summary>On a weekday in office hours, each step a little later in the day than the one before it.</summary>
    public DateTimeOffset Langkah(int n)
    {
        var hari = DateOnly.FromDateTime((_awal + (_jarak * n)).UtcDateTime);
        hari = hari.AddDays(hari.DayOfWeek switch { DayOfWeek.Saturday => 2, DayOfWeek.Sunday => 1, _ => 0 });
        var saat = Pagi(hari).AddMinutes(n * MenitPerLangkah);
        return saat < _sekarang ? saat : _sekarang;
    }

    /// <summary>Signing is recorded in the afternoon of its date, the register an hour later; everything else before.</summary>
    public DateTimeOffset Untuk(string kunci, int n) => kunci switch
    {
        "tandatangani" => _tandaTangan.AddHours(6),
        "daftarkanNaskah" => _tandaTangan.AddHours(7),
        _ => Langkah(Math.Min(n, LangkahPenuh - 1)),
    };

    private static DateTimeOffset Pagi(DateOnly tanggal) => new(tanggal.ToDateTime(new TimeOnly(2, 15)), TimeSpan.Zero);
}
