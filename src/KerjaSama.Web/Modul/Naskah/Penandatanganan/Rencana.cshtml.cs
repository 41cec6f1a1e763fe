using KerjaSama.Domain.Naskah;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Web.Infrastructure.Berkas;
using KerjaSama.Web.Infrastructure.Keamanan;
using KerjaSama.Web.Infrastructure.Ui;
using KerjaSama.Web.Modul.Naskah.Kontrak;
using KerjaSama.Web.Modul.Pengaturan.Kontrak;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using Microsoft.AspNetCore.Mvc;

namespace KerjaSama.Web.Modul.Naskah.Penandatanganan;

/// <summary>What the pages of a signing need of the container.</summary>
internal sealed record PenandatangananServices(
    PenandatangananReader Reader, RencanakanPenandatanganan Rencanakan, UnggahanFormulir Unggahan, UnggahDokumen Unggah, PilihanReferensi Referensi);

/// <summary>When, where and by whom the naskah is signed, what is done to each original, and what is still missing.</summary>
[PerluIzin(Aksi.LihatPermohonan)]
internal sealed class RencanaModel(PermohonanServices services, PenandatangananServices penandatanganan) : PermohonanPageModel(services)
{
    private const string Formulir = "foto-penandatanganan";
    private const string TahapParaf = "paraf";
    private const string LangkahTkksd = "tkksd";

    [BindProperty]
    public int? Versi { get; set; }

    [BindProperty]
    public DateOnly? Tanggal { get; set; }

    [BindProperty]
    public TimeOnly? Jam { get; set; }

    [BindProperty]
    public string? Tempat { get; set; }

    [BindProperty]
    public string? Cara { get; set; }

    [BindProperty]
    public string? Catatan { get; set; }

    [BindProperty]
    public List<IsianPenandatangan> Penandatangan { get; set; } = [];

    [BindProperty]
    public int? Rangkap { get; set; }

    [BindProperty]
    public List<IsianAsli> Asli { get; set; } = [];

    [BindProperty]
    public List<IFormFile> Foto { get; set; } = [];

    public PenandatangananBacaan Isi { get; private set; } = null!;

    /// <summary>The parties, ours first, with who signs for them as far as it is known.</summary>
    public IReadOnlyList<DataPenandatangan> Pihak { get; private set; } = [];

    public IReadOnlyList<(string Nilai, string Label)> DaftarJabatan { get; private set; } = [];

    public PenandatangananNaskah? Rencana => Isi.Rencana;

    public bool BolehKelola => PermohonanRights.Boleh(Pelaku, Aksi.KelolaPenandatanganan, Permohonan) && !Permohonan.SudahBerakhir && KodeNaskah is null;

    public bool BolehTte => PermohonanRights.Boleh(Pelaku, Aksi.TandatanganElektronik, Permohonan) && !Permohonan.SudahBerakhir && KodeNaskah is null;

    /// <summary>The parafs in their order, and what the TKKSD said of the draft.</summary>
    public IReadOnlyList<LangkahRel> Paraf => [.. Jalan.Langkah.Where(l => l.Tahap == TahapParaf && l.Kunci?.StartsWith(TahapParaf, StringComparison.Ordinal) == true)];

    public IReadOnlyList<LangkahRel> Tkksd => [.. Jalan.Langkah.Where(l => l.Kunci?.StartsWith(LangkahTkksd, StringComparison.Ordinal) == true)];

    public IReadOnlyList<DokumenPermohonan> DaftarFoto => [.. Permohonan.Dokumen.Where(d => d.Jenis == JenisDokumenNaskah.Foto).OrderBy(d => d.DiunggahPada)];

    public static IReadOnlyList<(string Nilai, string Label)> DaftarKewenangan { get; } = PilihanReferensi.Dari<Kewenangan>();

    /// <summary>Who may keep an original.</summary>
    public IReadOnlyList<string> CalonPenyimpan => [.. Pihak.Select(p => p.Pihak)];

