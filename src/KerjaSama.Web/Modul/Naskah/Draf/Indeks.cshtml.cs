using KerjaSama.Domain.Naskah;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Web.Infrastructure.Berkas;
using KerjaSama.Web.Infrastructure.Dokumen;
using KerjaSama.Web.Infrastructure.Keamanan;
using KerjaSama.Web.Modul.Naskah.Kontrak;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KerjaSama.Web.Modul.Naskah.Draf;

/// <summary>What the acts on a draft need of the container.</summary>
internal sealed record DrafServices(DrafReader Reader, UnggahVersi Versi, TanggapiDraf Tanggapi, BeriGiliran Giliran, UnggahanFormulir Unggahan);

/// <summary>The work on the draft: versions, answers of the reviewers, whose turn it is.</summary>
[PerluIzin(Aksi.LihatPermohonan)]
internal sealed class IndeksModel(PermohonanServices services, DrafServices draf) : PermohonanPageModel(services)
{
    private const string Formulir = "draf";

    /// <summary>What the program itself wrote for the request.</summary>
    private static readonly string[] SuratKantor = [.. TemplatDokumen.Permohonan.Select(t => t.Kunci)];

    [BindProperty]
    public IFormFile? Berkas { get; set; }

    /// <summary>Document of the version that the file was made from.</summary>
    [BindProperty]
    public Guid? Dasar { get; set; }

    [BindProperty]
    public string? Catatan { get; set; }

    /// <summary>Document of the version whose differences the sender has been shown.</summary>
    [BindProperty]
    public Guid? SetujuAtas { get; set; }

    [BindProperty]
    public string? Kepada { get; set; }

    [BindProperty]
    public DateOnly? Tenggat { get; set; }

    [BindProperty]
    public string? Pesan { get; set; }

    public DrafBacaan Isi { get; private set; } = null!;

    /// <summary>Set where somebody made a version meanwhile.</summary>
    public DrafBergeserException? Bergeser { get; private set; }

    /// <summary>The answer that was to become a version although it speaks of an older one; null: a file was sent.</summary>
    public Guid? Dijadikan { get; private set; }

    public bool BolehKelola => PermohonanRights.Boleh(Pelaku, Aksi.KelolaDraf, Permohonan) && Terbuka;

    public bool BolehMenanggapi => Isi.Sisi != PemegangDraf.BagianKerjaSama && Isi.GiliranSaya && PermohonanRights.Boleh(Pelaku, Aksi.TanggapiDraf, Permohonan) && Terbuka;

    /// <summary>The turn that the side of the actor may give back.</summary>
    public PemegangKini? GiliranDiberikan => Isi.Pemegang.FirstOrDefault(p => !p.Tugas && (BolehKelola || p.Pihak == Isi.Sisi));

    public IReadOnlyList<(string Nilai, string Label)> PilihanDasar =>
        [.. Isi.Versi.Reverse().Select(v => (v.Dokumen.Id.ToString(), $"Versi {v.Nomor}{(v == Isi.Berlaku ? ", yang berlaku" : "")}"))];

    public static IReadOnlyList<(string Nilai, string Label)> PilihanPihak { get; } =
        [.. Enum.GetValues<PemegangDraf>().Where(p => p != PemegangDraf.BagianKerjaSama).Select(p => (p.Kode, p.Label))];

    /// <summary>Word documents that came with the request: a draft of the mitra or PD may be among them.</summary>
    public IReadOnlyList<(string Nilai, string Label)> RancanganDibawa =>
    [
        .. Permohonan.Dokumen.Where(d => DapatDijadikan(d) && !DrafBerlaku.Draf(d) && SisiDraf.DariJenis(d.Jenis) is null && !SuratKantor.Contains(d.Jenis))
            .OrderByDescending(d => d.DiunggahPada).Select(d => (d.Id.ToString(), $"{KelengkapanBerkas.NamaJenis(d.Jenis)}: {d.Nama}")),
    ];

    private bool Terbuka => !Permohonan.SudahBerakhir && KodeNaskah is null;

    /// <summary>A Word document among the papers that may become the draft.</summary>
    public static bool DapatDijadikan(DokumenPermohonan dokumen) => dokumen.MediaType == DokumenTersusun.MediaType;

