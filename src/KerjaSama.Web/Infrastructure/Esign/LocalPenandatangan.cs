using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using KerjaSama.Documents.Pdf.Signatures;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure.Configuration;

namespace KerjaSama.Web.Infrastructure.Esign;

/// <summary>Signs with a PKCS#12 file on the server, opened by the passphrase that the signer types. For trying out, not for an office.</summary>
internal sealed class LocalPenandatangan(LocalEsignOptions options, EsignOptions esign, OfficeClock clock) : IPenandatanganElektronik
{
    public bool PerluNik => false;

    public bool BisaTotp => false;

    public TimeSpan PalingLama => TimeSpan.FromMinutes(1);

    public Task<StatusSertifikat> StatusAsync(Nik? nik, CancellationToken cancellationToken) => Task.FromResult(StatusSertifikat.Issue);

    public Task MintaTotpAsync(Nik nik, CancellationToken cancellationToken) =>
        throw new EsignException("tte.ditolak", "Penanda tangan setempat memakai frasa sandi, bukan kode TOTP.");

    public async Task<byte[]> TandatanganiAsync(PermintaanTandaTangan permintaan, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(permintaan);

        var isi = await File.ReadAllBytesAsync(options.Certificate, cancellationToken);
        var sertifikat = Buka(isi, permintaan.Kunci);
        var penanda = sertifikat.FirstOrDefault(s => s.HasPrivateKey) ?? throw new EsignException("tte.pengaturan", "Berkas sertifikat penanda tangan tidak memuat kunci. Hubungi administrator.");
        try
        {
            var hasil = PdfSigner.Sign(permintaan.Pdf, penanda, [.. sertifikat.Where(s => !s.HasPrivateKey)], permintaan.Isi, clock.GetUtcNow());
            return HasilTandaTangan.Periksa(permintaan.Pdf, hasil, esign.Trust, clock.GetUtcNow());
        }
        catch (PdfSigningException e)
        {
            throw new EsignException(e.Kode, e.Message);
        }
        finally
        {
            foreach (var satu in sertifikat)
            {
                satu.Dispose();
            }
        }
    }

    private static X509Certificate2Collection Buka(byte[] isi, KunciTandaTangan kunci)
    {
        try
        {
            return X509CertificateLoader.LoadPkcs12Collection(isi, kunci.Isi, X509KeyStorageFlags.EphemeralKeySet);
        }
        catch (CryptographicException)
        {
            throw EsignException.KunciSalah(totp: false);
        }
    }
}