    public async Task<IActionResult> OnPostJadwalAsync(CancellationToken ct)
    {
        PastikanMengelola();
        await CobaAsync(() => penandatanganan.Rencanakan.JadwalAsync(Kode, Versi, new(Tanggal, Jam, Tempat, Cara, Catatan), Pelaku, ct));
        return Kembali(Tanggal is null ? "Jadwal tersimpan." : "Jadwal tersimpan. Bila tanggal, jam, tempat, atau caranya berubah, mitra dan Perangkat Daerah dikabari.");
    }

    public async Task<IActionResult> OnPostPenandatanganAsync(CancellationToken ct)
    {
        PastikanMengelola();
        await CobaAsync(() => penandatanganan.Rencanakan.PenandatanganAsync(Kode, Versi, [.. Pihak.Select((p, i) => Penandatangan.ElementAtOrDefault(i) is { } isi ? isi.Untuk(p, DaftarJabatan) : p)], Pelaku, ct));
        return Kembali("Penandatangan tersimpan.");
    }

    public async Task<IActionResult> OnPostAsliAsync(CancellationToken ct)
    {
        PastikanMengelola();
        if (Rangkap is < 1 or > PenandatangananNaskah.AsliTerbanyak)
        {
            throw new IsianTidakSahException(nameof(Rangkap), $"Jumlah rangkap 1 sampai {PenandatangananNaskah.AsliTerbanyak}.");
        }

        var asli = Enumerable.Range(0, Rangkap ?? Asli.Count).Select(i => Asli.ElementAtOrDefault(i) ?? new IsianAsli { Penyimpan = CalonPenyimpan.ElementAtOrDefault(i) });
        await CobaAsync(() => penandatanganan.Rencanakan.AsliAsync(Kode, Versi, [.. asli.Select(a => new DataAsli(a.Penyimpan, a.ParafBasah, a.Meterai, a.Stempel))], Pelaku, ct));
        return Kembali("Naskah asli tersimpan.");
    }

    public async Task<IActionResult> OnPostSiapAsync(Guid orang, bool siap, CancellationToken ct)
    {
        await penandatanganan.Rencanakan.KonfirmasiAsync(Kode, orang, siap, Pelaku, ct);
        return Kembali(siap ? "Dicatat: siap menandatangani." : "Dicatat: belum siap.");
    }

    /// <param name="pada">Empty: noted by mistake.</param>
    public async Task<IActionResult> OnPostTandaTanganAsync(Guid orang, DateOnly? pada, CancellationToken ct)
    {
        await penandatanganan.Rencanakan.TandaTanganAsync(Kode, orang, pada, Pelaku, ct);
        return Kembali(pada is null ? "Catatan tanda tangan dihapus." : "Tanda tangan dicatat.");
    }

    public async Task<IActionResult> OnPostFotoAsync(CancellationToken ct)
    {
        PastikanMengelola();
        Aturan.Pastikan(BolehKelola, "penandatanganan.sudah-selesai", "Penandatanganannya sudah selesai; tambahkan foto di halaman naskahnya.");
        var foto = await FotoAsync(ct);
        if (foto.Count == 0)
        {
            throw new IsianTidakSahException(nameof(Foto), "Pilih foto yang akan diunggah.");
        }

        if (foto.FirstOrDefault(f => !f.MediaType.StartsWith("image/", StringComparison.Ordinal)) is { } bukanFoto)
        {
            throw new IsianTidakSahException(nameof(Foto), $"{bukanFoto.Nama} bukan foto. Unggah dokumen lain di tab Dokumen.");
        }

        await penandatanganan.Unggah.TambahAsync(Permohonan.Id, [.. foto.Select(f => (JenisDokumenNaskah.Foto, f))], Pelaku, ct);
        return Kembali($"{foto.Count} foto tersimpan.");
    }

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Isi = await penandatanganan.Reader.BacaAsync(Permohonan, ct);
        if (Luar && Isi.Rencana?.Tanggal is null)
        {
            throw new TidakDitemukanException("Halaman");
        }

