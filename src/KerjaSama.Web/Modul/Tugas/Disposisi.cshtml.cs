using KerjaSama.Data;
using KerjaSama.Data.Umum;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Web.Infrastructure.Keamanan;
using KerjaSama.Web.Infrastructure.Ui;
using KerjaSama.Workflow;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Tugas;

/// <summary>One request on the list of disposisi, with the fields of its own task.</summary>
internal sealed record BarisDisposisi(BarisKotak Tugas, FormulirTugas Formulir, int Versi);

/// <summary>What became of a row that was sent.</summary>
internal sealed record HasilDisposisi(string Kode, string Judul, string? Galat);

/// <summary>
/// Disposisi of several requests at once, also on a phone: who, instruction, deadline per row. Each row
/// is a transaction of its own through the runner, so one refused row does not hold up the others.
/// </summary>
[PerluIzin(Aksi.SelesaikanTugas)]
[ResponseCache(NoStore = true)]
internal sealed class DisposisiModel(
    KotakTugas kotak, FormulirTugasBuilder builder, IServiceScopeFactory scopes, KerjaSamaDbContext db, PelakuAccessor accessor, OfficeClock clock) : PageModel
{
    /// <summary>The step that this page serves.</summary>
    public const string Kunci = "disposisi";

    /// <summary>Ids of the ticked tasks.</summary>
    [BindProperty]
    public List<Guid> Pilih { get; set; } = [];

    public IReadOnlyList<BarisDisposisi> Baris { get; private set; } = [];
    public IReadOnlyList<HasilDisposisi> Hasil { get; private set; } = [];
    public DateOnly HariIni => clock.HariIni;

    private Pelaku Pelaku { get; set; } = Pelaku.Tamu;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Pelaku = await accessor.AmbilAsync(HttpContext.RequestAborted);
        await LoadAsync(HttpContext.RequestAborted);
        await next();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Pilih.Count == 0)
        {
            throw new IsianTidakSahException("", "Centang paling sedikit satu permohonan.");
        }

        var hasil = await SudahTidakTerbukaAsync(ct);
        foreach (var baris in Baris.Where(b => Pilih.Contains(b.Tugas.Id)))
        {
            hasil.Add(new(baris.Tugas.Kode, baris.Tugas.Judul, await KerjakanAsync(baris, ct)));
        }

        Hasil = hasil;
        if (hasil.Count > 0 && hasil.TrueForAll(h => h.Galat is null))
        {
            TempData["Kabar"] = $"{hasil.Count} permohonan didisposisikan: {string.Join(", ", hasil.Select(h => h.Kode))}.";
            return RedirectToPage();
        }

        await LoadAsync(ct);
        Response.StatusCode = ModelState.IsValid ? StatusCodes.Status409Conflict : StatusCodes.Status400BadRequest;
        return Page();
    }

    /// <summary>A field of a row, with what was typed, or what the case knows.</summary>
    public IsianForm Isian(BarisDisposisi baris, IsianFormulir bidang) => Isian(Nama(baris.Tugas.Id, bidang.Isian.Nama), bidang, bidang.Isian.Wajib, Awal(bidang));

    /// <summary>The same field for all ticked rows.</summary>
    public IsianForm IsianBersama(IsianFormulir bidang) => Isian(NamaBersama(bidang.Isian.Nama), bidang, wajib: false, awal: null);

    /// <summary>Ticked rows that somebody else has finished since the list was opened.</summary>
    private async Task<List<HasilDisposisi>> SudahTidakTerbukaAsync(CancellationToken ct)
    {
        var hilang = Pilih.Except(Baris.Select(b => b.Tugas.Id)).ToList();
        return await (
            from t in db.Tugas.UntukPeran(db, Pelaku)
            where hilang.Contains(t.Id) && t.Kunci == Kunci
            join p in db.Permohonan on t.SubjectId equals p.Id
            orderby p.Urut
            select new HasilDisposisi(p.Kode, p.Judul, "sudah didisposisikan orang lain")).ToListAsync(ct);
    }

    /// <returns>Null when it was done, otherwise why not.</returns>
    private async Task<string?> KerjakanAsync(BarisDisposisi baris, CancellationToken ct)
    {
        var isian = baris.Formulir.Isian.ToDictionary(f => f.Isian.Nama, f => Nilai(baris, f));
        var versi = int.TryParse(Ketikan(Nama(baris.Tugas.Id, "versi")), out var dibaca) ? dibaca : -1;
        // a scope of its own: what a refused row changed in memory must not be saved with the next one
        await using var scope = scopes.CreateAsyncScope();
        var jejak = scope.ServiceProvider.GetRequiredService<KerjaSamaDbContext>().Jejak;
        (jejak.Pelaku, jejak.Dari) = (Pelaku, db.Jejak.Dari);
        try
        {
            await scope.ServiceProvider.GetRequiredService<SelesaikanTugas>()
                .ExecuteAsync(baris.Tugas.Id, baris.Formulir.Langkah.Hasil[0].Nilai, isian, versi, Pelaku, null, ct);
            return null;
        }
        catch (IsianTidakSahException e)
        {
            foreach (var (bidang, pesan) in e.Errors.SelectMany(g => g.Value.Select(p => (g.Key, p))))
            {
                ModelState.AddModelError(Nama(baris.Tugas.Id, bidang), $"{baris.Tugas.Kode}: {pesan}");
            }

            return "isian belum lengkap";
        }
        catch (Exception e) when (e is AturanDilanggarException or VersiBerubahException or TidakBerhakException or TeksTerlaluPanjangException)
        {
            return e.Message;
        }
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        var tugas = await kotak.LangkahAsync(Kunci, Pelaku, ct);
        var id = tugas.Select(t => t.Id).ToList();
        var baris = await db.Tugas.AsNoTracking().Where(t => id.Contains(t.Id)).ToDictionaryAsync(t => t.Id, ct);
        var formulir = await builder.BuildAsync([.. baris.Values], ct);
        Baris = [.. tugas.Select(t => new BarisDisposisi(t, formulir[t.Id], baris[t.Id].Versi))];
    }

    /// <summary>What was typed for all counts where the row's own field is empty, or still what was suggested.</summary>
    private string? Nilai(BarisDisposisi baris, IsianFormulir bidang)
    {
        var (sendiri, bersama) = (Teks.Isi(Ketikan(Nama(baris.Tugas.Id, bidang.Isian.Nama))), Teks.Isi(Ketikan(NamaBersama(bidang.Isian.Nama))));
        return bersama is not null && (sendiri is null || sendiri == Awal(bidang)) ? bersama : sendiri;
    }

    private string? Ketikan(string nama) => Request.HasFormContentType && Request.Form.TryGetValue(nama, out var nilai) ? nilai.ToString() : null;

    private IsianForm Isian(string nama, IsianFormulir bidang, bool wajib, string? awal) => new(
        nama, bidang.Isian.Label, bidang.Isian.Tipe.Kode(), wajib, Ketikan(nama) ?? awal, ModelState[nama]?.Errors.FirstOrDefault()?.ErrorMessage, null,
        [.. bidang.Pilihan.Select(p => (p.Nilai, p.Label))], null, bidang.Isian.Min)
    {
        Baris = 2,
    };

    /// <summary>Whether something was typed for all, in the form that is drawn again.</summary>
    public bool BersamaTerisi => Baris is [var satu, ..] && satu.Formulir.Isian.Any(f => Teks.Isi(Ketikan(NamaBersama(f.Isian.Nama))) is not null);

    private static string NamaBersama(string bidang) => $"semua.{bidang}";

    private static string Nama(Guid tugas, string bidang) => $"t{tugas:N}.{bidang}";

    /// <summary>Routing knows the sub-unit; a role that one person holds needs no choosing.</summary>
    private static string? Awal(IsianFormulir bidang) =>
        bidang.Isian.Nama == "subUnit" || (bidang.Isian.Tipe == TipeIsian.Pengguna && bidang.Pilihan.Count == 1) ? bidang.Contoh : null;
}
