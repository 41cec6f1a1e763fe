using System.Globalization;
using KerjaSama.Documents.Templates;
using KerjaSama.Domain.Surat;
using KerjaSama.Domain.Telaahan;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure.Ui;

namespace KerjaSama.Web.Infrastructure.Dokumen;

/// <summary>Fields of the office's letters (seeds/templat/README.md).</summary>
internal sealed class SuratTemplat(KantorDokumen kantor, OfficeClock clock)
{
    private const string Kabag = "kepala-bagian";
    private const string Sekda = "sekda";
    private const string Bupati = "bupati";
    private const string Setempat = "Tempat";

    public TemplateData Disposisi(BahanPermohonan b)
    {
        var p = b.Permohonan;
        var data = kantor.Kepala(clock.HariIni);
        MasukKe(data, b);
        data.SetOrDots("nomorAgenda", Agenda(b.SuratMasuk)).Set("kode", p.Kode).Set("tanggalDiterima", TanggalNaskah.Panjang(p.TanggalDiterima))
            .Set("sifat", Kapital(b.SuratMasuk?.SifatSurat ?? "biasa")).Set("lampiran", b.SuratMasuk?.Lampiran ?? "-")
            .SetOrDots("suratMasukNomor", b.SuratMasuk?.Nomor).SetOrDots("suratMasukTanggal", Tanggal(b.SuratMasuk?.Tanggal))
            .Set("suratMasukAsal", b.SuratMasuk?.Asal ?? b.NamaMitra).Set("suratMasukPerihal", b.SuratMasuk?.Perihal ?? p.Judul)
            .SetItems("tujuanDisposisi", b.Penerima.Select(o => new TemplateData().Set("nama", o.Nama).Set("jabatan", o.Jabatan)))
            .Set("instruksi", b.Jawaban("instruksi")).SetOrDots("batasWaktu", Tanggal(b.TanggalJawaban("batasWaktu"))).Set("catatan", b.SuratMasuk?.DisposisiAwal);
        kantor.Penandatangan(data, Kabag, clock.HariIni);
        return data;
    }

    public TemplateData Disposisi(SuratMasuk s)
    {
        var data = kantor.Kepala(clock.HariIni)
            .Set("suratMasukAsal", s.Asal).SetOrDots("suratMasukNomor", s.Nomor).SetOrDots("suratMasukTanggal", Tanggal(s.Tanggal)).Set("suratMasukPerihal", s.Perihal)
            .Set("tanggalDiterima", TanggalNaskah.Panjang(s.TanggalDiterima)).Set("nomorAgenda", Agenda(s)).Set("sifat", Kapital(s.SifatSurat)).Set("kode", "-")
            .Set("lampiran", s.Lampiran ?? "-").SetItems("tujuanDisposisi", []).Set("instruksi", null).SetOrDots("batasWaktu", null).Set("catatan", s.DisposisiAwal);
        kantor.Penandatangan(data, Kabag, clock.HariIni);
        return data;
    }

    public TemplateData Pengantar(SuratKeluar s)
    {
        var data = kantor.Kepala(s.Tanggal).Set("yth", s.Tujuan).Set("ythAlamat", Setempat).Set("nomorSurat", s.Nomor)
            .SetItems("lampiranDokumen", [new TemplateData().Set("nama", s.Perihal).Set("jumlah", "1 (satu) berkas").Set("keterangan", "Disampaikan dengan hormat untuk dipergunakan sebagaimana mestinya.")])
            .SetOrDots("penerimaJabatan", null);
        kantor.Penandatangan(data, Kabag, s.Tanggal);
        return data;
    }

    /// <exception cref="AturanDilanggarException">There is no telaahan yet.</exception>
    public TemplateData Telaahan(BahanPermohonan b)
    {
        var t = b.Telaahan ?? throw new AturanDilanggarException("telaahan.belum-ada", "Telaahan belum disusun.");
        var tanggal = SuratTelaahan.TanggalDari(t, clock);
        var data = Kepala(b, "telaahan-staf", SuratTelaahan.HalDari(b.Permohonan), tanggal)
            .Set("yth", kantor.NamaJabatan(SuratTelaahan.Tujuan, tanggal)).Set("melalui", kantor.NamaJabatan(SuratTelaahan.Perantara, tanggal)).Set("dari", kantor.NamaJabatan(Kabag, tanggal))
            .Set("arahanPimpinan", Arahan(b));
        SuratTelaahan.Isikan(data, t);
        kantor.Penandatangan(data, Kabag, tanggal);
        return data;
    }

