using KerjaSama.Data;
using KerjaSama.Domain.Naskah;
using KerjaSama.Domain.Pengaturan;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Infrastructure.Berkas;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Pengaturan;

/// <summary>Changes the identity of the office and its logo.</summary>
internal sealed class UbahInstansi(KerjaSamaDbContext db, PenerimaBerkas penerima)
{
    private const int TeksMaxLength = 400;
    private const int KopMaxLength = 1000;

    /// <param name="logo">A new logo (PNG or JPG); null keeps the present one.</param>
    /// <exception cref="IsianTidakSahException">With every field that is missing or wrong.</exception>
    public async Task ExecuteAsync(IdentitasInstansi identitas, IFormFile? logo, bool hapusLogo, int versi, CancellationToken cancellationToken)
    {
        Periksa(identitas);
        var unggahan = await penerima.TerimaLogoAsync(logo, "Logo", cancellationToken);

        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        var instansi = await db.Instansi.SingleAsync(cancellationToken);
        db.Entry(instansi).Property(i => i.Versi).OriginalValue = versi;
        instansi.Ubah(identitas);
        if (unggahan is not null || hapusLogo)
        {
            instansi.GantiLogo(unggahan?.Sha256);
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private static void Periksa(IdentitasInstansi i)
    {
        var galat = new DaftarGalat();
        foreach (var (nama, label, nilai, maks) in new[]
        {
            ("NamaDaerah", "Nama daerah", i.NamaDaerah, TeksMaxLength), ("NamaSetda", "Nama Setda", i.NamaSetda, TeksMaxLength), ("NamaBagian", "Nama Bagian", i.NamaBagian, TeksMaxLength),
            ("KodePd", "Kode Perangkat Daerah", i.KodePd, TeksMaxLength), ("Alamat", "Alamat", i.Alamat, TeksMaxLength), ("IbuKota", "Tempat surat", i.IbuKota, TeksMaxLength),
            ("SebutanKepalaDaerah", "Sebutan kepala daerah", i.SebutanKepalaDaerah, TeksMaxLength), ("KopSetda", "Kop Setda", i.KopSetda, KopMaxLength), ("KopKepalaDaerah", "Kop kepala daerah", i.KopKepalaDaerah, KopMaxLength),
            ("Klasifikasi", "Klasifikasi", i.Klasifikasi, TeksMaxLength), ("PolaNomorSurat", "Pola nomor surat", i.PolaNomorSurat, TeksMaxLength),
        })
        {
            galat.Wajib(nilai, nama, label, maks);
        }

        galat.Tambah("PolaNomorSurat", PolaNomor.Galat(i.PolaNomorSurat));
        galat.Tambah("Surel", AlamatSurel.Galat(i.Surel));
        galat.PastikanKosong();
    }
}
