using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Web.Infrastructure.Ui;
using KerjaSama.Workflow;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace KerjaSama.Web.Modul.Tugas;

/// <summary>A field of the drawn form. <paramref name="Berkas"/>: a choice of documents with an upload beside it.</summary>
internal sealed record BidangFormulir(IsianForm Isian, bool Berkas)
{
    /// <summary>Name of the upload that belongs to a document field.</summary>
    public static string NamaUnggahan(string nama) => $"unggah.{nama}";
}

/// <summary>Outcomes that ask the same extra fields: drawn together, their buttons below the fields.</summary>
internal sealed record KelompokHasil(IReadOnlyList<Hasil> Hasil, IReadOnlyList<BidangFormulir> Bidang, bool Utama, bool Terbuka);

/// <summary>
/// The generated form: fields that every outcome asks, then a group of buttons per set of outcomes. A field that only some outcomes ask
/// stands with their buttons, so the form needs no script to be right.
/// </summary>
internal sealed record FormulirTampilan(IReadOnlyList<BidangFormulir> Umum, IReadOnlyList<KelompokHasil> Kelompok)
{
    private const int BarisPanjang = 8;

    public bool AdaParagraf => Umum.Concat(Kelompok.SelectMany(k => k.Bidang)).Any(b => b.Isian.Tipe == "paragraf");

    /// <param name="nilai">What each field holds: typed, drafted or known.</param>
    /// <param name="dokumen">Documents of the request that a file field may name.</param>
    /// <param name="dipilih">The outcome that was posted and refused; its fields stay in sight.</param>
    public static FormulirTampilan Buat(
        FormulirTugas formulir, IReadOnlyDictionary<string, string?> nilai, IReadOnlyList<(string Nilai, string Label)> dokumen, ModelStateDictionary galat, string? dipilih)
    {
        BidangFormulir Bidang(IsianFormulir f) => Gambar(f, nilai.GetValueOrDefault(f.Isian.Nama), dokumen, galat[f.Isian.Nama]?.Errors.FirstOrDefault()?.ErrorMessage);

        var umum = formulir.Isian.Where(f => f.Isian.UntukHasil.Count == 0).Select(Bidang).ToList();
        var kelompok = new List<KelompokHasil>();
        foreach (var hasil in Berkelompok(formulir.Langkah))
        {
            var khusus = formulir.Isian.Where(f => f.Isian.UntukHasil.Any(u => hasil.Any(h => h.Nilai == u))).Select(Bidang).ToList();
            var utama = hasil.Contains(formulir.Langkah.Hasil[0]);
            kelompok.Add(new(hasil, khusus, utama, utama || hasil.Any(h => h.Nilai == dipilih) || khusus.Any(b => b.Isian.Galat is not null)));
        }

        return new(umum, kelompok);
    }

    /// <summary>Outcomes that share an extra field belong together; all that ask none are one group, in the file's order.</summary>
    private static List<List<Hasil>> Berkelompok(UserTask langkah)
    {
        var kelompok = new List<List<Hasil>>();
        foreach (var hasil in langkah.Hasil)
        {
            var tetangga = langkah.Isian.Where(i => i.UntukHasil.Contains(hasil.Nilai)).SelectMany(i => i.UntukHasil).ToHashSet(StringComparer.Ordinal);
            var sama = kelompok.FirstOrDefault(k => tetangga.Count == 0 ? k.TrueForAll(h => langkah.Isian.All(i => !i.UntukHasil.Contains(h.Nilai))) : k.Exists(h => tetangga.Contains(h.Nilai)));
            if (sama is null)
            {
                kelompok.Add([hasil]);
            }
            else
            {
                sama.Add(hasil);
            }
        }

        return kelompok;
    }

    private static BidangFormulir Gambar(IsianFormulir f, string? nilai, IReadOnlyList<(string, string)> dokumen, string? galat)
    {
        var berkas = f.Isian.Tipe == TipeIsian.Berkas;
        return new(
            new IsianForm(
                f.Isian.Nama, f.Isian.Label, berkas ? "pilihan" : f.Isian.Tipe.Kode(), f.Isian.Wajib, nilai, galat, f.Isian.Bantuan,
                berkas ? dokumen : [.. f.Pilihan.Select(p => (p.Nilai, p.Label))], f.Isian.Maks, f.Isian.Min)
            {
                Baris = f.Isian.Maks > 4000 ? BarisPanjang : 4,
            },
            berkas);
    }
}
