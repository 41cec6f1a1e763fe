using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Umum;

namespace KerjaSama.Domain.Surat;

/// <summary>A letter of the agenda, incoming or outgoing, with the file that it came or went out as.</summary>
public abstract class SuratBerberkas : AggregateRoot
{
    /// <summary>The request that it brought or that it belongs to.</summary>
    public Guid? PermohonanId { get; private protected set; }

    public string? BerkasNama { get; private set; }
    public string? BerkasMediaType { get; private set; }

    /// <summary>Bytes.</summary>
    public long? BerkasUkuran { get; private set; }
    public string? BerkasSha256 { get; private set; }

    /// <summary>Number of the file's version, as in <see cref="BerkasSurat.NomorVersi"/>; 0 without a file.</summary>
    public int BerkasVersi { get; private set; }

    /// <summary>The file, as an upload is described; null without one.</summary>
    public BerkasUnggahan? Berkas => BerkasSha256 is { } sha256 ? new(BerkasNama!, BerkasMediaType!, BerkasUkuran!.Value, sha256) : null;

    /// <summary>The letter's first file.</summary>
    /// <returns>Its version, to be added to the database.</returns>
    /// <exception cref="AturanDilanggarException">There is one: it is replaced on purpose only (<see cref="GantiBerkas"/>).</exception>
    public BerkasSurat LampirkanBerkas(BerkasUnggahan berkas, Guid? oleh, DateTimeOffset sekarang)
    {
        Aturan.Pastikan(BerkasSha256 is null, "surat.sudah-berberkas", $"Surat ini sudah mempunyai berkas, {BerkasNama}. Bila memang salah, ganti pada halaman surat; berkas lama tetap tersimpan.");

        return Simpan(berkas, oleh, sekarang);
    }

    /// <summary>A newer file; the one before stays as a version. The same content again changes nothing.</summary>
    /// <returns>The new version, to be added to the database; null when nothing changed.</returns>
    public BerkasSurat? GantiBerkas(BerkasUnggahan berkas, Guid? oleh, DateTimeOffset sekarang)
    {
        ArgumentNullException.ThrowIfNull(berkas);

        return berkas.Sha256 == BerkasSha256 ? null : Simpan(berkas, oleh, sekarang);
    }

    private BerkasSurat Simpan(BerkasUnggahan berkas, Guid? oleh, DateTimeOffset sekarang)
    {
        ArgumentNullException.ThrowIfNull(berkas);

        (BerkasNama, BerkasMediaType, BerkasUkuran, BerkasSha256) = (berkas.Nama, berkas.MediaType, berkas.Ukuran, berkas.Sha256);
        BerkasVersi++;
        return new BerkasSurat
        {
            SuratId = Id,
            NomorVersi = BerkasVersi,
            Nama = berkas.Nama,
            MediaType = berkas.MediaType,
            Ukuran = berkas.Ukuran,
            Sha256 = berkas.Sha256,
            DilampirkanPada = sekarang,
            DilampirkanOleh = oleh,
        };
    }
}

/// <summary>One file that a letter has or had. Rows are added only: what was replaced stays readable.</summary>
public sealed class BerkasSurat
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The incoming or outgoing letter.</summary>
    public required Guid SuratId { get; init; }

    /// <summary>1 for the letter's first file.</summary>
    public required int NomorVersi { get; init; }
    public required string Nama { get; init; }
    public required string MediaType { get; init; }
    public required long Ukuran { get; init; }
    public required string Sha256 { get; init; }
    public required DateTimeOffset DilampirkanPada { get; init; }
    public Guid? DilampirkanOleh { get; init; }
}
