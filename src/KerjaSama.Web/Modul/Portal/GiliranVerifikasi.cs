namespace KerjaSama.Web.Modul.Portal;

/// <summary>Few files of guests are looked into at once: it takes the processor's time, which belongs to the office.</summary>
internal sealed class GiliranVerifikasi : IDisposable
{
    private const int Sekaligus = 2;
    private readonly SemaphoreSlim _giliran = new(Sekaligus, Sekaligus);

    public async Task<T> KerjakanAsync<T>(Func<T> kerjakan, CancellationToken cancellationToken)
    {
        await _giliran.WaitAsync(cancellationToken);
        try
        {
            return await Task.Run(kerjakan, cancellationToken);
        }
        finally
        {
            _giliran.Release();
        }
    }

    public void Dispose() => _giliran.Dispose();
}
