using KerjaSama.Domain.Pengguna;
using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Web.Infrastructure.Keamanan;
using KerjaSama.Web.Infrastructure.Ui;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using Microsoft.AspNetCore.Mvc;

namespace KerjaSama.Web.Modul.Permohonan.Rincian;

/// <summary>The Kepala Bagian sends a request back to a step that was finished in it.</summary>
[PerluIzin(Aksi.KembalikanLangkah)]
internal sealed class KembalikanModel(PermohonanServices services, KembalikanKeLangkah kembalikan, JalanPerkara jalan, PetaPerkara peta) : PerintahPageModel(services)
{
    [BindProperty]
    public string? Tujuan { get; set; }

    public IReadOnlyList<TujuanAlur> DaftarTujuan { get; private set; } = [];

    public Konfirmasi Isi => Konfirmasi(
        "Tugas yang sedang terbuka dibatalkan, langkah yang dipilih terbuka lagi, dan langkah sesudahnya dijalani ulang. Dokumen tetap ada. Telaahan dibuka kembali bila permohonan kembali ke telaahan atau sebelumnya; nomor naskah yang sudah dipesan menjadi batal. Kontak pemohon diberi tahu bila tahapnya berubah.",
        "Kembalikan", "Tersimpan dalam riwayat; dibaca oleh yang mengerjakan langkah itu.",
        [Pilihan(nameof(Tujuan), "Kembalikan ke langkah", Tujuan, [.. DaftarTujuan.Select(t => (t.Titik.ToString(), PilihanTahap.Label(t)))], tipe: "radio")]);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await kembalikan.ExecuteAsync(Kode, Tujuan, Alasan, Versi, Pelaku, ct);
        return Selesai($"{Kode} dikembalikan ke langkah {DaftarTujuan.First(t => t.Titik.ToString() == Tujuan).Nama}.");
    }

    protected override async Task LoadAsync(CancellationToken ct) =>
        DaftarTujuan = BolehMengembalikan ? peta.Sebelumnya(await jalan.LoadAsync(Permohonan, ct)) : [];
}
