using System.Globalization;
using KerjaSama.Documents;
using KerjaSama.Documents.Templates;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure.Surel;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using KerjaSama.Web.Modul.Portal.Kontrak;

namespace KerjaSama.Web.Infrastructure.Dokumen;

/// <summary>Fields of the receipt: what came in, what is still missing, and the tracking code with its QR.</summary>
internal sealed class TandaTerimaTemplat(KantorDokumen kantor, KodeLacak kodeLacak, KelengkapanBerkas kelengkapan, PublicAddress alamat, OfficeClock clock)
{
    public async Task<TemplateData> IsiAsync(BahanPermohonan b, CancellationToken cancellationToken)
    {
        var p = b.Permohonan;
        var kode = await kodeLacak.UntukAsync(p, cancellationToken);
        var berkas = await kelengkapan.ListAsync(p, cancellationToken);
        var data = kantor.Kepala(clock.HariIni)
            .Set("kode", p.Kode).Set("bentuk", p.Bentuk.Label.ToLowerInvariant()).SetOrDots("nomorAgenda", b.SuratMasuk is { } s ? string.Create(CultureInfo.InvariantCulture, $"{s.NomorAgenda}/{s.Tahun}") : null)
            .Set("tanggalDiterima", TanggalNaskah.Panjang(p.TanggalDiterima)).Set("saluran", p.Saluran.Label).Set("namaMitra", b.NamaMitra).Set("judul", p.Judul)
            .Set("suratMasukNomor", b.SuratMasuk?.Nomor).Set("suratMasukTanggal", b.SuratMasuk?.Tanggal is { } t ? TanggalNaskah.Panjang(t) : TemplateData.Dots)
            .Set("narahubung", string.Join(", ", new[] { p.KontakNama, p.KontakTelepon, p.KontakSurel }.OfType<string>()))
            .SetItems("lampiranDokumen", berkas.Where(DariPemohon).Select(j => new TemplateData().Set("nama", j.Nama).Set("keterangan", j.Berkas[0].Nama)))
            .SetItems("dokumenKurang", berkas.Where(j => j.Kurang).Select(j => new TemplateData().Set("nama", j.Nama).Set("keterangan", "Wajib")))
            .Set("batasMelengkapi", p.MenyusulSampai is { } batas ? TanggalNaskah.Panjang(batas) : null)
            .Set("kodeLacak", PortalLinks.KodeTerbaca(kode)).Set("alamatLacak", alamat.Of(PortalLinks.LacakDepan).ToString())
            .SetImage("qrLacak", QrCode.Png(alamat.Of(PortalLinks.Lacak(kode)).ToString()));
        kantor.Penandatangan(data, "kepala-bagian", clock.HariIni);
        return data;
    }

    // a receipt printed late names what came from the applicant, not what the office has added since
    private static bool DariPemohon(JenisDokumen jenis) => jenis.Berkas.Count > 0 && (jenis.Diminta || jenis.Berkas.Any(d => d.DiunggahOleh is null));
}
