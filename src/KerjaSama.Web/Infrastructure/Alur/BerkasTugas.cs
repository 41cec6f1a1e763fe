using KerjaSama.Domain.Permohonan;

namespace KerjaSama.Web.Infrastructure.Alur;

/// <summary>A stored upload that comes with the form of a task: it becomes a document of the request only if the act succeeds.</summary>
/// <param name="Bidang">The field that names the document; null where none does.</param>
/// <param name="Jenis">Kind of document that it becomes.</param>
/// <param name="Bukti">It proves a decision recorded on behalf.</param>
internal sealed record BerkasTugas(string? Bidang, string Jenis, BerkasUnggahan Isi, bool Bukti = false);
