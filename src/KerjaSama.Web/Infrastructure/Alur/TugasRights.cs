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
    /// <param name="teksPeran">
    /// Every text that <see cref="Tugas.Peran"/> may hold, where it is known: compared as a whole, the database can tell beforehand how many
    /// rows there will be, and reads only the first ones of a long list.
    /// </param>
    public static IQueryable<Tugas> UntukPeran(this IQueryable<Tugas> tugas, KerjaSamaDbContext db, Pelaku pelaku, IReadOnlyList<string>? teksPeran = null)
    {
        var pelaksana = Pelaksana(pelaku);
        return tugas.Where(t => t.PelaksanaId == null || pelaksana.Contains(t.PelaksanaId.Value)).Where(SalahSatuPeran(db, pelaku, teksPeran));
    }

    /// <summary>What <see cref="UntukPeran"/> leaves out.</summary>
    /// <inheritdoc cref="UntukPeran"/>
    public static IQueryable<Tugas> BukanUntukPeran(this IQueryable<Tugas> tugas, KerjaSamaDbContext db, Pelaku pelaku, IReadOnlyList<string>? teksPeran = null)
    {
        var pelaksana = Pelaksana(pelaku);
        var berperan = SalahSatuPeran(db, pelaku, teksPeran);
        Expression<Func<Tugas, bool>> orangLain = t => t.PelaksanaId != null && !pelaksana.Contains(t.PelaksanaId.Value);
        return tugas.Where(Atau(orangLain, Expression.Lambda<Func<Tugas, bool>>(Expression.Not(berperan.Body), berperan.Parameters)));
    }

    /// <summary>Texts of roles none of which the actor has; null where one of his is for certain requests only, so that the text alone does not tell.</summary>
    /// <inheritdoc cref="UntukPeran"/>
    public static IReadOnlyList<string>? TeksPeranLain(Pelaku pelaku, IReadOnlyList<string> teksPeran) => pelaku.Peran.Any(p => p is Peran.Mitra or Peran.PerangkatDaerah) ? null
        : [.. teksPeran.Where(teks => !teks.Split(' ').Any(kode => pelaku.Punya(DaftarKode.Parse<Peran>(kode))))];

    /// <summary>The person, and those for whom the person stands in today.</summary>
    private static Guid[] Pelaksana(Pelaku pelaku) => [.. pelaku.Mewakili, pelaku.PenggunaId ?? Guid.Empty];

    private static Expression<Func<Tugas, bool>> SalahSatuPeran(KerjaSamaDbContext db, Pelaku pelaku, IReadOnlyList<string>? teksPeran) => pelaku.Peran.Order()
        .Select(peran => Gabung(Berperan(peran, teksPeran), Miliknya(db, pelaku, peran), Expression.AndAlso))
        .Aggregate((Expression<Func<Tugas, bool>>)(_ => false), Atau);

    private static Expression<Func<Tugas, bool>> Berperan(Peran peran, IReadOnlyList<string>? teksPeran)
    {
        if (teksPeran is not null)
        {
            var teks = teksPeran.Where(t => t.Split(' ').Contains(peran.Kode)).ToArray();
            return t => teks.Contains(t.Peran);
        }

        var kode = $" {peran.Kode} ";
        return t => (" " + t.Peran + " ").Contains(kode);
    }

    /// <returns>Null where the role is for every request.</returns>
    private static Expression<Func<Tugas, bool>>? Miliknya(KerjaSamaDbContext db, Pelaku pelaku, Peran peran) => peran switch
    {
        Peran.Mitra => t => db.Set<PermohonanMitra>().Any(m => m.PermohonanId == t.SubjectId && m.MitraId == pelaku.MitraId),
        Peran.PerangkatDaerah => t => db.Set<PermohonanPerangkatDaerah>().Any(p => p.PermohonanId == t.SubjectId && p.PerangkatDaerah == pelaku.PerangkatDaerah),
        _ => null,
    };

    private static Expression<Func<Tugas, bool>> Atau(Expression<Func<Tugas, bool>> kiri, Expression<Func<Tugas, bool>> kanan) => Gabung(kiri, kanan, Expression.OrElse);

    private static Expression<Func<Tugas, bool>> Gabung(
        Expression<Func<Tugas, bool>> kiri, Expression<Func<Tugas, bool>>? kanan, Func<Expression, Expression, BinaryExpression> dengan) => kanan is null ? kiri
        : Expression.Lambda<Func<Tugas, bool>>(dengan(kiri.Body, ReplacingExpressionVisitor.Replace(kanan.Parameters[0], kiri.Parameters[0], kanan.Body)), kiri.Parameters);

    private static bool Terkait(Pelaku pelaku, Peran peran, PermohonanKerjaSama permohonan) => peran switch
    {
        Peran.Mitra => permohonan.Mitra.Any(m => m.MitraId == pelaku.MitraId),
        Peran.PerangkatDaerah => permohonan.PerangkatDaerah.Any(p => p.PerangkatDaerah == pelaku.PerangkatDaerah),
        _ => true,
    };
}
