using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Web.Infrastructure.Berkas;
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

    /// <summary>What the step says of the answers, at the fields of this form and in its language.</summary>
    public IsianTidakSahException Galat(IsianTidakSahException galat, IStringLocalizer<PublikTeks> teks) =>
        new([.. galat.Galat.Select(g => g with { Bidang = Nama(Diminta(g.Bidang)), Pesan = teks[g.Pesan] })]);

    public static TugasLacak Untuk(Workflow.Tugas tugas, FormulirTugas formulir, LacakRincian rincian, ModelStateDictionary keadaan, Func<string, IReadOnlyList<BerkasTertitip>> tertitip, IStringLocalizer<PublikTeks> teks)
    {
        var melengkapi = tugas.Tahap == Tahap.Penerimaan.Kode;
        var dasar = new TugasLacak(tugas, formulir.Langkah, melengkapi ? rincian.AlasanDikembalikan : tugas.Tahap == Tahap.Draf.Kode ? rincian.CatatanDraf : null, [], melengkapi ? rincian.Kurang : []);
        return dasar with
        {
            Isian =
            [
                .. dasar.Kurang.Select(d => new IsianForm(dasar.Nama(d.Jenis), teks[d.Nama], "berkas", false, null, Galat(keadaan, dasar.Nama(d.Jenis)), null, [], null, null)
                {
                    Terima = JenisBerkasPortal.Terima,
                    Titipan = tertitip(dasar.Nama(d.Jenis)),
                }),
                .. formulir.Isian.Select(f => dasar.Bidang(f, keadaan, tertitip, teks)),
            ],
        };
    }

    /// <summary>What was typed, by field name, and the files that come with it; they become documents with the act.</summary>
    /// <exception cref="IsianTidakSahException">A required field is empty.</exception>
    public (Dictionary<string, string?> Isian, List<BerkasTugas> Berkas) Baca(IFormCollection form, string hasil, Func<string, BerkasUnggahan?> berkas, IStringLocalizer<PublikTeks> teks)
    {
        var dibawa = Kurang.Select(d => (d.Jenis, Isi: berkas(Nama(d.Jenis)))).Where(d => d.Isi is not null).Select(d => new BerkasTugas(null, d.Jenis, d.Isi!)).ToList();
        var isian = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var bidang in Langkah.Isian.Where(b => b.BerlakuUntuk(hasil)))
        {
            var nama = Nama(bidang.Nama);
            var unggahan = bidang.Tipe == TipeIsian.Berkas ? berkas(nama) : null;
            isian[bidang.Nama] = bidang.Tipe == TipeIsian.Berkas ? null : form[nama].FirstOrDefault();
            if (unggahan is not null)
            {
                dibawa.Add(new(bidang.Nama, JenisUnggahan.Dari(bidang), unggahan));
            }
            else if (bidang.Wajib && string.IsNullOrWhiteSpace(isian[bidang.Nama]))
            {
                throw new IsianTidakSahException(nama, teks["{0} wajib diisi.", teks[bidang.Label].Value]);
            }
        }

        return (isian, dibawa);
    }

    private IsianForm Bidang(IsianFormulir f, ModelStateDictionary keadaan, Func<string, IReadOnlyList<BerkasTertitip>> tertitip, IStringLocalizer<PublikTeks> teks)
    {
        var nama = Nama(f.Isian.Nama);
        // a field of only one of the outcomes is not required of the others
        var wajib = f.Isian.Wajib && f.Isian.UntukHasil.Count == 0;
        return new IsianForm(
            nama, Label(f.Isian, teks), f.Isian.Tipe.ToString().ToLowerInvariant(), wajib, keadaan[nama]?.AttemptedValue, Galat(keadaan, nama),
            f.Isian.Bantuan is { } bantuan ? teks[bantuan].Value : null, [.. f.Pilihan.Select(p => (p.Nilai, teks[p.Label].Value))], f.Isian.Maks, f.Isian.Min)
        {
            Terima = JenisBerkasPortal.Terima,
            Titipan = tertitip(nama),
        };
    }

    // beside the named documents the general field is for whatever else there is
    private string Label(Isian isian, IStringLocalizer<PublikTeks> teks) =>
        isian.Tipe == TipeIsian.Berkas && Kurang.Count > 0 ? teks["Berkas lain"] : teks[isian.Label];

    /// <summary>Without any file the first one that is asked for is wanted, rather than the field for whatever else there is.</summary>
    private string Diminta(string bidang) =>
        Kurang.Count > 0 && Langkah.Isian.Any(i => i.Nama == bidang && i.Tipe == TipeIsian.Berkas) ? Kurang[0].Jenis : bidang;

    private static string? Galat(ModelStateDictionary keadaan, string nama) => keadaan[nama]?.Errors.FirstOrDefault()?.ErrorMessage;
}
