namespace KerjaSama.Web.Infrastructure.Alur;

/// <summary>
/// What finishing a step does to the domain. Named by a key in the process definition (<c>kerjasama:tindakan</c>), it changes entities
/// and never saves: the runner commits them with the token, the history and the messages (decisions.md 1).
/// </summary>
internal interface ITindakan
{
    /// <exception cref="Domain.Umum.AturanDilanggarException">A rule says no: the act rolls back, the task stays open.</exception>
    /// <exception cref="IsianTidakSahException">A value is wrong although its form is right.</exception>
    Task JalankanAsync(KonteksTindakan konteks, CancellationToken cancellationToken);
}
