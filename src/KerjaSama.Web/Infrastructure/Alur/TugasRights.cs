using KerjaSama.Data;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Umum;
using KerjaSama.Workflow;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Infrastructure.Alur;

/// <summary>Who may see, do and record on behalf a task: the object side of <see cref="Izin"/> for tasks.</summary>
internal static class TugasRights
{
    /// <summary>Roles whose steps may be recorded by the office for someone who works on paper (decisions.md 19).</summary>
    private static readonly Peran[] BolehDiatasnamakan = [Peran.Mitra, Peran.PerangkatDaerah, Peran.Hukum, Peran.Pimpinan];

    public static IReadOnlyList<Peran> PeranDari(Tugas tugas) => [.. tugas.Peran.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(DaftarKode.Parse<Peran>)];

    /// <summary>May finish it himself.</summary>
    public static bool Pelaksana(Pelaku pelaku, Tugas tugas, PermohonanKerjaSama permohonan) =>
        pelaku.Boleh(Aksi.SelesaikanTugas)
        && (tugas.PelaksanaId is not { } id || pelaku.Adalah(id))
        && PeranDari(tugas).Any(peran => pelaku.Punya(peran) && Terkait(pelaku, peran, permohonan));

    /// <summary>May record what somebody else decided on paper.</summary>
    public static bool PencatatAtasNama(Pelaku pelaku, Tugas tugas, PermohonanKerjaSama permohonan) =>
        PeranDari(tugas).Any(BolehDiatasnamakan.Contains)
        && pelaku.LingkupUntuk(Aksi.CatatAtasNama) switch
        {
            Lingkup.Semua => true,
            Lingkup.Miliknya => permohonan.AnalisId is { } analis && pelaku.Adalah(analis),
            null => false,
        };

    /// <summary>Tasks that the actor may see.</summary>
    public static IQueryable<Tugas> YangBolehDilihat(this IQueryable<Tugas> tugas, KerjaSamaDbContext db, Pelaku pelaku) => pelaku.LingkupUntuk(Aksi.LihatTugas) switch
    {
        Lingkup.Semua => tugas,
        Lingkup.Miliknya => tugas.UntukPeran(db, pelaku),
        null => tugas.Where(_ => false),
    };

    /// <summary>Tasks that the actor may do: by role, and for partners and PD of their own requests only.</summary>
    public static IQueryable<Tugas> UntukPeran(this IQueryable<Tugas> tugas, KerjaSamaDbContext db, Pelaku pelaku)
    {
        var pelaksana = pelaku.Mewakili.Append(pelaku.PenggunaId ?? Guid.Empty).ToArray();
        var milik = tugas.Where(t => t.PelaksanaId == null || pelaksana.Contains(t.PelaksanaId.Value));
        IQueryable<Tugas>? hasil = null;
        foreach (var peran in pelaku.Peran.Order())
        {
            var kode = $" {peran.Kode} ";
            var bagian = milik.Where(t => (" " + t.Peran + " ").Contains(kode));
            bagian = peran switch
            {
                Peran.Mitra => bagian.Where(t => db.Set<PermohonanMitra>().Any(m => m.PermohonanId == t.SubjectId && m.MitraId == pelaku.MitraId)),
                Peran.PerangkatDaerah => bagian.Where(t => db.Set<PermohonanPerangkatDaerah>().Any(p => p.PermohonanId == t.SubjectId && p.PerangkatDaerah == pelaku.PerangkatDaerah)),
                _ => bagian,
            };
            hasil = hasil is null ? bagian : hasil.Union(bagian);
        }

        return hasil ?? tugas.Where(_ => false);
    }

    private static bool Terkait(Pelaku pelaku, Peran peran, PermohonanKerjaSama permohonan) => peran switch
    {
        Peran.Mitra => permohonan.Mitra.Any(m => m.MitraId == pelaku.MitraId),
        Peran.PerangkatDaerah => permohonan.PerangkatDaerah.Any(p => p.PerangkatDaerah == pelaku.PerangkatDaerah),
        _ => true,
    };
}