        Pihak = await penandatanganan.Reader.PihakAsync(Permohonan, Isi.Rencana, ct);
        DaftarJabatan = await penandatanganan.Referensi.PenandatanganAsync(ct);
        Isikan(HttpMethods.IsGet(Request.Method) ? null : (string?)Request.Query["handler"]);
    }

    /// <summary>Each form of the page opens with what is planned, but the one that is posted with what was typed.</summary>
    private void Isikan(string? dikirim)
    {
        if (dikirim != "Jadwal")
        {
            (Tanggal, Jam, Tempat, Cara, Catatan) = (Rencana?.Tanggal, Rencana?.Jam, Rencana?.Tempat, Rencana?.Cara, Rencana?.Catatan);
        }

        Penandatangan = [.. Pihak.Select((p, i) => dikirim == "Penandatangan" && Penandatangan.ElementAtOrDefault(i) is { } diketik ? diketik : IsianPenandatangan.Dari(p))];
        if (dikirim != "Asli")
        {
            Asli = [.. (Rencana?.Asli ?? []).Select(a => new IsianAsli { Penyimpan = a.Penyimpan, ParafBasah = a.ParafBasah, Meterai = a.Meterai, Stempel = a.Stempel })];
            Rangkap = Asli.Count == 0 ? null : Asli.Count;
        }
    }

    /// <summary>Before a file is taken in, or a field is looked at.</summary>
    private void PastikanMengelola()
    {
        if (!PermohonanRights.Boleh(Pelaku, Aksi.KelolaPenandatanganan, Permohonan))
        {
            throw new TidakBerhakException(Pelaku, "Anda tidak berwenang menyiapkan penandatanganan permohonan ini.");
        }
    }

    private Task<IReadOnlyList<BerkasUnggahan>> FotoAsync(CancellationToken ct) => penandatanganan.Unggahan.BanyakAsync(Request, nameof(Foto), $"{Formulir} {Kode}", Pelaku, ct);

    /// <summary>The use case names fields as programs do, the page as its properties.</summary>
    private static async Task CobaAsync(Func<Task> simpan)
    {
        try
        {
            await simpan();
        }
        catch (IsianTidakSahException e)
        {
            throw e.DenganNama(nama => string.Join('.', nama.Split('.').Select(bagian => char.ToUpperInvariant(bagian[0]) + bagian[1..])));
        }
    }

    private RedirectResult Kembali(string kabar)
    {
        TempData["Kabar"] = kabar;
        return Redirect(PermohonanLinks.Penandatanganan(Kode));
    }

    internal sealed class IsianPenandatangan
    {
        public string? Nama { get; set; }
        public string? KodeJabatan { get; set; }
        public string? Jabatan { get; set; }
        public string? Kewenangan { get; set; }
        public string? DasarNomor { get; set; }
        public DateOnly? DasarTanggal { get; set; }

        public static IsianPenandatangan Dari(DataPenandatangan data) => new()
        {
            Nama = data.Nama, KodeJabatan = data.KodeJabatan, Jabatan = data.Jabatan, Kewenangan = data.Kewenangan.Kode, DasarNomor = data.DasarNomor, DasarTanggal = data.DasarTanggal,
        };

        /// <summary>For our side the office is chosen from the list; whoever is not the regional head signs with a surat kuasa.</summary>
        public DataPenandatangan Untuk(DataPenandatangan pihak, IReadOnlyList<(string Nilai, string Label)> jabatan)
        {
            var kami = pihak.MitraId is null;
            var kode = kami ? Teks.Isi(KodeJabatan) : null;
            return pihak with
            {
                Nama = Nama,
                KodeJabatan = kode,
                Jabatan = Teks.Isi(Jabatan) ?? jabatan.Where(j => j.Nilai == kode).Select(j => j.Label).FirstOrDefault(),
                Kewenangan = kami ? kode is null or PenandatangananReader.KepalaDaerah ? Domain.Naskah.Kewenangan.Jabatan : Domain.Naskah.Kewenangan.Kuasa
                    : DaftarKode.TryParse<Kewenangan>(Kewenangan, out var dipilih) ? dipilih : Domain.Naskah.Kewenangan.Jabatan,
                DasarNomor = DasarNomor,
                DasarTanggal = DasarTanggal,
            };
        }
    }

    internal sealed class IsianAsli
    {
        public string? Penyimpan { get; set; }
        public bool ParafBasah { get; set; }
        public bool Meterai { get; set; }
        public bool Stempel { get; set; }
    }
}
