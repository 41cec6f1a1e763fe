using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Web.Infrastructure.Ui;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using KerjaSama.Web.Modul.Portal.Kontrak;
using KerjaSama.Workflow;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace KerjaSama.Web.Modul.Portal;

/// <summary>An open task of the partner as a form on the tracking page.</summary>
/// <param name="Kurang">Documents that are missing and can be sent with the answer.</param>
internal sealed record TugasLacak(Workflow.Tugas Tugas, UserTask Langkah, string? Alasan, IReadOnlyList<IsianForm> Isian, IReadOnlyList<DokumenDiminta> Kurang)
{
    /// <summary>Name of a form value: several tasks may stand on one page.</summary>
    public string Nama(string isian) => $"t{Tugas.Urut}.{isian}";

    public static TugasLacak Untuk(Workflow.Tugas tugas, FormulirTugas formulir, LacakRincian rincian, ModelStateDictionary keadaan, IStringLocalizer<PublikTeks> teks)
    {
        var melengkapi = tugas.Tahap == Tahap.Penerimaan.Kode;
        var dasar = new TugasLacak(tugas, formulir.Langkah, melengkapi ? rincian.AlasanDikembalikan : null, [], melengkapi ? rincian.Kurang : []);
        return dasar with
        {
            Isian =
            [
                .. dasar.Kurang.Select(d => new IsianForm(dasar.Nama(d.Jenis), teks[d.Nama], "berkas", false, null, Galat(keadaan, dasar.Nama(d.Jenis)), null, [], null, null) { Terima = JenisBerkasPortal.Terima }),
                .. formulir.Isian.Select(f => dasar.Bidang(f, keadaan, teks)),
            ],
        };
    }

    /// <summary>What was typed, by field name; files become documents first, because a step only names them.</summary>
    /// <exception cref="IsianTidakSahException">A required field is empty, or a file is refused.</exception>
    public async Task<Dictionary<string, string?>> BacaAsync(
        IFormCollection form, string hasil, Guid permohonanId, UnggahDokumen unggah, Pelaku pelaku, IStringLocalizer<PublikTeks> teks, CancellationToken cancellationToken)
    {
        foreach (var dokumen in Kurang)
        {
            await UnggahAsync(form, Nama(dokumen.Jenis), dokumen.Jenis, permohonanId, unggah, pelaku, cancellationToken);
        }

        var isian = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var bidang in Langkah.Isian.Where(b => b.BerlakuUntuk(hasil)))
        {
            var nama = Nama(bidang.Nama);
            isian[bidang.Nama] = form[nama].FirstOrDefault();
            if (bidang.Tipe == TipeIsian.Berkas)
            {
                isian[bidang.Nama] = (await UnggahAsync(form, nama, Tugas.Kunci, permohonanId, unggah, pelaku, cancellationToken))?.ToString();
            }

            if (bidang.Wajib && string.IsNullOrWhiteSpace(isian[bidang.Nama]))
            {
                throw new IsianTidakSahException(nama, teks["{0} wajib diisi.", teks[bidang.Label].Value]);
            }
        }

        return isian;
    }

    private static async Task<Guid?> UnggahAsync(
        IFormCollection form, string nama, string jenis, Guid permohonanId, UnggahDokumen unggah, Pelaku pelaku, CancellationToken cancellationToken)
    {
        if (form.Files.GetFile(nama) is not { Length: > 0 } berkas)
        {
            return null;
        }

        try
        {
            return (await unggah.SimpanAsync(permohonanId, jenis, berkas, pelaku, cancellationToken)).Id;
        }
        catch (IsianTidakSahException e)
        {
            throw new IsianTidakSahException(nama, e.Message);
        }
    }

    private IsianForm Bidang(IsianFormulir f, ModelStateDictionary keadaan, IStringLocalizer<PublikTeks> teks)
    {
        var nama = Nama(f.Isian.Nama);
        // a field of only one of the outcomes is not required of the others
        var wajib = f.Isian.Wajib && f.Isian.UntukHasil.Count == 0;
        return new IsianForm(
            nama, Label(f.Isian, teks), f.Isian.Tipe.ToString().ToLowerInvariant(), wajib, keadaan[nama]?.AttemptedValue, Galat(keadaan, nama),
            f.Isian.Bantuan is { } bantuan ? teks[bantuan].Value : null, [.. f.Pilihan.Select(p => (p.Nilai, teks[p.Label].Value))], f.Isian.Maks, f.Isian.Min)
        {
            Terima = JenisBerkasPortal.Terima,
        };
    }

    // beside the named documents the general field is for whatever else there is
    private string Label(Isian isian, IStringLocalizer<PublikTeks> teks) =>
        isian.Tipe == TipeIsian.Berkas && Kurang.Count > 0 ? teks["Berkas lain"] : teks[isian.Label];

    private static string? Galat(ModelStateDictionary keadaan, string nama) => keadaan[nama]?.Errors.FirstOrDefault()?.ErrorMessage;
}
