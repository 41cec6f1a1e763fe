using System.Globalization;
using KerjaSama.Documents.Templates;
using KerjaSama.Domain.Mitra;
using KerjaSama.Domain.Naskah;
using KerjaSama.Domain.Pengaturan;

namespace KerjaSama.Web.Infrastructure.Dokumen;

/// <summary>Fields of a draft naskah: what the permohonan knows is filled in, what has to be negotiated is a dotted line.</summary>
internal static class NaskahTemplat
{
    private static readonly string[] Sebutan = ["PIHAK KETIGA", "PIHAK KEEMPAT", "PIHAK KELIMA", "PIHAK KEENAM", "PIHAK KETUJUH", "PIHAK KEDELAPAN"];

    private static readonly CultureInfo Inggris = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>What nobody but the parties can say.</summary>
    private static readonly string[] BelumDiketahui =
    [
        "maksud", "tujuan", "ruangLingkup", "pembiayaan", "hakPihakKesatu", "kewajibanPihakKesatu", "hakPihakKedua", "kewajibanPihakKedua", "tempatSengketa",
        "ketentuanDiubah", "dendaKeterlambatan", "tujuanEn", "jangkaWaktuEn", "tentangEn", "pihakKesatuInstansiEn", "pihakKeduaInstansiEn", "pihakKeduaKeterangan",
    ];

    public static TemplateData Isi(KantorDokumen kantor, BahanPermohonan b, DateOnly hariIni)
    {
        var (p, naskah) = (b.Permohonan, b.Naskah);
        var data = kantor.Kepala(hariIni).SetTanggalNaskah(naskah?.TanggalTandaTangan);
        foreach (var isian in BelumDiketahui)
        {
            data.SetOrDots(isian, null);
        }

        data.Set("tentang", p.Judul).Set("objek", AwalKecil(p.Tentang)).SetOrDots("pelaksana", string.Join(", ", b.PerangkatDaerah))
            .SetOrDots("jangkaWaktu", null).Set("jangkaWaktuSampai", Tanggal(naskah?.BerlakuSampai)).SetOrDots("berlakuSampai", Tanggal(naskah?.BerlakuSampai))
            .SetOrDots("tempatTandaTangan", naskah?.TempatTandaTangan).SetOrDots("tanggalTandaTangan", Tanggal(naskah?.TanggalTandaTangan))
            .SetOrDots("berlakuSampaiEn", naskah?.BerlakuSampai?.ToString("d MMMM yyyy", Inggris)).SetOrDots("tanggalTandaTanganEn", naskah?.TanggalTandaTangan?.ToString("d MMMM yyyy", Inggris))
            .Set("jumlahRangkap", Rangkap(b.Mitra.Count + 1))
            .SetItems("dasarHukum", (b.Telaahan?.DasarHukum ?? []).Where(d => d.Status != StatusDasarHukum.Dicabut).OrderBy(d => d.Urutan).Select(d => new TemplateData().Set("nama", d.Judul)))
            .SetItems("bidangKerjaSama", [new TemplateData().Set("nama", AwalKecil(p.Tentang)).SetOrDots("namaEn", null)])
            .SetItems("rencanaKerja", [RencanaKosong()]);
        Kesatu(data, kantor, b, hariIni);
        Kedua(data, b);
        Induk(data, b);
        return data.SetItems("pihakLain", b.Mitra.Skip(1).Select((m, i) => Lain(m, i, Penandatangan(b, m.Id), naskah)));
    }

    private static TemplateData Lain(MitraKerjaSama m, int i, PenandatanganNaskah? orang, NaskahKerjaSama? naskah) => new TemplateData()
            .Set("sebutan", Sebutan.ElementAtOrDefault(i) ?? "PIHAK LAIN").Set("instansi", m.Nama).SetOrDots("nama", orang?.Nama).SetOrDots("jabatan", orang?.Jabatan).SetOrDots("alamat", m.Alamat)
            .Set("dasar", Dasar(orang, null)).SetOrDots("nomor", NomorPihak(naskah, m.Id)).SetOrDots("telepon", m.Telepon).SetOrDots("surel", m.Surel).SetOrDots("keterangan", null);

