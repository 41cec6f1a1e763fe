using KerjaSama.Domain.Pengguna;
using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Web.Infrastructure.Keamanan;
using KerjaSama.Web.Modul.Naskah.Kontrak;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using KerjaSama.Web.Modul.Surat.Kontrak;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Permohonan.Rincian;

/// <summary>A letter of the request in the buku agenda.</summary>
internal sealed record SuratTerkait(string Judul, string? Url, DateOnly Tanggal, string Perihal);

/// <summary>The request at a glance: what is to be done now, its data, its people, what was sent.</summary>
[PerluIzin(Aksi.LihatPermohonan)]
internal sealed class RingkasanModel(PermohonanServices services, NomorNaskah nomorNaskah, DaftarInsiden insiden) : PermohonanPageModel(services)
{
    /// <summary>Role in the case → name.</summary>
    public IReadOnlyList<(string Sebagai, string Nama)> Orang { get; private set; } = [];
    public IReadOnlyList<(string Kode, string Nama)> PerangkatDaerah { get; private set; } = [];
    /// <summary>The letter it came with, and those that answered it.</summary>
    public IReadOnlyList<SuratTerkait> Surat { get; private set; } = [];
    /// <summary>Reserved for the naskah and not yet used.</summary>
    public string? NomorDipesan { get; private set; }
    /// <summary>Automatic steps that are being tried or have failed; the office only.</summary>
    public IReadOnlyList<LangkahOtomatis> Otomatis { get; private set; } = [];
    public bool BolehMenanganiInsiden => Pelaku.Boleh(Aksi.TanganiInsiden);
    public string? NamaJenis { get; private set; }
    public string? NamaBidang { get; private set; }
    public (string Kode, string Judul)? Induk { get; private set; }
    public (string Kode, string Judul)? Pendahulu { get; private set; }

    protected override async Task LoadAsync(CancellationToken ct)
    {
        var p = Permohonan;
        var pd = p.PerangkatDaerah.Select(d => d.PerangkatDaerah).ToList();
        var nama = await Db.PerangkatDaerah.Where(d => pd.Contains(d.Kode)).ToDictionaryAsync(d => d.Kode, d => d.Nama, ct);
        PerangkatDaerah = [.. p.PerangkatDaerah.OrderBy(d => d.Urutan).Select(d => (d.PerangkatDaerah, nama.GetValueOrDefault(d.PerangkatDaerah, d.PerangkatDaerah)))];
        NamaJenis = p.JenisNaskah is null ? null : await Db.JenisNaskah.Where(j => j.Kode == p.JenisNaskah).Select(j => j.Nama).SingleOrDefaultAsync(ct);
        NamaBidang = await Db.Bidang.Where(b => b.Kode == p.Bidang).Select(b => b.Nama).SingleOrDefaultAsync(ct);
        Induk = await NaskahAsync(p.IndukId, ct);
        Pendahulu = await NaskahAsync(p.PendahuluId, ct);
        if (!Luar)
        {
            Orang = await OrangAsync(ct);
            NomorDipesan = await nomorNaskah.DipesanAsync(p, ct);
            Otomatis = await insiden.UntukAsync(p.Id, ct);
            Surat = Pelaku.Boleh(Aksi.LihatSurat) ? await SuratAsync(ct) : [];
        }
    }

    private async Task<IReadOnlyList<SuratTerkait>> SuratAsync(CancellationToken ct)
    {
        var masuk = await Db.SuratMasuk.AsNoTracking().Where(s => s.Id == Permohonan.SuratMasukId)
            .Select(s => new { s.Id, s.NomorAgenda, s.Tahun, s.TanggalDiterima, s.Perihal }).ToListAsync(ct);
        var keluar = await Db.SuratKeluar.AsNoTracking().Where(s => s.PermohonanId == Permohonan.Id).OrderBy(s => s.Tanggal)
            .Select(s => new { s.Nomor, s.Tanggal, s.Perihal, s.Id }).ToListAsync(ct);
        return
        [
            .. masuk.Select(s => new SuratTerkait($"Agenda masuk {s.NomorAgenda}/{s.Tahun}", SuratLinks.RincianMasuk(s.Id), s.TanggalDiterima, s.Perihal)),
            .. keluar.Select(s => new SuratTerkait($"Surat keluar {s.Nomor}", SuratLinks.RincianKeluar(s.Id), s.Tanggal, s.Perihal)),
        ];
    }

    // the office may name a naskah of others: its title stands here only for who may read it
    private async Task<(string, string)?> NaskahAsync(Guid? id, CancellationToken ct) =>
        id is not null && await Db.Naskah.YangBolehDilihat(Db.Permohonan, Pelaku).Where(n => n.Id == id).Select(n => new { n.Kode, n.Judul }).SingleOrDefaultAsync(ct) is { } n ? (n.Kode, n.Judul) : null;

    private async Task<IReadOnlyList<(string, string)>> OrangAsync(CancellationToken ct)
    {
        var p = Permohonan;
        var id = new[] { p.AnalisId, p.PerancangId }.OfType<Guid>().ToList();
        var nama = await Db.Users.IgnoreAutoIncludes().Where(u => id.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Nama, ct);
        var subUnit = p.SubUnit is null ? null : await Db.SubUnit.Where(s => s.Kode == p.SubUnit).Select(s => s.Nama).SingleOrDefaultAsync(ct);
        return
        [
            .. new (string, string?)[]
            {
                ("Sub-unit", subUnit),
                ("Analis", p.AnalisId is { } analis ? nama.GetValueOrDefault(analis) : null),
                ("Perancang", p.PerancangId is { } perancang ? nama.GetValueOrDefault(perancang) : null),
            }.Where(o => o.Item2 is not null).Select(o => (o.Item1, o.Item2!)),
        ];
    }
}
