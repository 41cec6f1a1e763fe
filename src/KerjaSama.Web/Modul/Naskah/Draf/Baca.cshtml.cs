using KerjaSama.Documents.Texts;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Web.Infrastructure.Dokumen;
using KerjaSama.Web.Infrastructure.Keamanan;
using KerjaSama.Web.Modul.Naskah.Kontrak;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using Microsoft.AspNetCore.Mvc;

namespace KerjaSama.Web.Modul.Naskah.Draf;

/// <summary>The text of a version, with remarks beside the pasal they speak of.</summary>
[PerluIzin(Aksi.LihatPermohonan)]
internal sealed class BacaModel(PermohonanServices services, DrafReader reader, TeksBerkas teksBerkas, KomentariDraf komentari, LetakKomentar letak, PeriksaDraf periksa, KesampingkanTemuan kesampingkan) : PermohonanPageModel(services)
{
    [FromRoute]
    public int Versi { get; set; }

    public VersiDraf Draf { get; private set; } = null!;
    public DrafBacaan Isi { get; private set; } = null!;
    public TeksTerbaca Terbaca { get; private set; } = null!;

    public TeksDrafView Teks { get; private set; } = null!;

    public bool BolehTandai => PermohonanRights.Boleh(Pelaku, Aksi.KelolaDraf, Permohonan) && Terbuka;

    private bool Terbuka => !Permohonan.SudahBerakhir && KodeNaskah is null;

    public async Task<IActionResult> OnPostKomentarAsync(Guid dokumen, string? bagian, string? butir, string? isi, bool untukLuar, Guid? induk, CancellationToken ct)
    {
        await komentari.ExecuteAsync(Kode, new(dokumen, bagian, butir, isi, untukLuar, induk), Pelaku, ct);
        return Kembali("Komentar tersimpan.");
    }

    public async Task<IActionResult> OnPostTandaiAsync(Guid komentar, bool selesai, CancellationToken ct)
    {
        await komentari.TandaiAsync(Kode, komentar, selesai, Pelaku, ct);
        return Kembali(selesai ? "Komentar ditandai selesai." : "Komentar dibuka lagi.");
    }

    public async Task<IActionResult> OnPostKesampingkanAsync(string? kunci, string? alasan, CancellationToken ct)
    {
        PastikanBolehKesampingkan();
        var temuan = Temuan(kunci);
        await kesampingkan.ExecuteAsync(Kode, temuan.Kunci, temuan.Isi.Kode, temuan.Tempat, alasan, Pelaku, ct);
        return Kembali("Temuan dikesampingkan dengan alasan Anda.");
    }

    public async Task<IActionResult> OnPostHitungLagiAsync(string? kunci, CancellationToken ct)
    {
        PastikanBolehKesampingkan();
        await kesampingkan.BatalkanAsync(Kode, Temuan(kunci).Kunci, Pelaku, ct);
        return Kembali("Temuan dihitung lagi.");
    }

    private TemuanDraf Temuan(string? kunci) => Teks.Temuan.FirstOrDefault(t => t.Kunci == kunci)
        ?? throw new AturanDilanggarException("draf.temuan-tidak-ada", "Temuan itu tidak ada lagi pada versi ini.");

    private void PastikanBolehKesampingkan()
    {
        if (!PermohonanRights.Boleh(Pelaku, Aksi.KesampingkanTemuan, Permohonan))
        {
            throw new TidakBerhakException(Pelaku, "Anda tidak berwenang mengesampingkan temuan.");
        }
    }

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Isi = await reader.BacaAsync(Permohonan, Pelaku, ct);
        Draf = Isi.Dengan(Versi) ?? throw new TidakDitemukanException("Versi draf");
        Terbaca = await teksBerkas.BacaAsync(Draf.Dokumen.Sha256, Draf.Dokumen.MediaType, ct);
        var komentar = await letak.IkutiAsync(Isi, Draf, Terbaca.Teks, ct);
        Teks = new(Terbaca.Teks ?? TeksNaskah.Kosong, Draf, komentar, PermohonanRights.Boleh(Pelaku, Aksi.TanggapiDraf, Permohonan) && Terbuka, BolehTandai, Luar)
        {
            Temuan = Luar ? [] : await periksa.PeriksaAsync(Permohonan, Terbaca.Teks, Isi.Dikesampingkan, ct),
            BolehUbahAturan = !Luar && Pelaku.Boleh(Aksi.KelolaPengaturan),
            BolehKesampingkan = PermohonanRights.Boleh(Pelaku, Aksi.KesampingkanTemuan, Permohonan) && Terbuka,
        };
    }

    private RedirectResult Kembali(string kabar)
    {
        TempData["Kabar"] = kabar;
        return Redirect(PermohonanLinks.BacaDraf(Kode, Versi));
    }
}
