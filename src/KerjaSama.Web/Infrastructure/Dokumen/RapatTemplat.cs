using KerjaSama.Documents.Templates;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure.Ui;

namespace KerjaSama.Web.Infrastructure.Dokumen;

/// <summary>Fields of what a meeting leaves behind: daftar hadir, notulen, berita acara. What the steps recorded is filled in, the rest is a dotted line.</summary>
internal sealed class RapatTemplat(KantorDokumen kantor, OfficeClock clock)
{
    private const string Kabag = "kepala-bagian";
    private const string Sekda = "sekda";
    private const int BarisKosong = 12;
    private static readonly string[] Tkksd = ["Bagian Hukum", "Badan Perencanaan Pembangunan Daerah", "Badan Keuangan dan Aset Daerah"];

    public TemplateData DaftarHadir(BahanPermohonan b, UndanganRapat rapat)
    {
        var data = Rapat(b, rapat).SetItems("daftarHadir", [.. Peserta(b), .. Enumerable.Range(0, BarisKosong).Select(_ => Orang(null, null))]);
        kantor.Penandatangan(data, Kabag, clock.HariIni);
        return data;
    }

    public TemplateData Notulen(BahanPermohonan b, UndanganRapat rapat)
    {
        var (notulis, jabatan) = b.Penerima is [var pertama, ..] ? pertama : (null, null);
        var data = Rapat(b, rapat)
            .SetOrDots("pimpinanRapat", null).SetOrDots("notulisNama", notulis).Set("notulisJabatan", jabatan)
            .Set("jumlahPeserta", Jumlah(Peserta(b).Count())).SetOrDots("pokokBahasan", null).SetOrDots("masukanRapat", null).SetOrDots("kesimpulanRapat", b.Jawaban("ringkasan"))
            .SetItems("tindakLanjut", Enumerable.Range(0, 3).Select(_ => new TemplateData().SetOrDots("uraian", null).SetOrDots("pelaksana", null).SetOrDots("batasWaktu", null)));
        kantor.Penandatangan(data, Kabag, clock.HariIni);
        return data;
    }

    public TemplateData BeritaAcara(BahanPermohonan b, UndanganRapat rapat)
    {
        var p = b.Permohonan;
        var data = Rapat(b, rapat).SetTanggalNaskah(Tanggal(b, rapat))
            .Set("tempatTandaTangan", kantor.Instansi.IbuKota).SetOrDots("tanggalTandaTangan", TanggalTeks(Tanggal(b, rapat))).SetOrDots("berlakuSampai", null)
            .SetOrDots("nomorBeritaAcara", b.Jawaban("nomorBeritaAcara")).Set("kode", p.Kode).Set("bentuk", p.Bentuk.Label.ToLowerInvariant()).Set("namaMitra", b.NamaMitra)
            .Set("tentang", p.Judul).Set("tanggalDiterima", TanggalNaskah.Panjang(p.TanggalDiterima))
            .Set("suratMasukAsal", b.SuratMasuk?.Asal).Set("suratMasukNomor", b.SuratMasuk?.Nomor).SetOrDots("suratMasukTanggal", TanggalTeks(b.SuratMasuk?.Tanggal)).Set("suratMasukPerihal", b.SuratMasuk?.Perihal)
            .SetOrDots("pertimbangan", b.Jawaban("pertimbangan")).SetOrDots("hasilRapat", null).Set("kesimpulanRapat", b.Jawaban("ringkasan")).SetOrDots("saran", b.Telaahan?.Saran)
            .SetItems("anggotaTkksd",
            [
                Orang(kantor.Instansi.PejabatPada(Sekda, clock.HariIni)?.Nama, "Sekretaris Daerah selaku Ketua"), Orang(kantor.Instansi.PejabatPada(Kabag, clock.HariIni)?.Nama, "Kepala Bagian Kerja Sama selaku Sekretaris"),
                .. Tkksd.Concat(b.PerangkatDaerah).Distinct().Select(i => Orang(null, i)),
            ]);
        kantor.Penandatangan(data, Sekda, clock.HariIni);
        return data;
    }

    private TemplateData Rapat(BahanPermohonan b, UndanganRapat rapat)
    {
        var tanggal = Tanggal(b, rapat);
        return kantor.Kepala(clock.HariIni)
            .SetOrDots("hariRapat", tanggal?.ToString("dddd", OfficeFormat.Indonesia)).SetOrDots("tanggalRapat", TanggalTeks(tanggal)).SetOrDots("waktuRapat", rapat.Waktu)
            .SetOrDots("tempatRapat", rapat.Tempat).Set("acaraRapat", rapat.AcaraAtau(b.Permohonan.Judul)).SetItems("pesertaRapat", Peserta(b));
    }

    /// <summary>The day given, else that of the last meeting that a step recorded.</summary>
    private static DateOnly? Tanggal(BahanPermohonan b, UndanganRapat rapat) => rapat.Tanggal ?? b.TanggalJawaban("tanggalRapat");

    private IEnumerable<TemplateData> Peserta(BahanPermohonan b) =>
        [.. b.PerangkatDaerah.Select(pd => Orang("Kepala", pd)), Orang("Kepala Bagian Hukum", kantor.Instansi.NamaSetda), .. b.Permohonan.Mitra.OrderBy(m => m.Urutan).Select(m => Orang("Pimpinan", m.Nama))];

    private static TemplateData Orang(string? nama, string? instansi) => new TemplateData().Set("nama", nama).Set("instansi", instansi);

    private static string Jumlah(int banyak) => $"{banyak} ({Terbilang.Of(banyak)})";

    private static string? TanggalTeks(DateOnly? tanggal) => tanggal is { } t ? TanggalNaskah.Panjang(t) : null;
}
