namespace KerjaSama.Web.Infrastructure.Surel;

/// <summary>How a message goes out.</summary>
internal static class SaluranPesan
{
    /// <summary>By the worker.</summary>
    public const string Surel = "surel";

    /// <summary>By a person, who opens the link and books it.</summary>
    public const string WhatsApp = "whatsapp";
}
