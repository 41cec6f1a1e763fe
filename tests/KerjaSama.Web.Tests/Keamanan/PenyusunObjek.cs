using System.Globalization;
using System.Text;
using KerjaSama.Documents;
using KerjaSama.Domain.Naskah;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Web.Infrastructure.Berkas;
using KerjaSama.Web.Modul.Naskah;
using KerjaSama.Web.Modul.Naskah.Kontrak;
using KerjaSama.Web.Modul.Naskah.Penandatanganan;
using KerjaSama.Web.Modul.Pengguna;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using KerjaSama.Web.Modul.Portal;
using KerjaSama.Web.Modul.Portal.Kontrak;
using KerjaSama.Web.Modul.Surat;
using KerjaSama.Workflow;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Tests.Keamanan;

/// <summary>Hangs one of everything that an address can name on a request, through the use cases of the program.</summary>
internal sealed class PenyusunObjek(KantorFactory kantor, SkenarioPermohonan skenario)
{
    private int _disusun;

    public async Task<Objek> SusunAsync(string nama, string kode, string mitra, string perangkatDaerah)
    {
        var agenda = await skenario.PelakuAsync("agenda");
        var hariIni = kantor.OfficeClock.HariIni;
        var p = await kantor.DbAsync(db => db.Permohonan.AsNoTracking().Include(p => p.Mitra).SingleAsync(p => p.Kode == kode));
        var dokumen = await DokumenAsync(kode, "legalitas", $"legalitas-{nama}.pdf", mitra);
        var notulen = await DokumenAsync(kode, "notulen", $"notulen-{nama}.pdf", "analis");
        await kantor.DenganAsync<RencanakanPenandatanganan, bool>(async (_, rencanakan) =>
        {
            await rencanakan.JadwalAsync(kode, 0, new(hariIni.AddDays(40), null, "Pendopo", CaraTandaTangan.Seremonial, null), agenda, default);
            return true;
        });
        var (naskah, dokumenNaskah) = await NaskahAsync(p);
        var buangan = await skenario.PenggunaKeduaAsync(Peran.Agenda, $"Pengganti {nama}");
        var berkasSurat = await BerkasAsync("surat.pdf");
        var suratMasuk = await kantor.DenganAsync<CatatSuratMasuk, Guid>(async (_, catat) =>
            (await catat.ExecuteAsync(new("Dinas", $"1/{nama}", hariIni, hariIni, $"Perihal {nama}", "biasa", null, null), berkasSurat, true, null, agenda, default)).Id);
        var suratKeluar = await kantor.DenganAsync<CatatSuratKeluar, Guid>(async (_, catat) =>
            (await catat.ExecuteAsync(new("lainnya", hariIni, "Dinas", $"Perihal {nama}", null, kode), berkasSurat, null, agenda, default)).Id);
        var nomor = await kantor.DenganAsync<PesanNomorBuku, Guid>(async (_, pesan) => (await pesan.ExecuteAsync(new("KSB", "berikutnya", hariIni, null, null, null), null, agenda, default)).Id);
        await kantor.DenganAsync<TetapkanPengganti, bool>(async (_, tetapkan) =>
        {
            await tetapkan.ExecuteAsync(new(buangan, await kantor.IdAsync("agenda"), hariIni.AddDays(30), hariIni.AddDays(31), "Cuti"), default);
            return true;
        });
        var langkahSelesai = await LangkahSelesaiAsync(p.Id, await kantor.IdAsync(mitra));
        var (insiden, insidenLain) = (await InsidenAsync(p.Id, 998), await InsidenAsync(p.Id, 999));
        return await kantor.DbAsync(async db =>
        {
            var libur = await db.HariLibur.Select(h => h.Tanggal).OrderBy(t => t).Skip(_disusun++).FirstAsync();
            return new Objek(nama, new HashSet<string> { mitra, perangkatDaerah }, mitra, new Dictionary<string, string>
            {
                ["permohonan"] = kode,
                ["dokumen"] = dokumen.ToString(),
                ["notulen"] = notulen.ToString(),
                ["proses"] = (await db.ProcessInstance.Where(i => i.SubjectId == p.Id).Select(i => i.Id).FirstAsync()).ToString(),
                ["naskah"] = naskah,
                ["dokumen-naskah"] = dokumenNaskah.ToString(),
                ["mitra"] = await db.Mitra.Where(m => m.Id == p.Mitra[0].MitraId).Select(m => m.Kode).SingleAsync(),
                ["surat-masuk"] = suratMasuk.ToString(),
                ["surat-keluar"] = suratKeluar.ToString(),
                ["nomor"] = nomor.ToString(),
                ["pesan"] = (await db.OutboxMessage.Where(m => m.SubjekId == p.Id).Select(m => m.Id).FirstAsync()).ToString(),
                ["pengguna"] = buangan.ToString(),
                ["pengganti"] = (await db.PelaksanaHarian.Where(h => h.PenggunaId == buangan).Select(h => h.Id).SingleAsync()).ToString(),
                ["pejabat"] = (await db.Instansi.SelectMany(i => i.Pejabat).Select(j => j.Id).FirstAsync()).ToString(),
                ["libur"] = libur.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                ["lacak"] = await kantor.DenganAsync<KodeLacak, string>((_, lacak) => lacak.UntukAsync(p, default)),
                ["draf"] = await DrafAsync(),
                ["langkah-selesai"] = langkahSelesai.ToString(),
                ["versi-alur"] = $"{await db.ProcessDefinition.Where(d => d.Key == "ksdpk").MaxAsync(d => d.Version)}",
                ["insiden"] = insiden.ToString(),
                ["insiden-lain"] = insidenLain.ToString(),
            });
        });
    }

