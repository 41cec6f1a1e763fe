using System.Globalization;
using KerjaSama.Domain.Umum;
using KerjaSama.Workflow;

namespace KerjaSama.Web.Infrastructure.Alur;

/// <summary>The checked answers of a task's form, by field name.</summary>
internal sealed class IsianTugas(IReadOnlyDictionary<string, ProcessValue> nilai)
{
    public IReadOnlyDictionary<string, ProcessValue> Nilai { get; } = nilai;

    /// <summary>Every answer as a process keeps it: text, dates ISO; null where it was left empty.</summary>
    public IReadOnlyDictionary<string, string?> Tersimpan => Nilai.ToDictionary(n => n.Key, n => n.Value.ToStored().Text);

    /// <summary>Text of a field; null when it was left empty or not asked.</summary>
    public string? Teks(string nama) => Nilai.GetValueOrDefault(nama) is TextValue teks ? Domain.Umum.Teks.Isi(teks.Value) : null;

    /// <exception cref="IsianTidakSahException">The field is empty.</exception>
    public string WajibTeks(string nama) => Teks(nama) ?? throw Kosong(nama);

    public DateOnly? Tanggal(string nama) => Nilai.GetValueOrDefault(nama) is DateValue tanggal ? tanggal.Value : null;

    public DateOnly WajibTanggal(string nama) => Tanggal(nama) ?? throw Kosong(nama);

    /// <exception cref="IsianTidakSahException">Not a whole number, or too large a one.</exception>
    public int? Angka(string nama) => Nilai.GetValueOrDefault(nama) switch
    {
        NumberValue { Value: >= int.MinValue and <= int.MaxValue and var angka } when decimal.Truncate(angka) == angka => (int)angka,
        NumberValue => throw new IsianTidakSahException(nama, "Isi dengan bilangan bulat, misalnya 12."),
        _ => null,
    };

    public bool Boolean(string nama) => Nilai.GetValueOrDefault(nama) is BooleanValue { Value: true };

    /// <summary>Id of a user or a document.</summary>
    public Guid? Id(string nama) => Guid.TryParse(Teks(nama), CultureInfo.InvariantCulture, out var id) ? id : null;

    public Guid WajibId(string nama) => Id(nama) ?? throw Kosong(nama);

    public T WajibKode<T>(string nama)
        where T : struct, Enum =>
        DaftarKode.TryParse<T>(WajibTeks(nama), out var kode)
            ? kode
            : throw new IsianTidakSahException(GalatBidang.Pilihan(nama, DaftarKode.Semua<T>()));

    private static IsianTidakSahException Kosong(string nama) => new(nama, "Wajib diisi.");
}
