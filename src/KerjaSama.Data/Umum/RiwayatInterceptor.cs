using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using KerjaSama.Domain.Naskah;
using KerjaSama.Domain.Umum;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Metadata;

namespace KerjaSama.Data.Umum;

/// <summary>
/// Raises the version of every object that a save touches, itself or in one of its children, and writes one history row for it, after
/// every text was measured against its column (<see cref="TeksTerlaluPanjangException"/>). Needs no read: the hash before is a shadow column of the object, guarded by its version.
/// </summary>
public sealed class RiwayatInterceptor(OfficeClock clock) : SaveChangesInterceptor
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(eventData);
        Tulis((KerjaSamaDbContext)eventData.Context!);
        return new(result);
    }

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result) =>
        throw new NotSupportedException("Saves are asynchronous: SaveChangesAsync takes the writer's turn.");

    private void Tulis(KerjaSamaDbContext db)
    {
        db.ChangeTracker.DetectChanges();
        PastikanMuat(db);
        PastikanBerkasTetap(db);
        var sekarang = clock.GetUtcNow();
        foreach (var (akar, berubah) in Tersentuh(db))
        {
            db.Riwayat.Add(Baris(db.Jejak, akar, berubah, sekarang));
        }

        db.Jejak.Kosongkan();
    }

    /// <summary>A file of a naskah stays as it came in; a better scan is one more file.</summary>
    private static void PastikanBerkasTetap(KerjaSamaDbContext db)
    {
        if (db.ChangeTracker.Entries<DokumenNaskah>().Any(e => e.State is EntityState.Modified or EntityState.Deleted))
        {
            throw new InvalidOperationException("A file of a naskah in the register is never changed or deleted.");
        }
    }

    private static void PastikanMuat(KerjaSamaDbContext db)
    {
        var panjang = (
            from e in db.ChangeTracker.Entries()
            where e.State is EntityState.Added or EntityState.Modified
            from p in e.Properties
            where p.CurrentValue is string teks && p.Metadata.GetMaxLength() < teks.Length && (e.State == EntityState.Added || p.IsModified)
            select new TeksTerlaluPanjang(p.Metadata.Name, (string)p.CurrentValue!, p.Metadata.GetMaxLength()!.Value)).ToList();
        if (panjang.Count > 0)
        {
            throw new TeksTerlaluPanjangException(panjang);
        }
    }

    private static Dictionary<EntityEntry, List<EntityEntry>> Tersentuh(KerjaSamaDbContext db)
    {
        var entri = db.ChangeTracker.Entries().ToList();
        var akar = entri.Where(e => e.Metadata.ObjekRiwayat() is not null).ToDictionary(e => e.Entity, ReferenceEqualityComparer.Instance);
        var menurutKunci = akar.Values.ToDictionary(e => (e.Metadata, Kunci(e)));
        var tersentuh = new Dictionary<EntityEntry, List<EntityEntry>>();

        foreach (var e in entri.Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted))
        {
            if (PemilikDari(e, menurutKunci) is { } pemilik)
            {
                if (!tersentuh.TryGetValue(pemilik, out var daftar))
                {
                    tersentuh[pemilik] = daftar = [];
                }

                daftar.Add(e);
            }
        }

        foreach (var objek in db.Jejak.Tercatat.Keys)
        {
            tersentuh.TryAdd(akar[objek], []);
        }

        return tersentuh;
    }

    private static EntityEntry? PemilikDari(EntityEntry e, Dictionary<(IEntityType, string), EntityEntry> akar)
    {
        if (e.Metadata.ObjekRiwayat() is not null)
        {
            return e;
        }

        // A child belongs to the root whose deletion would take it along.
        var kunciTamu = e.Metadata.GetForeignKeys().FirstOrDefault(f => f.DeleteBehavior == DeleteBehavior.Cascade && f.PrincipalEntityType.ObjekRiwayat() is not null);
        if (kunciTamu is null)
        {
            return null;
        }

        var kunci = Teks(e.Property(kunciTamu.Properties[0]).CurrentValue)!;
        return akar.TryGetValue((kunciTamu.PrincipalEntityType, kunci), out var pemilik)
            ? pemilik
            : throw new InvalidOperationException($"A {e.Metadata.ShortName()} changed while its {kunciTamu.PrincipalEntityType.ShortName()} was not loaded: its version and history cannot follow.");
    }

    private static Riwayat Baris(JejakPerubahan jejak, EntityEntry akar, List<EntityEntry> berubah, DateTimeOffset sekarang)
    {
        var versi = akar.Property(nameof(AggregateRoot.Versi));
        var hash = akar.Property(ModelConventions.HashRiwayat);
        jejak.Tercatat.TryGetValue(akar.Entity, out var catatan);
        var jenis = akar.Metadata.ObjekRiwayat()!;

        var baris = new Riwayat
        {
            ObjekJenis = jenis,
            ObjekKunci = Kunci(akar),
            Nomor = (int)versi.CurrentValue! + 1,
            Pada = sekarang,
            OlehId = jejak.Pelaku.PenggunaId,
            OlehNama = jejak.Pelaku.Nama,
            AtasNama = jejak.AtasNama,
            Dari = jejak.Dari,
            Peristiwa = catatan?.Peristiwa ?? $"{jenis}.{(akar.State == EntityState.Added ? "dibuat" : akar.State == EntityState.Deleted ? "dihapus" : "diubah")}",
            Proses = jejak.Proses,
            Alasan = catatan?.Alasan,
            Perubahan = Perubahan(akar, berubah, catatan),
            HashSebelum = (string?)hash.CurrentValue ?? "",
        };
        baris.Hash = baris.HitungHash();

        if (akar.State != EntityState.Deleted)
        {
            versi.CurrentValue = baris.Nomor;
            hash.CurrentValue = baris.Hash;
        }

        return baris;
    }

    private static string Perubahan(EntityEntry akar, List<EntityEntry> berubah, JejakPerubahan.Catatan? catatan)
    {
        var isi = new SortedDictionary<string, string?[]>(StringComparer.Ordinal);
        foreach (var e in berubah)
        {
            var awalan = e == akar ? "" : $"{e.Metadata.ShortName()}[{Kunci(e)[..8]}].";
            foreach (var p in e.Properties.Where(p => !p.Metadata.TanpaRiwayat() && Berubah(e, p)))
            {
                isi[awalan + p.Metadata.Name] = p.Metadata.Rahasia()
                    ? ["(dirahasiakan)", "(dirahasiakan)"]
                    : [e.State == EntityState.Added ? null : Teks(p.OriginalValue), e.State == EntityState.Deleted ? null : Teks(p.CurrentValue)];
            }
        }

        foreach (var (label, teks) in catatan?.Rincian ?? [])
        {
            isi[Riwayat.AwalanTercatat + label] = [null, teks];
        }

        return JsonSerializer.Serialize(isi, Json);
    }

    private static bool Berubah(EntityEntry e, PropertyEntry p) => e.State switch
    {
        EntityState.Added => p.CurrentValue is not null && !p.Metadata.IsPrimaryKey() && !p.Metadata.IsForeignKey(),
        EntityState.Deleted => p.OriginalValue is not null && !p.Metadata.IsPrimaryKey() && !p.Metadata.IsForeignKey(),
        _ => p.IsModified && !Equals(p.OriginalValue, p.CurrentValue),
    };

    internal static string Kunci(EntityEntry e) =>
        string.Join('|', e.Metadata.FindPrimaryKey()!.Properties.Select(p => Teks(e.Property(p).CurrentValue)));

    private static string? Teks(object? nilai) => nilai switch
    {
        null => null,
        Guid id => id.ToString("N"),
        DateTimeOffset saat => saat.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
        DateOnly tanggal => tanggal.ToString("O", CultureInfo.InvariantCulture),
        IFormattable f => f.ToString(null, CultureInfo.InvariantCulture),
        _ => nilai.ToString(),
    };
}
