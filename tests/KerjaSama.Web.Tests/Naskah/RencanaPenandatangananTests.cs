using System.Net;
using KerjaSama.Documents;
using KerjaSama.Domain.Naskah;
using KerjaSama.Web.Infrastructure.Surel;
using KerjaSama.Web.Modul.Naskah.Kontrak;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using KerjaSama.Web.Modul.Portal.Kontrak;
using KerjaSama.Web.Modul.Tugas.Kontrak;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Tests.Naskah;

/// <summary>A signing from its plan to its record: date, signatories, originals, photos; who is told, and who sees it.</summary>
public sealed class RencanaPenandatangananTests(KantorFactory kantor) : IClassFixture<KantorFactory>
{
    private readonly SkenarioPermohonan _skenario = new(kantor);

    private DateOnly HariIni => kantor.OfficeClock.HariIni;

    [Fact]
    public async Task Jadwal_DikabarkanSekaliSetiapPerubahan_DanTampakBagiMitra()
    {
        var (kode, _) = await _skenario.SampaiAsync("parafSekda", perangkatDaerah: "dinkes");
        Assert.Equal(HttpStatusCode.NotFound, (await (await kantor.KlienSebagaiAsync("mitra")).GetAsync(PermohonanLinks.Penandatanganan(kode))).StatusCode);

        await JadwalkanAsync(kode, "Pendopo Kabupaten");
        await JadwalkanAsync(kode, "Pendopo Kabupaten");
        Assert.Equal(2, await PesanAsync(kode, JenisPesan.JadwalPenandatanganan)); // mail and WhatsApp to the contact
        Assert.Equal(2, await PesanAsync(kode, JenisPesan.JadwalPenandatangananAkun)); // one account of the mitra, one of the PD
        await JadwalkanAsync(kode, "Aula Setda");

        Assert.Equal(4, await PesanAsync(kode, JenisPesan.JadwalPenandatangananAkun));
        var lacak = await kantor.Tamu().TeksAsync(PortalLinks.Lacak(await _skenario.KodeLacakAsync(kode)));
        Assert.Contains("Penandatanganan dijadwalkan", lacak);
        Assert.Contains("Aula Setda", lacak);
        var mitra = await (await kantor.KlienSebagaiAsync("mitra")).TeksAsync(PermohonanLinks.Penandatanganan(kode));
        Assert.Contains("Aula Setda", mitra);
        Assert.DoesNotContain("Kesiapan", mitra);
        Assert.Equal(HttpStatusCode.NotFound, (await (await kantor.KlienSebagaiAsync("mitra-2")).GetAsync(PermohonanLinks.Penandatanganan(kode))).StatusCode);
    }

    [Fact]
    public async Task VersiLama_Ditolak409_KetikanTetap()
    {
        var (kode, _) = await _skenario.SampaiAsync("parafSekda", perangkatDaerah: "dinkes");
        await JadwalkanAsync(kode, "Pendopo");

        using var jawaban = await KirimAsync(kode, "Jadwal", ("Versi", "0"), ("Tempat", "Hotel Contoh"));

        Assert.Equal(HttpStatusCode.Conflict, jawaban.StatusCode);
        Assert.Contains("Hotel Contoh", await jawaban.TeksAsync());
        Assert.Equal("Pendopo", await kantor.DbAsync(db => db.Penandatanganan.Where(r => db.Permohonan.Any(p => p.Kode == kode && p.Id == r.PermohonanId)).Select(r => r.Tempat).SingleAsync()));
    }

