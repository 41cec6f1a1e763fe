using KerjaSama.Data;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Web.Infrastructure.Ui;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using KerjaSama.Web.Modul.Portal.Kontrak;
using KerjaSama.Workflow;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Portal;

/// <summary>The stages that a request went through, stands at, and will ordinarily still go through.</summary>
internal sealed class LangkahLacak(KerjaSamaDbContext db, DefinitionCatalog catalog, KemajuanPermohonan kemajuan, OfficeClock clock)
{
    /// <summary>What lies ahead as long as the office has not set a track.</summary>
    private static readonly Tahap[] Lazimnya = [Tahap.Penerimaan, Tahap.Fasilitasi, Tahap.Telaahan, Tahap.Draf, Tahap.Penandatanganan, Tahap.Register];

    /// <summary>The step that only decides whether an approval is needed: alone it makes no stage that was gone through.</summary>
    private const string TentukanPersetujuan = "tentukanPersetujuan";

    /// <param name="tugas">Every task of the request.</param>
    public async Task<IReadOnlyList<LangkahPublik>> SusunAsync(PermohonanKerjaSama permohonan, IReadOnlyList<Workflow.Tugas> tugas, CancellationToken cancellationToken)
    {
        var perTahap = tugas.Where(t => t.Tahap is not null).ToLookup(t => DaftarKode.Parse<Tahap>(t.Tahap!));
        var kini = permohonan.SudahBerakhir ? null : permohonan.Tahap;
        var langkah = new List<LangkahPublik>();
        foreach (var tahap in perTahap.Select(g => g.Key).Union(kini is null ? [] : await DiDepanAsync(permohonan, cancellationToken)).Order())
        {
            var selesai = perTahap[tahap].Where(t => t.Status == StatusTugas.Selesai).ToList();
            DateOnly? sejak = perTahap[tahap].Any() ? clock.TanggalDari(perTahap[tahap].Min(t => t.DibukaPada)) : null;
            if (tahap == kini)
            {
                langkah.Add(new(tahap, KeadaanLangkah.Kini, sejak, null));
            }
            else if (kini is null || tahap < kini)
            {
                if (selesai.Exists(t => t.Kunci != TentukanPersetujuan))
                {
                    langkah.Add(new(tahap, KeadaanLangkah.Selesai, sejak, clock.TanggalDari(selesai.Max(t => t.SelesaiPada!.Value))));
                }
            }
            else
            {
                langkah.Add(new(tahap, KeadaanLangkah.Berikut, null, null));
            }
        }

        return langkah;
    }

    private async Task<IEnumerable<Tahap>> DiDepanAsync(PermohonanKerjaSama permohonan, CancellationToken cancellationToken)
    {
        var track = await db.ProcessInstance.AsNoTracking()
            .Where(i => i.SubjectId == permohonan.Id && i.ParentId == null && i.DefinitionKey != TerimaPermohonan.Proses)
            .OrderByDescending(i => i.Urut).FirstOrDefaultAsync(cancellationToken);
        if (track is null && permohonan.Jalur is null)
        {
            return Lazimnya;
        }

        var definisi = track is null ? catalog.NewestOf(await ProsesAsync(permohonan.Jalur!.Value, cancellationToken)) : catalog.Of(track);
        var nilai = await kemajuan.VariabelAwalAsync(permohonan, cancellationToken);
        return Jalan(definisi, nilai).OfType<string>().Select(DaftarKode.Parse<Tahap>).Prepend(Tahap.Penerimaan).Distinct();
    }

    private Task<string> ProsesAsync(Jalur jalur, CancellationToken cancellationToken)
    {
        var kode = jalur.Kode;
        return db.Jalur.Where(j => j.Kode == kode).Select(j => j.Proses).SingleAsync(cancellationToken);
    }

    private IEnumerable<string?> Jalan(ProcessDefinition definisi, IReadOnlyDictionary<string, ProcessValue> nilai) => ProcessPath
        .Ordinary(definisi, nilai.Where(v => definisi.Variabel.Any(d => d.Nama == v.Key)).ToDictionary(StringComparer.Ordinal))
        .SelectMany(langkah => langkah.CalledKey is { } dipanggil ? Jalan(catalog.NewestOf(dipanggil), nilai) : [langkah.Tahap]);
}
