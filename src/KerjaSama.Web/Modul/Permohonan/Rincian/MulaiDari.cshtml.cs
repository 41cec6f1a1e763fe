using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Web.Infrastructure.Keamanan;
using KerjaSama.Web.Infrastructure.Ui;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using Microsoft.AspNetCore.Mvc;

namespace KerjaSama.Web.Modul.Permohonan.Rincian;

/// <summary>A request that ran on paper goes on from a later stage.</summary>
[PerluIzin(Aksi.MulaiDariTahap)]
internal sealed class MulaiDariModel(PermohonanServices services, PenempatanServices penempatan, MulaiDari mulaiDari) : PenempatanPageModel(services, penempatan)
{
    private bool _jalurBerjalan;

    /// <summary>The track is there, and is to be chosen anew.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Ganti { get; set; }

    /// <summary>Track and kind of naskah come first.</summary>
    public bool PerluJalur => !_jalurBerjalan && (Terpilih is null || Ganti);

    /// <summary>The track from which the stages below come; null while there is none.</summary>
    public string? JalurKini => (Terpilih?.Jalur ?? Permohonan.Jalur) is { } jalur ? $"{jalur.Label} ({jalur.Kode}), {Terpilih?.JenisNaskah ?? Permohonan.JenisNaskah}" : null;

    /// <summary>Where the track is changed: here while it does not run yet, by a correction when it does; null when it no longer can be.</summary>
    public string? UrlGantiJalur => (_jalurBerjalan, BolehMengoreksiJalur) switch
    {
        (false, _) => PermohonanLinks.MulaiDari(Kode) + "?ganti=true",
        (true, true) => PermohonanLinks.KoreksiJalur(Kode),
        _ => null,
    };

    public Konfirmasi Isi => Konfirmasi(
        "Untuk permohonan yang tahap awalnya sudah dijalani di atas kertas. Tugas yang sedang terbuka dibatalkan; langkah sebelum tahap yang dipilih dicatat dalam riwayat sebagai dilewati, dan tidak ada isinya di sini. Kepala Bagian dapat mengembalikannya.",
        "Mulai dari tahap ini", "Sebutkan apa yang sudah dijalani di atas kertas dan di mana berkasnya.",
        [Pilihan(nameof(Tujuan), "Mulai dari", Tujuan, PilihanTujuan, tipe: "radio"), .. _jalurBerjalan ? [] : IsianOrang], JalurTersembunyi);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await mulaiDari.ExecuteAsync(Kode, Tujuan, Alasan, Penempatan, Versi, Pelaku, ct);
        return Selesai($"{Kode} dimulai dari langkah {DaftarTujuan.First(t => t.Titik.ToString() == Tujuan).Nama}.");
    }

    protected override async Task LoadAsync(CancellationToken ct)
    {
        var berjalan = await Alat.Jalan.LoadAsync(Permohonan, ct);
        _jalurBerjalan = berjalan.JalurBerjalan is not null;
        if (!BolehMulaiDari)
        {
            return;
        }

        if (_jalurBerjalan)
        {
            DaftarTujuan = Alat.Peta.TahapBerikut(berjalan, Permohonan.Tahap);
            return;
        }

        await LoadPenempatanAsync(ct);
        if (Terpilih is not null)
        {
            DaftarTujuan = Alat.Peta.TahapBerikut(await Alat.Jalan.LoadAsync(Permohonan, ct, Terpilih), Permohonan.Tahap);
        }
    }
}
