using KerjaSama.Domain.Permohonan;
using KerjaSama.Web.Infrastructure.Ui;
using KerjaSama.Web.Modul.Portal.Kontrak;
using Microsoft.Extensions.Localization;

namespace KerjaSama.Web.Modul.Portal;

/// <summary>The words of <c>/lacak</c>: no jargon of the office.</summary>
internal static class TeksLacak
{
    public static string Tahap(Tahap tahap) => tahap switch
    {
        Domain.Permohonan.Tahap.Penerimaan => "Permohonan diterima dan diperiksa",
        Domain.Permohonan.Tahap.Fasilitasi => "Pembahasan awal bersama Anda",
        Domain.Permohonan.Tahap.Telaahan => "Kajian oleh Bagian Kerja Sama",
        Domain.Permohonan.Tahap.Arahan => "Arahan pimpinan daerah",
        Domain.Permohonan.Tahap.Tkksd => "Penilaian tim koordinasi kerja sama daerah",
        Domain.Permohonan.Tahap.Draf => "Penyusunan naskah bersama Anda",
        Domain.Permohonan.Tahap.Persetujuan => "Persetujuan DPRD atau kementerian",
        Domain.Permohonan.Tahap.Paraf => "Pemeriksaan akhir naskah",
        Domain.Permohonan.Tahap.Penandatanganan => "Penandatanganan",
        Domain.Permohonan.Tahap.Register => "Naskah dicatat dan berlaku",
    };

    /// <summary>What the partner is asked to do; null for a step that has no words of its own here.</summary>
    public static string? Tugas(string kunci) => kunci switch
    {
        "tinjauMitra" => "Tinjau draf naskah",
        "lengkapiBerkas" => "Lengkapi berkas",
        _ => null,
    };

    public static string Giliran(Giliran giliran) => giliran switch
    {
        Kontrak.Giliran.Mitra => "Menunggu tanggapan mitra",
        Kontrak.Giliran.BagianKerjaSama => "Sedang dikerjakan Bagian Kerja Sama",
        Kontrak.Giliran.PerangkatDaerah => "Menunggu tanggapan Perangkat Daerah terkait",
        Kontrak.Giliran.BagianHukum => "Menunggu tanggapan Bagian Hukum",
        Kontrak.Giliran.Pimpinan => "Menunggu keputusan pimpinan daerah",
        Kontrak.Giliran.Selesai => "Sudah selesai",
    };

    public static string Status(StatusPermohonan status) => status switch
    {
        StatusPermohonan.Baru => "Permohonan Anda sudah kami terima.",
        StatusPermohonan.Diproses => "Permohonan Anda sedang diproses.",
        StatusPermohonan.MenungguMitra => "Kami menunggu Anda.",
        StatusPermohonan.Selesai => "Selesai: naskahnya sudah ditandatangani dan dicatat.",
        StatusPermohonan.Ditolak => "Permohonan ini tidak dapat dilanjutkan.",
        StatusPermohonan.Dicabut => "Permohonan ini sudah dicabut.",
        StatusPermohonan.Arsip => "Permohonan ini sudah menjadi arsip.",
    };

    /// <summary>A Perangkat Daerah that proposed the request is not who is waited for when the mitra is.</summary>
    public static string Status(LacakRincian r) =>
        Status(r.Permohonan.Status == StatusPermohonan.MenungguMitra && !r.GiliranAnda ? StatusPermohonan.Diproses : r.Permohonan.Status);

    public static RelTahap Rel(LacakRincian r, DateOnly hariIni, IStringLocalizer<PublikTeks> teks) => new(
        [.. r.Langkah.Select(l => new LangkahRel(teks[Tahap(l.Tahap)], l.Keadaan, Sampai: l.Sampai)
        {
            Giliran = l.Keadaan == KeadaanLangkah.Kini ? teks[r.GiliranAnda ? "Giliran Anda" : Giliran(r.Giliran)].Value : null,
        })],
        hariIni, Tegak: true);
}
