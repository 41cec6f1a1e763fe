using KerjaSama.Documents.Sop;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Web.Infrastructure.Keamanan;
using KerjaSama.Web.Modul.Alur.Kontrak;

namespace KerjaSama.Web.Modul.Alur;

/// <summary>The SOP AP of a process, to read, print and download.</summary>
[PerluIzin(Aksi.LihatAlur)]
internal sealed class SopModel(DefinitionCatalog catalog, SusunSop susun) : ProsesPageModel(catalog)
{
    /// <summary>HTML; every text in it is encoded.</summary>
    public string Tabel { get; private set; } = "";

    public async Task OnGetAsync(CancellationToken ct) => Tabel = SopHtml.Tables(await susun.ExecuteAsync(Kunci, ct));
}
