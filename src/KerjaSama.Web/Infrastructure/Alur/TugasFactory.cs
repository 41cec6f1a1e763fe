using KerjaSama.Data.Umum;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Umum;
using KerjaSama.Workflow;

namespace KerjaSama.Web.Infrastructure.Alur;

/// <summary>Makes the row of an opened task: who may do it, by when.</summary>
internal sealed class TugasFactory(KalenderKantor kalender, OfficeClock clock)
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
            Tahap = langkah.Tahap,
            Peran = string.Join(' ', Menyempit(langkah.Peran, subjek.SubUnit)),
            Jabatan = langkah.Jabatan,
            SubUnit = langkah.SubUnit ?? subjek.SubUnit,
            PelaksanaId = Pelaksana(langkah, state.VisibleTo(token)),
            DibukaPada = sekarang,
            Tenggat = langkah.TenggatHari is { } hari ? (await kalender.HariKerjaAsync(cancellationToken)).Tambah(clock.HariIni, hari) : null,
            Urut = TimeSequence.Next(sekarang),
        };
    }

    /// <summary>Of the two sub koordinator only the one of the case's sub-unit is left, once the sub-unit is known.</summary>
    private static IEnumerable<string> Menyempit(IReadOnlyList<string> peran, string? subUnit)
    {
        var bukan = subUnit switch
        {
            "fasilitasi-dn" => Peran.SubkoordinatorLn.Kode,
            "fasilitasi-ln" => Peran.SubkoordinatorDn.Kode,
            _ => null,
        };
        return peran.Contains(Peran.SubkoordinatorDn.Kode) && peran.Contains(Peran.SubkoordinatorLn.Kode) ? peran.Where(p => p != bukan) : peran;
    }

    private static Guid? Pelaksana(UserTask langkah, IReadOnlyDictionary<string, ProcessValue> variabel) =>
        langkah.Pelaksana is { } nama && variabel.GetValueOrDefault(nama) is TextValue { Value: var teks } && Guid.TryParse(teks, out var id) ? id : null;
}
