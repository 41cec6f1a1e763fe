using System.Linq.Expressions;
using KerjaSama.Data;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Umum;
using KerjaSama.Workflow;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

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
        return tugas.Where(t => t.PelaksanaId == null || pelaksana.Contains(t.PelaksanaId.Value)).Where(SalahSatuPeran(db, pelaku));
    }

    /// <summary>What <see cref="UntukPeran"/> leaves out.</summary>
    public static IQueryable<Tugas> BukanUntukPeran(this IQueryable<Tugas> tugas, KerjaSamaDbContext db, Pelaku pelaku)
    {
        var pelaksana = pelaku.Mewakili.Append(pelaku.PenggunaId ?? Guid.Empty).ToArray();
        var berperan = SalahSatuPeran(db, pelaku);
        Expression<Func<Tugas, bool>> orangLain = t => t.PelaksanaId != null && !pelaksana.Contains(t.PelaksanaId.Value);
        return tugas.Where(Atau(orangLain, Expression.Lambda<Func<Tugas, bool>>(Expression.Not(berperan.Body), berperan.Parameters)));
    }

    private static Expression<Func<Tugas, bool>> SalahSatuPeran(KerjaSamaDbContext db, Pelaku pelaku) =>
        pelaku.Peran.Order().Select(peran => Berperan(db, pelaku, peran)).Aggregate((Expression<Func<Tugas, bool>>)(_ => false), Atau);

    private static Expression<Func<Tugas, bool>> Berperan(KerjaSamaDbContext db, Pelaku pelaku, Peran peran)
    {
        var kode = $" {peran.Kode} ";
        return peran switch
        {
            Peran.Mitra => t => (" " + t.Peran + " ").Contains(kode) && db.Set<PermohonanMitra>().Any(m => m.PermohonanId == t.SubjectId && m.MitraId == pelaku.MitraId),
            Peran.PerangkatDaerah => t => (" " + t.Peran + " ").Contains(kode)
                && db.Set<PermohonanPerangkatDaerah>().Any(p => p.PermohonanId == t.SubjectId && p.PerangkatDaerah == pelaku.PerangkatDaerah),
            _ => t => (" " + t.Peran + " ").Contains(kode),
        };
    }

    private static Expression<Func<Tugas, bool>> Atau(Expression<Func<Tugas, bool>> kiri, Expression<Func<Tugas, bool>> kanan) => Expression.Lambda<Func<Tugas, bool>>(
        Expression.OrElse(kiri.Body, ReplacingExpressionVisitor.Replace(kanan.Parameters[0], kiri.Parameters[0], kanan.Body)), kiri.Parameters);

    private static bool Terkait(Pelaku pelaku, Peran peran, PermohonanKerjaSama permohonan) => peran switch
    {
        Peran.Mitra => permohonan.Mitra.Any(m => m.MitraId == pelaku.MitraId),
        Peran.PerangkatDaerah => permohonan.PerangkatDaerah.Any(p => p.PerangkatDaerah == pelaku.PerangkatDaerah),
        _ => true,
    };
}
