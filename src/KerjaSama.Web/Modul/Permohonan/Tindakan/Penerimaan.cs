using KerjaSama.Data;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Surat;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Web.Infrastructure.Dokumen;
using KerjaSama.Web.Infrastructure.Surel;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using KerjaSama.Web.Modul.Surat.Kontrak;
using KerjaSama.Workflow;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Permohonan.Tindakan;

/// <summary>Enters the request into the buku agenda, unless its letter already stands there.</summary>
internal sealed class CatatAgenda(KerjaSamaDbContext db, CatatSurat catatSurat, NamaPemohon namaPemohon) : ITindakan
{
    public async Task JalankanAsync(KonteksTindakan konteks, CancellationToken cancellationToken)
    {
        var (p, isian) = (konteks.Permohonan, konteks.Isian);
        if (p.SuratMasukId is { } id)
        {
            var ada = await db.SuratMasuk.SingleAsync(s => s.Id == id, cancellationToken);
            ada.Ubah(new(ada.Asal, isian.Teks("nomorSurat") ?? ada.Nomor, isian.Tanggal("tanggalSurat") ?? ada.Tanggal, ada.TanggalDiterima,
                isian.Teks("perihal") ?? ada.Perihal, isian.WajibTeks("sifatSurat"), isian.Teks("lampiran") ?? ada.Lampiran, isian.Teks("disposisiAwal") ?? ada.DisposisiAwal));
            return;
        }

        var surat = await catatSurat.MasukAsync(
            new KepalaSurat(await namaPemohon.DariAsync(p, cancellationToken), isian.Teks("nomorSurat"), isian.Tanggal("tanggalSurat"), p.TanggalDiterima, isian.Teks("perihal") ?? p.Judul,
                isian.WajibTeks("sifatSurat"), isian.Teks("lampiran"), isian.Teks("disposisiAwal")),
            konteks.Pelaku, cancellationToken);
        surat.JadikanPermohonan(p.Id);
        p.CatatSurat(surat.Id);
    }
}

/// <summary>The office sets track and kind of naskah (domain.md section 3.1), never the mitra.</summary>
internal sealed class TetapkanJalur(KerjaSamaDbContext db, JenisNaskahJalur jenisPadaJalur) : ITindakan
{
    public async Task JalankanAsync(KonteksTindakan konteks, CancellationToken cancellationToken)
    {
        var jenis = konteks.Isian.WajibTeks("jenisNaskah");
        if (!await db.JenisNaskah.AnyAsync(j => j.Kode == jenis, cancellationToken))
        {
            throw new IsianTidakSahException("jenisNaskah", $"Jenis naskah \"{jenis}\" tidak ada dalam daftar jenis naskah.");
        }

        var jalur = konteks.Isian.WajibKode<Jalur>("jalur");
        if (await jenisPadaJalur.GalatAsync(jalur, jenis, cancellationToken) is { } galat)
        {
            throw new IsianTidakSahException("jenisNaskah", galat);
        }

        konteks.Permohonan.TetapkanJalur(jalur, jenis);
        konteks.Permohonan.Mulai();
    }
}

/// <summary>
/// Complete, to follow by a date, or sent back to the mitra with what is missing. While the checklist still shows something missing,
/// "complete" needs a reason.
/// </summary>
internal sealed class PeriksaKelengkapan(KelengkapanBerkas kelengkapan, Pemberitahuan pemberitahuan) : ITindakan, IPeriksaIsian
{
    public async Task<IReadOnlyDictionary<string, string>> PeriksaAsync(IsianDiperiksa diperiksa, CancellationToken cancellationToken)
    {
        if (diperiksa.Hasil != "lengkap" || diperiksa.Isian.Teks(KelengkapanBerkas.IsianAlasan) is not null)
        {
            return new Dictionary<string, string>();
        }

        var kurang = await kelengkapan.KurangAsync(diperiksa.Permohonan, cancellationToken);
        return kurang.Count == 0
            ? new Dictionary<string, string>()
            : new Dictionary<string, string> { [KelengkapanBerkas.IsianAlasan] = $"{KelengkapanBerkas.Sebutan(kurang)}. Tulis mengapa berkasnya tetap dinyatakan lengkap, atau pilih \"Lanjut, berkas menyusul\"." };
    }

    public Task JalankanAsync(KonteksTindakan konteks, CancellationToken cancellationToken)
    {
        switch (konteks.Hasil)
        {
            case "menyusul":
                konteks.Permohonan.IzinkanMenyusul(konteks.Isian.WajibTanggal("menyusulSampai"), konteks.HariIni);
                break;
            case "kembalikan":
                pemberitahuan.KeKontak(konteks.Permohonan, JenisPesan.PermohonanDikembalikan, konteks.Kejadian.ToString("N"));
                break;
            default:
                konteks.Permohonan.NyatakanLengkap();
                break;
        }

        return Task.CompletedTask;
    }
}

