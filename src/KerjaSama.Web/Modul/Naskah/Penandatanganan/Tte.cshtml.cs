using System.ComponentModel.DataAnnotations;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Web.Infrastructure.Esign;
using KerjaSama.Web.Infrastructure.Keamanan;
using KerjaSama.Web.Modul.Naskah.Kontrak;
using KerjaSama.Web.Modul.Pengaturan.Kontrak;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KerjaSama.Web.Modul.Naskah.Penandatanganan;

/// <summary>What the page of electronic signing needs of the container.</summary>
internal sealed record TteServices(BerkasTte Berkas, TandatanganiElektronik Tandatangani, TandaTanganElektronik Penyedia, TandaTanganBerkas Periksa);

/// <summary>The PDF of the naskah and who signs it with the configured provider. Secret and NIK live as long as the request; the page never shows them again.</summary>
[PerluIzin(Aksi.LihatPenandatanganan)]
internal sealed class TteModel(PermohonanServices services, PenandatangananServices penandatanganan, TteServices tte) : PermohonanPageModel(services)
{
    private const string Formulir = "pdf-tte";
    private const string Pdf = "application/pdf";

    [BindProperty]
    public Guid Orang { get; set; }

    [BindProperty]
    public string? Nik { get; set; }

    [BindProperty, DataType(DataType.Password)]
    public string? Kunci { get; set; }

    /// <summary>The secret is a one-time code.</summary>
    [BindProperty]
    public bool Totp { get; set; }

    [BindProperty]
    public int? Halaman { get; set; }

    /// <summary>The PDF that the page has shown.</summary>
    [BindProperty]
    public string? Sha256 { get; set; }

    [BindProperty]
    public string? Letak { get; set; }

    [BindProperty]
    public IFormFile? Berkas { get; set; }

    [BindProperty]
    public string? Alasan { get; set; }

    public PenandatangananBacaan Isi { get; private set; } = null!;

    /// <summary>Null: there is no draft yet.</summary>
    public PdfTte? Naskah { get; private set; }

    /// <summary>The draft is another than the one that was signed.</summary>
    public string? Terhalang { get; private set; }

    /// <summary>What the signatures in the file say, where there are any.</summary>
    public Documents.Pdf.Signatures.PdfSignatureReport? Laporan { get; private set; }

    public IPenandatanganElektronik? Penyedia => tte.Penyedia.Penandatangan;

    public bool BolehTandatangan => PermohonanRights.Boleh(Pelaku, Aksi.TandatanganElektronik, Permohonan) && Terbuka;

    public bool BolehKelola => PermohonanRights.Boleh(Pelaku, Aksi.KelolaPenandatanganan, Permohonan) && Terbuka;

    /// <summary>Whoever has a name and has not signed.</summary>
    public IReadOnlyList<(string Nilai, string Label)> Calon =>
        [.. (Isi.Rencana?.Penandatangan ?? []).Where(p => p.DitandatanganiPada is null && p is { Nama: not null, Jabatan: not null }).Select(p => (p.Id.ToString(), $"{p.Nama}, {p.Jabatan}"))];

    public static IReadOnlyList<(string Nilai, string Label)> DaftarLetak { get; } = PilihanReferensi.Dari<LetakBlok>();

    private bool Terbuka => !Permohonan.SudahBerakhir && KodeNaskah is null;

    /// <summary>Has the PDF made of the draft in force.</summary>
    public async Task<IActionResult> OnPostSiapkanAsync(CancellationToken ct)
    {
        PastikanBoleh(Aksi.KelolaPenandatanganan);
        Aturan.Pastikan(Naskah is not null, "tte.tanpa-draf", "Belum ada draf naskah.");
        await tte.Berkas.MintaAsync(Naskah.Draf, ct);
        return Kembali(null);
    }

    /// <summary>Takes a PDF that the office made itself of the draft in force.</summary>
    public async Task<IActionResult> OnPostUnggahAsync(CancellationToken ct)
    {
        PastikanBoleh(Aksi.KelolaPenandatanganan);
        Aturan.Pastikan(Naskah is not null, "tte.tanpa-draf", "Belum ada draf naskah.");
        var berkas = await penandatanganan.Unggahan.SatuAsync(Request, nameof(Berkas), $"{Formulir} {Kode}", Pelaku, ct) ?? throw new IsianTidakSahException(nameof(Berkas), "Pilih PDF yang akan ditandatangani.");
        if (berkas.MediaType != Pdf)
        {
            penandatanganan.Unggahan.Lepas(nameof(Berkas));
            throw new IsianTidakSahException(nameof(Berkas), "Yang ditandatangani secara elektronik berupa PDF.");
        }

        await tte.Tandatangani.PakaiAsync(Kode, berkas, Pelaku, ct);
        return Kembali("PDF tersimpan dan menjadi berkas yang ditandatangani.");
    }

