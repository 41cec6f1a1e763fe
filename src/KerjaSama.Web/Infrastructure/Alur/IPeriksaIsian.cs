using KerjaSama.Domain.Permohonan;
using KerjaSama.Workflow;

namespace KerjaSama.Web.Infrastructure.Alur;

/// <summary>The answers of a step while they are checked; a field that is missing or could not be read is empty.</summary>
internal sealed record IsianDiperiksa(Tugas Tugas, string Hasil, IsianTugas Isian, PermohonanKerjaSama Permohonan, DateOnly HariIni);

/// <summary>
/// What a domain action says of single answers beyond their form. Asked together with the form's own check, so that whoever fills it in
/// sees every error at once.
/// </summary>
internal interface IPeriksaIsian
{
    /// <returns>Field → what is wrong with it.</returns>
    Task<IReadOnlyDictionary<string, string>> PeriksaAsync(IsianDiperiksa diperiksa, CancellationToken cancellationToken);
}