/// <summary>The mitra sends what was asked for: at least one file since it was asked, or a word.</summary>
internal sealed class LengkapiBerkas : ITindakan, IPeriksaIsian
{
    public Task<IReadOnlyDictionary<string, string>> PeriksaAsync(IsianDiperiksa diperiksa, CancellationToken cancellationToken)
    {
        var (isian, sejak) = (diperiksa.Isian, diperiksa.Tugas.DibukaPada);
        var ada = isian.Id("berkas") is not null || isian.Teks("keterangan") is not null || diperiksa.Permohonan.Dokumen.Any(d => d.DiunggahPada >= sejak);
        return Task.FromResult<IReadOnlyDictionary<string, string>>(ada
            ? new Dictionary<string, string>()
            : new Dictionary<string, string> { ["berkas"] = "Unggah paling sedikit satu berkas, atau tulis keterangan." });
    }

    public Task JalankanAsync(KonteksTindakan konteks, CancellationToken cancellationToken) => Task.CompletedTask;
}

/// <summary>Disposisi of the Kepala Bagian to people of the roles that its form names; the last step of <c>penerimaan</c>, it starts the process of the track.</summary>
internal sealed class Disposisikan(KerjaSamaDbContext db) : ITindakan
{
    public async Task JalankanAsync(KonteksTindakan konteks, CancellationToken cancellationToken)
    {
        var p = konteks.Permohonan;
        p.Disposisikan(konteks.Isian.WajibTeks("subUnit"), konteks.Isian.WajibId("analis"), konteks.Isian.WajibId("perancang"));
        var kode = p.Jalur!.Value.Kode;
        konteks.MulaiProses = await db.Jalur.Where(j => j.Kode == kode).Select(j => j.Proses).SingleAsync(cancellationToken);
        konteks.Variabel["subUnit"] = ProcessValue.Of(p.SubUnit);
    }
}

/// <summary>Refusal as the end of a process: the letter to the applicant takes its number, is kept as it goes out and lies with the request for its contact to read, who is told.</summary>
internal sealed class Tolak(KerjaSamaDbContext db, CatatSurat catatSurat, NamaPemohon namaPemohon, SusunSurat susunSurat, Pemberitahuan pemberitahuan) : ITindakan
{
    public async Task JalankanAsync(KonteksTindakan konteks, CancellationToken cancellationToken)
    {
        var p = konteks.Permohonan;
        var surat = await catatSurat.KeluarAsync(TemplatDokumen.SuratPenolakan, konteks.Isian.WajibTanggal("tanggalSurat"), konteks.Isian.Teks("nomorSurat"),
            await namaPemohon.DariAsync(p, cancellationToken), $"Jawaban atas {p.Sebutan}", p, konteks.Pelaku, cancellationToken);
        var berkas = susunSurat.Ambil(surat, konteks);
        db.Add(surat.LampirkanBerkas(berkas, konteks.Pelaku.PenggunaId, konteks.Sekarang));
        p.TambahDokumen(berkas, TemplatDokumen.SuratPenolakan, konteks.Pelaku.PenggunaId, konteks.Sekarang);
        p.Tolak(konteks.Isian.WajibTeks("alasan"), konteks.Sekarang);
        pemberitahuan.KeKontak(p, JenisPesan.PermohonanDitolak);
    }
}

/// <summary>
/// The answer to an offer found layak: it takes its number from the book of outgoing letters, lies with the request for its contact to
/// read (the signed scan where there is one, otherwise made from the template), and the contact is told.
/// </summary>
internal sealed class JawabPenawaran(KerjaSamaDbContext db, CatatSurat catatSurat, NamaPemohon namaPemohon, SusunSurat susunSurat, Pemberitahuan pemberitahuan) : ITindakan
{
    public async Task JalankanAsync(KonteksTindakan konteks, CancellationToken cancellationToken)
    {
        var p = konteks.Permohonan;
        var surat = await catatSurat.KeluarAsync(TemplatDokumen.SuratJawaban, konteks.Isian.WajibTanggal("tanggalSurat"), konteks.Isian.Teks("nomorSurat"),
            await namaPemohon.DariAsync(p, cancellationToken), $"Jawaban atas {p.Sebutan}", p, konteks.Pelaku, cancellationToken);
        var berkas = konteks.Isian.Id("berkas") is { } pindaian && p.Dokumen.FirstOrDefault(d => d.Id == pindaian) is { } d
            ? new(d.Nama, d.MediaType, d.Ukuran, d.Sha256)
            : Susun(surat, konteks);
        db.Add(surat.LampirkanBerkas(berkas, konteks.Pelaku.PenggunaId, konteks.Sekarang));
        pemberitahuan.KeKontak(p, JenisPesan.SuratJawabanTerbit, konteks.Kejadian.ToString("N"));
    }

    private BerkasUnggahan Susun(SuratKeluar surat, KonteksTindakan konteks)
    {
        var berkas = susunSurat.Ambil(surat, konteks);
        konteks.Permohonan.TambahDokumen(berkas, TemplatDokumen.SuratJawaban, konteks.Pelaku.PenggunaId, konteks.Sekarang);
        return berkas;
    }
}
