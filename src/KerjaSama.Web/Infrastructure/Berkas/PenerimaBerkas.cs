using KerjaSama.Documents.Uploads;
using KerjaSama.Domain.Permohonan;
using Microsoft.Extensions.Localization;

namespace KerjaSama.Web.Infrastructure.Berkas;

/// <summary>Takes an uploaded file in: inspected by content, by the virus scanner where there is one, then stored under its SHA-256.</summary>
internal sealed class PenerimaBerkas(PenyimpanBerkas penyimpan, PemeriksaVirus pemeriksaVirus, TandaBerkas tanda, IStringLocalizer<PublikTeks> teks)
{
    /// <param name="bidang">Name of the form field, for the error.</param>
    /// <param name="batas">What the field takes; null: an ordinary document.</param>
    /// <exception cref="IsianTidakSahException">No file, or one that may not be taken.</exception>
    public async Task<BerkasUnggahan> TerimaAsync(IFormFile? berkas, string bidang, CancellationToken cancellationToken, UploadLimits? batas = null)
    {
        if (berkas is null)
        {
            throw new IsianTidakSahException(bidang, teks["Pilih berkas yang akan diunggah."]);
        }

        await using var isi = berkas.OpenReadStream();
        var putusan = UploadInspector.Inspect(isi, berkas.FileName, batas ?? UploadLimits.Default);
        if (!putusan.Accepted)
        {
            throw Tolak(bidang, putusan.Kode, putusan.Pesan);
        }

        if (await pemeriksaVirus.PeriksaAsync(isi, cancellationToken) is { } ditolak)
        {
            throw Tolak(bidang, ditolak.Kode, ditolak.Pesan);
        }

        isi.Position = 0;
        var blob = await penyimpan.SimpanAsync(isi, cancellationToken);
        await tanda.CatatAsync(blob.Sha256, putusan.Hazards, cancellationToken);
        return new(putusan.FileName!, putusan.MediaType!, blob.Size, blob.Sha256);
    }

    /// <summary>A picture that documents can hold.</summary>
    /// <returns>Null when no file was chosen.</returns>
    /// <exception cref="IsianTidakSahException">One that may not be taken, or no PNG or JPG.</exception>
    public async Task<BerkasUnggahan?> TerimaLogoAsync(IFormFile? logo, string bidang, CancellationToken cancellationToken)
    {
        var unggahan = logo is null ? null : await TerimaAsync(logo, bidang, cancellationToken);
        return unggahan is null or { MediaType: "image/png" or "image/jpeg" } ? unggahan : throw new IsianTidakSahException(bidang, "Logo berupa gambar PNG atau JPG.");
    }

    /// <summary>On an English page by its code (decisions.md 20); everywhere else the sentence with its figures.</summary>
    private IsianTidakSahException Tolak(string bidang, string kode, string kalimat)
    {
        var pesan = teks[kode];
        return new(bidang, pesan.ResourceNotFound ? kalimat : pesan.Value);
    }
}
