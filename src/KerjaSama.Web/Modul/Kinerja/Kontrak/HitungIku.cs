using System.Globalization;
using KerjaSama.Data;
using KerjaSama.Data.Kinerja;
using KerjaSama.Domain.Kinerja;
using KerjaSama.Domain.Naskah;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Kinerja.Kontrak;

/// <summary>A figure with everything needed to defend it (contract.md, <c>GET /kinerja/iku</c>).</summary>
/// <param name="TanpaFasilitasi">Naskah of the period signed without the Bagian: not in the figure, shown apart.</param>
internal sealed record NilaiIku(
    string Kunci, string Nama, int Pembilang, int Penyebut, decimal? Nilai, decimal? Target, decimal? Capaian, string? Skala, string Formula, int Versi, bool Terkunci,
    string Varian, string Basis, string Periode, int TanpaFasilitasi);

/// <summary>A row behind a figure.</summary>
internal sealed record BarisIku(string Jenis, string Kode, string Judul, DateOnly? Tanggal, string Mitra);

internal sealed record RincianIku(string Kunci, string Varian, string Periode, IReadOnlyList<BarisIku> Pembilang, IReadOnlyList<BarisIku> Penyebut, IReadOnlyList<BarisIku> TanpaFasilitasi);

/// <summary>Counts the IKU by its named queries. The number, its rows and the export come from the same <see cref="Pembilang"/> and <see cref="Penyebut"/>.</summary>
internal sealed class HitungIku(KerjaSamaDbContext db)
{
    /// <summary>The period that a caller asks for; this year where none is named. Its year before can be counted, too.</summary>
    /// <exception cref="IsianTidakSahException">No such year or triwulan.</exception>
    public static Periode Periode(int? tahun, int? triwulan, OfficeClock clock) => (tahun ?? clock.HariIni.Year, triwulan) switch
    {
        ( <= Domain.Kinerja.Periode.TahunTerkecil or > Domain.Kinerja.Periode.TahunTerbesar, _) =>
            throw new IsianTidakSahException("tahun", $"Tahun {Domain.Kinerja.Periode.TahunTerkecil + 1} sampai {Domain.Kinerja.Periode.TahunTerbesar}."),
        (_, < 1 or > 4) => throw new IsianTidakSahException("triwulan", "Triwulan 1 sampai 4."),
        var (t, q) => new Periode(t, q),
    };

    public async Task<IReadOnlyList<NilaiIku>> SemuaAsync(Periode periode, string? varian, CancellationToken cancellationToken) =>
        [.. (await SemuaAsync([periode], varian, cancellationToken)).Select(n => n.Nilai)];

    /// <summary>Every indicator in every one of these periods, counted in one query.</summary>
    public async Task<IReadOnlyList<(Periode Periode, NilaiIku Nilai)>> SemuaAsync(IReadOnlyList<Periode> periode, string? varian, CancellationToken cancellationToken)
    {
        var diminta = DefinisiIku.YangDihitung.SelectMany(d => periode.Select(p => (Definisi: d, Varian: Pilih(d, varian), Periode: p))).ToList();
        var hitungan = diminta.SelectMany((x, i) => new[]
        {
            Banyak(Pembilang(x.Varian, x.Periode), 3 * i),
            Banyak(Penyebut(x.Varian, x.Periode), (3 * i) + 1),
            Banyak(db.Naskah.AsNoTracking().TanpaFasilitasiDalam(x.Periode), (3 * i) + 2),
        });
        var jumlah = await hitungan.Aggregate((a, b) => a.Concat(b)).ToDictionaryAsync(h => h.Tempat, h => h.Jumlah, cancellationToken);
        return [.. diminta.Select((x, i) => (x.Periode, Nilai(x.Definisi, x.Varian, x.Periode, jumlah.GetValueOrDefault(3 * i), jumlah.GetValueOrDefault((3 * i) + 1), jumlah.GetValueOrDefault((3 * i) + 2))))];
    }

