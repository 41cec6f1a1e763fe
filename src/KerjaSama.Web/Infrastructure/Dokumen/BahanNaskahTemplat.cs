using KerjaSama.Documents.Templates;
using KerjaSama.Domain.Umum;

namespace KerjaSama.Web.Infrastructure.Dokumen;

/// <summary>Fields of what goes before or after a naskah: our own offer, KAK, lembar ringkas, surat teguran. They know what a draft knows, and a little more.</summary>
internal sealed class BahanNaskahTemplat(KantorDokumen kantor, OfficeClock clock)
{
    private const string Sekda = "sekda";
    private const string Bupati = "bupati";
    private const string Kabag = "kepala-bagian";
    private const string Setempat = "Tempat";

    /// <summary>Characters of a text of the telaahan in the lembar ringkas.</summary>
    private const int TeksRingkas = 450;

    public TemplateData Kak(BahanPermohonan b)
    {
        var data = NaskahTemplat.Isi(kantor, b, clock.HariIni).SetOrDots("latarBelakang", null).SetOrDots("lokasi", null).SetOrDots("manfaat", null).SetOrDots("dampak", null);
        kantor.Penandatangan(data, Kabag, clock.HariIni);
        return data;
    }

    public TemplateData Penawaran(BahanPermohonan b)
    {
        var data = Kepala(NaskahTemplat.Isi(kantor, b, clock.HariIni), b, TemplatDokumen.SuratPenawaran, "Penawaran kerja sama")
            .Set("yth", $"Pimpinan {b.NamaMitra}").Set("ythAlamat", (b.Mitra is [var mitra, ..] ? mitra.Alamat : null) ?? Setempat)
            .SetItems("tembusan", b.PerangkatDaerah.Select(pd => new TemplateData().Set("nama", $"Kepala {pd}")));
        kantor.Penandatangan(data, Bupati, clock.HariIni);
        return data;
    }

    /// <summary>The reports themselves come from the monitoring; here the naskah of the request stands for them.</summary>
    public TemplateData Teguran(BahanPermohonan b)
    {
        var naskah = b.Naskah ?? b.Induk;
        var data = Kepala(kantor.Kepala(clock.HariIni), b, TemplatDokumen.SuratTeguran, "Teguran penyampaian laporan pelaksanaan kerja sama")
            .SetOrDots("yth", b.PerangkatDaerah is [var pd, ..] ? $"Kepala {pd}" : null).Set("ythAlamat", Setempat).Set("catatan", null).SetItems("tembusan", [])
            .SetItems("laporanTerlambat", [new TemplateData().SetOrDots("naskah", naskah?.Judul).SetOrDots("periode", null).SetOrDots("batasWaktu", null)]);
        kantor.Penandatangan(data, Sekda, clock.HariIni, atasNama: true);
        return data;
    }

    /// <param name="jenisNaskah">Name of the kind, or null while it is not set.</param>
    /// <param name="kategoriMitra">Name of the category of the first partner.</param>
    public TemplateData Ringkas(BahanPermohonan b, string? jenisNaskah, string? kategoriMitra)
    {
        var p = b.Permohonan;
        var data = NaskahTemplat.Isi(kantor, b, clock.HariIni)
            .Set("yth", kantor.NamaJabatan(Bupati, clock.HariIni)).Set("kode", p.Kode).Set("bentuk", p.Bentuk.Label.ToLowerInvariant()).Set("namaMitra", b.NamaMitra)
            .Set("tanggalDiterima", TanggalNaskah.Panjang(p.TanggalDiterima)).Set("jenisNaskah", jenisNaskah ?? "Kerja sama").Set("kategoriMitra", kategoriMitra)
            .SetOrDots("alasanKerjaSama", Singkat(b.Telaahan?.Simpulan)).SetOrDots("rekomendasi", b.Telaahan?.Rekomendasi.Label).Set("saran", Singkat(b.Telaahan?.Saran)).Set("arahanPimpinan", null)
            .Set("persetujuanDprd", Dprd(b));
        kantor.Penandatangan(data, Kabag, clock.HariIni);
        return data;
    }

    private TemplateData Kepala(TemplateData data, BahanPermohonan b, string jenis, string hal) => data
        .SetOrDots("nomorSurat", b.Surat(jenis)?.Nomor).Set("sifat", "Biasa").Set("lampiran", "1 (satu) berkas").Set("hal", hal).SetOrDots("batasTanggapan", null)
        .Set("narahubung", string.Join(", telepon ", new[] { kantor.Instansi.NamaBagian, kantor.Instansi.Telepon }.OfType<string>()));

    /// <summary>The sheet stays on one page: the beginning, as far as there is room, up to a whole word.</summary>
    private static string? Singkat(string? teks)
    {
        var baris = teks is null ? null : string.Join(' ', teks.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return baris is not { Length: > TeksRingkas } ? baris : $"{baris[..baris.LastIndexOf(' ', TeksRingkas - 1)]} …";
    }

    /// <summary>Needed when the plan burdens the public and the region, or is not funded in the current budget; null until both are answered.</summary>
    private static string? Dprd(BahanPermohonan b) => (b.Jawaban("membebaniMasyarakat"), b.Jawaban("belumTersediaDiApbd")) switch
    {
        (null, _) or (_, null) => null,
        ("false", "false") => "tidak diperlukan",
        _ => "diperlukan",
    };
}
