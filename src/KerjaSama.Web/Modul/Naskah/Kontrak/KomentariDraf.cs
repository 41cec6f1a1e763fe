using KerjaSama.Data;
using KerjaSama.Domain.Naskah;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Modul.Permohonan.Kontrak;

namespace KerjaSama.Web.Modul.Naskah.Kontrak;

/// <summary>A remark as typed.</summary>
/// <param name="Dokumen">The version that was read.</param>
/// <param name="Induk">The remark that it answers.</param>
internal sealed record KomentarMasukan(Guid Dokumen, string? Bagian, string? Butir, string? Isi, bool UntukLuar, Guid? Induk);

/// <summary>Remarks on a draft: written, answered, settled, opened again.</summary>
internal sealed class KomentariDraf(KerjaSamaDbContext db, KunciDraf kunci, DokumenLuar dokumenLuar, OfficeClock clock)
{
    /// <exception cref="IsianTidakSahException">Nothing was typed, or too much.</exception>
    /// <exception cref="TidakDitemukanException">No such version, or not the actor's to see.</exception>
    public async Task ExecuteAsync(string kode, KomentarMasukan masukan, Pelaku pelaku, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        var (permohonan, rancangan) = await kunci.BukaAsync(kode, Aksi.TanggapiDraf, pelaku, cancellationToken);
        var isi = Teks.Isi(masukan.Isi) is { Length: <= RancanganNaskah.KomentarMaxLength } ada
            ? ada
            : throw new IsianTidakSahException("isi", $"Komentar wajib diisi, paling banyak {RancanganNaskah.KomentarMaxLength} karakter.");
        var sisi = SisiDraf.Dari(pelaku);
        var terlihat = pelaku.OrangLuar ? await dokumenLuar.DrafAsync(permohonan, sisi, cancellationToken) : DrafBerlaku.Semua(permohonan.Dokumen);
        if (terlihat.All(d => d.Id != masukan.Dokumen))
        {
            throw new TidakDitemukanException("Versi draf");
        }

        if (masukan.Induk is { } induk && pelaku.OrangLuar && !rancangan.Komentar.Any(k => k.Id == induk && TampakBagi(k, sisi, terlihat.Select(d => d.Id).ToHashSet())))
        {
            throw new TidakDitemukanException("Komentar");
        }

        var komentar = rancangan.Komentari(
            new(masukan.Dokumen, Teks.Isi(masukan.Bagian), Teks.Isi(masukan.Butir), isi, sisi, pelaku.PenggunaId, pelaku.Nama, UntukLuar: pelaku.OrangLuar || masukan.UntukLuar, masukan.Induk),
            clock.GetUtcNow());
        db.Add(komentar);
        db.Jejak.Catat(rancangan, komentar.IndukId is null ? "draf.dikomentari" : "draf.komentar-dijawab", rincian: [new("Pada", Tempat(komentar)), new("Komentar", komentar.Isi)]);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Settles a remark, or opens it again. Only the office does: it answers for the text.</summary>
    public async Task TandaiAsync(string kode, Guid komentarId, bool selesai, Pelaku pelaku, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        var (_, rancangan) = await kunci.BukaAsync(kode, Aksi.KelolaDraf, pelaku, cancellationToken);
        if (selesai)
        {
            rancangan.SelesaikanKomentar(komentarId, pelaku.Nama, clock.GetUtcNow());
        }
        else
        {
            rancangan.BukaKomentar(komentarId);
        }

        db.Jejak.Catat(rancangan, selesai ? "draf.komentar-selesai" : "draf.komentar-dibuka", rincian: [new("Pada", Tempat(rancangan.Komentar.Single(k => k.Id == komentarId)))]);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Outside: remarks on versions that were theirs, their own and what the office meant for them; what other sides wrote stays with the office.</summary>
    public static bool TampakBagi(KomentarDraf komentar, PemegangDraf sisi, IReadOnlySet<Guid> terlihat) =>
        komentar.UntukLuar && terlihat.Contains(komentar.DokumenId) && (komentar.Pihak == sisi || komentar.Pihak == PemegangDraf.BagianKerjaSama);

    private static string Tempat(KomentarDraf komentar) => string.Join(' ', new[] { komentar.Bagian ?? "seluruh naskah", komentar.Butir }.OfType<string>());
}
