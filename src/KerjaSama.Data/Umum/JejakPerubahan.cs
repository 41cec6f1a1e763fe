using KerjaSama.Domain.Pengguna;

namespace KerjaSama.Data.Umum;

/// <summary>
/// Who acts in this scope and why: what the history rows of the next save will say. Set by the web middleware, the runner and the
/// command line; the interceptor reads it.
/// </summary>
public sealed class JejakPerubahan
{
    private readonly Dictionary<object, Catatan> _catatan = new(ReferenceEqualityComparer.Instance);

    public Pelaku Pelaku { get; set; } = Pelaku.Sistem;

    /// <summary>Address the request came from; null for the command line.</summary>
    public string? Dari { get; set; }

    public string? AtasNama { get; set; }
    public string? Proses { get; set; }

    /// <summary>
    /// Names the event that this save is for <paramref name="objek"/>, which then gets a history row even when none of its own
    /// columns change.
    /// </summary>
    /// <param name="rincian">What was recorded with it, label → text as people read it.</param>
    public void Catat(object objek, string peristiwa, string? alasan = null, IEnumerable<KeyValuePair<string, string?>>? rincian = null)
    {
        if (_catatan.TryGetValue(objek, out var ada))
        {
            // the first event of a save names it; what later ones recorded is kept with it
            _catatan[objek] = ada with { Peristiwa = ada.Peristiwa ?? peristiwa, Alasan = ada.Alasan ?? alasan, Rincian = [.. ada.Rincian, .. rincian ?? []] };
            return;
        }

        _catatan[objek] = new(peristiwa, alasan, [.. rincian ?? []]);
    }

    /// <summary>Something to tell with the event of this save, whichever names it.</summary>
    /// <param name="label">As people read it; of several with one label all are told.</param>
    public void Sertakan(object objek, string label, string teks)
    {
        var ada = _catatan.GetValueOrDefault(objek) ?? new(null, null, []);
        var lalu = ada.Rincian.Where(r => r.Key == label).Select(r => r.Value);
        _catatan[objek] = ada with { Rincian = [.. ada.Rincian.Where(r => r.Key != label), new(label, string.Join("; ", [.. lalu, teks]))] };
    }

    internal IReadOnlyDictionary<object, Catatan> Tercatat => _catatan;

    internal void Kosongkan() => _catatan.Clear();

    internal sealed record Catatan(string? Peristiwa, string? Alasan, IReadOnlyList<KeyValuePair<string, string?>> Rincian);
}
