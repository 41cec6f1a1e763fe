using KerjaSama.Domain.Pengguna;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Web.Infrastructure.Keamanan;
using KerjaSama.Web.Infrastructure.Ui;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Permohonan.Rincian;

/// <summary>Who finished a step takes it back before the next person has begun.</summary>
[PerluIzin(Aksi.TarikLangkah)]
internal sealed class TarikModel(PermohonanServices services, TarikLangkah tarik) : PerintahPageModel(services)
{
    private string _langkah = "";

    [FromRoute]
    public Guid Tugas { get; set; }

    public Konfirmasi Isi => Konfirmasi(
        $"Langkah \"{_langkah}\" terbuka lagi untuk Anda dengan isian yang tadi, dan tugas yang muncul sesudahnya dibatalkan. Hanya selama belum ada yang mengambil atau mengerjakannya.",
        "Tarik kembali", "Tersimpan dalam riwayat permohonan.");

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await tarik.ExecuteAsync(Tugas, Alasan, Pelaku, ct);
        return Selesai($"Langkah \"{_langkah}\" terbuka lagi.");
    }

    protected override async Task LoadAsync(CancellationToken ct)
    {
        var tugas = await Db.Tugas.AsNoTracking().SingleOrDefaultAsync(t => t.Id == Tugas && t.SubjectId == Permohonan.Id, ct) ?? throw new TidakDitemukanException("Tugas");
        _langkah = tugas.SelesaiOleh is { } oleh && Pelaku.Adalah(oleh)
            ? tugas.Nama
            : throw new TidakBerhakException(Pelaku, "Hanya yang menyelesaikan langkah ini yang dapat menariknya kembali.");
    }
}
