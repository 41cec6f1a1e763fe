using KerjaSama.Data;
using KerjaSama.Data.Naskah;
using KerjaSama.Domain.Naskah;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Web.Infrastructure.Dokumen;
using KerjaSama.Web.Infrastructure.Esign;
using KerjaSama.Web.Infrastructure.Surel;
using KerjaSama.Web.Modul.Naskah.Kontrak;
using KerjaSama.Web.Modul.Naskah.Penandatanganan;
using KerjaSama.Web.Modul.Surat.Kontrak;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Naskah.Tindakan;

/// <summary>Reserves the number before the ink: the next one, one inserted, or one given outside.</summary>
internal sealed class PesanNomor(KerjaSamaDbContext db, BukuNomor bukuNomor) : ITindakan
{
    public async Task JalankanAsync(KonteksTindakan konteks, CancellationToken cancellationToken)
    {
        var p = konteks.Permohonan;
        var isian = konteks.Isian;
        if (isian.Teks("caraNomor") is not ("sisipan" or "luar")
            && await db.NomorBuku.AnyAsync(n => n.PermohonanId == p.Id && n.Buku == p.JenisNaskah && n.Keadaan == KeadaanNomor.Dipesan, cancellationToken))
        {
            // reserved at the desk before the case came here: that one is used
            return;
        }

        var jenis = await db.JenisNaskah.AsNoTracking().SingleAsync(j => j.Kode == p.JenisNaskah, cancellationToken);
        _ = isian.Teks("caraNomor") switch
        {
            "sisipan" => await bukuNomor.PesanSisipanAsync(jenis.Kode, jenis.PolaNomor, jenis.Kode,
                isian.Angka("sisipanSetelah") ?? throw new IsianTidakSahException("sisipanSetelah", "Isi nomor urut yang mendahului sisipan."), konteks.HariIni, p.Id, konteks.Pelaku, cancellationToken),
            "luar" => await bukuNomor.CatatLuarAsync(
                isian.Teks("nomorLuar") ?? throw new IsianTidakSahException("nomorLuar", "Isi nomor yang diberikan di luar buku ini."), konteks.HariIni, p.Id, konteks.Pelaku, cancellationToken),
            _ => await bukuNomor.PesanBerikutnyaAsync(jenis.Kode, jenis.PolaNomor, jenis.Kode, konteks.HariIni, p.Id, konteks.Pelaku, cancellationToken),
        };
    }
}

