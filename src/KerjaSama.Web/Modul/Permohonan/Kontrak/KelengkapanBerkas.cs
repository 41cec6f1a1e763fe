using KerjaSama.Data;
using KerjaSama.Domain.Pengaturan;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Umum;
using KerjaSama.Workflow;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Permohonan.Kontrak;

/// <summary>A kind of document of a request: asked for or not, with the versions that are there, newest first.</summary>
internal sealed record JenisDokumen(string Jenis, string Nama, bool Diminta, bool Wajib, IReadOnlyList<DokumenPermohonan> Berkas)
{
    public bool Kurang => Wajib && Berkas.Count == 0;
}

/// <summary>What is missing, in words. <paramref name="Perlu"/>: somebody has to act.</summary>
internal sealed record CatatanKelengkapan(string Teks, bool Perlu);

/// <summary>The checklist of a track against what was handed in (<c>syarat_dokumen</c>).</summary>
internal sealed class KelengkapanBerkas(KerjaSamaDbContext db, DokumenLuar dokumenLuar)
{
    /// <summary>Field of the step that checks the papers: why they count as complete although something is missing.</summary>
    public const string IsianAlasan = "alasanLengkap";

    /// <summary>The step that checks the papers (<c>penerimaan.bpmn</c>), and its outcome that they are complete.</summary>
    private const string Pemeriksaan = "periksaKelengkapan";
    private const string DinyatakanLengkap = "lengkap";

    /// <summary>Field of the same step: the track by whose list the papers were checked.</summary>
    private const string IsianJalur = "jalur";

    /// <summary>Kind of the letter that asks for or offers the cooperation (<c>syarat-dokumen.csv</c>).</summary>
    public const string Surat = "surat-penawaran";

    /// <summary>The same of a Perangkat Daerah, in the tracks that know it.</summary>
    private const string SuratUsulan = "surat-usulan";

    private static readonly string[] Singkatan = ["dprd", "kak", "tkksd", "tte"];

    /// <param name="permohonan">With its documents.</param>
    /// <returns>What the track asks for, in its order, then every other kind that is there. Of an ended request nothing is asked any more.</returns>
    public async Task<IReadOnlyList<JenisDokumen>> ListAsync(PermohonanKerjaSama permohonan, CancellationToken cancellationToken)
    {
        var jalur = permohonan.Jalur?.Kode;
        return Susun(permohonan, await db.SyaratDokumen.AsNoTracking().Where(s => s.Jalur == jalur).OrderBy(s => s.Urutan).ToListAsync(cancellationToken));
    }

    /// <summary>Kind under which the letter of a request fills its checklist; of a Perangkat Daerah its proposal, unless the track asks for the other.</summary>
    public async Task<string> JenisSuratAsync(PermohonanKerjaSama permohonan, CancellationToken cancellationToken)
    {
        var (jalur, pemrakarsa) = (permohonan.Jalur?.Kode, permohonan.Pemrakarsa.Kode);
        return permohonan.Pengusul is null || await db.SyaratDokumen.AnyAsync(s => s.Jalur == jalur && s.Jenis == Surat && (s.Pemrakarsa == pemrakarsa || s.Pemrakarsa == "*"), cancellationToken)
            ? Surat
            : SuratUsulan;
    }

    /// <summary>Of several requests with their documents: those that lack something required.</summary>
    public async Task<IReadOnlySet<Guid>> YangKurangAsync(IReadOnlyList<PermohonanKerjaSama> permohonan, CancellationToken cancellationToken)
    {
        var syarat = permohonan.Count == 0 ? [] : await db.SyaratDokumen.AsNoTracking().OrderBy(s => s.Urutan).ToListAsync(cancellationToken);
        return permohonan.Where(p => Susun(p, [.. syarat.Where(s => s.Jalur == p.Jalur?.Kode)]).Any(j => j.Kurang)).Select(p => p.Id).ToHashSet();
    }

    /// <summary>The same as the actor may see it: what is asked for stays, with the files of theirs; other kinds only where such a file is.</summary>
    public async Task<IReadOnlyList<JenisDokumen>> ListAsync(PermohonanKerjaSama permohonan, Pelaku pelaku, CancellationToken cancellationToken)
    {
        var terlihat = await dokumenLuar.TerlihatAsync(permohonan, pelaku, cancellationToken);
        return [.. (await ListAsync(permohonan, cancellationToken)).Select(j => j with { Berkas = [.. j.Berkas.Where(b => terlihat.Contains(b.Id))] }).Where(j => j.Diminta || j.Berkas.Count > 0)];
    }

