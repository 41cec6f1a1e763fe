using KerjaSama.Web.Infrastructure.Dokumen.Katalog;

namespace KerjaSama.Web.Modul.Pengaturan.Templat;

/// <summary>A line of the list of fields.</summary>
/// <param name="Dalam">How many groups it stands in.</param>
/// <param name="Penting">Missing, it is told.</param>
internal sealed record IsianTercantum(IsianTemplat Isian, int Dalam, bool Penting);