    public async Task LogoAsync()
    {
        var logo = await BerkasAsync("logo.png", QrCode.Png("logo", 4));
        await kantor.DbAsync(async db =>
        {
            (await db.Instansi.SingleAsync()).GantiLogo(logo.Sha256);
            return await db.SaveChangesAsync();
        });
    }

    /// <summary>A finished step of the applicant.</summary>
    private Task<Guid> LangkahSelesaiAsync(Guid permohonan, Guid mitra) => kantor.DbAsync(async db =>
    {
        var tugas = await db.Tugas.Where(t => t.SubjectId == permohonan && t.Status == StatusTugas.Selesai).OrderBy(t => t.Urut).FirstAsync();
        tugas.SelesaiOleh = mitra;
        await db.SaveChangesAsync();
        return tugas.Id;
    });

    /// <summary>An automatic step that was given up.</summary>
    private Task<Guid> InsidenAsync(Guid permohonan, int token) => kantor.DbAsync(async db =>
    {
        var proses = await db.ProcessInstance.Where(i => i.SubjectId == permohonan && i.DefinitionKey == TerimaPermohonan.Proses).Select(i => i.Id).SingleAsync();
        var job = new ServiceJob { InstanceId = proses, Token = token, ElementId = "catatAgenda", Tindakan = "tidak.ada", DueAt = kantor.OfficeClock.GetUtcNow(), Status = JobStatus.Failed };
        db.Add(job);
        await db.SaveChangesAsync();
        return job.Id;
    });

    /// <summary>A file of a request, as somebody put it there.</summary>
    private async Task<Guid> DokumenAsync(string kode, string jenis, string nama, string oleh)
    {
        var berkas = await BerkasAsync(nama);
        var pengguna = await kantor.IdAsync(oleh);
        return await kantor.DbAsync(async db =>
        {
            var p = await db.Permohonan.Include(p => p.Dokumen).SingleAsync(p => p.Kode == kode);
            var dokumen = p.TambahDokumen(berkas, jenis, pengguna, kantor.OfficeClock.GetUtcNow());
            await db.SaveChangesAsync();
            return dokumen.Id;
        });
    }

    private Task<BerkasUnggahan> BerkasAsync(string nama, byte[]? isi = null) =>
        kantor.DenganAsync<PenerimaBerkas, BerkasUnggahan>((_, penerima) => penerima.TerimaAsync(Unggahan(nama, isi), "berkas", default));

    // no two files have the same content, so that none is known by another's hash
    private static FormFile Unggahan(string nama, byte[]? isi = null) =>
        Formulir(isi ?? [.. FormBerkas.Pdf, .. Encoding.UTF8.GetBytes($"%{nama}\n")], nama);

    private static FormFile Formulir(byte[] isi, string nama) => new(new MemoryStream(isi), 0, isi.Length, "berkas", nama) { Headers = new HeaderDictionary() };

    private Task<string> DrafAsync() => kantor.DenganAsync<DrafPortalStore, string>(async (db, store) =>
    {
        var rahasia = await new RahasiaDraf(db).BaruAsync(default);
        await store.SimpanAsync(rahasia, new AjukanIsian(), default);
        return rahasia;
    });

    /// <summary>A signed naskah of the same parties, with its scan.</summary>
    private async Task<(string Kode, Guid Dokumen)> NaskahAsync(PermohonanKerjaSama p)
    {
        var scan = await BerkasAsync("naskah.pdf");
        return await kantor.DenganAsync<PenomoranNaskah, (string, Guid)>(async (db, penomoran) =>
        {
            await using var transaction = await db.BeginWriteAsync();
            var tanggal = new DateOnly(2025, 5, 6);
            var (kode, urut) = await penomoran.BerikutnyaAsync(tanggal.Year, default);
            var mitra = p.Mitra[0];
            var naskah = NaskahKerjaSama.Daftarkan(
                new NaskahBaru
                {
                    Jenis = "KSB", Judul = p.Judul, Tentang = p.Judul, Sifat = "baru", PermohonanId = p.Id, TanggalTandaTangan = tanggal, BerlakuMulai = tanggal,
                    Terbuka = true,
                    Pihak = [new(null, "Pemerintah Kabupaten Sumberarum", $"119/{urut}/KSB"), new(mitra.MitraId, mitra.Nama, $"7/{urut}")],
                },
                kode, urut, kantor.OfficeClock.GetUtcNow());
            var dokumen = naskah.TambahDokumen(scan, "scan", null, kantor.OfficeClock.GetUtcNow());
            db.Add(naskah);
            await db.SaveChangesAsync();
            await transaction.CommitAsync();
            return (kode, dokumen.Id);
        });
    }
}
