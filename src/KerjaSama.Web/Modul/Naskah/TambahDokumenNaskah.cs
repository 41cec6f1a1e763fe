using KerjaSama.Data;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Infrastructure.Berkas;
using KerjaSama.Web.Infrastructure.Esign;
using KerjaSama.Web.Modul.Naskah.Kontrak;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Naskah;

/// <summary>Adds a file to a naskah of the register; what is there is never replaced.</summary>
internal sealed class TambahDokumenNaskah(KerjaSamaDbContext db, PenerimaBerkas penerima, TandaTanganBerkas tandaTangan, OfficeClock clock)
{
    /// <summary>Kinds of files that a naskah has: code, label.</summary>
    public static IReadOnlyList<(string Nilai, string Label)> Jenis { get; } =
        [(JenisDokumenNaskah.Scan, "Pindaian naskah bertanda tangan"), (JenisDokumenNaskah.Foto, "Foto penandatanganan"), ("lampiran", "Lampiran"), ("lainnya", "Lainnya")];

    /// <exception cref="TidakBerhakException">Only those who record naskah may.</exception>
    /// <exception cref="IsianTidakSahException">Kind or file are missing or refused.</exception>
    public async Task ExecuteAsync(string kode, string? jenis, IFormFile? berkas, Pelaku pelaku, CancellationToken cancellationToken)
    {
        if (!pelaku.Boleh(Aksi.CatatNaskah))
        {
            throw new TidakBerhakException(pelaku, "Anda tidak berwenang menambah dokumen naskah.");
        }

        if (Jenis.All(j => j.Nilai != jenis))
        {
            throw new IsianTidakSahException("Jenis", "Pilih jenis dokumen.");
        }

        var unggahan = await penerima.TerimaAsync(berkas, "Berkas", cancellationToken);
        var laporan = await tandaTangan.BacaAsync(unggahan.Sha256, unggahan.MediaType, cancellationToken);
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        var naskah = await db.Naskah.Include(n => n.Dokumen).SingleOrDefaultAsync(n => n.Kode == kode, cancellationToken) ?? throw new TidakDitemukanException("Naskah");
        naskah.TambahDokumen(unggahan, jenis!, pelaku.PenggunaId, clock.GetUtcNow());
        db.Jejak.Catat(naskah, "naskah.dokumen-ditambah", rincian: [new("Dokumen", unggahan.Nama)]);
        if (laporan is not null)
        {
            db.Jejak.Sertakan(naskah, "Tanda tangan elektronik", TandaTanganBerkas.Ringkas(laporan));
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
