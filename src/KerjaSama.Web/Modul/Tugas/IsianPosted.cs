using KerjaSama.Data;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using KerjaSama.Workflow;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Tugas;

/// <summary>The part of the page that says who decided on paper.</summary>
internal sealed class AtasNamaMasukan
{
    public string? Nama { get; set; }
    public string? Jabatan { get; set; }
    public DateOnly? Tanggal { get; set; }

    /// <summary>The proof in words: where the paper is kept.</summary>
    public string? Bukti { get; set; }

    /// <summary>Scan or photo of the paper.</summary>
    public IFormFile? Berkas { get; set; }

    public bool Kosong => Teks.Isi(Nama) is null && Teks.Isi(Jabatan) is null && Teks.Isi(Bukti) is null && Berkas is null;
}

/// <summary>Turns what the browser posted into what the runner takes: files become documents first, because a step only names them.</summary>
internal sealed class IsianPosted(KerjaSamaDbContext db, UnggahDokumen unggah, SelesaikanTugas selesaikan, OfficeClock clock)
{
    public const string JenisBukti = "bukti-atas-nama";

    /// <summary>The answers by field name; of a field that was drawn for several outcomes the filled one counts.</summary>
    public static Dictionary<string, string?> Teks(UserTask langkah, IFormCollection form) =>
        langkah.Isian.ToDictionary(i => i.Nama, i => form[i.Nama].FirstOrDefault(v => !string.IsNullOrWhiteSpace(v)), StringComparer.Ordinal);

    /// <summary>Stores the uploads and puts their ids into <paramref name="isian"/>.</summary>
    /// <exception cref="IsianTidakSahException">A file is refused; the error stands at its field.</exception>
    public async Task UnggahAsync(TugasTampilan t, string hasil, Dictionary<string, string?> isian, IFormFileCollection berkas, Pelaku pelaku, CancellationToken cancellationToken)
    {
        foreach (var bidang in t.Formulir.Langkah.Isian.Where(i => i.Tipe == TipeIsian.Berkas && i.BerlakuUntuk(hasil)))
        {
            if (berkas.GetFile(BidangFormulir.NamaUnggahan(bidang.Nama)) is { Length: > 0 } satu)
            {
                var jenis = bidang.Nama switch { "berkas" => t.Tugas.Kunci, DrafBerlaku.Isian => DrafBerlaku.Jenis, _ => bidang.Nama };
                isian[bidang.Nama] = (await SimpanAsync(t, jenis, satu, bidang.Nama, pelaku, cancellationToken)).Id.ToString();
            }
        }
    }

    /// <summary>Who decided. What the step's own answers say already (who, when, the paper) is not asked again.</summary>
    /// <returns>Null when the step is the actor's own and nothing was filled in.</returns>
    /// <exception cref="IsianTidakSahException">Name, date or proof is missing; with the errors of the form.</exception>
    public async Task<AtasNama?> AtasNamaAsync(
        TugasTampilan t, string hasil, IReadOnlyDictionary<string, string?> isian, AtasNamaMasukan masukan, Pelaku pelaku, CancellationToken cancellationToken)
    {
        if (!t.BolehAtasNama || (t.BolehMengerjakan && masukan.Kosong))
        {
            return null;
        }

        var langkah = SudahDitanyakan.Dari(t.Formulir.Langkah, hasil);
        var tanggal = masukan.Tanggal ?? langkah.TanggalDari(isian);
        var (nama, jabatan) = await SiapaAsync(langkah, isian, masukan, tanggal ?? clock.HariIni, cancellationToken);
        var bukti = Domain.Umum.Teks.Isi(masukan.Bukti);
        var lampiran = masukan.Berkas is null && bukti is null ? await BerkasLangkahAsync(langkah, isian, cancellationToken) : null;
        var galat = new Dictionary<string, string[]>();
        if (nama is null)
        {
            galat["atasNama.Nama"] = ["Nama orang yang memutuskan wajib diisi."];
        }

        if (tanggal is null || tanggal > clock.HariIni)
        {
            galat["atasNama.Tanggal"] = [tanggal is null ? "Tanggal keputusan wajib diisi." : "Tanggal keputusan tidak boleh di masa depan."];
        }

        if (bukti is null && masukan.Berkas is null && lampiran is null)
        {
            galat["atasNama.Berkas"] = ["Unggah pindaian atau foto, atau tuliskan buktinya."];
        }

        if (galat.Count > 0)
        {
            throw await DenganGalatIsianAsync(t, hasil, isian, galat, cancellationToken);
        }

        if (masukan.Berkas is { Length: > 0 } berkas)
        {
            var dokumen = await SimpanAsync(t, JenisBukti, berkas, "atasNama.Berkas", pelaku, cancellationToken);
            bukti = $"{(bukti is null ? "" : bukti + ", ")}{Sebutan(dokumen.Nama, dokumen.NomorVersi)}";
        }

        return new(nama!, jabatan, tanggal!.Value, bukti ?? lampiran!);
    }

