using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Web.Infrastructure.Berkas;
using KerjaSama.Web.Infrastructure.Keamanan;
using KerjaSama.Web.Infrastructure.Ui;
using KerjaSama.Web.Modul.Naskah.Kontrak;
using KerjaSama.Web.Modul.Telaahan.Kontrak;
using KerjaSama.Web.Modul.Tugas.Kontrak;
using KerjaSama.Workflow;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KerjaSama.Web.Modul.Tugas;

/// <summary>One task: what it is about, its form, and afterwards what came of it.</summary>
[PerluIzin(Aksi.LihatTugas, Aksi.SelesaikanTugas, Aksi.CatatAtasNama)]
[ResponseCache(NoStore = true)]
internal sealed class RincianModel(
    TugasReader reader, NilaiAwalFormulir nilaiAwal, IsianPosted posted, SelesaikanTugas selesaikan, AmbilTugas ambil, SerahkanTugas serahkan,
    DrafFormulir draf, BacaTelaahan bacaTelaahan, BahanLembarReader bahanLembar, PenghalangParafReader penghalang, KabarSelesai kabar, PelakuAccessor accessor, OfficeClock clock) : PageModel
{
    private Dictionary<string, string?> _nilai = [];
    private BahanLembar? _bahan;

    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>The outcome whose button was pressed.</summary>
    [BindProperty]
    public string? Hasil { get; set; }

    [BindProperty]
    public int? Versi { get; set; }

    [BindProperty(Name = "atasNama")]
    public AtasNamaMasukan AtasNama { get; set; } = new();

    public Pelaku Pelaku { get; private set; } = Pelaku.Tamu;
    public TugasTampilan Isi { get; private set; } = null!;
    public TelaahanBacaan? Telaahan { get; private set; }

    /// <summary>What the rules say of the draft; only where it decides about the step.</summary>
    public PenghalangParaf? Penghalang { get; private set; }
    public DateTimeOffset? DrafPada { get; private set; }
    public IReadOnlyList<(Guid Id, string Nama)> CalonPenerima { get; private set; } = [];

    /// <summary>Handing it over hands over the later steps of the case too.</summary>
    public bool IkutBeralih { get; private set; }
    public DateOnly HariIni => clock.HariIni;

    /// <summary>The scan that this form still holds from before it was refused.</summary>
    public BerkasTertitip? BuktiTertitip => posted.Tertitip(Id, AtasNama.Segel, Pelaku) is { } berkas ? new(AtasNama.Segel!, berkas.Nama) : null;

    /// <summary>Whether the form is drawn: open, and the actor's to do or to record.</summary>
    public bool BolehMengisi => Isi.Terbuka && ((Isi.BolehMengerjakan && !Isi.DipegangOrangLain) || Isi.BolehAtasNama);

    /// <summary>The step is somebody else's and is recorded on behalf, or not at all.</summary>
    public bool WajibAtasNama => !Isi.BolehMengerjakan || Isi.DipegangOrangLain;

    /// <summary>What was typed into a field outside the generated form.</summary>
    public string? Ketikan(string nama) => Request.HasFormContentType ? Request.Form[nama].ToString() : null;

    /// <summary>What was typed into the form of a step that somebody else finished meanwhile: shown, so that it can be taken along.</summary>
    public IReadOnlyList<(string Label, string Isi)> KetikanTertinggal => Isi.Terbuka || !Request.HasFormContentType
        ? []
        : [.. Isi.Formulir.Langkah.Isian.Where(i => i.Tipe is TipeIsian.Teks or TipeIsian.Paragraf).Select(i => (i.Label, Isi: Ketikan(i.Nama) ?? "")).Where(k => k.Isi.Length > 0)];

    /// <summary>What the step itself asks of the decision that is recorded on behalf.</summary>
    public SudahDitanyakan SudahDitanyakan => SudahDitanyakan.Dari(Isi.Formulir.Langkah, Hasil ?? Isi.Formulir.Langkah.Hasil[0].Nilai);

    public FormulirTampilan Formulir =>
        FormulirTampilan.Buat(FormulirPengecualian.Sesuaikan(Isi.Formulir, Telaahan is { Penghalang.Count: > 0 }), _nilai, PilihanDokumen(), ModelState, Hasil);

    /// <summary>Legal bases and checklist of a memo that is being written; null for every other form.</summary>
    public LembarTelaahan? Lembar => _bahan is { } bahan ? LembarTelaahan.Buat(bahan, Isi.Formulir.Langkah, _nilai) : null;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        await LoadAsync(HttpContext.RequestAborted);
        if (HttpMethods.IsPost(Request.Method) && context.HandlerMethod is { Name: null or "" })
        {
            // the page that is drawn again shows what was typed, also when the post is refused before its handler
            _nilai = IsianPosted.Teks(Isi.Formulir.Langkah, Request.Form);
        }

        await next();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var hasil = Hasil ?? Isi.Formulir.Langkah.Hasil[0].Nilai;
        var berkas = BolehMengisi ? await posted.TerimaAsync(Isi.Tugas, Isi.Formulir.Langkah, hasil, _nilai, Request.Form.Files, Pelaku, ct) : [];
        var atasNama = await posted.AtasNamaAsync(Isi, hasil, _nilai, AtasNama, berkas, Pelaku, ct);
        var permohonan = await selesaikan.ExecuteAsync(Id, hasil, _nilai, VersiDibaca, Pelaku, atasNama, ct, berkas);
        await draf.RemoveAsync(Pelaku.PenggunaId!.Value, Formulirku, ct);
        (TempData["Kabar"], var lanjutan) = await kabar.SusunAsync(Isi, hasil, permohonan, Pelaku, ct);
        if (lanjutan is not null)
        {
            TempData["KabarTautan"] = $"Lanjut: {lanjutan.Nama}";
            TempData["KabarUrl"] = TugasLinks.Rincian(lanjutan.Id);
        }

        return Redirect(TugasLinks.Kotak);
    }

    public async Task<IActionResult> OnPostAmbilAsync(CancellationToken ct)
    {
        await ambil.ExecuteAsync(Id, Pelaku, ct);
        TempData["Kabar"] = "Tugas ini kini Anda pegang.";
        return Redirect(TugasLinks.Rincian(Id));
    }

    public async Task<IActionResult> OnPostLepasAsync(CancellationToken ct)
    {
        await ambil.LepasAsync(Id, Pelaku, ct);
        TempData["Kabar"] = "Tugas dilepas; pemegang peran yang sama dapat mengambilnya.";
        return Redirect(TugasLinks.Kotak);
    }

    public async Task<IActionResult> OnPostSerahkanAsync(Guid? kepada, string? alasanSerah, CancellationToken ct)
    {
        await serahkan.ExecuteAsync(Id, kepada, alasanSerah, VersiDibaca, Pelaku, ct);
        TempData["Kabar"] = $"Tugas diserahkan kepada {CalonPenerima.First(c => c.Id == kepada).Nama}.";
        return Redirect(TugasLinks.Rincian(Id));
    }

    /// <summary>Keeps the typing, readable or not. htmx gets the time it was kept; a browser without script comes back to the page.</summary>
    [AllowUnreadableInput]
    public async Task<IActionResult> OnPostDrafAsync(CancellationToken ct)
    {
        PastikanWewenang();
        if (!BolehMengisi)
        {
            return new StatusCodeResult(StatusCodes.Status409Conflict);
        }

        _nilai = IsianPosted.Teks(Isi.Formulir.Langkah, Request.Form);
        var kabar = $"tersimpan {OfficeFormat.Jam(await draf.SaveAsync(Pelaku.PenggunaId!.Value, Formulirku, _nilai, ct), clock.LocalTimeZone)}";
        if (!Request.Headers.ContainsKey("HX-Request"))
        {
            return Redirect(TugasLinks.Rincian(Id));
        }

        return Lembar is { } lembar ? Partial("/Modul/Telaahan/_DrafTersimpan.cshtml", new LembarTersimpan(kabar, lembar)) : Content(kabar, "text/html");
    }

    /// <summary>Keeps the typing and shows the letter that it becomes.</summary>
    [AllowUnreadableInput]
    public async Task<IActionResult> OnPostPratinjauAsync(CancellationToken ct) =>
        await OnPostDrafAsync(ct) is RedirectResult ? Redirect(TugasLinks.Pratinjau(Id)) : new StatusCodeResult(StatusCodes.Status409Conflict);

    public async Task<IActionResult> OnPostBuangDrafAsync(CancellationToken ct)
    {
        PastikanWewenang();
        await draf.RemoveAsync(Pelaku.PenggunaId!.Value, Formulirku, ct);
        return Redirect(TugasLinks.Rincian(Id));
    }

    /// <summary>A form without a version is no form of any: a task begins with version 0.</summary>
    private int VersiDibaca => Versi ?? -1;

    /// <summary>Reading a task is not the right to fill it in.</summary>
    private void PastikanWewenang()
    {
        if (!Isi.BolehMengerjakan && !Isi.BolehAtasNama)
        {
            throw new TidakBerhakException(Pelaku, "Tugas ini bukan wewenang Anda.");
        }
    }

    private string Formulirku => DrafFormulir.UntukTugas(Id);

    private async Task LoadAsync(CancellationToken ct)
    {
        Pelaku = await accessor.AmbilAsync(ct);
        Isi = await reader.LoadAsync(Id, Pelaku, ct);
        if (Isi.MembacaTelaahan || Isi.MenyusunTelaahan || !Isi.Terbuka)
        {
            Telaahan = await bacaTelaahan.FindAsync(Isi.Permohonan.Id, ct);
        }

        Penghalang = Isi is { Terbuka: true, Tindakan: PenghalangParaf.Tindakan, Draf: not null } ? await penghalang.FindAsync(Isi.Permohonan, ct) : null;
        if (Isi.Terbuka && Isi.BolehMenyerahkan)
        {
            CalonPenerima = await serahkan.CalonAsync(Isi.Tugas, Pelaku, ct);
            IkutBeralih = await serahkan.PeranPerkaraAsync(Isi.Tugas, ct) is not null;
        }

        if (BolehMengisi)
        {
            _bahan = Isi.MenyusunTelaahan ? await bahanLembar.LoadAsync(Isi.Permohonan, ct) : null;
            _nilai = await nilaiAwal.LoadAsync(Isi, ct);
            await PakaiDrafAsync(ct);
        }
    }

    private async Task PakaiDrafAsync(CancellationToken ct)
    {
        if (await draf.FindAsync(Pelaku.PenggunaId!.Value, Formulirku, ct) is { } tersimpan)
        {
            DrafPada = tersimpan.Pada;
            foreach (var (nama, isi) in tersimpan.Isi)
            {
                _nilai[nama] = isi;
            }
        }
    }

    private List<(string, string)> PilihanDokumen()
    {
        var ada = Isi.Dokumen.SelectMany(j => j.Berkas.Select(b => (b.Id.ToString(), $"{b.Nama} ({j.Nama.ToLowerInvariant()}, versi {b.NomorVersi})"))).ToList();
        // a file that came with a form that was then refused is chosen again by its seal
        var tertitip = Isi.Formulir.Langkah.Isian.Where(i => i.Tipe == TipeIsian.Berkas).Select(i => _nilai.GetValueOrDefault(i.Nama))
            .Select(segel => (segel, posted.Tertitip(Id, segel, Pelaku)?.Nama)).Where(t => t.Nama is not null);
        return [.. ada, .. tertitip.Select(t => (t.segel!, $"{t.Nama} (baru diunggah)"))];
    }
}
