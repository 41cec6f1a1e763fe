namespace KerjaSama.Web.Modul.Tugas;

internal sealed class DisposisiModel { public const string Kunci = "disposisi"; }
