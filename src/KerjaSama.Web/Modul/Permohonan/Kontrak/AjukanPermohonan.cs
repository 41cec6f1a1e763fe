using KerjaSama.Data;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Surat;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure.Surel;
using KerjaSama.Web.Modul.Mitra.Kontrak;
using KerjaSama.Web.Modul.Surat.Kontrak;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Permohonan.Kontrak;

/// <summary>
/// Takes a request in, from the portal, the office, a PD, the API or the command line: partners, agenda entry, number, the process
/// <c>penerimaan</c> and the receipt to the sender, in one transaction.
/// </summary>
internal sealed class AjukanPermohonan(
    KerjaSamaDbContext db, PeriksaMasukan periksa, CatatMitra catatMitra, CatatSurat catatSurat, NamaPemohon namaPemohon, KelengkapanBerkas kelengkapan,
    TerimaPermohonan terima, Pemberitahuan pemberitahuan, OfficeClock clock)
{
    /// <param name="suratMasukId">The agenda entry it comes from, when it is made of a letter already entered.</param>
    /// <exception cref="Infrastructure.IsianTidakSahException">With every wrong or missing field.</exception>
    public async Task<PermohonanDiterima> ExecuteAsync(PermohonanMasukan masukan, Pelaku pelaku, Guid? suratMasukId, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        var sah = await periksa.PeriksaAsync(masukan, pelaku, cancellationToken);
        var mitra = new List<(Guid, string)>();
        foreach (var m in sah.Mitra)
        {
            var baris = m.Ada ?? await catatMitra.AmbilAtauBuatAsync(m.Nama, m.Kategori, m.Negara, cancellationToken);
            if (mitra.All(x => x.Item1 != baris.Id))
            {
                mitra.Add((baris.Id, m.Nama));
            }
        }

        var surat = suratMasukId is { } ada ? await db.SuratMasuk.SingleAsync(s => s.Id == ada, cancellationToken) : await CatatSuratAsync(sah, pelaku, cancellationToken);
        var diterima = await terima.ExecuteAsync(sah.Data with { Mitra = mitra, SuratMasukId = surat?.Id }, cancellationToken);
        var permohonan = diterima.Permohonan;
        surat?.JadikanPermohonan(permohonan.Id);
        await LampirkanSuratAsync(permohonan, surat, pelaku, cancellationToken);
        pemberitahuan.KeKontak(permohonan, JenisPesan.PermohonanDiterima);
        db.Jejak.Catat(permohonan, "permohonan.diterima");
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return diterima;
    }

    /// <summary>The letter's file becomes the document that the checklist asks for, by the same hash.</summary>
    private async Task LampirkanSuratAsync(PermohonanKerjaSama permohonan, SuratMasuk? surat, Pelaku pelaku, CancellationToken cancellationToken)
    {
        if (surat?.Berkas is { } berkas)
        {
            permohonan.TambahDokumen(berkas, await kelengkapan.JenisSuratAsync(permohonan, cancellationToken), pelaku.PenggunaId, clock.GetUtcNow());
        }
    }

    private async Task<SuratMasuk?> CatatSuratAsync(MasukanSah sah, Pelaku pelaku, CancellationToken cancellationToken) => sah.Surat is { } surat
        ? await catatSurat.MasukAsync(
            new(await namaPemohon.DariAsync(sah.Data.Pengusul, sah.Mitra[0].Nama, cancellationToken), Teks.Isi(surat.Nomor), surat.Tanggal, sah.Data.TanggalDiterima, Teks.Isi(surat.Perihal) ?? sah.Data.Judul, "biasa", null, null), pelaku, cancellationToken)
        : null;
}
