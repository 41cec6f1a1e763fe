using System.Globalization;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Web.Infrastructure.Keamanan;
using KerjaSama.Web.Infrastructure.Ui;
using KerjaSama.Workflow;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KerjaSama.Web.Modul.Pengaturan.Alur;

/// <summary>What two versions of a process say otherwise, element by element.</summary>
[PerluIzin(Aksi.LihatPengaturan)]
internal sealed class BedaModel(DefinitionCatalog catalog) : PageModel
{
    private IReadOnlyList<ProcessDefinition> _versi = [];

    [FromRoute]
    public string Kunci { get; set; } = "";

    [FromQuery]
    public int? Dari { get; set; }

    [FromQuery]
    public int? Ke { get; set; }

    public string Nama => _versi[0].Name;
    public IReadOnlyList<ElementChange> Perubahan { get; private set; } = [];

    public IsianForm PilihVersi(string nama, string label, int? nilai) =>
        new(nama, label, "pilihan", true, nilai?.ToString(CultureInfo.InvariantCulture), null, null, [.. _versi.Select(d => ($"{d.Version}", $"Versi {d.Version}"))], null, null);

    /// <summary>Without a choice: the newest against the one before it.</summary>
    public void OnGet()
    {
        _versi = catalog.Versions(Kunci);
        var ke = Satu(Ke) ?? (_versi is [var terbaru, ..] ? terbaru : throw new TidakDitemukanException("Alur"));
        var dari = Satu(Dari) ?? _versi.FirstOrDefault(d => d.Version < ke.Version) ?? ke;
        (Dari, Ke, Perubahan) = (dari.Version, ke.Version, ProcessDifference.Between(dari, ke));
    }

    private ProcessDefinition? Satu(int? versi) => versi is null ? null : _versi.FirstOrDefault(d => d.Version == versi) ?? throw new TidakDitemukanException("Versi alur");
}

/// <summary>What version <paramref name="Ke"/> says otherwise than <paramref name="Dari"/>; drawn by <c>_Beda.cshtml</c>.</summary>
internal sealed record BedaVersi(int Dari, int Ke, IReadOnlyList<ElementChange> Perubahan)
{
    public static string Sebutan(ChangeKind jenis) => jenis switch { ChangeKind.Added => "baru", ChangeKind.Removed => "dihapus", _ => "berubah" };
}