    /// <summary>Names of what is required and not there, in the order of the checklist.</summary>
    public async Task<IReadOnlyList<string>> KurangAsync(PermohonanKerjaSama permohonan, CancellationToken cancellationToken) =>
        [.. (await ListAsync(permohonan, cancellationToken)).Where(j => j.Kurang).Select(j => j.Nama)];

    /// <summary>What is said about what is missing. Papers found complete all the same are asked of nobody outside, and inside it says why.</summary>
    /// <param name="kurang">Names of what is required and not there.</param>
    /// <returns>Null: nothing to say.</returns>
    public async Task<CatatanKelengkapan?> CatatanAsync(Guid permohonanId, IReadOnlyList<string> kurang, bool untukLuar, CancellationToken cancellationToken)
    {
        if (kurang.Count == 0)
        {
            return null;
        }

        return await AlasanLengkapAsync(permohonanId, cancellationToken) is not { } alasan ? new(Sebutan(kurang), Perlu: true)
            : untukLuar ? null
            : new($"Dinyatakan lengkap tanpa {DiTengah(kurang)}. Alasan: {alasan}", Perlu: false);
    }

    /// <summary>The reason that was given when the papers were last checked; null when they were not found complete, or nothing was missing then.</summary>
    private async Task<string?> AlasanLengkapAsync(Guid permohonanId, CancellationToken cancellationToken)
    {
        var diperiksa = await db.Tugas.AsNoTracking().Where(t => t.SubjectId == permohonanId && t.Kunci == Pemeriksaan && t.Status != StatusTugas.Dibatalkan)
            .OrderByDescending(t => t.Urut).Select(t => new { t.InstanceId, t.Hasil }).FirstOrDefaultAsync(cancellationToken);
        if (diperiksa?.Hasil != DinyatakanLengkap)
        {
            return null;
        }

        var isian = await db.ProcessVariable.AsNoTracking().Where(v => v.InstanceId == diperiksa.InstanceId && v.Scope == 0 && (v.Name == IsianAlasan || v.Name == IsianJalur))
            .ToDictionaryAsync(v => v.Name, v => v.Text, cancellationToken);
        var jalur = await db.Permohonan.Where(p => p.Id == permohonanId).Select(p => p.Jalur).SingleAsync(cancellationToken);

        // what another track asks for was not looked at
        return isian.GetValueOrDefault(IsianJalur) is { } saatItu && saatItu != jalur?.Kode ? null : isian.GetValueOrDefault(IsianAlasan);
    }

    /// <summary><c>Belum ada: surat penawaran, profil dan legalitas (akta, SK, NPWP, NIB)</c>.</summary>
    public static string Sebutan(IEnumerable<string> kurang) => $"Belum ada: {DiTengah(kurang)}";

    /// <summary><c>berita-acara-tkksd-kelayakan</c> → <c>Berita acara TKKSD kelayakan</c>.</summary>
    public static string NamaJenis(string jenis)
    {
        var kata = string.Concat(jenis.Select((c, i) => i > 0 && char.IsAsciiLetterUpper(c) ? $" {char.ToLowerInvariant(c)}" : c == '-' ? " " : $"{c}"));
        var baca = string.Join(' ', kata.Split(' ').Select(k => Singkatan.Contains(k) ? k.ToUpperInvariant() : k));
        return char.ToUpperInvariant(baca[0]) + baca[1..];
    }

    private static string DiTengah(IEnumerable<string> kurang) => string.Join(", ", kurang.Select(k => char.ToLowerInvariant(k[0]) + k[1..]));

    private static IReadOnlyList<JenisDokumen> Susun(PermohonanKerjaSama permohonan, IReadOnlyList<SyaratDokumen> syaratJalur)
    {
        var syarat = syaratJalur.Where(s => s.Pemrakarsa == permohonan.Pemrakarsa.Kode || s.Pemrakarsa == "*");
        var ada = permohonan.Dokumen.OrderByDescending(d => d.DiunggahPada).ThenByDescending(d => d.NomorVersi).ToLookup(d => d.Jenis);
        var diminta = syarat.DistinctBy(s => s.Jenis).Select(s => new JenisDokumen(s.Jenis, s.Nama, true, s.Wajib && !permohonan.SudahBerakhir, [.. ada[s.Jenis]])).ToList();
        return [.. diminta, .. ada.Where(a => diminta.All(d => d.Jenis != a.Key)).OrderBy(a => a.Key, StringComparer.Ordinal)
            .Select(a => new JenisDokumen(a.Key, NamaJenis(a.Key), false, false, [.. a]))];
    }
}
