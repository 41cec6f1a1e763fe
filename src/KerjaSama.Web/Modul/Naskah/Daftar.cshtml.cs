using System.Globalization;
using KerjaSama.Domain.Naskah;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure.Keamanan;
using KerjaSama.Web.Infrastructure.Paging;
using KerjaSama.Web.Infrastructure.Ui;
using KerjaSama.Web.Modul.Naskah.Kontrak;
using KerjaSama.Web.Modul.Pengaturan.Kontrak;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KerjaSama.Web.Modul.Naskah;

/// <summary>The register.</summary>
[PerluIzin(Aksi.LihatNaskah)]
internal sealed class DaftarModel(DaftarNaskah daftar, PilihanReferensi referensi, PelakuAccessor accessor) : PageModel
{
    private static readonly NaskahFilter Kosong = new(null, null, null, null, null, null, null, null, null, null, null, null, null);

    public NaskahFilter Filter { get; private set; } = Kosong;
    public KeysetPage<NaskahBaris> Halaman { get; private set; } = new([], null, 0);
    public IReadOnlyDictionary<StatusNaskah, int> PerStatus { get; private set; } = new Dictionary<StatusNaskah, int>();
    public IReadOnlyList<IsianForm> Isian { get; private set; } = [];
    public IReadOnlyList<IsianForm> IsianLain { get; private set; } = [];
    public IReadOnlyList<KepingSaring> Keping { get; private set; } = [];
    public bool BolehCatat { get; private set; }
    public bool BolehNomor { get; private set; }
    public bool BolehEkspor { get; private set; }
    public ListAddress Alamat { get; private set; } = new(NaskahLinks.Daftar, []);

    /// <summary>The list as it is narrowed now, as a file.</summary>
    public string AlamatEkspor => NaskahLinks.Ekspor + Alamat.ToString()[NaskahLinks.Daftar.Length..];

    public IReadOnlyList<TabHalaman> DaftarTab =>
    [
        new("Semua", Alamat.Without("status").ToString(), string.IsNullOrEmpty(Filter.Status), PerStatus.Values.Sum()),
        .. Enum.GetValues<StatusNaskah>().Where(s => s != StatusNaskah.Draf || PerStatus.ContainsKey(s)).Select(s => new TabHalaman(
            s.Label, Alamat.With("status", s.Kode).ToString(), Filter.Status == s.Kode, PerStatus.GetValueOrDefault(s), s == StatusNaskah.AkanBerakhir)),
    ];

    public async Task OnGetAsync(NaskahFilter filter, CancellationToken ct)
    {
        Filter = filter;
        var pelaku = await accessor.AmbilAsync(ct);
        (BolehCatat, BolehNomor, BolehEkspor) = (pelaku.Boleh(Aksi.CatatNaskah), pelaku.Boleh(Aksi.KelolaNomor), pelaku.Boleh(Aksi.EksporData));
        Alamat = new(NaskahLinks.Daftar,
        [
            new("q", filter.Q), new("status", filter.Status), new("jenis", filter.Jenis), new("jalur", filter.Jalur), new("kategoriMitra", filter.KategoriMitra), new("mitra", filter.Mitra),
            new("tahun", filter.Tahun?.ToString(CultureInfo.InvariantCulture)), new("berakhirDari", Iso(filter.BerakhirDari)), new("berakhirSampai", Iso(filter.BerakhirSampai)),
            new("induk", filter.Induk), new("ukuran", filter.Ukuran?.ToString(CultureInfo.InvariantCulture)), new("urut", filter.Urut),
        ]);
        await SusunSaringanAsync(ct);
        PerStatus = await daftar.HitungPerStatusAsync(filter, pelaku, ct);
        Halaman = await daftar.ListAsync(filter, pelaku, denganTotal: true, ct);
    }

    private async Task SusunSaringanAsync(CancellationToken ct)
    {
        Isian =
        [
            Bidang("q", "Cari", "teks", Filter.Q),
            Bidang("jenis", "Jenis naskah", "pilihan", Filter.Jenis, await referensi.JenisNaskahAsync(ct)),
            Bidang("jalur", "Jalur", "pilihan", Filter.Jalur, [.. PilihanReferensi.Dari<Jalur>().Select(j => (j.Nilai, $"{j.Nilai}: {j.Label}"))]),
            Bidang("tahun", "Tahun tanda tangan", "angka", Filter.Tahun?.ToString(CultureInfo.InvariantCulture)),
        ];
        IsianLain =
        [
            Bidang("mitra", "Mitra", "teks", Filter.Mitra),
            Bidang("kategoriMitra", "Kategori mitra", "pilihan", Filter.KategoriMitra, await referensi.KategoriMitraAsync(ct)),
            Bidang("berakhirDari", "Berakhir dari", "tanggal", Iso(Filter.BerakhirDari)),
            Bidang("berakhirSampai", "Berakhir sampai", "tanggal", Iso(Filter.BerakhirSampai)),
            Bidang("induk", "Kode naskah induk", "teks", Filter.Induk),
        ];
        Keping = [.. Isian.Concat(IsianLain).Where(i => !string.IsNullOrEmpty(i.Nilai)).Select(i => new KepingSaring(i.Label, Terbaca(i), Alamat.Without(i.Nama).ToString()))];
    }

    private static string Terbaca(IsianForm isian) =>
        isian.Tipe == "tanggal" && DateOnly.TryParse(isian.Nilai, CultureInfo.InvariantCulture, out var tanggal) ? OfficeFormat.Tanggal(tanggal)
        : isian.Pilihan.Where(p => p.Nilai == isian.Nilai).Select(p => p.Label).FirstOrDefault() ?? isian.Nilai!;

    private static IsianForm Bidang(string nama, string label, string tipe, string? nilai, IReadOnlyList<(string, string)>? pilihan = null) =>
        new(nama, label, tipe, false, nilai, null, null, pilihan ?? [], null, null);

    private static string? Iso(DateOnly? tanggal) => tanggal?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
