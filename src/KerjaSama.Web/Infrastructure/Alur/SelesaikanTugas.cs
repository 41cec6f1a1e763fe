using KerjaSama.Data;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure.Dokumen;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using KerjaSama.Workflow;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Infrastructure.Alur;

/// <summary>
/// The one way in (decisions.md 1): whoever finishes a task, by page, API, command line or import, does it here. One transaction:
/// lock the case, load, rights and version, the domain action, the engine's step, one save, commit.
/// </summary>
internal sealed class SelesaikanTugas(
    KerjaSamaDbContext db, KunciPerkara perkara, DefinitionCatalog catalog, IsianParser isianParser, PenutupLangkah penutup,
    DokumenSiap dokumenSiap, UnggahDokumen unggah, KlaimTugas klaim, IServiceProvider services, OfficeClock clock)
{
    /// <param name="isian">The answers as typed, by field name.</param>
    /// <param name="versi">The version of the task that the form was made from; null: not checked, which only the API and the command line may ask for (keputusan 0011).</param>
    /// <param name="atasNama">Who decided on paper, when it is recorded on behalf.</param>
    /// <param name="berkas">Uploads that come with the form; their fields in <paramref name="isian"/> are filled in here.</param>
    /// <exception cref="TidakDitemukanException">No such task, or not the partner's.</exception>
    /// <exception cref="TidakBerhakException">Not theirs to do.</exception>
    /// <exception cref="AturanDilanggarException">Already done (<c>tugas.sudah-selesai</c>), or a rule of the domain says no.</exception>
    /// <exception cref="IsianTidakSahException">A field is missing or wrong.</exception>
    public Task<PermohonanKerjaSama> ExecuteAsync(
        Guid tugasId, string? hasil, IReadOnlyDictionary<string, string?> isian, int? versi, Pelaku pelaku, AtasNama? atasNama, CancellationToken cancellationToken,
        IReadOnlyList<BerkasTugas>? berkas = null)
    {
        atasNama?.PastikanMuat();
        return dokumenSiap.JalankanAsync(() => SekaliAsync(tugasId, hasil, isian, versi, pelaku, atasNama, berkas ?? [], cancellationToken), cancellationToken);
    }

    /// <summary>Only checks the answers, for a form that has other errors already: all of them stand on it at once.</summary>
    /// <exception cref="IsianTidakSahException">With every wrong or missing field.</exception>
    public Task<IsianTugas> PeriksaIsianAsync(
        Tugas tugas, UserTask langkah, string hasil, IReadOnlyDictionary<string, string?> isian, PermohonanKerjaSama permohonan, CancellationToken cancellationToken,
        IReadOnlyList<BerkasTugas>? berkas = null) =>
        isianParser.ParseAsync(langkah, hasil, isian, permohonan, cancellationToken, berkas, langkah.Tindakan is { } kunci && services.GetRequiredKeyedService<ITindakan>(kunci) is IPeriksaIsian pemeriksa
            ? terbaca => pemeriksa.PeriksaAsync(new(tugas, hasil, terbaca, permohonan, clock.HariIni), cancellationToken)
            : null);

    private async Task<PermohonanKerjaSama> SekaliAsync(
        Guid tugasId, string? hasil, IReadOnlyDictionary<string, string?> isian, int? versi, Pelaku pelaku, AtasNama? atasNama,
        IReadOnlyList<BerkasTugas> berkas, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        var (tugas, permohonan) = await perkara.TugasAsync(tugasId, cancellationToken);
        var instance = (await db.ProcessInstance.FindAsync([tugas.InstanceId], cancellationToken))!;
        var langkah = catalog.StepOf(instance, tugas.Kunci);
        if (MembacaDokumen(langkah, berkas))
        {
            await db.Entry(permohonan).Collection(p => p.Dokumen).LoadAsync(cancellationToken);
        }

        await PastikanBolehAsync(tugas, langkah, permohonan, versi, pelaku, atasNama, cancellationToken);

        (isian, atasNama) = Tambahkan(berkas, permohonan, isian, atasNama, pelaku);
        var pilihan = hasil ?? langkah.Hasil[0].Nilai;
        var nilai = await PeriksaIsianAsync(tugas, langkah, pilihan, isian, permohonan, cancellationToken);
        var konteks = new KonteksTindakan
        {
            Permohonan = permohonan,
            Kejadian = tugas.Id,
            Hasil = pilihan,
            Isian = nilai,
            Pelaku = pelaku,
            AtasNama = atasNama,
            Sekarang = clock.GetUtcNow(),
            HariIni = clock.HariIni,
        };

        db.Jejak.Pelaku = atasNama is null ? pelaku.Sebagai(tugas.PelaksanaId, TugasRights.PeranDari(tugas)) : pelaku;
        Catat(konteks, tugas, langkah, instance, await isianParser.BacaanAsync(langkah, nilai, cancellationToken));
        Tutup(konteks, tugas);
        await penutup.ExecuteAsync(instance.Id, langkah.Tindakan, konteks, v => new CompleteTask(tugas.Token, pilihan, Gabung(nilai.Nilai, v)), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return permohonan;
    }

    /// <summary>A domain action may ask for papers, an upload becomes the next version of its kind, and an answer may name one that is there; every other step is done without them.</summary>
    private static bool MembacaDokumen(UserTask langkah, IReadOnlyList<BerkasTugas> berkas) =>
        langkah.Tindakan is not null || berkas.Count > 0 || langkah.Isian.Any(i => i.Tipe == TipeIsian.Berkas);

    /// <summary>What came with the form becomes documents within the act: a refused step leaves no version behind.</summary>
    private (IReadOnlyDictionary<string, string?> Isian, AtasNama? AtasNama) Tambahkan(
        IReadOnlyList<BerkasTugas> berkas, PermohonanKerjaSama permohonan, IReadOnlyDictionary<string, string?> isian, AtasNama? atasNama, Pelaku pelaku)
    {
        var lengkap = new Dictionary<string, string?>(isian, StringComparer.Ordinal);
        foreach (var satu in berkas)
        {
            var dokumen = unggah.Sertakan(permohonan, satu.Jenis, satu.Isi, pelaku);
            if (satu.Bidang is { } bidang)
            {
                lengkap[bidang] = dokumen.Id.ToString();
            }

            atasNama = satu.Bukti ? atasNama?.DenganBukti(dokumen) : atasNama;
        }

        atasNama?.PastikanMuat();
        return (lengkap, atasNama);
    }

    private async Task PastikanBolehAsync(Tugas tugas, UserTask langkah, PermohonanKerjaSama permohonan, int? versi, Pelaku pelaku, AtasNama? atasNama, CancellationToken cancellationToken)
    {
        var pencatat = TugasRights.PencatatAtasNama(pelaku, tugas, permohonan);
        if (atasNama is null ? !TugasRights.Pelaksana(pelaku, tugas, permohonan) : !pencatat)
        {
            throw new TidakBerhakException(pelaku, (atasNama, pencatat) switch
            {
                (null, true) => "Tugas ini milik pihak lain: catat atas nama siapa keputusan itu, kapan, dan buktinya.",
                (null, false) => "Tugas ini bukan wewenang Anda.",
                _ => "Keputusan pihak lain hanya dicatat oleh analis perkara ini, agenda, atau administrator.",
            });
        }

        if (atasNama?.Tanggal > clock.HariIni)
        {
            throw new IsianTidakSahException("atasNama.tanggal", "Tanggal keputusan tidak boleh di masa depan.");
        }

        if (tugas.Status != StatusTugas.Terbuka)
        {
            var oleh = tugas.SelesaiOleh is { } id ? await db.Users.Where(u => u.Id == id).Select(u => u.Nama).SingleOrDefaultAsync(cancellationToken) : null;
            throw new AturanDilanggarException("tugas.sudah-selesai", tugas.Status == StatusTugas.Selesai
                ? $"Tugas ini sudah diselesaikan{(oleh is null ? "" : $" oleh {oleh}")} pada {clock.WaktuSetempat(tugas.SelesaiPada!.Value):d MMMM yyyy HH.mm} dengan hasil \"{langkah.Hasil.FirstOrDefault(h => h.Nilai == tugas.Hasil)?.Label ?? tugas.Hasil}\"."
                : "Tugas ini sudah dibatalkan karena permohonannya tidak lagi berada pada langkah ini.");
        }

        Aturan.Pastikan(
            tugas.DiambilOleh is not { } pengambil || pelaku.Adalah(pengambil) || atasNama is not null || (await klaim.GugurAsync([tugas], cancellationToken)).Count > 0,
            "tugas.diambil-orang-lain", "Tugas ini sedang dikerjakan orang lain.");
        if (versi is { } dibaca && dibaca != tugas.Versi)
        {
            throw new VersiBerubahException("Tugas ini berubah sejak Anda membukanya.", tugas.Versi);
        }
    }

    private void Catat(KonteksTindakan k, Tugas tugas, UserTask langkah, ProcessInstance instance, IReadOnlyList<KeyValuePair<string, string?>> bacaan)
    {
        db.Jejak.Proses = $"{instance.DefinitionKey} v{instance.DefinitionVersion} / {tugas.Kunci} #{tugas.Putaran}";
        db.Jejak.AtasNama = k.AtasNama?.ToString();
        var hasil = langkah.Hasil.First(h => h.Nilai == k.Hasil).Label;
        db.Jejak.Catat(k.Permohonan, "tugas.selesai", k.Isian.Teks("alasan") ?? k.Isian.Teks("catatan"), [new("Langkah", langkah.Name), new("Hasil", hasil), .. bacaan]);
    }

    private static void Tutup(KonteksTindakan k, Tugas tugas)
    {
        tugas.Status = StatusTugas.Selesai;
        tugas.Hasil = k.Hasil;
        tugas.SelesaiPada = k.Sekarang;
        tugas.SelesaiOleh = k.Pelaku.PenggunaId;
        tugas.AtasNama = k.AtasNama?.ToString();
        tugas.Versi++;
    }

    private static Dictionary<string, ProcessValue> Gabung(IReadOnlyDictionary<string, ProcessValue> isian, IReadOnlyDictionary<string, ProcessValue> tambahan)
    {
        var variabel = new Dictionary<string, ProcessValue>(isian, StringComparer.Ordinal);
        foreach (var (nama, nilai) in tambahan)
        {
            variabel[nama] = nilai;
        }

        return variabel;
    }
}