    /// <summary>Errors of this part stand together with those of the form.</summary>
    private async Task<IsianTidakSahException> DenganGalatIsianAsync(
        TugasTampilan t, string hasil, IReadOnlyDictionary<string, string?> isian, Dictionary<string, string[]> galat, CancellationToken cancellationToken)
    {
        try
        {
            await selesaikan.PeriksaIsianAsync(t.Tugas, t.Formulir.Langkah, hasil, isian, t.Permohonan, cancellationToken);
            return new(galat);
        }
        catch (IsianTidakSahException e)
        {
            return new(e.Errors.Concat(galat).ToDictionary(g => g.Key, g => g.Value));
        }
    }

    private async Task<(string? Nama, string? Jabatan)> SiapaAsync(
        SudahDitanyakan langkah, IReadOnlyDictionary<string, string?> isian, AtasNamaMasukan masukan, DateOnly tanggal, CancellationToken cancellationToken)
    {
        var (nama, jabatan) = (Domain.Umum.Teks.Isi(masukan.Nama), Domain.Umum.Teks.Isi(masukan.Jabatan));
        if (langkah.Jabatan is not { } bidang || isian.GetValueOrDefault(bidang.Nama) is not { } kode || (nama is not null && jabatan is not null))
        {
            return (nama, jabatan);
        }

        var pejabat = (await db.Instansi.AsNoTracking().Include(i => i.Pejabat).SingleAsync(cancellationToken)).PejabatPada(kode, tanggal);
        return (nama ?? pejabat?.Nama, jabatan ?? bidang.Pilihan.FirstOrDefault(p => p.Nilai == kode)?.Label);
    }

    private async Task<string?> BerkasLangkahAsync(SudahDitanyakan langkah, IReadOnlyDictionary<string, string?> isian, CancellationToken cancellationToken) =>
        langkah.Berkas is { } bidang && Guid.TryParse(isian.GetValueOrDefault(bidang.Nama), out var id)
        && await db.DokumenPermohonan.AsNoTracking().Where(d => d.Id == id).Select(d => new { d.Nama, d.NomorVersi }).SingleOrDefaultAsync(cancellationToken) is { } dokumen
            ? Sebutan(dokumen.Nama, dokumen.NomorVersi)
            : null;

    private static string Sebutan(string nama, int versi) => $"berkas {nama} versi {versi}";

    private async Task<Domain.Permohonan.DokumenPermohonan> SimpanAsync(TugasTampilan t, string jenis, IFormFile berkas, string bidang, Pelaku pelaku, CancellationToken cancellationToken)
    {
        try
        {
            return await unggah.SimpanAsync(t.Permohonan.Id, jenis, berkas, pelaku, cancellationToken);
        }
        catch (IsianTidakSahException e)
        {
            throw new IsianTidakSahException(bidang, e.Message);
        }
    }
}
