using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Web.Infrastructure.Keamanan;
using KerjaSama.Web.Infrastructure.Ui;
using Microsoft.AspNetCore.Mvc;

namespace KerjaSama.Web.Modul.Permohonan.Rincian;

/// <summary>A request that ran on paper goes on from a later stage.</summary>
[PerluIzin(Aksi.MulaiDariTahap)]
internal sealed class MulaiDariModel(PermohonanServices services, PenempatanServices penempatan, MulaiDari mulaiDari) : PenempatanPageModel(services, penempatan)
{
    private bool _jalurBerjalan;

    /// <summary>Track and kind of naskah come first.</summary>
    public bool PerluJalur => !_jalurBerjalan && Terpilih is null;

    public Konfirmasi Isi => Konfirmasi(
        "Untuk permohonan yang tahap awalnya sudah dijalani di atas kertas. Tugas yang sedang terbuka dibatalkan; langkah sebelum tahap yang dipilih dicatat dalam riwayat sebagai dilewati, dan tidak ada isinya di sini. Kepala Bagian dapat mengembalikannya."
        + (Terpilih is null ? "" : $" Jalur {Terpilih.Jalur.Kode}, jenis naskah {Terpilih.JenisNaskah}."),
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
