using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Web.Infrastructure.Keamanan;
using KerjaSama.Web.Infrastructure.Ui;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using Microsoft.AspNetCore.Mvc;

namespace KerjaSama.Web.Modul.Permohonan.Rincian;

/// <summary>The Kepala Bagian puts a request on the right track, or corrects its kind of naskah.</summary>
[PerluIzin(Aksi.KoreksiJalur)]
internal sealed class JalurModel(PermohonanServices services, PenempatanServices penempatan, KoreksiJalur koreksi) : PenempatanPageModel(services, penempatan)
{
    public string Sekarang => $"{Permohonan.Jalur?.Label} ({Permohonan.Jalur?.Kode}), {Permohonan.JenisNaskah}";

    public string Menjadi => $"{Terpilih?.Jalur.Label} ({Terpilih?.Jalur.Kode}), {Terpilih?.JenisNaskah}";

    /// <summary>Another track or kind than now was chosen: what will happen can be said.</summary>
    public bool SudahDipilih => Terpilih is not null && (Jalur is not null || JenisNaskah is not null);

    public Konfirmasi Isi => Konfirmasi(
        "Proses jalur yang sekarang diakhiri beserta tugasnya, dan proses jalur yang benar berjalan dari langkah yang dipilih. Dokumen dan telaahan tetap; telaahan dibuka kembali bila dilanjutkan dari telaahan atau sebelumnya. Nomor naskah yang sudah dipesan menjadi batal. Daftar dokumen yang diminta mengikuti jalur baru, dan kontak pemohon diberi tahu bila tahapnya berubah.",
        "Koreksi jalur", "Tersimpan dalam riwayat permohonan.",
        [Pilihan(nameof(Tujuan), "Lanjutkan dari", Tujuan ?? (DaftarTujuan is [var pertama, ..] ? pertama.Titik.ToString() : null), PilihanTujuan), .. IsianOrang], JalurTersembunyi);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var permohonan = await koreksi.ExecuteAsync(Kode, Penempatan, Tujuan, Alasan, Versi, Pelaku, ct);
        return Selesai($"{Kode} kini pada jalur {permohonan.Jalur?.Kode}, jenis naskah {permohonan.JenisNaskah}.");
    }

    protected override async Task LoadAsync(CancellationToken ct)
    {
        if (!BolehMengoreksiJalur)
        {
            return;
        }

        await LoadPenempatanAsync(ct);
        if (SudahDipilih)
        {
            DaftarTujuan = Alat.Peta.DalamJalur(await Alat.Jalan.LoadAsync(Permohonan, ct, Terpilih));
        }
    }
}
