using System.Security.Cryptography;
using KerjaSama.Documents.Pdf.Signatures;
using KerjaSama.Documents.Uploads;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure;
using Microsoft.Extensions.Localization;

namespace KerjaSama.Web.Modul.Portal;

/// <summary>
/// Holds a file that somebody brings against the register: by its SHA-256, and by the signatures that it carries. The file is looked at
/// and forgotten.
/// </summary>
internal sealed class VerifikasiBerkas(DaftarPublik daftar, PdfTrust trust, GiliranVerifikasi giliran, OfficeClock clock, IStringLocalizer<PublikTeks> teks)
{
    /// <summary>In bytes.</summary>
    public const long Terbesar = 64L * 1024 * 1024;

    private const int AsalTerbanyak = 8;
    private const int Langkah = 64 * 1024;

    private static readonly UploadLimits Batas = UploadLimits.Default with { MaxSize = Terbesar };

    /// <exception cref="IsianTidakSahException">No file, or one that may not be taken.</exception>
    public async Task<HasilVerifikasi> PeriksaAsync(IFormFile? berkas, CancellationToken cancellationToken)
    {
        if (berkas is null)
        {
            throw new IsianTidakSahException(nameof(berkas), teks["Pilih berkas naskah yang akan diperiksa."]);
        }

        await using var isi = berkas.OpenReadStream();
        var putusan = await giliran.KerjakanAsync(() => UploadInspector.Inspect(isi, berkas.FileName, Batas), cancellationToken);
        if (!putusan.Accepted)
        {
            var pesan = teks[putusan.Kode];
            throw new IsianTidakSahException(nameof(berkas), pesan.ResourceNotFound ? putusan.Pesan : pesan.Value);
        }

        var tandaTangan = putusan.Kind == FileKind.Pdf ? await giliran.KerjakanAsync(() => PdfSignatureReader.Read(isi, trust, clock.GetUtcNow()), cancellationToken) : null;
        var sha256 = await HashAsync(isi, isi.Length, cancellationToken);
        var naskah = await daftar.BerberkasAsync(sha256, cancellationToken);
        var asal = naskah.Count > 0 ? [] : await AsalAsync(isi, tandaTangan, cancellationToken);
        return new(putusan.FileName, isi.Length, sha256, naskah, asal, tandaTangan);
    }

    /// <summary>A file grows with each signature and each change; what it was before stands at its beginning, and the register may know that.</summary>
    private async Task<IReadOnlyList<NaskahTercatat>> AsalAsync(Stream isi, PdfSignatureReport? tandaTangan, CancellationToken cancellationToken)
    {
        foreach (var panjang in (tandaTangan?.Signatures ?? []).Select(s => s.SignedLength).OfType<long>().Distinct().OrderDescending().Take(AsalTerbanyak))
        {
            if (await daftar.BerberkasAsync(await HashAsync(isi, panjang, cancellationToken), cancellationToken) is { Count: > 0 } asal)
            {
                return asal;
            }
        }

        return [];
    }

    private static async Task<string> HashAsync(Stream isi, long panjang, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var penyangga = new byte[Langkah];
        isi.Position = 0;
        while (panjang > 0 && await isi.ReadAsync(penyangga.AsMemory(0, (int)Math.Min(Langkah, panjang)), cancellationToken) is > 0 and var terbaca)
        {
            hash.AppendData(penyangga, 0, terbaca);
            panjang -= terbaca;
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
