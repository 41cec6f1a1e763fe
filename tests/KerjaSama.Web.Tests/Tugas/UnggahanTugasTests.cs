using System.Net;
using System.Text.RegularExpressions;
using KerjaSama.Web.Modul.Portal.Kontrak;
using KerjaSama.Web.Modul.Tugas.Kontrak;
using KerjaSama.Web.Tests.Portal;
using KerjaSama.Workflow;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Tests.Tugas;

/// <summary>A file that comes with the form of a step is a document only if the step succeeds, and outlives a refused form.</summary>
public sealed partial class UnggahanTugasTests(KantorFactory kantor) : IClassFixture<KantorFactory>
{
    private static readonly (string, string)[] Rapat = [("Hasil", "lanjut"), ("tanggalRapat", "2026-03-02"), ("tempat", "Ruang rapat"), ("ringkasan", "Sepakat.")];

    private readonly SkenarioPermohonan _skenario = new(kantor);

    [Fact]
    public async Task Ditolak_BerkasTidakMenjadiVersi_LaluDipakaiTanpaDipilihLagi()
    {
        var (kode, tugas) = await _skenario.SampaiAsync("rapatFasilitasi");
        var analis = await kantor.KlienSebagaiAsync("analis");

        using var ditolak = await analis.KirimBerkasAsync(TugasLinks.Rincian(tugas), Rapat[..2], ("unggah.notulen", "rapat.pdf", MultipartPoster.Pdf));
        Assert.Equal(HttpStatusCode.BadRequest, ditolak.StatusCode);
        Assert.Empty(await DokumenAsync(kode));
        var halaman = await ditolak.TeksAsync();
        Assert.Contains("rapat.pdf (baru diunggah)", halaman);

        using var diterima = await analis.KirimBerkasAsync(TugasLinks.Rincian(tugas), [.. Rapat, ("notulen", Terpilih(halaman))]);

        Assert.Equal(HttpStatusCode.Found, diterima.StatusCode);
        Assert.Equal([("notulen-rapat-fasilitasi", "rapat.pdf", 1)], await DokumenAsync(kode));
        Assert.Contains("rapat.pdf", await analis.TeksAsync($"/permohonan/{kode}/riwayat"));
    }

    [Fact]
    public async Task Diterima_SatuBarisRiwayatUntukTindakanDanBerkasnya()
    {
        var (kode, tugas) = await _skenario.SampaiAsync("rapatFasilitasi");
        var analis = await kantor.KlienSebagaiAsync("analis");
        var sebelum = await VersiAsync(kode);

        using var diterima = await analis.KirimBerkasAsync(TugasLinks.Rincian(tugas), Rapat, ("unggah.notulen", "sekali.pdf", MultipartPoster.Pdf));

        Assert.Equal(HttpStatusCode.Found, diterima.StatusCode);
        var baris = await kantor.DbAsync(async db =>
        {
            var id = (await db.Permohonan.Where(p => p.Kode == kode).Select(p => p.Id).SingleAsync()).ToString("N");
            return await db.Riwayat.AsNoTracking().Where(r => r.ObjekKunci == id && r.Nomor > sebelum).ToListAsync();
        });
        Assert.DoesNotContain(baris, r => r.Peristiwa == "dokumen.diunggah");
        Assert.Contains("sekali.pdf, versi 1", Assert.Single(baris, r => r.Peristiwa == "tugas.selesai").Perubahan, StringComparison.Ordinal);
    }

    [Fact]
    public async Task VersiLama_BerkasTidakMenjadiVersi()
    {
        var (kode, tugas) = await _skenario.SampaiAsync("rapatFasilitasi");
        var analis = await kantor.KlienSebagaiAsync("analis");

        using var ditolak = await analis.KirimBerkasAsync(TugasLinks.Rincian(tugas), [.. Rapat, ("Versi", "7")], ("unggah.notulen", "rapat.pdf", MultipartPoster.Pdf));

        Assert.Contains(ditolak.StatusCode, new[] { HttpStatusCode.Conflict, HttpStatusCode.PreconditionFailed });
        Assert.Empty(await DokumenAsync(kode));
        Assert.Contains("rapat.pdf (baru diunggah)", await ditolak.TeksAsync());
    }

    [Fact]
    public async Task TitipanOrangLain_TidakDapatDipakai()
    {
        var (kode, tugas) = await _skenario.SampaiAsync("rapatFasilitasi");
        using var ditolak = await (await kantor.KlienSebagaiAsync("analis")).KirimBerkasAsync(TugasLinks.Rincian(tugas), Rapat[..2], ("unggah.notulen", "rapat.pdf", MultipartPoster.Pdf));
        var (_, lain) = await _skenario.SampaiAsync("rapatFasilitasi");
        var analis = await kantor.KlienSebagaiAsync("analis");

        using var jawaban = await analis.KirimBerkasAsync(TugasLinks.Rincian(lain), [.. Rapat, ("notulen", Terpilih(await ditolak.TeksAsync()))]);

        Assert.Equal(HttpStatusCode.BadRequest, jawaban.StatusCode);
        Assert.Contains("Berkas ini tidak ada pada permohonan.", await jawaban.TeksAsync());
        Assert.Empty(await DokumenAsync(kode));
    }