    public async Task<IActionResult> OnPostTotpAsync(CancellationToken ct)
    {
        PastikanBoleh(Aksi.TandatanganElektronik);
        return await DenganNikAsync(async nik =>
        {
            if (Penyedia is not { BisaTotp: true } || nik is null)
            {
                throw new AturanDilanggarException("tte.tanpa-totp", "Penyedia tanda tangan di kantor ini tidak memakai kode sekali pakai.");
            }

            Aturan.Pastikan(Terbuka && Calon.Count > 0, "tte.belum-waktunya", "Tidak ada yang perlu menandatangani naskah ini.");
            await Penyedia.MintaTotpAsync(nik, ct);
            return Kembali("Kode sekali pakai dikirim kepada penandatangan. Isi lagi NIK, lalu ketik kodenya.");
        });
    }

    public async Task<IActionResult> OnPostTandatanganAsync(CancellationToken ct)
    {
        PastikanBoleh(Aksi.TandatanganElektronik);
        return await DenganNikAsync(async nik =>
        {
            var galat = new DaftarGalat();
            galat.Pastikan(Orang != Guid.Empty, nameof(Orang), "Pilih siapa yang menandatangani.");
            galat.Pastikan(!string.IsNullOrEmpty(Kunci), nameof(Kunci), Totp ? "Ketik kode sekali pakai." : "Ketik frasa sandi.");
            galat.Pastikan(Halaman is null or > 0, nameof(Halaman), "Halaman dihitung mulai dari 1.");
            galat.PastikanKosong();
            LetakBlok? letak = DaftarKode.TryParse<LetakBlok>(Letak, out var dipilih) ? dipilih : null;
            await tte.Tandatangani.ExecuteAsync(Kode, new(Orang, Sha256, nik, Totp ? KunciTandaTangan.Totp(Kunci!) : KunciTandaTangan.Frasa(Kunci!), Halaman, letak), Pelaku, ct);
            return Kembali("Naskah ditandatangani secara elektronik.");
        });
    }

    public async Task<IActionResult> OnPostUlangiAsync(CancellationToken ct)
    {
        PastikanBoleh(Aksi.KelolaPenandatanganan);
        if (Teks.Isi(Alasan) is null)
        {
            throw new IsianTidakSahException(nameof(Alasan), "Alasan wajib diisi.");
        }

        await tte.Tandatangani.UlangiAsync(Kode, Alasan, Pelaku, ct);
        return Kembali("Tanda tangan elektronik dimulai ulang.");
    }

    protected override async Task LoadAsync(CancellationToken ct)
    {
        PastikanDalam();
        Isi = await penandatanganan.Reader.BacaAsync(Permohonan, ct);
        try
        {
            Naskah = await tte.Berkas.CariAsync(Permohonan, Isi.Rencana, ct);
        }
        catch (AturanDilanggarException e)
        {
            Terhalang = e.Message;
        }

        if (BerkasTte.Hasil(Permohonan, Isi.Rencana) is { } hasil)
        {
            Laporan = await tte.Periksa.BacaAsync(hasil.Sha256, hasil.MediaType, ct);
        }
    }

    /// <summary>Whatever happens, neither NIK nor secret is drawn again.</summary>
    private async Task<IActionResult> DenganNikAsync(Func<Nik?, Task<IActionResult>> kerjakan)
    {
        var diketik = Nik;
        Nik = null;
        ModelState.Remove(nameof(Nik));
        ModelState.Remove(nameof(Kunci));
        Infrastructure.Esign.Nik? nik = null;
        if (Penyedia is { PerluNik: true } && !Infrastructure.Esign.Nik.TryParse(diketik, out nik))
        {
            throw new IsianTidakSahException(nameof(Nik), "NIK terdiri dari 16 angka.");
        }

        try
        {
            return await kerjakan(nik);
        }
        catch (EsignException e)
        {
            ModelState.AddModelError(string.Empty, e.Message);
            return new PageResult { StatusCode = StatusCodes.Status409Conflict };
        }
    }

    private void PastikanBoleh(Aksi aksi)
    {
        if (!PermohonanRights.Boleh(Pelaku, aksi, Permohonan))
        {
            throw new TidakBerhakException(Pelaku, "Anda tidak berwenang menandatangani naskah permohonan ini.");
        }
    }

    private RedirectResult Kembali(string? kabar)
    {
        TempData["Kabar"] = kabar;
        return Redirect(PermohonanLinks.TandaTanganElektronik(Kode));
    }
}
