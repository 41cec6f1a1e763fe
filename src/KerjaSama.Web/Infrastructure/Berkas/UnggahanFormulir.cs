using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Web.Infrastructure.Ui;

namespace KerjaSama.Web.Infrastructure.Berkas;

/// <summary>
/// The files of the form that is posted: chosen now, or kept since the same form was drawn again (<see cref="TitipanBerkas"/>). Taken
/// before anything else is checked, so that whatever refuses the form, its file fields hold them when it is drawn again.
/// </summary>
internal sealed class UnggahanFormulir(PenerimaBerkas penerima, TitipanBerkas titipan)
{
    private readonly Dictionary<string, IReadOnlyList<BerkasTertitip>> _tertitip = new(StringComparer.Ordinal);

    /// <summary>A field for one file: the one chosen now replaces the one kept.</summary>
    /// <param name="formulir">Name of the form.</param>
    /// <returns>Null when there is none.</returns>
    /// <exception cref="IsianTidakSahException">It may not be taken.</exception>
    public async Task<BerkasUnggahan?> SatuAsync(HttpRequest request, string bidang, string formulir, Pelaku pelaku, CancellationToken cancellationToken) =>
        await TerimaAsync(request, bidang, formulir, pelaku, jamak: false, cancellationToken) is [var satu, ..] ? satu : null;

    /// <summary>A field for several: what is chosen now comes after what was kept.</summary>
    /// <exception cref="IsianTidakSahException">One may not be taken; the others are kept.</exception>
    public Task<IReadOnlyList<BerkasUnggahan>> BanyakAsync(HttpRequest request, string bidang, string formulir, Pelaku pelaku, CancellationToken cancellationToken) =>
        TerimaAsync(request, bidang, formulir, pelaku, jamak: true, cancellationToken);

    /// <summary>What the field holds already, for the form that is drawn again.</summary>
    public IReadOnlyList<BerkasTertitip> Tertitip(string bidang) => _tertitip.GetValueOrDefault(bidang, []);

    /// <summary>What the field holds is of no use to the form: it is drawn again empty.</summary>
    public void Lepas(string bidang) => _tertitip.Remove(bidang);

    private async Task<IReadOnlyList<BerkasUnggahan>> TerimaAsync(
        HttpRequest request, string bidang, string formulir, Pelaku pelaku, bool jamak, CancellationToken cancellationToken)
    {
        var form = await request.ReadFormAsync(cancellationToken);
        var kiriman = form.Files.GetFiles(bidang).Where(b => b.Length > 0).ToList();
        var lama = form[bidang + IsianForm.AkhiranTitipan].Select(segel => (Segel: segel, Isi: titipan.Ambil(segel, formulir, pelaku))).Where(l => l.Isi is not null);
        List<(BerkasTertitip Titipan, BerkasUnggahan Isi)> berkas = [.. jamak || kiriman.Count == 0 ? lama.Select(l => (new BerkasTertitip(l.Segel!, l.Isi!.Nama), l.Isi)) : []];
        var galat = new List<string>();
        foreach (var satu in jamak ? kiriman : kiriman.Take(1))
        {
            try
            {
                var isi = await penerima.TerimaAsync(satu, bidang, cancellationToken);
                berkas.Add((titipan.Titip(isi, formulir, pelaku), isi));
            }
            catch (IsianTidakSahException e)
            {
                galat.Add(jamak ? $"{Path.GetFileName(satu.FileName)}: {e.Message}" : e.Message);
            }
        }

        _tertitip[bidang] = [.. berkas.Select(b => b.Titipan)];
        return galat.Count == 0 ? [.. berkas.Select(b => b.Isi)] : throw new IsianTidakSahException([.. galat.Select(pesan => new GalatBidang(bidang, pesan))]);
    }
}
