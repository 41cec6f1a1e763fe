using KerjaSama.Data;
using KerjaSama.Documents.Blobs;

namespace KerjaSama.Web.Infrastructure.Berkas;

/// <summary>
/// The one who stores contents. Refuses inside a write transaction (decisions.md 17): the store may be slow or away, and on SQLite every
/// other writer would wait for it.
/// </summary>
internal sealed class PenyimpanBerkas(KerjaSamaDbContext db, IBlobStore blobs)
{
    /// <exception cref="InvalidOperationException">A write transaction is open.</exception>
    public Task<BlobInfo> SimpanAsync(Stream isi, CancellationToken cancellationToken) => db.Database.CurrentTransaction is null
        ? blobs.SaveAsync(isi, cancellationToken)
        : throw new InvalidOperationException("A content is stored before the write transaction that refers to it.");
}