    /// <summary>The same letter for a page.</summary>
    /// <param name="rekomendasi">Null while none is chosen.</param>
    public SuratTelaahan LembarTelaahan(BahanPermohonan b, TelaahanStaf t, string? rekomendasi)
    {
        var tanggal = SuratTelaahan.TanggalDari(t, clock);
        return new(
            kantor.Instansi, kantor.Instansi.PejabatPada(Kabag, tanggal), kantor.NamaJabatan(SuratTelaahan.Tujuan, tanggal), kantor.NamaJabatan(SuratTelaahan.Perantara, tanggal),
            kantor.NamaJabatan(Kabag, tanggal), tanggal, b.Surat("telaahan-staf")?.Nomor, SuratTelaahan.HalDari(b.Permohonan), t, rekomendasi, Arahan(b));
    }

    /// <summary>What the pimpinan wrote, and below it who and when.</summary>
    private string? Arahan(BahanPermohonan b) => b.Jawaban("arahan") is not { } arahan ? null
        : $"{arahan}\n{string.Join(", ", new[] { b.Jawaban("dari") is { } dari ? kantor.NamaJabatan(dari, b.TanggalJawaban("tanggalArahan") ?? clock.HariIni) : null, Tanggal(b.TanggalJawaban("tanggalArahan")) }.OfType<string>())}";

    public TemplateData Jawaban(BahanPermohonan b)
    {
        var data = Balasan(b, "surat-jawaban", $"Jawaban atas {b.Permohonan.Bentuk.Label.ToLowerInvariant()} kerja sama")
            .Set("isi", b.Jawaban("isiJawaban") ?? $"{kantor.PihakKami} menyambut baik {b.Permohonan.Bentuk.Label.ToLowerInvariant()} dimaksud dan menindaklanjutinya sesuai dengan ketentuan peraturan perundang-undangan.")
            .Set("narahubung", string.Join(", telepon ", new[] { kantor.Instansi.NamaBagian, kantor.Instansi.Telepon }.OfType<string>()));
        return data;
    }

    public TemplateData Penolakan(BahanPermohonan b) => Balasan(b, "surat-penolakan", $"Jawaban atas {b.Permohonan.Bentuk.Label.ToLowerInvariant()} kerja sama")
        .Set("tentang", b.Permohonan.Judul).SetOrDots("alasan", b.Permohonan.AlasanBerakhir ?? b.Jawaban("alasan")).Set("saran", null);

    public TemplateData Undangan(BahanPermohonan b, UndanganRapat rapat)
    {
        // the number of this meeting's invitation, not of an earlier one
        var nomor = b.SuratKeluar.LastOrDefault(s => s.Jenis == TemplatDokumen.Undangan && s.Perihal == rapat.Perihal(b.Permohonan.Judul));
        var data = Kepala(nomor, "Undangan rapat", nomor?.Tanggal ?? clock.HariIni)
            .Set("yth", "Bapak/Ibu (daftar undangan terlampir)").Set("ythAlamat", Setempat)
            .Set("dasarUndangan", $"{b.Permohonan.Bentuk.Label.ToLowerInvariant()} kerja sama dari {b.NamaMitra}")
            .SetOrDots("hariRapat", rapat.Tanggal?.ToString("dddd", OfficeFormat.Indonesia)).SetOrDots("tanggalRapat", Tanggal(rapat.Tanggal)).SetOrDots("waktuRapat", rapat.Waktu)
            .SetOrDots("tempatRapat", rapat.Tempat).Set("tautanRapat", rapat.Tautan).Set("acaraRapat", rapat.AcaraAtau(b.Permohonan.Judul)).Set("catatan", rapat.Catatan)
            .SetItems("tembusan", [])
            .SetItems("pesertaRapat", [.. b.PerangkatDaerah.Select(pd => Peserta("Kepala", pd)), Peserta("Kepala Bagian Hukum", kantor.Instansi.NamaSetda), .. b.Permohonan.Mitra.OrderBy(m => m.Urutan).Select(m => Peserta("Pimpinan", m.Nama))]);
        kantor.Penandatangan(data, Sekda, nomor?.Tanggal ?? clock.HariIni, atasNama: true);
        return data;
    }