    [Fact]
    public async Task DariRencanaMenjadiCatatan_FormulirTerisi_LaluTertutup()
    {
        var (kode, tugas) = await _skenario.SampaiAsync("tandatangani", perangkatDaerah: "dinkes");
        await JadwalkanAsync(kode, "Pendopo Kabupaten", HariIni);
        (await KirimAsync(kode, "Penandatangan", ("Versi", await VersiAsync(kode)),
            ("Penandatangan[0].Nama", "Drs. Wirya"), ("Penandatangan[0].KodeJabatan", "bupati"), ("Penandatangan[0].Jabatan", "Bupati Contoh"),
            ("Penandatangan[1].Nama", "Ratna Dewi"), ("Penandatangan[1].Jabatan", "Direktur"), ("Penandatangan[1].Kewenangan", "kuasa"), ("Penandatangan[1].DasarNomor", "SK/9"), ("Penandatangan[1].DasarTanggal", "2026-02-01"))).Dispose();
        (await KirimAsync(kode, "Asli", ("Versi", await VersiAsync(kode)), ("Rangkap", "2"), ("Asli[0].Penyimpan", "Arsip Bagian"), ("Asli[0].Meterai", "true"))).Dispose();
        await FotoAsync(kode);
        var perancang = await kantor.KlienSebagaiAsync("perancang");
        var agenda = await perancang.TeksAsync(NaskahLinks.HariPenandatanganan(HariIni));
        Assert.Contains("Ratna Dewi, Direktur", agenda);
        Assert.Contains("2 rangkap, bermeterai 1", agenda);
        Assert.Contains("1 foto", agenda);
        var formulir = await (await kantor.KlienSebagaiAsync("pimpinan")).TeksAsync(TugasLinks.Rincian(tugas));
        Assert.Contains("value=\"Pendopo Kabupaten\"", formulir);
        Assert.Contains("value=\"Ratna Dewi, Direktur\"", formulir);
        Assert.Contains("Kesiapan penandatanganan", formulir);

        await _skenario.SelesaikanAsync(tugas, null, ("tempat", "Pendopo Kabupaten"), ("caraTandaTangan", "seremonial"), ("penandatanganMitra", "Ratna Dewi, Direktur"));

        var naskah = await kantor.DbAsync(db => db.Naskah.Include(n => n.Dokumen).SingleAsync(n => db.Permohonan.Any(p => p.Id == n.PermohonanId && p.Kode == kode)));
        Assert.Equal(["foto"], naskah.Dokumen.Select(d => d.Jenis));
        var halaman = await perancang.TeksAsync(NaskahLinks.Rincian(naskah.Kode));
        Assert.Contains("Ratna Dewi, Direktur", halaman);
        Assert.Contains("SK/9", halaman);
        Assert.Contains("disimpan Arsip Bagian", halaman);
        Assert.Contains("Yang belum lengkap saat ditandatangani", await (await kantor.KlienSebagaiAsync("agenda")).TeksAsync(PermohonanLinks.Riwayat(kode)));
        var rencana = await kantor.DbAsync(db => db.Penandatanganan.Include(r => r.Penandatangan).SingleAsync(r => r.PermohonanId == naskah.PermohonanId));
        Assert.All(rencana.Penandatangan, p => Assert.Equal(HariIni, p.DitandatanganiPada));
        Assert.NotNull(rencana.SelesaiPada);
        using var sesudah = await KirimAsync(kode, "Jadwal", ("Tempat", "Tempat lain"));
        Assert.Equal(HttpStatusCode.Conflict, sesudah.StatusCode);
        Assert.Contains(naskah.Kode, await perancang.TeksAsync(NaskahLinks.HariPenandatanganan(HariIni)));
    }

    [Fact]
    public async Task TanpaRencana_LangkahSajaMenjadiCatatan()
    {
        var (kode, tugas) = await _skenario.SampaiAsync("tandatangani", perangkatDaerah: "dinkes");

        await _skenario.SelesaikanAsync(tugas, null, ("penandatanganMitra", "Budi, Direktur Utama"), ("jumlahAsli", "3"));

        var rencana = await kantor.DbAsync(db => db.Penandatanganan.Include(r => r.Penandatangan).Include(r => r.Asli).SingleAsync(r => db.Permohonan.Any(p => p.Id == r.PermohonanId && p.Kode == kode)));
        Assert.Equal(3, rencana.Asli.Count);
        Assert.Equal(["bupati", null], rencana.Penandatangan.OrderBy(p => p.Urutan).Select(p => p.KodeJabatan));
        Assert.Equal("Budi, Direktur Utama", rencana.Penandatangan.Single(p => !p.PihakKami).Nama);
        Assert.Equal(Kewenangan.Jabatan, rencana.Penandatangan.Single(p => p.PihakKami).Kewenangan);
    }

