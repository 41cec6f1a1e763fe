using KerjaSama.Data.Umum;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Umum;
using KerjaSama.Workflow;

namespace KerjaSama.Web.Infrastructure.Alur;

/// <summary>Makes the row of an opened task: who may do it, by when.</summary>
internal sealed class TugasFactory(KalenderKantor kalender, BatasLangkahReader batas, OfficeClock clock)
{
    public const string SubjekPermohonan = "permohonan";

    public async Task<Tugas> BuatAsync(ProcessInstance instance, TaskOpened opened, ProcessState state, PermohonanKerjaSama subjek, CancellationToken cancellationToken)
    {
        var (token, langkah, putaran) = opened;
        var sekarang = clock.GetUtcNow();
        return new Tugas
        {
            InstanceId = instance.Id,
            RootId = instance.RootId,
            SubjectKind = instance.SubjectKind,
            SubjectId = instance.SubjectId,
            Token = token.Number,
            Kunci = langkah.Id,
            Nama = langkah.Name,
            Putaran = putaran,
            Tahap = langkah.Tahap ?? subjek.Tahap?.Kode,
            Peran = string.Join(' ', Menyempit(langkah.Peran, subjek)),
            Jabatan = langkah.Jabatan,
            SubUnit = langkah.SubUnit ?? subjek.SubUnit,
            PelaksanaId = Pelaksana(langkah, state.VisibleTo(token), subjek),
            DibukaPada = sekarang,
            Tenggat = await batas.HariAsync(instance.DefinitionKey, langkah, cancellationToken) is { } hari ? (await kalender.HariKerjaAsync(cancellationToken)).Tambah(clock.HariIni, hari) : null,
            Urut = TimeSequence.Next(sekarang),
        };
    }

    /// <summary>
    /// The same task in another version of its process: what the step is called there, and who may do it. The person it was given to and
    /// the day it is due stay; a form drawn before is outdated.
    /// </summary>
    public static void Sesuaikan(Tugas tugas, UserTask langkah, PermohonanKerjaSama subjek)
    {
        (tugas.Kunci, tugas.Nama, tugas.Jabatan) = (langkah.Id, langkah.Name, langkah.Jabatan);
        (tugas.Tahap, tugas.SubUnit) = (langkah.Tahap ?? subjek.Tahap?.Kode, langkah.SubUnit ?? subjek.SubUnit);
        tugas.Peran = string.Join(' ', Menyempit(langkah.Peran, subjek));
        tugas.Versi++;
    }

    /// <summary>The texts that <see cref="Tugas.Peran"/> of a step may hold, whatever the case.</summary>
    public static IEnumerable<string> KemungkinanPeran(UserTask langkah) =>
        from subkoordinator in new Peran?[] { null, Peran.SubkoordinatorDn, Peran.SubkoordinatorLn }
        from pemohon in new[] { Peran.Mitra, Peran.PerangkatDaerah }
        select string.Join(' ', Menyempit(langkah.Peran, subkoordinator, pemohon));

    /// <summary>
    /// Of the two sub koordinator only the one of the case's sub-unit is left, once the sub-unit is known; of mitra and Perangkat Daerah
    /// only the side that the request came from.
    /// </summary>
    private static IEnumerable<string> Menyempit(IReadOnlyList<string> peran, PermohonanKerjaSama subjek)
    {
        var subkoordinator = subjek.SubUnit switch
        {
            "fasilitasi-dn" => Peran.SubkoordinatorDn,
            "fasilitasi-ln" => Peran.SubkoordinatorLn,
            _ => (Peran?)null,
        };
        return Menyempit(peran, subkoordinator, PermohonanRights.PeranPemohon(subjek));
    }

    private static IEnumerable<string> Menyempit(IReadOnlyList<string> peran, Peran? subkoordinator, Peran pemohon) =>
        Tinggal(Tinggal(peran, [Peran.SubkoordinatorDn, Peran.SubkoordinatorLn], subkoordinator), [Peran.Mitra, Peran.PerangkatDaerah], pemohon);

    /// <summary>Where all of <paramref name="pilihan"/> are named, only <paramref name="yang"/> of them stays.</summary>
    private static IEnumerable<string> Tinggal(IEnumerable<string> peran, Peran[] pilihan, Peran? yang) =>
        yang is { } satu && pilihan.All(p => peran.Contains(p.Kode)) ? peran.Where(p => p == satu.Kode || pilihan.All(lain => lain.Kode != p)) : peran;

    /// <summary>The case's own analis and perancang, as they are now; any other name is a variable of the process.</summary>
    private static Guid? Pelaksana(UserTask langkah, IReadOnlyDictionary<string, ProcessValue> variabel, PermohonanKerjaSama subjek) => langkah.Pelaksana switch
    {
        null => null,
        { } nama when DaftarKode.TryParse<Peran>(nama, out var peran) && subjek.Pelaksana(peran) is { } id => id,
        { } nama => variabel.GetValueOrDefault(nama) is TextValue { Value: var teks } && Guid.TryParse(teks, out var id) ? id : null,
    };
}