    /// <summary>A letter to whoever asked: the head of the Perangkat Daerah that proposed, otherwise the sender of the letter, or the partner where none came.</summary>
    private TemplateData Balasan(BahanPermohonan b, string jenis, string hal)
    {
        var tanggal = b.Surat(jenis)?.Tanggal ?? clock.HariIni;
        var data = Kepala(b, jenis, hal, tanggal)
            .Set("yth", b.Pengusul is { } pengusul ? Kepala(pengusul) : b.SuratMasuk?.Asal ?? $"Pimpinan {b.NamaMitra}")
            .Set("ythAlamat", (b is { Pengusul: null, Mitra: [var mitra, ..] } ? mitra.Alamat : null) ?? Setempat);
        MasukKe(data, b);
        data.SetItems("tembusan", b.PerangkatDaerah.Where(pd => pd != b.Pengusul).Select(pd => new TemplateData().Set("nama", Kepala(pd))));
        var kepalaDaerah = b.Jawaban("penandatanganSurat") == Bupati;
        kantor.Penandatangan(data, kepalaDaerah ? Bupati : Sekda, tanggal, atasNama: !kepalaDaerah);
        return data;
    }

    /// <summary>Head of our own letter; its number is that of the agenda, a dotted line until it has one.</summary>
    private TemplateData Kepala(BahanPermohonan b, string jenis, string hal, DateOnly tanggal) =>
        Kepala(b.Surat(jenis), hal, tanggal);

    private TemplateData Kepala(SuratKeluar? keluar, string hal, DateOnly tanggal) =>
        kantor.Kepala(tanggal).SetOrDots("nomorSurat", keluar?.Nomor).Set("sifat", "Biasa").Set("lampiran", "-").Set("hal", hal);

    /// <summary>The letter that we answer.</summary>
    private static void MasukKe(TemplateData data, BahanPermohonan b) => data
        .Set("suratMasukAsal", b.SuratMasuk?.Asal).Set("suratMasukNomor", b.SuratMasuk?.Nomor).Set("suratMasukTanggal", Tanggal(b.SuratMasuk?.Tanggal) ?? TemplateData.Dots)
        .Set("suratMasukPerihal", b.SuratMasuk?.Perihal).Set("bentuk", b.Permohonan.Bentuk.Label.ToLowerInvariant()).Set("namaMitra", b.NamaMitra).Set("tanggalDiterima", TanggalNaskah.Panjang(b.Permohonan.TanggalDiterima));

    private static string Kepala(string perangkatDaerah) => $"Kepala {perangkatDaerah}";

    private static TemplateData Peserta(string nama, string instansi) => new TemplateData().Set("nama", nama).Set("instansi", instansi);

    private static string? Agenda(SuratMasuk? s) => s is null ? null : string.Create(CultureInfo.InvariantCulture, $"{s.NomorAgenda}/{s.Tahun}");

    private static string? Tanggal(DateOnly? tanggal) => tanggal is { } t ? TanggalNaskah.Panjang(t) : null;

    private static string Kapital(string teks) => char.ToUpperInvariant(teks[0]) + teks[1..];
}

/// <summary>What an invitation says of its meeting; what is not known yet becomes a dotted line.</summary>
internal sealed record UndanganRapat(DateOnly? Tanggal, string? Waktu, string? Tempat, string? Tautan, string? Acara, string? Catatan)
{
    private const int PerihalMaxLength = 400;

    public string AcaraAtau(string judul) => Teks.Isi(Acara) ?? $"Pembahasan {judul}";

    /// <summary>The subject of the invitation in the book: day, hour and matter make the meeting.</summary>
    public string Perihal(string judul)
    {
        var waktu = string.Join(", ", new[] { Tanggal is { } t ? TanggalNaskah.Panjang(t) : null, Teks.Isi(Waktu) }.OfType<string>());
        var perihal = $"Undangan rapat {waktu}: {AcaraAtau(judul)}";
        return perihal[..Math.Min(perihal.Length, PerihalMaxLength)].Trim();
    }
}
