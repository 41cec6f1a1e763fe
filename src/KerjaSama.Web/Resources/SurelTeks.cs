namespace KerjaSama.Web;

/// <summary>Marks the texts of the messages to partners; the key is the Indonesian text, <c>SurelTeks.en.resx</c> holds the English.</summary>
public sealed class SurelTeks;
