using KerjaSama.Data;
using KerjaSama.Data.Umum;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Umum;

namespace KerjaSama.Web.Infrastructure.Surel;

/// <summary>Kinds of messages; each is rendered by the component of the same name.</summary>
internal static class JenisPesan
{
    public const string PermohonanDiterima = "permohonan-diterima";
    public const string PermohonanDikembalikan = "permohonan-dikembalikan";
    public const string PermohonanDitolak = "permohonan-ditolak";
    public const string NaskahDitandatangani = "naskah-ditandatangani";
    public const string KodeLacakDikirim = "kode-lacak-dikirim";
}

/// <summary>
/// Writes outgoing messages beside the change they tell of; the worker sends them after the commit. The unique key makes a second
/// message for the same recipient, subject, kind and step impossible.
/// </summary>
internal sealed class Pemberitahuan(KerjaSamaDbContext db, OfficeClock clock)
{
    public const string Surel = "surel";
    public const string WhatsApp = "whatsapp";

    /// <summary>Tells the contact person of a request: by mail, and where there is only a telephone, as a message to send by hand.</summary>
    /// <param name="langkah">The occurrence within the kind, e.g. the task's id for a kind that can happen again.</param>
    public void KeKontak(PermohonanKerjaSama permohonan, string jenis, string langkah = "1")
    {
        if (permohonan.KontakSurel is { } surel)
        {
            Tulis(Surel, surel, permohonan, jenis, langkah);
        }

        if (permohonan.KontakTelepon is { } telepon)
        {
            Tulis(WhatsApp, telepon, permohonan, jenis, langkah);
        }
    }

    private void Tulis(string saluran, string alamat, PermohonanKerjaSama permohonan, string jenis, string langkah) =>
        db.Add(OutboxMessage.Buat(saluran, jenis, alamat, permohonan.KontakNama, "permohonan", permohonan.Id, langkah, clock.GetUtcNow()));
}
