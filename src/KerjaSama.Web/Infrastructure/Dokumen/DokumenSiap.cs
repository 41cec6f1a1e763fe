using KerjaSama.Data;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure.Berkas;

namespace KerjaSama.Web.Infrastructure.Dokumen;

/// <summary>
/// Documents that an act makes itself, written and stored outside its write transaction although they say what only the transaction
/// knows, such as the number of a letter (keputusan 0015): the act asks for one, rolls back where it is not there, and runs again once
/// it is. A document is named by all it depends on, so that one made for another number or another state of the case is not taken. What an
/// act has to read of a stored document is had in the same way (<see cref="Baca"/>).
/// </summary>
internal sealed class DokumenSiap(KerjaSamaDbContext db, PenyimpanBerkas penyimpan)
{
    /// <summary>Each round loses only to somebody else's commit in between.</summary>
    private const int PalingBanyak = 10;

    private readonly Dictionary<string, object?> _siap = new(StringComparer.Ordinal);

    /// <summary>For the act: the stored document. Leaves the act with an exception that only <see cref="JalankanAsync"/> may catch.</summary>
    /// <param name="kunci">What the document depends on and may change between two runs.</param>
    /// <param name="susun">Writes it, reading only; null where there is nothing to write.</param>
    public BerkasUnggahan? Ambil(string kunci, Func<CancellationToken, Task<DokumenTersusun?>> susun) => AmbilBerasal(kunci, susun)?.Berkas;

    /// <summary>The same, with what the document was made of.</summary>
    /// <inheritdoc cref="Ambil"/>
    public BerkasSiap? AmbilBerasal(string kunci, Func<CancellationToken, Task<DokumenTersusun?>> susun) =>
        Baca(kunci, async ct => await SimpanAsync(await susun(ct), ct));

    /// <summary>For the act: what is to be read of a document, which takes longer than a write transaction should.</summary>
    /// <param name="kunci">The content that is read, and what of it.</param>
    /// <inheritdoc cref="Ambil"/>
    public T Baca<T>(string kunci, Func<CancellationToken, Task<T>> baca) =>
        _siap.TryGetValue(kunci, out var ada) ? (T)ada! : throw new DokumenBelumSiapException(kunci, async ct => await baca(ct));

    /// <summary>Runs an act that opens its own write transaction; within one already open it only joins, and the outermost caller repeats.</summary>
    /// <param name="act">May run several times; all that it changes belongs to its transaction.</param>
    /// <exception cref="AturanDilanggarException">Others changed the same things all the time.</exception>
    public async Task<T> JalankanAsync<T>(Func<Task<T>> act, CancellationToken cancellationToken)
    {
        if (db.Database.CurrentTransaction is not null)
        {
            return await act();
        }

        for (var i = 0; i < PalingBanyak; i++)
        {
            try
            {
                return await act();
            }
            catch (DokumenBelumSiapException belum)
            {
                db.ForgetChanges();
                _siap[belum.Kunci] = await belum.Siapkan(cancellationToken);
            }
        }

        throw new AturanDilanggarException("dokumen.terus-berubah", "Nomor surat sedang diambil banyak orang sekaligus. Ulangi sebentar lagi.");
    }

    private async Task<BerkasSiap?> SimpanAsync(DokumenTersusun? dokumen, CancellationToken cancellationToken)
    {
        if (dokumen is null)
        {
            return null;
        }

        using var isi = new MemoryStream(dokumen.Isi);
        var blob = await penyimpan.SimpanAsync(isi, cancellationToken);
        return new(new(dokumen.Nama, DokumenTersusun.MediaType, blob.Size, blob.Sha256), dokumen.Asal);
    }
}

/// <summary>A document in the blob store, for the act to refer to.</summary>
/// <param name="Asal">What a draft of a naskah was made of; null for a letter.</param>
internal sealed record BerkasSiap(BerkasUnggahan Berkas, AsalDraf? Asal);

/// <summary>An act needs a document that is not stored or not read yet.</summary>
#pragma warning disable CA1032 // always with what is missing
internal sealed class DokumenBelumSiapException(string kunci, Func<CancellationToken, Task<object?>> siapkan) : Exception($"The document \"{kunci}\" is to be made or read first.")
#pragma warning restore CA1032
{
    public string Kunci { get; } = kunci;

    public Func<CancellationToken, Task<object?>> Siapkan { get; } = siapkan;
}
