using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Umum;

namespace KerjaSama.Domain.Pengaturan;

/// <summary>
/// The office's own versions of a template in place of the one shipped with the program. There is a row only for a template that was
/// replaced at least once.
/// </summary>
public sealed class TemplatKantor : AggregateRoot
{
    /// <summary>Name under which the history knows it.</summary>
    public const string Objek = "templat";

    public const int CatatanMaxLength = 400;

    private readonly List<VersiTemplat> _versi = [];

    private TemplatKantor() { } // EF Core

    public TemplatKantor(string kunci) => Kunci = kunci;

    /// <summary>Name of the template, such as <c>ksb</c>.</summary>
    public string Kunci { get; private init; } = null!;

    /// <summary>Number of the version in force; null: the one shipped with the program.</summary>
    public int? VersiBerlaku { get; private set; }

    public IReadOnlyList<VersiTemplat> DaftarVersi => _versi;

    /// <summary>Puts a checked file in force as the next version.</summary>
    public VersiTemplat Ganti(BerkasUnggahan berkas, string catatan, Guid? oleh, DateTimeOffset sekarang)
    {
        ArgumentNullException.ThrowIfNull(berkas);
        Aturan.Pastikan(!string.IsNullOrWhiteSpace(catatan), "templat.catatan-kosong", "Catatan perubahan wajib diisi.");
        Aturan.Pastikan(_versi.SingleOrDefault(v => v.Nomor == VersiBerlaku)?.Sha256 != berkas.Sha256, "templat.sama", "Berkas ini sama dengan templat yang berlaku; tidak ada yang diganti.");

        var versi = new VersiTemplat(Id, _versi.Count + 1, berkas, catatan, oleh, sekarang);
        _versi.Add(versi);
        VersiBerlaku = versi.Nomor;
        return versi;
    }

    /// <param name="nomor">Null: the template shipped with the program.</param>
    public void Pakai(int? nomor)
    {
        Aturan.Pastikan(nomor is null || _versi.Any(v => v.Nomor == nomor), "templat.versi-tidak-ada", "Versi templat ini tidak ada.");
        Aturan.Pastikan(nomor != VersiBerlaku, "templat.sudah-berlaku", "Versi ini sudah berlaku.");

        VersiBerlaku = nomor;
    }
}

/// <summary>One file of a template; immutable.</summary>
public sealed class VersiTemplat
{
    private VersiTemplat() { } // EF Core

    internal VersiTemplat(Guid templatId, int nomor, BerkasUnggahan berkas, string catatan, Guid? oleh, DateTimeOffset pada)
    {
        (TemplatId, Nomor, Catatan, DiunggahOleh, DiunggahPada) = (templatId, nomor, catatan, oleh, pada);
        (Nama, _, Ukuran, Sha256) = berkas;
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid TemplatId { get; private init; }
    public int Nomor { get; private init; }

    /// <summary>File name as uploaded.</summary>
    public string Nama { get; private init; } = null!;
    public long Ukuran { get; private init; }
    public string Sha256 { get; private init; } = null!;
    public string Catatan { get; private init; } = null!;
    public Guid? DiunggahOleh { get; private init; }
    public DateTimeOffset DiunggahPada { get; private init; }
}