/// <summary>Signing: the number becomes terpakai and the naskah stands in the register, in this one transaction (decisions.md 9).</summary>
internal sealed class Tandatangani(
    KerjaSamaDbContext db, PenomoranNaskah penomoran, MasaBerlaku masaBerlaku, CatatPenandatanganan catat, Pemberitahuan pemberitahuan, TandaTanganBerkas tandaTangan, DokumenSiap dokumenSiap) : ITindakan, IPeriksaIsian
{
    private const string NomorKami = "nomorPihakKami";

    public async Task JalankanAsync(KonteksTindakan konteks, CancellationToken cancellationToken)
    {
        var (p, isian) = (konteks.Permohonan, konteks.Isian);
        var tanggal = isian.WajibTanggal(MasaBerlaku.TandaTangan);
        var nomor = await NomorAsync(p, cancellationToken);
        var kami = await db.Instansi.AsNoTracking().Select(i => i.NamaDaerah).SingleAsync(cancellationToken);
        var nomorMitra = (isian.Teks("nomorMitra") ?? "").Split(';', StringSplitOptions.TrimEntries);

        var (kode, urut) = await penomoran.BerikutnyaAsync(tanggal.Year, cancellationToken);
        var naskah = NaskahKerjaSama.Daftarkan(
            new NaskahBaru
            {
                Jenis = p.JenisNaskah!,
                Jalur = p.Jalur,
                Judul = p.Judul,
                Tentang = p.Tentang,
                Bidang = p.Bidang,
                Sifat = p.Sifat,
                TanggalTandaTangan = tanggal,
                BerlakuMulai = isian.WajibTanggal("berlakuMulai"),
                BerlakuSampai = isian.Tanggal("berlakuSampai"),
                TempatTandaTangan = isian.Teks("tempat"),
                CaraTandaTangan = isian.Teks("caraTandaTangan"),
                Penandatangan = isian.Teks("penandatangan"),
                Pihak = [new PihakBaru(null, $"Pemerintah {kami}", nomor.Nomor), .. p.Mitra.OrderBy(m => m.Urutan).Select((m, i) => new PihakBaru(m.MitraId, m.Nama, Teks.Isi(nomorMitra.ElementAtOrDefault(i))))],
                Terbuka = false,
                PermohonanId = p.Id,
                IndukId = p.IndukId,
                PendahuluId = p.PendahuluId,
            },
            kode, urut, konteks.Sekarang);
        db.Add(naskah);
        nomor.PakaiUntukNaskah(naskah.Id);
        Lampirkan(naskah, p, BerkasTte.Hasil(p, await catat.ExecuteAsync(konteks, tanggal, nomor.Nomor, cancellationToken)), konteks);
        db.Jejak.Catat(naskah, "naskah.ditandatangani");
        CatatTandaTangan(naskah);
        pemberitahuan.KeKontak(p, JenisPesan.NaskahDitandatangani);
    }

    /// <summary>The number reserved last for this kind of naskah, or given outside; any other that was reserved for it is left over and becomes batal.</summary>
    private async Task<NomorBuku> NomorAsync(PermohonanKerjaSama p, CancellationToken cancellationToken)
    {
        var nomor = await db.NomorBuku.DipesanUntuk(p).FirstOrDefaultAsync(cancellationToken)
            ?? throw new AturanDilanggarException("nomor.belum-dipesan", "Pesan nomor naskah sebelum penandatanganan dicatat.");
        var sisa = await db.NomorBuku.Where(n => n.PermohonanId == p.Id && n.Keadaan == KeadaanNomor.Dipesan && n.Buku != Domain.Surat.SuratKeluar.Buku && n.Id != nomor.Id).ToListAsync(cancellationToken);
        sisa.ForEach(n => n.Batalkan($"Naskah ditandatangani dengan nomor {nomor.Nomor}."));
        return nomor;
    }

    public async Task<IReadOnlyDictionary<string, string>> PeriksaAsync(IsianDiperiksa diperiksa, CancellationToken cancellationToken)
    {
        var (p, isian) = (diperiksa.Permohonan, diperiksa.Isian);
        var galat = await masaBerlaku.GalatAsync(isian.Tanggal(MasaBerlaku.TandaTangan), isian.Tanggal("berlakuMulai"), isian.Tanggal(MasaBerlaku.Sampai), cancellationToken);
        await PeriksaKuasaAsync(p, isian, galat, cancellationToken);
        if (isian.Teks(NomorKami) is { } diketik
            && await db.NomorBuku.DipesanUntuk(p).Select(n => n.Nomor).FirstOrDefaultAsync(cancellationToken) is { } dipesan && Teks.Normal(diketik) != Teks.Normal(dipesan))
        {
            galat[NomorKami] = $"Nomor yang dipesan untuk naskah ini {dipesan}. Bila naskahnya memang bernomor {diketik}, batalkan nomor yang dipesan di buku nomor, lalu pesan {diketik} sebagai nomor dari luar untuk {p.Kode}.";
        }

        return galat;
    }

    /// <summary>The regional head may sign everything; a delegate only what its kind allows, with a surat kuasa (domain.md section 3.7).</summary>
    private async Task PeriksaKuasaAsync(PermohonanKerjaSama p, IsianTugas isian, Dictionary<string, string> galat, CancellationToken cancellationToken)
    {
        if (isian.Teks("penandatangan") is null or PenandatangananReader.KepalaDaerah)
        {
            return;
        }

        var jenis = await db.JenisNaskah.AsNoTracking().SingleAsync(j => j.Kode == p.JenisNaskah, cancellationToken);
        if (!jenis.BolehDelegasi)
        {
            galat["penandatangan"] = $"{jenis.Nama} hanya dapat ditandatangani kepala daerah.";
        }
        else if (isian.Teks("nomorSuratKuasa") is null || isian.Tanggal("tanggalSuratKuasa") is null)
        {
            galat["nomorSuratKuasa"] = "Penandatangan selain kepala daerah memerlukan nomor dan tanggal surat kuasa.";
        }
    }

    /// <summary>A file signed elsewhere (SRIKANDI) comes as the scan: what its signatures say is kept in the history.</summary>
    private void CatatTandaTangan(NaskahKerjaSama naskah)
    {
        foreach (var dokumen in naskah.Dokumen)
        {
            if (dokumenSiap.Baca($"tanda tangan {dokumen.Sha256}", ct => tandaTangan.BacaAsync(dokumen.Sha256, dokumen.MediaType, ct)) is { } laporan)
            {
                db.Jejak.Sertakan(naskah, "Tanda tangan elektronik", TandaTanganBerkas.Ringkas(laporan));
            }
        }
    }

    /// <summary>The signed naskah: what the form brings, otherwise the PDF that was signed here; and every photo of the signing.</summary>
    private static void Lampirkan(NaskahKerjaSama naskah, PermohonanKerjaSama p, DokumenPermohonan? tte, KonteksTindakan konteks)
    {
        DokumenPermohonan? Dari(string bidang) => konteks.Isian.Id(bidang) is { } id ? p.Dokumen.Single(d => d.Id == id) : null;

        void Tambah(string jenis, DokumenPermohonan d) => naskah.TambahDokumen(new(d.Nama, d.MediaType, d.Ukuran, d.Sha256), jenis, konteks.Pelaku.PenggunaId, konteks.Sekarang);

        if ((Dari(JenisDokumenNaskah.Scan) ?? tte) is { } scan)
        {
            Tambah(JenisDokumenNaskah.Scan, scan);
        }

        foreach (var foto in p.Dokumen.Where(d => d.Jenis == JenisDokumenNaskah.Foto).OrderBy(d => d.DiunggahPada).Append(Dari(JenisDokumenNaskah.Foto)).OfType<DokumenPermohonan>().DistinctBy(d => d.Sha256))
        {
            Tambah(JenisDokumenNaskah.Foto, foto);
        }
    }
}

/// <summary>The last step: where the originals lie, and whether everybody may see the naskah (no answer: no); the request is done.</summary>
internal sealed class DaftarkanNaskah(KerjaSamaDbContext db) : ITindakan
{
    public async Task JalankanAsync(KonteksTindakan konteks, CancellationToken cancellationToken)
    {
        var naskah = await db.Naskah.SingleOrDefaultAsync(n => n.PermohonanId == konteks.Permohonan.Id, cancellationToken)
            ?? throw new AturanDilanggarException("naskah.belum-ditandatangani", "Naskah belum ditandatangani.");

        naskah.TetapkanKeterbukaan(konteks.Isian.Boolean("terbuka"));
        db.Jejak.Catat(naskah, "naskah.didaftarkan");
        konteks.Permohonan.Selesaikan(konteks.Sekarang);
    }
}
