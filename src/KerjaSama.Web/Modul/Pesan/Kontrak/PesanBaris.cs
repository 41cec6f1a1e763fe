using KerjaSama.Data.Umum;
using KerjaSama.Web.Infrastructure.Surel;
using KerjaSama.Web.Infrastructure.Ui;

namespace KerjaSama.Web.Modul.Pesan.Kontrak;

/// <summary>An outgoing message as the office sees it.</summary>
/// <param name="TautanWhatsApp">Opens WhatsApp with the text ready; null for mail and for what is done.</param>
/// <param name="Oleh">Who sent it by hand.</param>
/// <param name="Cadangan">A WhatsApp message that nobody has to send: the contact has the mail about the same thing.</param>
internal sealed record PesanBaris(OutboxMessage Pesan, string KodePermohonan, string? Oleh, string? TautanWhatsApp, bool Cadangan)
{
    public string Judul => JenisPesan.Label(Pesan.Jenis);

    /// <summary>What the forms post back: a message has no version of its own, and every try moves this instant on.</summary>
    public long Versi => Pesan.CobaPada.ToUnixTimeMilliseconds();

    public bool LewatWhatsApp => Pesan.Saluran == SaluranPesan.WhatsApp;

    public bool DapatDikirimUlang => Pesan is { Saluran: SaluranPesan.Surel, Status: StatusPesan.Gagal };

    public bool DapatDicatat => LewatWhatsApp && Pesan.Status == StatusPesan.Menunggu;

    public StatusFace Rupa => RupaPesan.Dari(Pesan, Cadangan);
}

/// <summary>How the state of a message looks.</summary>
internal static class RupaPesan
{
    public static StatusFace Dari(OutboxMessage pesan, bool cadangan) => pesan switch
    {
        { Status: StatusPesan.Menunggu, Saluran: SaluranPesan.WhatsApp } when cadangan => new("Cadangan", Rupa.Menunggu, "brand-whatsapp"),
        { Status: StatusPesan.Menunggu, Saluran: SaluranPesan.WhatsApp } => new("Belum dikirim", Rupa.Perlu, "brand-whatsapp"),
        { Status: StatusPesan.Menunggu, Percobaan: > 0 } => new("Dicoba lagi", Rupa.Perlu, "refresh-alert"),
        { Status: var status } => status switch
        {
            StatusPesan.Menunggu => new("Menunggu dikirim", Rupa.Menunggu, "clock"),
            StatusPesan.Terkirim => new("Terkirim", Rupa.Beres, "circle-check"),
            StatusPesan.Gagal => new("Gagal", Rupa.Gawat, "alert-circle"),
            StatusPesan.DikirimManual => new("Dikirim manual", Rupa.Beres, "hand-stop"),
        },
    };
}
