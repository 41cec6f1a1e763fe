using KerjaSama.Data;
using KerjaSama.Documents.Blobs;
using KerjaSama.Documents.Templates;
using KerjaSama.Domain.Pengaturan;
using KerjaSama.Domain.Umum;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Infrastructure.Dokumen;

/// <summary>The office as its documents show it: letterhead, logo, place, and who signs on a date.</summary>
internal sealed class KantorDokumen(KerjaSamaDbContext db, IBlobStore blobs)
{
    private const int BarisKop = 4;
    private static readonly string[] KepalaDaerahSendiri = ["bupati", "wakil-bupati"];

    private Instansi? _instansi;
    private byte[]? _logo;

    public Instansi Instansi => _instansi ?? throw new InvalidOperationException("Load the office first.");

    public string PihakKami => $"Pemerintah {Instansi.NamaDaerah}";

    /// <summary>Reads the office once per scope.</summary>
    public async Task MuatAsync(CancellationToken cancellationToken)
    {
        if (_instansi is not null)
        {
            return;
        }

        _instansi = await db.Instansi.AsNoTracking().Include(i => i.Pejabat).SingleAsync(cancellationToken);
        _logo = await GambarAsync(_instansi.LogoSha256, cancellationToken);
    }

    /// <summary>A picture of the blob store; null when there is none.</summary>
    public async Task<byte[]?> GambarAsync(string? sha256, CancellationToken cancellationToken)
    {
        if (sha256 is null || await blobs.OpenAsync(sha256, cancellationToken) is not { } isi)
        {
            return null;
        }

        await using (isi)
        {
            using var salinan = new MemoryStream();
            await isi.CopyToAsync(salinan, cancellationToken);
            return salinan.ToArray();
        }
    }

    /// <summary>Letterhead of the Setda, place and date.</summary>
    public TemplateData Kepala(DateOnly tanggal)
    {
        return Kop(new TemplateData(), Instansi.KopSetda)
            .SetFlag("kopKepalaDaerah", false)
            .SetImage("logo", _logo).SetImage("lambang", _logo)
            .SetImage("logoPihakKesatu", _logo).SetImage("logoPihakKedua", null)
            .Set("tempatSurat", Instansi.IbuKota)
            .Set("tanggalSurat", TanggalNaskah.Panjang(tanggal))
            .Set("telepon", Instansi.Telepon);
    }

    private static TemplateData Kop(TemplateData data, string kop)
    {
        var baris = kop.Split('\n');
        for (var i = 0; i < BarisKop; i++)
        {
            data.Set($"kop{i + 1}", baris.ElementAtOrDefault(i)?.Trim());
        }

        return data;
    }

    /// <summary>The signature block of whoever holds the jabatan on that date, with Plt. or Plh. where it is so. What the head of the region
    /// signs himself bears his letterhead instead of that of the Setda.</summary>
    /// <param name="atasNama">The jabatan is used "a.n." the head of the region.</param>
    public void Penandatangan(TemplateData data, string jabatan, DateOnly tanggal, bool atasNama = false)
    {
        var pejabat = Instansi.PejabatPada(jabatan, tanggal);
        if (!atasNama && KepalaDaerahSendiri.Contains(jabatan))
        {
            Kop(data, Instansi.KopKepalaDaerah).SetFlag("kopKepalaDaerah", true);
        }

        data.Set("ttdAtasNama", atasNama ? KepalaDaerah(tanggal).ToUpperInvariant() : null)
            .Set("ttdSebutan", pejabat?.Sebutan)
            .SetOrDots("ttdJabatan", Jabatan(pejabat, atasNama)?.ToUpperInvariant())
            .SetOrDots("ttdNama", pejabat?.Nama)
            .Set("ttdPangkat", Pangkat(pejabat))
            .Set("ttdNip", pejabat?.Nip);
    }

    /// <summary>Name of a jabatan as its holder on that date bears it; the dotted line when nobody holds it.</summary>
    public string NamaJabatan(string jabatan, DateOnly tanggal) => Instansi.PejabatPada(jabatan, tanggal) is { } p ? $"{p.Sebutan} {p.NamaJabatan}".Trim() : TemplateData.Dots;

    private string KepalaDaerah(DateOnly tanggal) => Instansi.PejabatPada("bupati", tanggal)?.NamaJabatan ?? $"{Instansi.SebutanKepalaDaerah} {Instansi.NamaDaerah}";

    /// <summary>Below "a.n. BUPATI SUMBERARUM" the region is not named again.</summary>
    private string? Jabatan(Pejabat? pejabat, bool atasNama) =>
        atasNama ? pejabat?.NamaJabatan.Replace(" " + Instansi.NamaDaerah, "", StringComparison.OrdinalIgnoreCase) : pejabat?.NamaJabatan;

    private static string? Pangkat(Pejabat? pejabat) => (Teks.Isi(pejabat?.Pangkat), Teks.Isi(pejabat?.Golongan)) switch
    {
        ({ } pangkat, { } golongan) => $"{pangkat} ({golongan})",
        var (pangkat, golongan) => pangkat ?? golongan,
    };
}
