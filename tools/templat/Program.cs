using KerjaSama.Templat;

// Writes the default templates into the folder given, or into seeds/templat seen from the root of the repository.
var folder = args.Length > 0 ? args[0] : Path.Combine("seeds", "templat");
Directory.CreateDirectory(folder);
(string Name, Func<Berkas> Make)[] templates =
[
    ("tanda-terima", TandaTerima.Buat),
    ("lembar-disposisi", LembarDisposisi.Buat),
    ("lembar-pengantar", LembarPengantar.Buat),
    ("telaahan-staf", TelaahanStaf.Buat),
    ("surat-jawaban", SuratJawaban.Buat),
    ("surat-penolakan", SuratPenolakan.Buat),
    ("undangan", Undangan.Buat),
    ("surat-penawaran", SuratPenawaran.Buat),
    ("surat-teguran", SuratTeguran.Buat),
    ("daftar-hadir", DaftarHadir.Buat),
    ("notulen", Notulen.Buat),
    ("berita-acara-tkksd", BeritaAcaraTkksd.Buat),
    ("kak", KerangkaAcuanKerja.Buat),
    ("lembar-ringkas", LembarRingkas.Buat),
    ("ksb", KesepakatanBersama.Buat),
    ("pks", PerjanjianKerjaSama.Buat),
    ("nota-kesepakatan", NotaKesepakatan.Buat),
    ("rencana-kerja", RencanaKerja.Buat),
    ("letter-of-intent", LetterOfIntent.Buat),
    ("mou", MemorandumSalingPengertian.Buat),
    ("addendum", Addendum.Buat),
];
foreach (var (name, make) in templates)
{
    make().Save(Path.Combine(folder, name + ".docx"));
    Console.WriteLine(name);
}
