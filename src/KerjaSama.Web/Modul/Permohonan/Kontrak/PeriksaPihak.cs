using KerjaSama.Data;
using KerjaSama.Data.Umum;
using KerjaSama.Domain.Mitra;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Permohonan.Kontrak;

/// <summary>A partner after the check: an existing row, or what is needed to make one.</summary>
internal sealed record MitraSah(MitraKerjaSama? Ada, string Nama, string Kategori, string? Negara)
{
    public static MitraSah Dari(MitraKerjaSama ada) => new(ada, ada.Nama, ada.Kategori, ada.Negara);
}

/// <summary>Checks the parties of a request, partners and Perangkat Daerah. Whoever speaks for one is a party, whatever the form says.</summary>
internal sealed class PeriksaPihak(KerjaSamaDbContext db)
{
    /// <summary>Partners in one request of a guest, a partner or a PD: each becomes a row of the list of partners.</summary>
    public const int MaksMitraLuar = 10;
    private const int MaksMitraKantor = 50;

    /// <returns>The partner that the sender speaks for stands first.</returns>
    public async Task<IReadOnlyList<MitraSah>> MitraAsync(PermohonanMasukan masukan, Pelaku pelaku, DaftarGalat galat, CancellationToken cancellationToken)
    {
        var sah = new List<MitraSah>();
        if (pelaku.MitraId is { } milik && await db.Mitra.SingleOrDefaultAsync(m => m.Id == milik, cancellationToken) is { } sendiri)
        {
            sah.Add(MitraSah.Dari(sendiri));
        }

        var maks = pelaku.OrangLuar ? MaksMitraLuar : MaksMitraKantor;
        if (masukan.Mitra?.Count > maks)
        {
            galat.Tambah("mitra", $"Paling banyak {maks} mitra dalam satu permohonan.");
            return sah;
        }

        var kategori = await db.KategoriMitra.Select(k => k.Kode).ToListAsync(cancellationToken);
        foreach (var (m, i) in (masukan.Mitra ?? []).Select((m, i) => (m, i)))
        {
            if (Teks.Isi(m.Kode) is not { } kode)
            {
                sah.Add(Baru(m, $"mitra[{i}]", kategori, galat));
            }
            else if (await db.Mitra.SingleOrDefaultAsync(x => x.Kode == kode, cancellationToken) is { } ada)
            {
                sah.Add(MitraSah.Dari(ada));
            }
            else
            {
                galat.Tambah($"mitra[{i}].kode", $"Mitra dengan kode \"{kode}\" tidak ditemukan.");
            }
        }

        galat.Pastikan(sah.Count > 0, "mitra", "Sebutkan paling sedikit satu mitra.");
        return sah;
    }

    /// <returns>The PD that proposes stands first: it is the applicant.</returns>
    public async Task<IReadOnlyList<string>> PerangkatDaerahAsync(PermohonanMasukan masukan, Pelaku pelaku, DaftarGalat galat, CancellationToken cancellationToken)
    {
        var kode = (pelaku.PerangkatDaerah is { } milik ? [milik] : Array.Empty<string>()).Concat(masukan.PerangkatDaerah ?? []).Distinct().ToList();
        var dikenal = await db.PerangkatDaerah.OrderBy(p => p.Kode).Select(p => p.Kode).ToListAsync(cancellationToken);
        var asing = kode.Except(dikenal).FirstOrDefault();
        galat.PastikanPilihan(asing is null, "perangkatDaerah", dikenal, $"Perangkat Daerah \"{asing}\" tidak dikenal.");
        return kode;
    }

    private static MitraSah Baru(MitraMasukan m, string bidang, List<string> kategori, DaftarGalat galat)
    {
        var nama = galat.Wajib(m.Nama, $"{bidang}.nama", "Nama mitra", MitraKerjaSama.NamaMaxLength);
        galat.PastikanPilihan(m.Kategori is not null && kategori.Contains(m.Kategori), $"{bidang}.kategori", kategori.Order(), "Kategori mitra tidak dikenal.");
        galat.Muat(m.Negara, $"{bidang}.negara", "Negara", ModelConventions.PanjangTeksBiasa);
        return new(null, nama, m.Kategori ?? "", m.Negara);
    }
}
