using KerjaSama.Data;
using KerjaSama.Domain.Naskah;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Infrastructure.Alur;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Permohonan.Baru;

/// <summary>"Mulai PKS" and "Mulai perpanjangan": fills the intake form from the naskah that the new one stands under or follows.</summary>
internal sealed class FormulirDariNaskah(KerjaSamaDbContext db)
{
    private const string Pks = "PKS";

    /// <exception cref="TidakDitemukanException">No such naskah, or not the actor's to see.</exception>
    public async Task IsiSebagaiIndukAsync(PermohonanFormulir formulir, string kode, Pelaku pelaku, CancellationToken cancellationToken)
    {
        var naskah = await AmbilAsync(kode, pelaku, cancellationToken);
        await IsiAsync(formulir, naskah, cancellationToken);
        formulir.Induk = kode;
        formulir.JenisNaskah = Pks;
    }

    /// <inheritdoc cref="IsiSebagaiIndukAsync"/>
    public async Task IsiSebagaiPendahuluAsync(PermohonanFormulir formulir, string kode, Pelaku pelaku, CancellationToken cancellationToken)
    {
        var naskah = await AmbilAsync(kode, pelaku, cancellationToken);
        await IsiAsync(formulir, naskah, cancellationToken);
        formulir.Pendahulu = kode;
        formulir.JenisNaskah = naskah.Jenis;
        formulir.Induk = await db.Naskah.Where(n => n.Id == naskah.IndukId).Select(n => n.Kode).SingleOrDefaultAsync(cancellationToken);
        formulir.Sifat = await db.SifatNaskah.Where(s => s.PerluPendahulu).Select(s => s.Kode).FirstAsync(cancellationToken);
    }

    private async Task<NaskahKerjaSama> AmbilAsync(string kode, Pelaku pelaku, CancellationToken cancellationToken) =>
        await db.Naskah.AsNoTracking().YangBolehDilihat(db.Permohonan, pelaku).Include(n => n.Pihak).SingleOrDefaultAsync(n => n.Kode == kode, cancellationToken)
            ?? throw new TidakDitemukanException("Naskah");

    private async Task IsiAsync(PermohonanFormulir formulir, NaskahKerjaSama naskah, CancellationToken cancellationToken)
    {
        formulir.Jalur = naskah.Jalur?.Kode;
        (formulir.Judul, formulir.Tentang, formulir.Bidang) = (naskah.Judul, naskah.Tentang, naskah.Bidang);
        var nama = await db.Mitra.Where(m => db.PihakNaskah.Any(p => p.NaskahId == naskah.Id && p.MitraId == m.Id)).ToDictionaryAsync(m => m.Id, m => m.Nama, cancellationToken);
        formulir.Mitra = [.. naskah.Pihak.OrderBy(p => p.Urutan).Where(p => p.MitraId is not null).Select(p => new MitraFormulir { Nama = nama[p.MitraId!.Value] })];
        formulir.RapikanMitra();
        if (await db.Permohonan.AsNoTracking().Include(p => p.PerangkatDaerah).SingleOrDefaultAsync(p => p.Id == naskah.PermohonanId, cancellationToken) is { } asal)
        {
            formulir.PerangkatDaerah = [.. asal.PerangkatDaerah.OrderBy(p => p.Urutan).Select(p => p.PerangkatDaerah)];
            formulir.Kontak = new() { Nama = asal.KontakNama, Surel = asal.KontakSurel, Telepon = asal.KontakTelepon };
        }
    }
}
