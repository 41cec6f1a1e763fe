using KerjaSama.Data;
using KerjaSama.Documents.Blobs;
using KerjaSama.Documents.Pdf.Signatures;
using KerjaSama.Domain.Naskah;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Web.Infrastructure.Berkas;
using KerjaSama.Web.Infrastructure.Esign;
using KerjaSama.Web.Infrastructure.Surel;
using KerjaSama.Web.Infrastructure.Ui;
using KerjaSama.Web.Modul.Naskah.Kontrak;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using KerjaSama.Web.Modul.Portal.Kontrak;

namespace KerjaSama.Web.Modul.Naskah.Penandatanganan;

/// <summary>Where the visible block stands at the foot of its page.</summary>
internal enum LetakBlok
{
    [Kode("kiri", "Kiri bawah")] Kiri = 0,
    [Kode("tengah", "Tengah bawah")] Tengah = 1,
    [Kode("kanan", "Kanan bawah")] Kanan = 2,
}

/// <param name="Nik">Null where the provider does not ask for it.</param>
/// <param name="Halaman">Of the visible block; null: the last one.</param>
internal sealed record PermintaanTte(Guid Penandatangan, Nik? Nik, KunciTandaTangan Kunci, int? Halaman, LetakBlok Letak);

/// <summary>
/// Lets somebody sign the PDF of the naskah with the configured provider. The provider is asked between two transactions: the first reserves the
/// file, so that no signature is lost to another; the second keeps the signed file whatever has happened to the case meanwhile.
/// </summary>
internal sealed class TandatanganiElektronik(
    KerjaSamaDbContext db, KunciPenandatanganan kunci, KunciPerkara perkara, BerkasTte berkas, TandaTanganElektronik tte, IBlobStore blobs, PenyimpanBerkas penyimpan,
    UnggahDokumen unggah, NomorNaskah nomorNaskah, PublicAddress alamat, OfficeClock clock)
{
    private const string Pdf = "application/pdf";
    private const double Tepi = 36;

    /// <summary>Above the foot of the page with the boxes for paraf.</summary>
    private const double Dasar = 96;
    private const double Lebar = 174;
    private const double Tinggi = 64;

    /// <summary>Longer than any provider is waited for (<c>Esign:Bsre:TimeoutSeconds</c>).</summary>
    private static readonly TimeSpan Lama = TimeSpan.FromMinutes(12);

    /// <exception cref="AturanDilanggarException">No provider, no number, no PDF, or somebody else is signing.</exception>
    /// <exception cref="EsignException">Not signed, or not known; the message is for the signer.</exception>
    public async Task<DokumenPermohonan> ExecuteAsync(string kode, PermintaanTte permintaan, Pelaku pelaku, CancellationToken cancellationToken)
    {
        var penandatangan = tte.Penandatangan ?? throw new AturanDilanggarException("tte.tidak-ada", "Penyedia tanda tangan elektronik belum diatur di kantor ini. Unggah hasil TTE dari tempat lain pada langkah \"Tanda tangani naskah\".");
        var (permohonanId, dasar, sha256, isi) = await MulaiAsync(kode, permintaan, pelaku, cancellationToken);
        db.ChangeTracker.Clear(); // the case goes on while the provider is asked
        BerkasUnggahan hasil;
        try
        {
            var pdf = await penandatangan.TandatanganiAsync(new(await BacaAsync(sha256, cancellationToken), permintaan.Nik, permintaan.Kunci, isi), cancellationToken);
            hasil = new($"naskah-{kode}-tte.pdf", Pdf, pdf.Length, (await penyimpan.SimpanAsync(new MemoryStream(pdf), CancellationToken.None)).Sha256);
        }
        catch (Exception e)
        {
            await BatalAsync(permohonanId, permintaan.Penandatangan, e, pelaku);
            throw;
        }

        return await SimpanAsync(permohonanId, permintaan.Penandatangan, dasar, hasil, pelaku);
    }

    /// <summary>A PDF that the office made itself of the draft in force is what is signed.</summary>
    /// <param name="pdf">Inspected and in the store.</param>
    /// <exception cref="AturanDilanggarException">Somebody has signed already.</exception>
    public async Task PakaiAsync(string kode, BerkasUnggahan pdf, Pelaku pelaku, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        var (permohonan, rencana) = await kunci.BukaAsync(kode, Aksi.KelolaPenandatanganan, versi: null, pelaku, cancellationToken);
        await db.Entry(permohonan).Collection(p => p.Dokumen).LoadAsync(cancellationToken);
        Aturan.Pastikan(BerkasTte.Hasil(permohonan, rencana) is null, "tte.sudah-tanda-tangan", "Berkasnya sudah ditandatangani. Mulai ulang tanda tangan elektroniknya bila harus diganti.");
        var draf = DrafBerlaku.Dari(permohonan.Dokumen)?.Dokumen ?? throw new AturanDilanggarException("tte.tanpa-draf", "Belum ada draf naskah.");
        unggah.Sertakan(permohonan, BerkasTte.JenisSiap, pdf, pelaku, dasarId: draf.Id);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Everybody signs anew, because the draft is another.</summary>
    public async Task UlangiAsync(string kode, string? alasan, Pelaku pelaku, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        var (_, rencana) = await kunci.BukaAsync(kode, Aksi.KelolaPenandatanganan, versi: null, pelaku, cancellationToken);
        rencana.UlangiTte();
        db.Jejak.Catat(rencana, "tte.diulang", Teks.Isi(alasan));
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private async Task<(Guid Permohonan, Guid Dasar, string Sha256, PdfSigningRequest Isi)> MulaiAsync(string kode, PermintaanTte permintaan, Pelaku pelaku, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        var (permohonan, rencana) = await kunci.BukaAsync(kode, Aksi.TandatanganElektronik, versi: null, pelaku, cancellationToken);
        await db.Entry(permohonan).Collection(p => p.Dokumen).LoadAsync(cancellationToken);
        var nomor = await nomorNaskah.DipesanAsync(permohonan, cancellationToken) ?? throw new AturanDilanggarException("nomor.belum-dipesan", "Pesan nomor naskah sebelum ditandatangani.");
        var pdf = await berkas.CariAsync(permohonan, rencana, cancellationToken);
        Aturan.Pastikan(pdf is { Sha256: not null }, "tte.pdf-belum-siap", "PDF naskahnya belum siap. Siapkan dahulu, periksa isinya, lalu tandatangani.");
        var orang = rencana.MulaiTte(permintaan.Penandatangan, pelaku.PenggunaId, clock.GetUtcNow(), Lama);
        Aturan.Pastikan(orang is { Nama: not null, Jabatan: not null }, "tte.tanpa-nama", "Lengkapi nama dan jabatan penandatangan itu dahulu.");
        db.Jejak.Catat(rencana, "tte.dimulai", rincian: [new("Penandatangan", orang.Nama)]);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return (permohonan.Id, pdf.Draf.Id, pdf.Sha256, Isi(permohonan, rencana, orang, nomor, permintaan));
    }

    private PdfSigningRequest Isi(PermohonanKerjaSama permohonan, PenandatangananNaskah rencana, PenandatanganNaskah orang, string nomor, PermintaanTte permintaan)
    {
        var verifikasi = alamat.Of(PortalLinks.VerifikasiNomor(nomor)).ToString();
        var baris = SignatureBlock.LinesOf(orang.Nama!, orang.Jabatan!, OfficeFormat.Waktu(clock.GetUtcNow(), clock.LocalTimeZone), alamat.Of(PortalLinks.VerifikasiDepan).ToString());
        var blok = new SignatureBlock(permintaan.Halaman, Tepi + ((int)permintaan.Letak * (Lebar + (Tepi / 2))), Dasar, Lebar, Tinggi, baris, verifikasi);
        return new($"Penandatanganan naskah {nomor}", rencana.Tempat ?? permohonan.Kode, blok);
    }

    private async Task<byte[]> BacaAsync(string sha256, CancellationToken cancellationToken)
    {
        await using var isi = await blobs.OpenAsync(sha256, cancellationToken) ?? throw new AturanDilanggarException("tte.pdf-hilang", "PDF naskahnya tidak ada di penyimpanan. Hubungi administrator.");
        using var salinan = new MemoryStream();
        await isi.CopyToAsync(salinan, cancellationToken);
        return salinan.ToArray();
    }

    /// <summary>The file is free again. Nothing of what was typed or answered is kept, only what kind of failure it was.</summary>
    private async Task BatalAsync(Guid permohonanId, Guid penandatangan, Exception sebab, Pelaku pelaku)
    {
        await using var transaction = await db.BeginWriteAsync(CancellationToken.None);
        await perkara.SubjekAsync(permohonanId, CancellationToken.None);
        var rencana = await kunci.RencanaAsync(permohonanId, CancellationToken.None);
        rencana.AkhiriTte(penandatangan, null);
        db.Jejak.Pelaku = pelaku;
        db.Jejak.Catat(rencana, sebab is EsignException { MungkinSudahDitandatangani: true } ? "tte.tidak-diketahui" : "tte.gagal", (sebab as EsignException)?.Kode);
        await db.SaveChangesAsync(CancellationToken.None);
        await transaction.CommitAsync(CancellationToken.None);
    }

    private async Task<DokumenPermohonan> SimpanAsync(Guid permohonanId, Guid penandatangan, Guid dasar, BerkasUnggahan hasil, Pelaku pelaku)
    {
        await using var transaction = await db.BeginWriteAsync(CancellationToken.None);
        var permohonan = await perkara.SubjekAsync(permohonanId, CancellationToken.None);
        await db.Entry(permohonan).Collection(p => p.Dokumen).LoadAsync(CancellationToken.None);
        var rencana = await kunci.RencanaAsync(permohonanId, CancellationToken.None);
        rencana.AkhiriTte(penandatangan, clock.HariIni);
        var dokumen = unggah.Sertakan(permohonan, BerkasTte.JenisHasil, hasil, pelaku, dasarId: dasar);
        db.Jejak.Catat(rencana, "tte.ditandatangani", rincian: [new("Penandatangan", rencana.Penandatangan.First(p => p.Id == penandatangan).Nama), new("SHA-256", hasil.Sha256)]);
        await db.SaveChangesAsync(CancellationToken.None);
        await transaction.CommitAsync(CancellationToken.None);
        return dokumen;
    }
}
