namespace KerjaSama.Web.Infrastructure.Berkas;

/// <summary>
/// A page whose form brings files (<see cref="UnggahanFormulir"/>): asked to take them also when a value of the form cannot be read, so that
/// the page that is drawn again holds them.
/// </summary>
internal interface IFormulirBerkas
{
    /// <summary>Takes the files of the form; of somebody who may not send it, nothing.</summary>
    /// <exception cref="IsianTidakSahException">One may not be taken; the others are kept.</exception>
    Task TerimaBerkasAsync(CancellationToken cancellationToken);
}
