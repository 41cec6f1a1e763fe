using System.Globalization;
using KerjaSama.Workflow;

namespace KerjaSama.Web.Modul.Tugas;

/// <summary>
/// Fields of a step that already say who decided, when, and on which paper: recording on behalf takes them from there.
/// </summary>
internal sealed record SudahDitanyakan(Isian? Jabatan, Isian? Tanggal, Isian? Berkas)
{
    private static readonly string[] BidangJabatan = ["dari", "penandatangan"];
    private static readonly string[] BidangBerkas = ["berkas", "scan"];

    public static SudahDitanyakan Dari(UserTask langkah, string hasil)
    {
        var ditanya = langkah.Isian.Where(i => i.BerlakuUntuk(hasil)).ToList();
        return new(
            ditanya.Find(i => i.Tipe == TipeIsian.Pilihan && BidangJabatan.Contains(i.Nama)),
            ditanya.Find(i => i.Tipe == TipeIsian.Tanggal && i.Wajib),
            ditanya.Find(i => i.Tipe == TipeIsian.Berkas && BidangBerkas.Contains(i.Nama)));
    }

    public DateOnly? TanggalDari(IReadOnlyDictionary<string, string?> isian) =>
        Tanggal is not null && DateOnly.TryParseExact(isian.GetValueOrDefault(Tanggal.Nama), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var tanggal) ? tanggal : null;
}