    public async Task<IActionResult> OnPostUnggahAsync(CancellationToken ct)
    {
        PastikanBoleh(Aksi.KelolaDraf);
        var berkas = await TerimaAsync(ct);
        try
        {
            var nomor = await draf.Versi.ExecuteAsync(Kode, berkas, Dasar, Catatan, SetujuAtas, Pelaku, ct);
            return Kembali($"Tersimpan sebagai versi {nomor}.", nomor > 1 ? PermohonanLinks.BacaDraf(Kode, nomor) : null);
        }
        catch (DrafBergeserException e)
        {
            return Ditahan(e);
        }
        catch (IsianTidakSahException e)
        {
            throw e.DenganNama(nama => char.ToUpperInvariant(nama[0]) + nama[1..]);
        }
    }

    public async Task<IActionResult> OnPostJadikanAsync(Guid dokumen, CancellationToken ct)
    {
        try
        {
            return Kembali($"Tersimpan sebagai versi {await draf.Versi.JadikanAsync(Kode, dokumen, null, SetujuAtas, Pelaku, ct)}.");
        }
        catch (DrafBergeserException e)
        {
            Dijadikan = dokumen;
            return Ditahan(e);
        }
    }

    public async Task<IActionResult> OnPostTanggapiAsync(CancellationToken ct)
    {
        PastikanBoleh(Aksi.TanggapiDraf);
        Aturan.Pastikan(BolehMenanggapi, "draf.bukan-giliran", "Draf ini sedang tidak pada giliran Anda.");
        await draf.Tanggapi.ExecuteAsync(Kode, await TerimaAsync(ct), Catatan, Pelaku, ct);
        return Kembali("Tanggapan tersimpan. Bagian Kerja Sama membandingkannya dengan drafnya.");
    }

    public async Task<IActionResult> OnPostGiliranAsync(CancellationToken ct)
    {
        PastikanBoleh(Aksi.KelolaDraf);
        try
        {
            await draf.Giliran.ExecuteAsync(Kode, DaftarKode.TryParse<PemegangDraf>(Kepada, out var kepada) ? kepada : null, Tenggat, Pesan, Pelaku, ct);
        }
        catch (IsianTidakSahException e)
        {
            throw e.DenganNama(nama => nama == "catatan" ? nameof(Pesan) : char.ToUpperInvariant(nama[0]) + nama[1..]);
        }

        return Kembali("Giliran diberikan, dan yang bersangkutan dikabari.");
    }

    public async Task<IActionResult> OnPostAkhiriAsync(CancellationToken ct)
    {
        await draf.Giliran.AkhiriAsync(Kode, Pelaku, ct);
        return Kembali(Isi.Sisi == PemegangDraf.BagianKerjaSama ? "Draf diambil kembali." : "Draf diserahkan kembali kepada Bagian Kerja Sama.");
    }

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Isi = await draf.Reader.BacaAsync(Permohonan, Pelaku, ct);
        if (Pelaku.OrangLuar && Isi.Versi.Count == 0)
        {
            throw new TidakDitemukanException("Draf");
        }
    }

    private PageResult Ditahan(DrafBergeserException e)
    {
        Bergeser = e;
        ModelState.AddModelError(string.Empty, e.Message);
        return new PageResult { StatusCode = StatusCodes.Status409Conflict };
    }

    /// <summary>Before a file is taken in, or a field is looked at.</summary>
    private void PastikanBoleh(Aksi aksi)
    {
        if (!PermohonanRights.Boleh(Pelaku, aksi, Permohonan))
        {
            throw new TidakBerhakException(Pelaku, "Anda tidak berwenang mengerjakan draf permohonan ini.");
        }
    }

    private async Task<BerkasUnggahan> TerimaAsync(CancellationToken ct) =>
        await draf.Unggahan.SatuAsync(Request, nameof(Berkas), $"{Formulir} {Kode}", Pelaku, ct) ?? throw new IsianTidakSahException(nameof(Berkas), "Pilih berkas yang akan diunggah.");

    private RedirectResult Kembali(string kabar, string? ke = null)
    {
        TempData["Kabar"] = kabar;
        return Redirect(ke ?? PermohonanLinks.Draf(Kode));
    }
}
