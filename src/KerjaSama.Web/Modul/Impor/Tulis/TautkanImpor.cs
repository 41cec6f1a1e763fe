using KerjaSama.Data;
using KerjaSama.Domain.Naskah;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Web.Modul.Impor.Tabel;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Impor.Tulis;

/// <summary>
/// Second pass: deeds find the request and the parent that an old register names, whichever was imported first. What stays open is a
/// warning of the import that brought the deed.
/// </summary>
internal sealed class TautkanImpor(KerjaSamaDbContext db, CaseEngine engine, OfficeClock clock)
{
    public async Task ExecuteAsync(HasilImpor hasil, CancellationToken cancellationToken)
    {
        await TautkanPermohonanAsync(hasil, cancellationToken);
        await TautkanIndukAsync(hasil, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
    }

    private async Task TautkanPermohonanAsync(HasilImpor hasil, CancellationToken cancellationToken)
    {
        var naskah = await db.Naskah.Where(n => n.PermohonanId == null && n.RujukanPermohonan != null).OrderBy(n => n.Urut).ToListAsync(cancellationToken);
        var permohonan = (await DaftarAda.AmbilAsync(
                naskah.Select(n => n.RujukanPermohonan),
                isi => db.Permohonan.Where(p => isi.Contains(p.KodeLama)).Select(p => new { p.Id, p.KodeLama, p.Urut, Dipakai = db.Naskah.Any(n => n.PermohonanId == p.Id) }), cancellationToken))
            .GroupBy(p => p.KodeLama!).ToDictionary(g => g.Key, g => g.OrderBy(p => p.Urut).ToList());
        var terpakai = permohonan.Values.SelectMany(p => p).Where(p => p.Dipakai).Select(p => p.Id).ToHashSet();
        var adaRegister = await db.Permohonan.AnyAsync(p => p.KodeLama != null, cancellationToken);
        var belumAda = 0;
        var ditaut = new List<Guid>();
        foreach (var n in naskah)
        {
            if (!permohonan.TryGetValue(n.RujukanPermohonan!, out var calon))
            {
                if (adaRegister)
                {
                    Tambah(hasil, n, KolomDikenal.KodePermohonan, n.RujukanPermohonan, "Permohonan dengan kode ini tidak ada; ditautkan sendiri bila permohonannya diimpor.");
                }
                else if (hasil.BarisDari.ContainsKey(n.Id))
                {
                    belumAda++;
                }
            }
            else if (calon.FirstOrDefault(c => terpakai.Add(c.Id)) is { } pilihan)
            {
                n.TautkanPermohonan(pilihan.Id);
                db.Jejak.Catat(n, "naskah.ditautkan");
                ditaut.Add(pilihan.Id);
            }
            else
            {
                Tambah(hasil, n, KolomDikenal.KodePermohonan, n.RujukanPermohonan, "Permohonan ini sudah menjadi naskah lain; naskah ini dicatat tanpa tautan permohonan.");
            }
        }

        await ArsipkanAsync(ditaut, cancellationToken);
        if (belumAda > 0)
        {
            hasil.Tambah([Temuan.Peringatan(0, KolomDikenal.KodePermohonan.Nama, null, $"{belumAda} naskah menyebut permohonan, tetapi register permohonan belum diimpor; ditautkan sendiri sesudahnya.")]);
        }
    }

    /// <summary>A running request whose deed has come in belongs to the past after all.</summary>
    private async Task ArsipkanAsync(List<Guid> id, CancellationToken cancellationToken)
    {
        foreach (var bagian in id.Chunk(500))
        {
            var berjalan = await db.Permohonan
                .Where(p => bagian.Contains(p.Id) && p.KunciImpor != null && p.Status != StatusPermohonan.Arsip && p.Status != StatusPermohonan.Selesai && p.Status != StatusPermohonan.Ditolak && p.Status != StatusPermohonan.Dicabut)
                .ToListAsync(cancellationToken);
            foreach (var p in berjalan)
            {
                await engine.CancelAllAsync(p, cancellationToken);
                p.Arsipkan(clock.GetUtcNow());
                db.Jejak.Catat(p, "permohonan.diarsipkan");
            }
        }
    }

    private async Task TautkanIndukAsync(HasilImpor hasil, CancellationToken cancellationToken)
    {
        var mencari = await db.Naskah.Where(n => n.RujukanInduk != null && n.IndukId == null && n.PendahuluId == null).OrderBy(n => n.Urut).ToListAsync(cancellationToken);
        var calon = (await DaftarAda.AmbilAsync(
                mencari.Select(n => Teks.Normal(n.RujukanInduk!)),
                isi => db.PihakNaskah.Where(p => isi.Contains(p.NomorNormal)).Join(db.Naskah, p => p.NaskahId, n => n.Id, (p, n) => new { p.NomorNormal, n.Id, n.Urut, Kami = p.MitraId == null }), cancellationToken))
            .GroupBy(c => c.NomorNormal!).ToDictionary(g => g.Key, g => g.OrderByDescending(c => c.Kami).ThenBy(c => c.Urut).Select(c => c.Id).Distinct().ToList());
        var atas = await db.Naskah.Where(n => n.IndukId != null || n.PendahuluId != null).Select(n => new { n.Id, Atas = n.IndukId ?? n.PendahuluId }).ToDictionaryAsync(n => n.Id, n => n.Atas!.Value, cancellationToken);
        foreach (var n in mencari)
        {
            var semua = calon.GetValueOrDefault(Teks.Normal(n.RujukanInduk!)) ?? [];
            var pilihan = semua.Where(id => !Melingkar(n.Id, id, atas)).Cast<Guid?>().FirstOrDefault();
            if (pilihan is { } indukId)
            {
                n.Tautkan(n.Sifat == "perpanjangan" ? null : indukId, n.Sifat == "perpanjangan" ? indukId : null);
                atas[n.Id] = indukId;
                db.Jejak.Catat(n, "naskah.ditautkan");
            }

            var pesan = (pilihan, semua.Count) switch
            {
                (null, 0) => "Naskah induk dengan nomor ini tidak ditemukan; ditautkan sendiri bila naskah itu diimpor.",
                (null, _) => "Nomor induk menunjuk naskah ini sendiri, langsung atau berputar; tidak ditautkan.",
                (_, > 1) => $"Nomor induk dipakai {semua.Count} naskah; ditautkan ke yang pertama.",
                _ => null,
            };
            Tambah(hasil, n, KolomDikenal.NomorInduk, n.RujukanInduk, pesan);
        }
    }

    private static bool Melingkar(Guid id, Guid induk, Dictionary<Guid, Guid> atas)
    {
        for (Guid? kini = induk; kini is { } k; kini = atas.TryGetValue(k, out var berikut) ? berikut : null)
        {
            if (k == id)
            {
                return true;
            }
        }

        return false;
    }

    // only for the deeds of this import: older ones had their warning when they came
    private static void Tambah(HasilImpor hasil, NaskahKerjaSama naskah, KolomImpor kolom, string? nilai, string? pesan)
    {
        if (pesan is not null && hasil.BarisDari.TryGetValue(naskah.Id, out var baris))
        {
            hasil.Tambah([Temuan.Peringatan(baris, kolom.Nama, nilai, pesan)], naskah.Id);
        }
    }
}