    /// <exception cref="TidakDitemukanException">No such indicator.</exception>
    public async Task<RincianIku> RincianAsync(string kunci, Periode periode, string? varian, CancellationToken cancellationToken)
    {
        var definisi = DefinisiIku.YangDihitung.SingleOrDefault(d => d.Kunci == kunci) ?? throw new TidakDitemukanException("Indikator");
        var v = Pilih(definisi, varian);
        return new(kunci, v.Kode, periode.Nama,
            await NaskahAsync(Pembilang(v, periode), cancellationToken), await PermohonanAsync(Penyebut(v, periode), cancellationToken),
            await NaskahAsync(db.Naskah.AsNoTracking().TanpaFasilitasiDalam(periode), cancellationToken));
    }

    private static NilaiIku Nilai(DefinisiIku definisi, VarianIku varian, Periode periode, int pembilang, int penyebut, int tanpaFasilitasi)
    {
        var nilai = Capaian.Rasio(pembilang, penyebut, definisi.Desimal);
        decimal? target = definisi.Target.TryGetValue(periode.Tahun.ToString(CultureInfo.InvariantCulture), out var t) ? t : null;
        var capaian = definisi.Arah == "turun" ? Capaian.Turun(nilai, target, definisi.Desimal) : Capaian.Naik(nilai, target, definisi.Desimal);
        return new(definisi.Kunci, definisi.Nama, pembilang, penyebut, nilai, target, capaian, Capaian.Skala(capaian), definisi.TeksRumus, definisi.Versi, false,
            varian.Kode, varian.Keterangan, periode.Nama, tanpaFasilitasi);
    }

    /// <summary>The count of a named query as a row of its own; none where the count is zero.</summary>
    private static IQueryable<Hitungan> Banyak<T>(IQueryable<T> baris, int tempat) => baris.GroupBy(_ => 1).Select(g => new Hitungan { Tempat = tempat, Jumlah = g.Count() });

    private IQueryable<NaskahKerjaSama> Pembilang(VarianIku varian, Periode periode) => varian.Pembilang switch
    {
        "naskah-ditandatangani-dalam-periode" => db.Naskah.AsNoTracking().DitandatanganiDalam(periode),
        "permohonan-diagendakan-dalam-periode-yang-menjadi-naskah" => db.Naskah.AsNoTracking().DariPermohonan(db.Permohonan.DiagendakanDalam(periode)),
        var nama => throw new InvalidOperationException($"No query is called '{nama}'."),
    };

    private IQueryable<PermohonanKerjaSama> Penyebut(VarianIku varian, Periode periode) => varian.Penyebut switch
    {
        "permohonan-diagendakan-dalam-periode" => db.Permohonan.AsNoTracking().DiagendakanDalam(periode),
        var nama => throw new InvalidOperationException($"No query is called '{nama}'."),
    };

    private static VarianIku Pilih(DefinisiIku definisi, string? varian)
    {
        var kode = Teks.Isi(varian) ?? definisi.VarianBawaan;
        return definisi.Varian?.SingleOrDefault(v => v.Kode == kode)
            ?? throw new IsianTidakSahException(GalatBidang.Pilihan("varian", (definisi.Varian ?? []).Select(v => v.Kode)));
    }

    private static async Task<IReadOnlyList<BarisIku>> NaskahAsync(IQueryable<NaskahKerjaSama> naskah, CancellationToken cancellationToken) =>
        await naskah.OrderBy(n => n.TanggalTandaTangan).ThenBy(n => n.Urut)
            .Select(n => new BarisIku("naskah", n.Kode, n.Judul, n.TanggalTandaTangan, n.Pihak.Where(p => p.MitraId != null).OrderBy(p => p.Urutan).Select(p => p.Nama).FirstOrDefault() ?? ""))
            .ToListAsync(cancellationToken);

    private static async Task<IReadOnlyList<BarisIku>> PermohonanAsync(IQueryable<PermohonanKerjaSama> permohonan, CancellationToken cancellationToken) =>
        await permohonan.OrderBy(p => p.TanggalDiterima).ThenBy(p => p.Urut)
            .Select(p => new BarisIku("permohonan", p.Kode, p.Judul, p.TanggalDiterima, p.Mitra.OrderBy(m => m.Urutan).Select(m => m.Nama).FirstOrDefault() ?? ""))
            .ToListAsync(cancellationToken);

    private sealed class Hitungan
    {
        public int Tempat { get; init; }
        public int Jumlah { get; init; }
    }
}
