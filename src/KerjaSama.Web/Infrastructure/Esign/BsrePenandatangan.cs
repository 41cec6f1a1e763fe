using KerjaSama.Documents;
using KerjaSama.Documents.Pdf.Signatures;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure.Configuration;

namespace KerjaSama.Web.Infrastructure.Esign;

/// <summary>Signs at BSrE; the certificate's state is asked first, and only <see cref="StatusSertifikat.Issue"/> signs.</summary>
internal sealed class BsrePenandatangan(BsreClient client, EsignOptions esign, OfficeClock clock) : IPenandatanganElektronik
{
    private const int HalamanPertama = 1;

    public bool PerluNik => true;

    public bool BisaTotp => true;

    /// <summary>The state of the certificate, asked again when the line drops, and the signature.</summary>
    public TimeSpan PalingLama => esign.Bsre!.Timeout * (BsreClient.Percobaan + 1);

    public Task<StatusSertifikat> StatusAsync(Nik? nik, CancellationToken cancellationToken) =>
        nik is null ? Task.FromResult(StatusSertifikat.NotRegistered) : client.StatusAsync(nik, cancellationToken);

    public Task MintaTotpAsync(Nik nik, CancellationToken cancellationToken) => client.TotpAsync(nik, cancellationToken);

    public async Task<byte[]> TandatanganiAsync(PermintaanTandaTangan permintaan, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(permintaan);

        var status = await StatusAsync(permintaan.Nik, cancellationToken);
        if (permintaan.Nik is not { } nik || status != StatusSertifikat.Issue)
        {
            throw new EsignException("tte.sertifikat", status.Pesan());
        }

        var kunci = permintaan.Kunci;
        var hasil = await client.SignAsync(
            new(nik.Utuh, kunci.AdalahTotp ? null : kunci.Isi, kunci.AdalahTotp ? kunci.Isi : null, [Tampilan(permintaan)], [permintaan.Pdf]), kunci);
        return HasilTandaTangan.Periksa(permintaan.Pdf, hasil, esign.Trust, clock.GetUtcNow());
    }

    private static BsreSignatureProperties Tampilan(PermintaanTandaTangan permintaan)
    {
        var isi = permintaan.Isi;
        if (isi.Block is not { } blok)
        {
            return new("INVISIBLE", isi.Location, isi.Reason);
        }

        var gambar = blok.QrText is { Length: > 0 } teks ? QrCode.Png(teks) : null;
        return permintaan.Tag is { Length: > 0 } tag
            ? new("VISIBLE", isi.Location, isi.Reason) { ImageBase64 = gambar, TagKoordinat = tag, Width = blok.Width, Height = blok.Height }
            : new("VISIBLE", isi.Location, isi.Reason)
            {
                ImageBase64 = gambar,
                Page = blok.Page ?? HalamanTerakhir(permintaan.Pdf),
                OriginX = blok.X,
                OriginY = blok.Y,
                Width = blok.Width,
                Height = blok.Height,
            };
    }

    /// <exception cref="EsignException">The PDF cannot be read.</exception>
    private static int HalamanTerakhir(byte[] pdf) => PdfPageCount.Of(new MemoryStream(pdf)) is { } banyak and >= HalamanPertama
        ? banyak
        : throw new EsignException("ttd.pdf-rusak", "Susunan PDF ini rusak. Simpan ulang sebagai PDF, lalu coba lagi.");
}
