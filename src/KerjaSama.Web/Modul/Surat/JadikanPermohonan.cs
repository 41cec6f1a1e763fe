using System.Globalization;
using System.Text.RegularExpressions;
using KerjaSama.Data;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Umum;
using KerjaSama.Domain.Surat;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Infrastructure.Api;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using KerjaSama.Web.Modul.Surat.Kontrak;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Surat;

/// <summary>Makes a request of a letter in the agenda.</summary>
internal sealed partial class JadikanPermohonan(KerjaSamaDbContext db, AjukanPermohonan ajukan, Idempotency idempotency)
{
    /// <summary>
    /// The request as far as the letter and the sender's earlier requests tell it: who, contact and bidang are known only for a sender
    /// who wrote before.
    /// </summary>
    public async Task<PermohonanMasukan> KonsepAsync(SuratMasuk surat, CancellationToken cancellationToken)
    {
        var normal = Teks.Normal(surat.Asal);
        var mitra = await db.Mitra.AsNoTracking().SingleOrDefaultAsync(m => m.NamaNormal == normal, cancellationToken);
        var lalu = mitra is null ? null : await db.Permohonan.AsNoTracking().Where(p => p.Mitra.Any(m => m.MitraId == mitra.Id)).OrderByDescending(p => p.Urut)
            .Select(p => new { p.Bidang, p.KontakNama, p.KontakSurel, p.KontakTelepon }).FirstOrDefaultAsync(cancellationToken);
        return new PermohonanMasukan
        {
            Bentuk = surat.Perihal.Contains("penawaran", StringComparison.OrdinalIgnoreCase) ? "penawaran" : "permohonan",
            Pemrakarsa = "mitra",
            Saluran = "surat",
            Judul = PokokPerihal(surat.Perihal),
            Tentang = surat.Perihal,
            Bidang = lalu?.Bidang,
            Mitra = [mitra is null ? new(surat.Asal, null, null, null) : new(mitra.Nama, mitra.Kategori, mitra.Negara, mitra.Kode)],
            TanggalDiterima = surat.TanggalDiterima,
            Kontak = new(lalu?.KontakNama, lalu?.KontakSurel ?? mitra?.Surel, lalu?.KontakTelepon ?? mitra?.Telepon),
        };
    }

    /// <summary>What the letter is about: the title of the naskah is not that it was asked for. "Permohonan kerja sama perbatasan" → "Kerja sama perbatasan".</summary>
    public static string PokokPerihal(string perihal)
    {
        var pokok = KataPembuka().Replace(perihal.Trim(), "");
        return pokok.Length == 0 ? perihal : char.ToUpper(pokok[0], CultureInfo.InvariantCulture) + pokok[1..];
    }

    /// <param name="kunci">Of the form: sent twice, it gives the same request.</param>
    /// <exception cref="AturanDilanggarException">It is a request already.</exception>
    /// <exception cref="IsianTidakSahException">Named as in the API.</exception>
    public Task<string> ExecuteAsync(Guid suratId, PermohonanMasukan masukan, string? kunci, Pelaku pelaku, CancellationToken cancellationToken) => idempotency.RunFormAsync(
        kunci, SuratLinks.Jadikan(suratId), masukan, pelaku, async () => (await ajukan.ExecuteAsync(masukan, pelaku, suratId, cancellationToken)).Permohonan.Kode, cancellationToken);

    /// <exception cref="TidakDitemukanException">No such letter.</exception>
    public async Task<SuratMasuk> SuratAsync(Guid suratId, CancellationToken cancellationToken) =>
        await db.SuratMasuk.AsNoTracking().SingleOrDefaultAsync(s => s.Id == suratId, cancellationToken) ?? throw new TidakDitemukanException("Surat");

    /// <exception cref="AturanDilanggarException">It is a request already.</exception>
    public static void PastikanBelum(SuratMasuk surat) => Aturan.Pastikan(surat.PermohonanId is null, "surat.sudah-permohonan", "Surat ini sudah dijadikan permohonan.");

    [GeneratedRegex(@"^(surat\s+)?(permohonan|penawaran|usulan|pengajuan|tawaran)(\s+(untuk|atas|tentang|mengenai|perihal))?\s+", RegexOptions.IgnoreCase)]
    private static partial Regex KataPembuka();
}
