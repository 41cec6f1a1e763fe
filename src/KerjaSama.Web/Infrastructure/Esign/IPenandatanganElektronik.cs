using KerjaSama.Documents.Pdf.Signatures;

namespace KerjaSama.Web.Infrastructure.Esign;

/// <summary>What is to be signed, by whom.</summary>
/// <param name="Nik">The signer; null where the provider does not ask for it (<see cref="IPenandatanganElektronik.PerluNik"/>).</param>
/// <param name="Tag">Text in the PDF at which the visible block stands, where the provider can (BSrE's <c>tag_koordinat</c>); else the block's place counts.</param>
internal sealed record PermintaanTandaTangan(byte[] Pdf, Nik? Nik, KunciTandaTangan Kunci, PdfSigningRequest Isi, string? Tag = null);

/// <summary>
/// Signs PDFs: <see cref="BsrePenandatangan"/> or <see cref="LocalPenandatangan"/>, as <c>KerjaSama:Esign:Provider</c> says. Not registered with
/// <c>None</c>: ask for <see cref="TandaTanganElektronik"/>.
/// </summary>
internal interface IPenandatanganElektronik
{
    /// <summary>Whether the signer is told by NIK.</summary>
    bool PerluNik { get; }

    /// <summary>Whether a one-time code can be asked for instead of the passphrase.</summary>
    bool BisaTotp { get; }

    /// <summary>How long <see cref="TandatanganiAsync"/> may take at most.</summary>
    TimeSpan PalingLama { get; }

    /// <summary>Whether the signer may sign now.</summary>
    /// <exception cref="EsignException">The service gives no answer.</exception>
    Task<StatusSertifikat> StatusAsync(Nik? nik, CancellationToken cancellationToken);

    /// <summary>Has a one-time code sent to the signer.</summary>
    /// <exception cref="EsignException">Refused, or no answer.</exception>
    Task MintaTotpAsync(Nik nik, CancellationToken cancellationToken);

    /// <summary>
    /// Signs once; never tries again by itself. Once sent it is not cancelled any more, also when the signer has left the page.
    /// </summary>
    /// <returns>The signed PDF, checked: it carries one intact signature more than before.</returns>
    /// <exception cref="EsignException">Not signed, or (<see cref="EsignException.MungkinSudahDitandatangani"/>) not known.</exception>
    Task<byte[]> TandatanganiAsync(PermintaanTandaTangan permintaan, CancellationToken cancellationToken);
}

/// <summary>The configured provider, if any.</summary>
internal sealed class TandaTanganElektronik(IEnumerable<IPenandatanganElektronik> penandatangan)
{
    /// <summary>Null: electronic signatures are made elsewhere (SRIKANDI) and uploaded.</summary>
    public IPenandatanganElektronik? Penandatangan { get; } = penandatangan.SingleOrDefault();
}
