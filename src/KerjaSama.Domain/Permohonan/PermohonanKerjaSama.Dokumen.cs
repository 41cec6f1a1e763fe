using KerjaSama.Domain.Umum;

namespace KerjaSama.Domain.Permohonan;

/// <summary>The files of a request, by kind and version.</summary>
public sealed partial class PermohonanKerjaSama
{
    private readonly List<DokumenPermohonan> _dokumen = [];

    public IReadOnlyList<DokumenPermohonan> Dokumen => _dokumen;

    /// <summary>Adds a file; a further file of the same name and kind is its next version.</summary>
    /// <param name="catatan">What its uploader says of it.</param>
    /// <param name="dasarId">The document of this request that it was made from.</param>
    public DokumenPermohonan TambahDokumen(BerkasUnggahan berkas, string jenis, Guid? oleh, DateTimeOffset sekarang, string? catatan = null, Guid? dasarId = null)
    {
        ArgumentNullException.ThrowIfNull(berkas);
        Aturan.Pastikan(!SudahBerakhir || Status == StatusPermohonan.Selesai, "permohonan.sudah-berakhir", "Permohonan sudah berakhir; dokumen tidak dapat ditambah.");

        var nomor = VersiBerikut(jenis, berkas.Nama);
        var dokumen = new DokumenPermohonan(Id, jenis, berkas, nomor, oleh, sekarang) { Catatan = Teks.Isi(catatan), DasarId = dasarId };
        _dokumen.Add(dokumen);
        return dokumen;
    }

    /// <summary>The office puts a file under the kind it is; among the files of that kind and name it becomes the next version.</summary>
    public void UbahJenisDokumen(Guid dokumenId, string jenis)
    {
        Aturan.Pastikan(!SudahBerakhir || Status == StatusPermohonan.Selesai, "permohonan.sudah-berakhir", "Permohonan sudah berakhir; dokumennya tidak dapat diubah.");
        var dokumen = _dokumen.Single(d => d.Id == dokumenId);
        if (dokumen.Jenis != jenis)
        {
            dokumen.UbahJenis(jenis, VersiBerikut(jenis, dokumen.Nama));
        }
    }

    private int VersiBerikut(string jenis, string nama) => _dokumen.Where(d => d.Jenis == jenis && d.Nama == nama).Select(d => d.NomorVersi).DefaultIfEmpty(0).Max() + 1;
}
