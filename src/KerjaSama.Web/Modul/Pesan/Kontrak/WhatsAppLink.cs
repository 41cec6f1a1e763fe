using KerjaSama.Domain.Umum;

namespace KerjaSama.Web.Modul.Pesan.Kontrak;

/// <summary>The link that opens WhatsApp with the text ready; nothing is sent until the person presses send (domain.md section 6).</summary>
internal static class WhatsAppLink
{
    public static string Untuk(string telepon, string teks) =>
        $"https://wa.me/{NomorTelepon.Internasional(telepon)}?text={Uri.EscapeDataString(teks.Trim())}";
}
