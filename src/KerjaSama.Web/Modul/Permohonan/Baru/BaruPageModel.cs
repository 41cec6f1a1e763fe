using KerjaSama.Data;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Infrastructure.Berkas;
using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Web.Infrastructure.Api;
using KerjaSama.Web.Infrastructure.Keamanan;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Permohonan.Baru;

/// <summary>What the intake pages need of the container.</summary>
internal sealed record BaruServices(
    KerjaSamaDbContext Db, PelakuAccessor Accessor, AjukanPermohonan Ajukan, KodeLacak KodeLacak, Idempotency Idempotency, UnggahanFormulir Unggahan, UnggahDokumen Unggah);

/// <summary>Base of the two intake pages of signed-in people: lists to choose from, one more partner, sending.</summary>
internal abstract class BaruPageModel(BaruServices services) : PageModel
{
    [BindProperty]
    public PermohonanFormulir Input { get; set; } = new();

    [BindProperty]
    public string? KunciFormulir { get; set; }

    public Pelaku Pelaku { get; private set; } = Pelaku.Tamu;
    public IReadOnlyList<(string Nilai, string Label)> DaftarBidang { get; private set; } = [];
    public IReadOnlyList<(string Nilai, string Label)> DaftarKategori { get; private set; } = [];
    public IReadOnlyList<(string Nilai, string Label)> DaftarPerangkatDaerah { get; private set; } = [];
    public IReadOnlyList<(string Nilai, string Label)> DaftarJenis { get; private set; } = [];
    public IReadOnlyList<(string Nilai, string Label)> DaftarSifat { get; private set; } = [];
    public IReadOnlyList<string> NamaMitra { get; private set; } = [];

    /// <summary>Naskah by code, for parent and predecessor.</summary>
    public IReadOnlyList<(string Nilai, string Label)> DaftarNaskah { get; private set; } = [];

    /// <summary>Papers sent with the form, where the page offers it; none has to be there.</summary>
    [BindProperty]
    public List<IFormFile> Lampiran { get; set; } = [];

    protected KerjaSamaDbContext Db => services.Db;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var ct = HttpContext.RequestAborted;
        Pelaku = await services.Accessor.AmbilAsync(ct);
        DaftarBidang = [.. (await Db.Bidang.OrderBy(b => b.Urutan).Select(b => new { b.Kode, b.Nama }).ToListAsync(ct)).Select(b => (b.Kode, b.Nama))];
        DaftarKategori = [.. (await Db.KategoriMitra.OrderBy(k => k.Urutan).Select(k => new { k.Kode, k.Nama }).ToListAsync(ct)).Select(k => (k.Kode, k.Nama))];
        DaftarPerangkatDaerah = [.. (await Db.PerangkatDaerah.Where(p => p.Aktif).OrderBy(p => p.Nama).Select(p => new { p.Kode, p.Nama }).ToListAsync(ct)).Select(p => (p.Kode, p.Nama))];
        DaftarJenis = [.. (await Db.JenisNaskah.OrderBy(j => j.Urutan).Select(j => new { j.Kode, j.Nama }).ToListAsync(ct)).Select(j => (j.Kode, j.Nama))];
        DaftarSifat = [.. (await Db.SifatNaskah.OrderBy(s => s.Kode).Select(s => new { s.Kode, s.Nama }).ToListAsync(ct)).OrderBy(s => s.Kode != "baru").Select(s => (s.Kode, s.Nama))];
        NamaMitra = Pelaku.Boleh(Aksi.LihatMitra) ? await Db.Mitra.OrderBy(m => m.Nama).Select(m => m.Nama).ToListAsync(ct) : [];
        DaftarNaskah = [.. (await Db.Naskah.YangBolehDilihat(Db.Permohonan, Pelaku).OrderByDescending(n => n.Urut).Select(n => new { n.Kode, n.Judul }).ToListAsync(ct)).Select(n => (n.Kode, n.Judul))];
        await LoadAsync(ct);
        await next();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Input.RapikanMitra();
        Lengkapi(Input);
        var dikenal = await Db.Mitra.Select(m => new { m.NamaNormal, m.Kode }).ToDictionaryAsync(m => m.NamaNormal, m => m.Kode, ct);
        try
        {
            var berkas = await BerkasAsync(ct);
            var masukan = Input.Masukan(dikenal);
            var kode = await services.Idempotency.RunFormAsync(
                KunciFormulir, PermohonanLinks.Baru, new { masukan, Berkas = berkas.Select(b => b.Sha256) }, Pelaku, () => AjukanAsync(masukan, berkas, ct), ct);
            TempData[DiterimaModel.KodeLacakKey] = await services.KodeLacak.UntukAsync(await Db.Permohonan.AsNoTracking().SingleAsync(p => p.Kode == kode, ct), ct);
            return Redirect(PermohonanLinks.Diterima(kode));
        }
        catch (IsianTidakSahException e)
        {
            throw e.DenganNama(NamaBidang);
        }
    }

    private Task<IReadOnlyList<BerkasUnggahan>> BerkasAsync(CancellationToken ct) => services.Unggahan.BanyakAsync(Request, nameof(Lampiran), PermohonanLinks.Baru, Pelaku, ct);

    /// <summary>One more empty row for a partner; what was typed or chosen stays, readable or not.</summary>
    [AllowUnreadableInput]
    public async Task<IActionResult> OnPostTambahMitraAsync(CancellationToken ct)
    {
        await BerkasAsync(ct);
        Input.Mitra.Add(new());
        return Page();
    }

    /// <summary>The request and the papers sent with it, in one transaction.</summary>
    private async Task<string> AjukanAsync(PermohonanMasukan masukan, IReadOnlyList<BerkasUnggahan> berkas, CancellationToken ct)
    {
        await using var transaction = await Db.BeginWriteAsync(ct);
        var permohonan = (await services.Ajukan.ExecuteAsync(masukan, Pelaku, null, ct)).Permohonan;
        await services.Unggah.TambahAsync(permohonan.Id, [.. berkas.Select(b => (JenisUnggahan.Lampiran, b))], Pelaku, ct);
        await transaction.CommitAsync(ct);
        return permohonan.Kode;
    }

    /// <summary>What the page's own role decides instead of the form.</summary>
    protected virtual void Lengkapi(PermohonanFormulir formulir)
    {
    }

    /// <summary>What the page itself needs; throws when the page is not the actor's.</summary>
    protected abstract Task LoadAsync(CancellationToken ct);

    /// <summary><c>mitra[0].nama</c> → <c>Input.Mitra[0].Nama</c>.</summary>
    private static string NamaBidang(string bidang) => bidang == nameof(Lampiran) ? bidang :
        "Input." + string.Join('.', bidang.Split('.').Select(b => b.Length == 0 ? b : char.ToUpperInvariant(b[0]) + b[1..]));
}