    private static void Kesatu(TemplateData data, KantorDokumen kantor, BahanPermohonan b, DateOnly hariIni)
    {
        var instansi = kantor.Instansi;
        var tanggal = b.Naskah?.TanggalTandaTangan ?? hariIni;
        var orang = Penandatangan(b, null);
        var pejabat = instansi.PejabatPada(b.Naskah?.Penandatangan ?? orang?.KodeJabatan ?? "bupati", tanggal);
        data.Set("pihakKesatuInstansi", kantor.PihakKami).SetOrDots("pihakKesatuNama", orang?.Nama ?? pejabat?.Nama)
            .SetOrDots("pihakKesatuJabatan", orang?.Jabatan ?? (pejabat is null ? null : $"{pejabat.Sebutan} {pejabat.NamaJabatan}".Trim()))
            .Set("pihakKesatuAlamat", instansi.Alamat).Set("pihakKesatuDasar", Dasar(orang, instansi.SebutanKepalaDaerah)).SetOrDots("pihakKesatuTelepon", instansi.Telepon).SetOrDots("pihakKesatuSurel", instansi.Surel)
            .Set("pihakKesatuKeterangan", $"unsur penyelenggara pemerintahan daerah yang memimpin pelaksanaan urusan pemerintahan yang menjadi kewenangan {instansi.NamaDaerah}")
            .SetOrDots("nomorPihakKesatu", b.Naskah?.Pihak.FirstOrDefault(x => x.PihakKami)?.Nomor ?? b.Nomor);
    }

    private static void Kedua(TemplateData data, BahanPermohonan b)
    {
        var mitra = b.Mitra is [var pertama, ..] ? pertama : null;
        var orang = mitra is null ? null : Penandatangan(b, mitra.Id);
        data.SetOrDots("pihakKeduaNama", orang?.Nama).SetOrDots("pihakKeduaJabatan", orang?.Jabatan).SetOrDots("pihakKeduaInstansi", b.Permohonan.Mitra.OrderBy(m => m.Urutan).FirstOrDefault()?.Nama ?? mitra?.Nama)
            .SetOrDots("pihakKeduaAlamat", mitra?.Alamat).Set("pihakKeduaDasar", Dasar(orang, null)).SetOrDots("pihakKeduaTelepon", mitra?.Telepon).SetOrDots("pihakKeduaSurel", mitra?.Surel)
            .SetOrDots("nomorPihakKedua", mitra is null ? null : NomorPihak(b.Naskah, mitra.Id));
    }

    private static PenandatanganNaskah? Penandatangan(BahanPermohonan b, Guid? mitraId) => b.Penandatangan.FirstOrDefault(p => p.MitraId == mitraId);

    /// <summary>What gives a signatory his authority: "Surat Kuasa Bupati Nomor 1 tanggal 2 Maret 2026", or the deed as it was typed.</summary>
    /// <param name="pemberi">Who gave the surat kuasa, for our side.</param>
    private static string? Dasar(PenandatanganNaskah? orang, string? pemberi) => orang?.DasarNomor is not { } nomor ? null
        : $"{(orang.Kewenangan == Kewenangan.Kuasa ? $"Surat Kuasa {pemberi} Nomor {nomor}".Replace("  ", " ", StringComparison.Ordinal) : nomor)}{(orang.DasarTanggal is { } tanggal ? $" tanggal {TanggalNaskah.Panjang(tanggal)}" : "")}";

    private static void Induk(TemplateData data, BahanPermohonan b)
    {
        var nomor = b.Induk?.Pihak.FirstOrDefault(x => x.PihakKami)?.Nomor ?? b.Induk?.Kode;
        data.Set("indukJenis", b.JenisInduk).Set("indukNomor", nomor)
            .Set("indukTanggal", Tanggal(b.Induk?.TanggalTandaTangan) ?? TemplateData.Dots).SetOrDots("indukTentang", b.Induk?.Judul)
            .Set("indukSebutan", $"{b.JenisInduk ?? TemplateData.Dots} Nomor {nomor ?? TemplateData.Dots}");
    }

    private static TemplateData RencanaKosong() => new TemplateData().SetOrDots("kegiatan", null).SetOrDots("keluaran", null).SetOrDots("jadwal", null).SetOrDots("penanggungJawab", null).SetOrDots("pembiayaan", null);

    private static string? NomorPihak(NaskahKerjaSama? naskah, Guid mitraId) => naskah?.Pihak.FirstOrDefault(x => x.MitraId == mitraId)?.Nomor;

    private static string Rangkap(int jumlah) => $"{jumlah} ({Terbilang.Of(jumlah)})";

    private static string? Tanggal(DateOnly? tanggal) => tanggal is { } t ? TanggalNaskah.Panjang(t) : null;

    /// <summary>For the middle of a sentence: without capital and full stop, unless the first word is an abbreviation.</summary>
    private static string AwalKecil(string teks)
    {
        var isi = teks.Trim().TrimEnd('.');
        return isi.Length > 1 && char.IsUpper(isi[0]) && char.IsLower(isi[1]) ? char.ToLowerInvariant(isi[0]) + isi[1..] : isi;
    }
}