    [Fact]
    public async Task BuktiAtasNama_DitolakLaluDipakaiTanpaDipilihLagi()
    {
        var (kode, tugas) = await _skenario.SampaiAsync("catatArahan");
        var agenda = await kantor.KlienSebagaiAsync("agenda");
        (string, string)[] isian = [("Hasil", "lanjut"), ("dari", "sekda"), ("tanggalArahan", "2026-03-02"), ("atasNama.Nama", "Dr. Contoh Prabowati"), ("atasNama.Tanggal", "2026-02-27")];

        using var ditolak = await agenda.KirimBerkasAsync(TugasLinks.Rincian(tugas), isian, ("atasNama.Berkas", "disposisi.pdf", MultipartPoster.Pdf));
        Assert.Equal(HttpStatusCode.BadRequest, ditolak.StatusCode);
        Assert.Empty(await DokumenAsync(kode));
        var halaman = await ditolak.TeksAsync();
        Assert.Contains("disposisi.pdf sudah diterima.", halaman);

        using var diterima = await agenda.KirimBerkasAsync(
            TugasLinks.Rincian(tugas), [.. isian, ("arahan", "Setuju."), ("atasNama.Berkas.titipan", Tersembunyi(halaman, "atasNama.Berkas.titipan"))]);

        Assert.Equal(HttpStatusCode.Found, diterima.StatusCode);
        Assert.Equal([("bukti-atas-nama", "disposisi.pdf", 1)], await DokumenAsync(kode));
        Assert.EndsWith("bukti: berkas disposisi.pdf versi 1", await kantor.DbAsync(db => db.Tugas.Where(t => t.Id == tugas).Select(t => t.AtasNama).SingleAsync()));
    }

    [Fact]
    public async Task KodeLacak_DitolakLaluDipakaiTanpaDipilihLagi()
    {
        var (p, kode) = await kantor.AjukanAsync("titip@mitra.example");
        await kantor.SelesaikanAsync(p.Id);
        await kantor.SelesaikanAsync(p.Id);
        await kantor.SelesaikanAsync(p.Id, "kembalikan", ("alasan", "Mohon kirim profil lembaga."));
        var tugas = await kantor.DbAsync(db => db.Tugas.AsNoTracking().SingleAsync(t => t.SubjectId == p.Id && t.Status == StatusTugas.Terbuka));
        var klien = kantor.Tamu();
        var (url, nama) = (PortalLinks.Lacak(kode) + "?handler=Selesai", $"t{tugas.Urut}.legalitas");
        KeyValuePair<string, string>[] isian = [new("tugas", tugas.Id.ToString()), new("hasil", "kirim")];

        using var ditolak = await klien.KirimBerkasAsync(url, await klien.IsiAsync(PortalLinks.Lacak(kode)), [.. isian, new("versi", "9")], (nama, "profil.pdf", FormBerkas.Pdf));
        Assert.Contains(ditolak.StatusCode, new[] { HttpStatusCode.Conflict, HttpStatusCode.PreconditionFailed });
        Assert.Empty(await DokumenAsync(p.Kode));
        var halaman = await ditolak.TeksAsync();

        using var diterima = await klien.KirimBerkasAsync(url, halaman, [.. isian, new("versi", "0")]);

        Assert.Equal(HttpStatusCode.Found, diterima.StatusCode);
        Assert.Equal([("legalitas", "profil.pdf", 1)], await DokumenAsync(p.Kode));
    }

    private Task<List<(string, string, int)>> DokumenAsync(string kode) => kantor.DbAsync(async db =>
        (await db.DokumenPermohonan.AsNoTracking().Where(d => db.Permohonan.Any(p => p.Id == d.PermohonanId && p.Kode == kode)).ToListAsync()).ConvertAll(d => (d.Jenis, d.Nama, d.NomorVersi)));

    private Task<int> VersiAsync(string kode) => kantor.DbAsync(db => db.Permohonan.Where(p => p.Kode == kode).Select(p => p.Versi).SingleAsync());

    private static string Terpilih(string halaman) => OpsiTitipan().Match(halaman).Groups[1].Value;

    private static string Tersembunyi(string halaman, string nama) => Regex.Match(halaman, $"name=\"{Regex.Escape(nama)}\" value=\"([^\"]+)\"").Groups[1].Value;

    [GeneratedRegex("<option value=\"(titipan\\.[^\"]+)\" selected")]
    private static partial Regex OpsiTitipan();
}
