using KerjaSama.Web.Infrastructure.Startup;
using KerjaSama.Web.Modul.Permohonan.Kontrak;

namespace KerjaSama.Web.Modul.Contoh;

/// <summary>A sample of <c>seeds/contoh/permohonan.json</c> (its fields: seeds/README.md).</summary>
/// <param name="Sampai">Where the demo carries it: a stage, register, menunggu-mitra, ditolak or dicabut.</param>
/// <param name="Hasil">By task key: an outcome other than the first one.</param>
/// <param name="Awal">Carried by the first start already.</param>
/// <param name="Isian">By task key: answers other than the example values.</param>
internal sealed record PermohonanContoh(
    string Ref, string Sampai, PermohonanMasukan Permohonan, string? Alasan, IReadOnlyDictionary<string, string>? Hasil,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>>? Isian, bool Awal = false)
{
    public static IReadOnlyList<PermohonanContoh> Semua() => SeedFile.ReadJson<List<PermohonanContoh>>("contoh/permohonan.json");
}

/// <summary>A sample of <c>seeds/contoh/surat-masuk.json</c>.</summary>
internal sealed record SuratContoh(
    string Asal, string? Nomor, DateOnly? Tanggal, DateOnly TanggalDiterima, string Perihal, string SifatSurat, string? Lampiran, string? DisposisiAwal)
{
    public static IReadOnlyList<SuratContoh> Semua() => SeedFile.ReadJson<List<SuratContoh>>("contoh/surat-masuk.json");
}
