using System.Globalization;
using KerjaSama.Data;
using KerjaSama.Data.Pengguna;
using KerjaSama.Data.Umum;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Umum;

namespace KerjaSama.Web.Infrastructure.Surel;

/// <summary>
/// Writes outgoing messages beside the change they tell of; the worker sends them after the commit. The unique key makes a second
/// message for the same recipient, subject, kind and step impossible.
/// </summary>
internal sealed class Pemberitahuan(KerjaSamaDbContext db, OfficeClock clock)
{
    public const string SubjekPermohonan = "permohonan";

    /// <summary>An unfinished form of the portal: there is no permohonan yet.</summary>
    public const string SubjekDrafPortal = "draf-portal";

    /// <summary>A person of the office.</summary>
    public const string SubjekPengguna = "pengguna";

    /// <summary>The step of a message of which there is one a day.</summary>
    public static string LangkahHari(DateOnly hari) => hari.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A mail to a person of the office, of its kind the only one of that day.</summary>
    public OutboxMessage UntukPengguna(AkunPengguna akun, string jenis, DateOnly hari) =>
        OutboxMessage.Buat(SaluranPesan.Surel, jenis, akun.Email!, akun.Nama, SubjekPengguna, akun.Id, LangkahHari(hari), clock.GetUtcNow());

    /// <summary>Tells the contact person of a request: by mail where there is an address, and where there is a telephone as a message to send by hand.</summary>
    /// <param name="langkah">The occurrence within the kind, e.g. the task's id for a kind that can happen again.</param>
    public void KeKontak(PermohonanKerjaSama permohonan, string jenis, string langkah = "1")
    {
        foreach (var pesan in UntukKontak(permohonan, jenis, langkah))
        {
            db.Add(pesan);
        }
    }

    /// <summary>The messages that <see cref="KeKontak"/> would write.</summary>
    public IEnumerable<OutboxMessage> UntukKontak(PermohonanKerjaSama permohonan, string jenis, string langkah)
    {
        if (permohonan.KontakSurel is { } surel)
        {
            yield return Pesan(SaluranPesan.Surel, surel, permohonan, jenis, langkah);
        }

        if (permohonan.KontakTelepon is { } telepon)
        {
            yield return Pesan(SaluranPesan.WhatsApp, telepon, permohonan, jenis, langkah);
        }
    }

    private OutboxMessage Pesan(string saluran, string alamat, PermohonanKerjaSama permohonan, string jenis, string langkah) =>
        OutboxMessage.Buat(saluran, jenis, alamat, permohonan.KontakNama, SubjekPermohonan, permohonan.Id, langkah, clock.GetUtcNow(), permohonan.KontakBahasa);
}