    [Fact]
    public async Task Penandatangan_MengisiDrafYangDisusunSesudahnya()
    {
        var (kode, tugas) = await _skenario.SampaiAsync("susunDraf", perangkatDaerah: "dinkes");
        (await KirimAsync(kode, "Penandatangan", ("Versi", "0"), ("Penandatangan[0].KodeJabatan", "bupati"), ("Penandatangan[0].Nama", "Drs. Wirya"),
            ("Penandatangan[1].Nama", "Ratna Dewi"), ("Penandatangan[1].Jabatan", "Direktur"), ("Penandatangan[1].Kewenangan", "jabatan"), ("Penandatangan[1].DasarNomor", "Akta Nomor 12"))).Dispose();

        await _skenario.SelesaikanAsync(tugas);

        var draf = await (await kantor.KlienSebagaiAsync("perancang")).TeksAsync(PermohonanLinks.BacaDraf(kode, 1));
        Assert.Contains("Ratna Dewi", draf, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("berdasarkan Akta Nomor 12", draf);
    }

    [Fact]
    public async Task TanggalLampau_DanJamTanpaTanggal_DisebutPadaBidangnya()
    {
        var (kode, _) = await _skenario.SampaiAsync("parafSekda", perangkatDaerah: "dinkes");

        using var lampau = await KirimAsync(kode, "Jadwal", ("Versi", "0"), ("Tanggal", $"{HariIni.AddDays(-1):yyyy-MM-dd}"));
        using var jam = await KirimAsync(kode, "Jadwal", ("Versi", "0"), ("Jam", "09:30"));

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (lampau.StatusCode, jam.StatusCode));
        Assert.Contains("tidak boleh di masa lalu", await lampau.TeksAsync());
        Assert.Contains("Isi tanggalnya bila jamnya ditetapkan.", await jam.TeksAsync());
    }

    private async Task JadwalkanAsync(string kode, string tempat, DateOnly? hari = null)
    {
        using var jawaban = await KirimAsync(kode, "Jadwal", ("Versi", await VersiAsync(kode)), ("Tanggal", $"{hari ?? HariIni.AddDays(3):yyyy-MM-dd}"), ("Jam", "09:30"), ("Tempat", tempat), ("Cara", "seremonial"));
        Assert.Equal(HttpStatusCode.Found, jawaban.StatusCode);
    }

    private async Task<HttpResponseMessage> KirimAsync(string kode, string handler, params (string Nama, string Nilai)[] isian)
    {
        var url = PermohonanLinks.Penandatanganan(kode);
        return await (await kantor.KlienSebagaiAsync("perancang")).KirimFormAsync($"{url}?handler={handler}", [.. isian.Select(i => KeyValuePair.Create(i.Nama, i.Nilai))], url);
    }

    private async Task FotoAsync(string kode)
    {
        var (klien, url) = (await kantor.KlienSebagaiAsync("perancang"), PermohonanLinks.Penandatanganan(kode));
        using var jawaban = await klien.KirimBerkasAsync($"{url}?handler=Foto", await klien.IsiAsync(url), [], ("Foto", "penandatanganan.png", QrCode.Png("foto", 4)));
        Assert.Equal(HttpStatusCode.Found, jawaban.StatusCode);
    }

    private async Task<string> VersiAsync(string kode) =>
        $"{await kantor.DbAsync(db => db.Penandatanganan.Where(r => db.Permohonan.Any(p => p.Kode == kode && p.Id == r.PermohonanId)).Select(r => r.Versi).SingleOrDefaultAsync())}";

    private Task<int> PesanAsync(string kode, string jenis) => kantor.DbAsync(db => db.OutboxMessage.CountAsync(m => m.Jenis == jenis && db.Permohonan.Any(p => p.Kode == kode && p.Id == m.SubjekId)));
}
