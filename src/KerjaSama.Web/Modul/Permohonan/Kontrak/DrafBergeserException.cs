using KerjaSama.Domain.Permohonan;
using KerjaSama.Web.Infrastructure;

namespace KerjaSama.Web.Modul.Permohonan.Kontrak;

/// <summary>Somebody made another version meanwhile: the two stand beside each other before one goes over the other.</summary>
/// <param name="permohonan">Code of the permohonan.</param>
/// <param name="dasar">Document of the version that the file was made from.</param>
/// <param name="terbaru">The version in force.</param>
#pragma warning disable CA1032 // always with the two versions
internal sealed class DrafBergeserException(string permohonan, DokumenPermohonan dasar, DrafBerlaku terbaru, string message) : Exception(message)
#pragma warning restore CA1032
{
    /// <summary>For programs.</summary>
    public const string Kode = "draf.bergeser";

    public DokumenPermohonan Dasar { get; } = dasar;

    /// <summary>Document of the version in force.</summary>
    public DokumenPermohonan Terbaru => Versi.Dokumen;

    /// <summary>The version in force, with its number.</summary>
    public DrafBerlaku Versi { get; } = terbaru;

    /// <summary>Address of the page that compares the two.</summary>
    public string Banding => PermohonanLinks.BandingDraf(permohonan, Dasar.Id, Terbaru.Id);

    /// <summary>Holds back a file that was not made from the version in force; the first version is made from none.</summary>
    /// <param name="permohonan">With its documents.</param>
    /// <param name="dasar">Document that the sender says it was made from.</param>
    /// <param name="setujuAtas">Document of the version that the sender has seen the differences to, and still wants to go over.</param>
    /// <exception cref="IsianTidakSahException">The base is missing, or no version of this draft.</exception>
    /// <exception cref="DrafBergeserException">A version was made meanwhile.</exception>
    public static void Pastikan(PermohonanKerjaSama permohonan, Guid? dasar, Guid? setujuAtas)
    {
        var semua = DrafBerlaku.Semua(permohonan.Dokumen);
        if (semua is not [.., var terbaru])
        {
            return;
        }

        var asal = semua.FirstOrDefault(d => d.Id == dasar) ?? throw new IsianTidakSahException("dasar", "Pilih versi draf yang Anda sunting.");
        if (asal.Id != terbaru.Id && setujuAtas != terbaru.Id)
        {
            throw new DrafBergeserException(permohonan.Kode, asal, new(terbaru, semua.Count),
                $"Versi {semua.Count} sudah ada sejak Anda mengunduh versi {semua.ToList().IndexOf(asal) + 1}. Bandingkan dahulu: bagian yang diubah di sana dapat hilang bila berkas ini langsung dipakai.");
        }
    }
}
