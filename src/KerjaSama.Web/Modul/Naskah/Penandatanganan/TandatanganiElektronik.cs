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
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Naskah.Penandatanganan;

/// <summary>Where the visible block stands at the foot of its page.</summary>
internal enum LetakBlok
{
    [Kode("kiri", "Kiri bawah")] Kiri = 0,
    [Kode("tengah", "Tengah bawah")] Tengah = 1,
    [Kode("kanan", "Kanan bawah")] Kanan = 2,
}

/// <param name="Nik">Null where the provider does not ask for it.</param>
/// <param name="Sha256">The PDF that the signer has seen.</param>
/// <param name="Halaman">Of the visible block; null: the last one.</param>
/// <param name="Letak">Null: the first place that is free.</param>
internal sealed record PermintaanTte(Guid Penandatangan, string? Sha256, Nik? Nik, KunciTandaTangan Kunci, int? Halaman, LetakBlok? Letak);

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

    private const double Sela = 8;

    /// <summary>Beside the time that the provider may take: reading and storing the file.</summary>
    private static readonly TimeSpan Cadangan = TimeSpan.FromMinutes(2);

    /// <summary>Places of the first signers; further ones stand above them.</summary>
    private static readonly LetakBlok[] Giliran = [LetakBlok.Kanan, LetakBlok.Kiri, LetakBlok.Tengah];

    /// <exception cref="AturanDilanggarException">No provider, no number, no PDF, or somebody else is signing.</exception>
    /// <exception cref="EsignException">Not signed, or not known; the message is for the signer.</exception>
    public async Task<DokumenPermohonan> ExecuteAsync(string kode, PermintaanTte permintaan, Pelaku pelaku, CancellationToken cancellationToken)
    {
        var penandatangan = tte.Penandatangan ?? throw new AturanDilanggarException("tte.tidak-ada", "Penyedia tanda tangan elektronik belum diatur di kantor ini. Unggah hasil TTE dari tempat lain pada langkah \"Tanda tangani naskah\".");
        var mulai = await MulaiAsync(kode, permintaan, penandatangan.PalingLama + Cadangan, pelaku, cancellationToken);
        db.ChangeTracker.Clear(); // the case goes on while the provider is asked
        var dijawab = false;
        BerkasUnggahan hasil;
        try
        {
            var pdf = await penandatangan.TandatanganiAsync(new(await BacaAsync(mulai.Sha256, cancellationToken), permintaan.Nik, permintaan.Kunci, mulai.Isi), cancellationToken);
            dijawab = true;
            hasil = new($"naskah-{kode}-tte.pdf", Pdf, pdf.Length, (await penyimpan.SimpanAsync(new MemoryStream(pdf), CancellationToken.None)).Sha256);
        }
        catch (Exception e)
        {
            await BatalAsync(mulai, e, dijawab, pelaku);
            throw;
        }

        return await SimpanAsync(mulai, permintaan.Penandatangan, hasil, pelaku);
    }

    /// <summary>A PDF that the office made itself of the draft in force is what is signed.</summary>
    /// <param name="pdf">Inspected and in the store.</param>
    /// <exception cref="AturanDilanggarException">Somebody has signed already.</exception>
    public async Task PakaiAsync(string kode, BerkasUnggahan pdf, Pelaku pelaku, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        var (permohonan, rencana) = await kunci.BukaAsync(kode, Aksi.KelolaPenandatanganan, versi: null, pelaku, cancellationToken);
        await db.Entry(permohonan).Collection(p => p.Dokumen).LoadAsync(cancellationToken);
        rencana.PastikanTanpaTte(clock.GetUtcNow());
        Aturan.Pastikan(BerkasTte.Hasil(permohonan, rencana) is null, "tte.sudah-tanda-tangan", "Berkasnya sudah ditandatangani. Mulai ulang tanda tangan elektroniknya bila harus diganti.");
        var draf = DrafBerlaku.Dari(permohonan.Dokumen)?.Dokumen ?? throw new AturanDilanggarException("tte.tanpa-draf", "Belum ada draf naskah.");
        unggah.Sertakan(permohonan, JenisDokumenNaskah.SiapTte, pdf, pelaku, dasarId: draf.Id);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Everybody signs anew, because the draft is another.</summary>
    public async Task UlangiAsync(string kode, string? alasan, Pelaku pelaku, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        var (_, rencana) = await kunci.BukaAsync(kode, Aksi.KelolaPenandatanganan, versi: null, pelaku, cancellationToken);
        rencana.UlangiTte(clock.GetUtcNow());
        db.Jejak.Catat(rencana, "tte.diulang", Teks.Isi(alasan));
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private async Task<TteBerjalan> MulaiAsync(string kode, PermintaanTte permintaan, TimeSpan lama, Pelaku pelaku, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        var (permohonan, rencana) = await kunci.BukaAsync(kode, Aksi.TandatanganElektronik, versi: null, pelaku, cancellationToken);
        await db.Entry(permohonan).Collection(p => p.Dokumen).LoadAsync(cancellationToken);
        Aturan.Pastikan(permohonan.Tahap == Tahap.Penandatanganan, "tte.belum-waktunya", "Naskah ditandatangani setelah parafnya lengkap dan permohonannya sampai pada tahap penandatanganan.");
        var nomor = await nomorNaskah.DipesanAsync(permohonan, cancellationToken) ?? throw new AturanDilanggarException("nomor.belum-dipesan", "Pesan nomor naskah sebelum ditandatangani.");
        var pdf = await berkas.CariAsync(permohonan, rencana, cancellationToken);
        Aturan.Pastikan(pdf is { Sha256: not null }, "tte.pdf-belum-siap", "PDF naskahnya belum siap. Siapkan dahulu, periksa isinya, lalu tandatangani.");
        Aturan.Pastikan(pdf.Sha256 == permintaan.Sha256, "tte.berkas-berganti", "Berkas yang akan ditandatangani berganti sejak halaman ini dibuka. Periksa isinya yang sekarang, lalu tandatangani.");
        var (reservasi, orang) = rencana.MulaiTte(permintaan.Penandatangan, nomor, clock.GetUtcNow(), lama);
        await PastikanBerwenangAsync(permohonan, orang, cancellationToken);
        db.Jejak.Catat(rencana, "tte.dimulai", rincian: [new("Penandatangan", orang.Nama)]);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new(permohonan.Id, permohonan.Kode, reservasi, pdf.Draf.Id, pdf.Sha256, Isi(permohonan, rencana, orang, nomor, permintaan));
    }

    /// <summary>A signature cannot be taken back: what the step of signing refuses is refused before it.</summary>
    private async Task PastikanBerwenangAsync(PermohonanKerjaSama permohonan, PenandatanganNaskah orang, CancellationToken cancellationToken)
    {
        Aturan.Pastikan(orang is { Nama: not null, Jabatan: not null }, "tte.tanpa-nama", "Lengkapi nama dan jabatan penandatangan itu dahulu.");
        if (orang is not { PihakKami: true, Kewenangan: Kewenangan.Kuasa })
        {
            return;
        }

        var jenis = await db.JenisNaskah.AsNoTracking().SingleAsync(j => j.Kode == permohonan.JenisNaskah, cancellationToken);
        Aturan.Pastikan(jenis.BolehDelegasi, "tte.bukan-wewenang", $"{jenis.Nama} hanya dapat ditandatangani kepala daerah.");
        Aturan.Pastikan(orang is { DasarNomor: not null, DasarTanggal: not null }, "tte.tanpa-kuasa", "Penandatangan selain kepala daerah memerlukan nomor dan tanggal surat kuasa.");
    }

    private PdfSigningRequest Isi(PermohonanKerjaSama permohonan, PenandatangananNaskah rencana, PenandatanganNaskah orang, string nomor, PermintaanTte permintaan)
    {
        var verifikasi = alamat.Of(PortalLinks.VerifikasiNomor(nomor)).ToString();
        var baris = SignatureBlock.LinesOf(orang.Nama!, orang.Jabatan!, OfficeFormat.Waktu(clock.GetUtcNow(), clock.LocalTimeZone), alamat.Of(PortalLinks.VerifikasiDepan).ToString());
        var ke = rencana.Penandatangan.Count(p => p.Elektronik);
        var lajur = (int)(permintaan.Letak ?? Giliran[ke % Giliran.Length]);
        var tingkat = permintaan.Letak is null ? ke / Giliran.Length : 0;
        var blok = new SignatureBlock(permintaan.Halaman, Tepi + (lajur * (Lebar + (Tepi / 2))), Dasar + (tingkat * (Tinggi + Sela)), Lebar, Tinggi, baris, verifikasi);
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
    /// <param name="dijawab">The provider has signed; what failed came after it.</param>
    private async Task BatalAsync(TteBerjalan mulai, Exception sebab, bool dijawab, Pelaku pelaku)
    {
        await using var transaction = await db.BeginWriteAsync(CancellationToken.None);
        await perkara.SubjekAsync(mulai.PermohonanId, CancellationToken.None);
        var rencana = await kunci.RencanaAsync(mulai.PermohonanId, CancellationToken.None);
        rencana.BatalkanTte(mulai.Reservasi);
        db.Jejak.Pelaku = pelaku;
        var mungkin = dijawab || sebab is EsignException { MungkinSudahDitandatangani: true };
        db.Jejak.Catat(rencana, mungkin ? "tte.tidak-diketahui" : "tte.gagal", (sebab as EsignException)?.Kode);
        await db.SaveChangesAsync(CancellationToken.None);
        await transaction.CommitAsync(CancellationToken.None);
    }

    private async Task<DokumenPermohonan> SimpanAsync(TteBerjalan mulai, Guid penandatangan, BerkasUnggahan hasil, Pelaku pelaku)
    {
        await using var transaction = await db.BeginWriteAsync(CancellationToken.None);
        var permohonan = await perkara.SubjekAsync(mulai.PermohonanId, CancellationToken.None);
        await db.Entry(permohonan).Collection(p => p.Dokumen).LoadAsync(CancellationToken.None);
        var rencana = await kunci.RencanaAsync(mulai.PermohonanId, CancellationToken.None);
        var dokumen = unggah.Sertakan(permohonan, JenisDokumenNaskah.HasilTte, hasil, pelaku, dasarId: mulai.DrafId);
        var berlaku = rencana.AkhiriTte(mulai.Reservasi, penandatangan, dokumen.Id, clock.HariIni);
        db.Jejak.Catat(rencana, berlaku ? "tte.ditandatangani" : "tte.tidak-dipakai",
            rincian: [new("Penandatangan", rencana.Penandatangan.FirstOrDefault(p => p.Id == penandatangan)?.Nama), new("SHA-256", hasil.Sha256)]);
        await db.SaveChangesAsync(CancellationToken.None);
        await transaction.CommitAsync(CancellationToken.None);
        return berlaku ? dokumen : throw new AturanDilanggarException("tte.terlambat", "Tanda tangan itu datang sesudah berkasnya dipakai orang lain. Berkasnya tersimpan di tab Dokumen, tetapi tidak menjadi berkas naskah.");
    }

    /// <summary>What the first transaction has settled.</summary>
    private sealed record TteBerjalan(Guid PermohonanId, string Kode, Guid Reservasi, Guid DrafId, string Sha256, PdfSigningRequest Isi);
}
