using KerjaSama.Data;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Web.Infrastructure.Berkas;
using KerjaSama.Web.Infrastructure.Ui;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using KerjaSama.Web.Modul.Telaahan.Kontrak;
using KerjaSama.Web.Modul.Tugas.Kontrak;
using KerjaSama.Workflow;
using Microsoft.AspNetCore.Mvc;
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

    /// <summary>The scan that came with this form before and was refused with it.</summary>
    [ModelBinder(Name = nameof(Berkas) + IsianForm.AkhiranTitipan)]
    public string? Segel { get; set; }

    public bool Kosong => Teks.Isi(Nama) is null && Teks.Isi(Jabatan) is null && Teks.Isi(Bukti) is null && Berkas is null && Teks.Isi(Segel) is null;
}

/// <summary>Turns what the browser posted into what the runner takes. Files are stored first; they become documents with the act.</summary>
internal sealed class IsianPosted(KerjaSamaDbContext db, PenerimaBerkas penerima, TitipanBerkas titipan, SelesaikanTugas selesaikan, OfficeClock clock)
{
    public const string JenisBukti = "bukti-atas-nama";

    /// <summary>The answers by field name; of a field that was drawn for several outcomes the filled one counts.</summary>
    public static Dictionary<string, string?> Teks(UserTask langkah, IFormCollection form) =>
        langkah.Isian.ToDictionary(i => i.Nama, i => IsianTelaahan.Gabung(i.Nama, form) ?? form[i.Nama].FirstOrDefault(v => !string.IsNullOrWhiteSpace(v)), StringComparer.Ordinal);

    /// <summary>Stores the uploads and seals them into <paramref name="isian"/>, so that a form that is refused still holds them.</summary>
    /// <returns>These uploads, and those that were sealed when the form was refused before.</returns>
    /// <exception cref="IsianTidakSahException">A file is refused; the error stands at its field.</exception>
    public async Task<List<BerkasTugas>> TerimaAsync(
        Workflow.Tugas tugas, UserTask langkah, string hasil, Dictionary<string, string?> isian, IFormFileCollection berkas, Pelaku pelaku, CancellationToken cancellationToken)
    {
        var dibawa = new List<BerkasTugas>();
        foreach (var bidang in langkah.Isian.Where(i => i.Tipe == TipeIsian.Berkas && i.BerlakuUntuk(hasil)))
        {
            if (berkas.GetFile(BidangFormulir.NamaUnggahan(bidang.Nama)) is { Length: > 0 } satu)
            {
                isian[bidang.Nama] = await TitipAsync(tugas.Id, satu, bidang.Nama, pelaku, cancellationToken);
            }

            if (Tertitip(tugas.Id, isian.GetValueOrDefault(bidang.Nama), pelaku) is { } isi)
            {
                dibawa.Add(new(bidang.Nama, JenisUnggahan.Dari(bidang), isi));
            }
        }

        return dibawa;
    }

    /// <summary>The upload that a field still holds from a refused form; null when it holds none, or no longer.</summary>
    public BerkasUnggahan? Tertitip(Guid tugasId, string? segel, Pelaku pelaku) => titipan.Ambil(segel, Formulir(tugasId), pelaku);

    /// <summary>Who decided. What the step's own answers say already (who, when, the paper) is not asked again.</summary>
    /// <param name="dibawa">The uploads of the form; the scan is added, and what proves the decision is marked.</param>
    /// <returns>Null when the step is the actor's own and nothing was filled in.</returns>
    /// <exception cref="IsianTidakSahException">Name, date or proof is missing; with the errors of the form.</exception>
    public async Task<AtasNama?> AtasNamaAsync(
        TugasTampilan t, string hasil, IReadOnlyDictionary<string, string?> isian, AtasNamaMasukan masukan, List<BerkasTugas> dibawa, Pelaku pelaku, CancellationToken cancellationToken)
    {
        if (!t.BolehAtasNama || (t.BolehMengerjakan && masukan.Kosong))
        {
            return null;
        }

        var pindaian = await PindaianAsync(t, masukan, pelaku, cancellationToken);

        var langkah = SudahDitanyakan.Dari(t.Formulir.Langkah, hasil);
        var tanggal = masukan.Tanggal ?? langkah.TanggalDari(isian);
        var (nama, jabatan) = await SiapaAsync(langkah, isian, masukan, tanggal ?? clock.HariIni, cancellationToken);
        var bukti = Domain.Umum.Teks.Isi(masukan.Bukti);
        var (lampiran, bidangLampiran) = pindaian is null && bukti is null ? await BerkasLangkahAsync(langkah, isian, dibawa, cancellationToken) : (null, null);
        var galat = new DaftarGalat();
        galat.Pastikan(nama is not null, "atasNama.Nama", "Nama orang yang memutuskan wajib diisi.");
        galat.Pastikan(tanggal is not null, "atasNama.Tanggal", "Tanggal keputusan wajib diisi.");
        galat.Pastikan(!(tanggal > clock.HariIni), "atasNama.Tanggal", "Tanggal keputusan tidak boleh di masa depan.");
        galat.Pastikan(bukti is not null || pindaian is not null || lampiran is not null || bidangLampiran is not null, "atasNama.Berkas", "Unggah pindaian atau foto, atau tuliskan buktinya.");
        if (!galat.Kosong)
        {
            throw await DenganGalatIsianAsync(t, hasil, isian, dibawa, galat, cancellationToken);
        }

        if (pindaian is not null)
        {
            dibawa.Add(new(null, JenisBukti, pindaian, Bukti: true));
        }

        return new(nama!, jabatan, tanggal!.Value, bukti ?? lampiran ?? "");
    }

    /// <summary>Errors of this part stand together with those of the form.</summary>
    private async Task<IsianTidakSahException> DenganGalatIsianAsync(
        TugasTampilan t, string hasil, IReadOnlyDictionary<string, string?> isian, List<BerkasTugas> dibawa, DaftarGalat galat, CancellationToken cancellationToken)
    {
        try
        {
            await selesaikan.PeriksaIsianAsync(t.Tugas, t.Formulir.Langkah, hasil, isian, t.Permohonan, cancellationToken, dibawa);
            return new(galat.Semua);
        }
        catch (IsianTidakSahException e)
        {
            return new([.. e.Galat, .. galat.Semua]);
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

    /// <summary>The file of the step itself as the proof: a document already there by its name, an upload by its field, which is marked.</summary>
    private async Task<(string? Sebutan, string? Bidang)> BerkasLangkahAsync(
        SudahDitanyakan langkah, IReadOnlyDictionary<string, string?> isian, List<BerkasTugas> dibawa, CancellationToken cancellationToken)
    {
        if (dibawa.FindIndex(b => b.Bidang == langkah.Berkas?.Nama) is var i and >= 0)
        {
            dibawa[i] = dibawa[i] with { Bukti = true };
            return (null, dibawa[i].Bidang);
        }

        return langkah.Berkas is { } bidang && Guid.TryParse(isian.GetValueOrDefault(bidang.Nama), out var id)
            && await db.DokumenPermohonan.AsNoTracking().Where(d => d.Id == id).Select(d => new { d.Nama, d.NomorVersi }).SingleOrDefaultAsync(cancellationToken) is { } dokumen
                ? (AtasNama.Sebutan(dokumen.Nama, dokumen.NomorVersi), null)
                : (null, null);
    }

    private async Task<BerkasUnggahan?> PindaianAsync(TugasTampilan t, AtasNamaMasukan masukan, Pelaku pelaku, CancellationToken cancellationToken)
    {
        if (masukan.Berkas is { Length: > 0 } berkas)
        {
            masukan.Segel = await TitipAsync(t.Tugas.Id, berkas, "atasNama.Berkas", pelaku, cancellationToken);
        }

        return Tertitip(t.Tugas.Id, masukan.Segel, pelaku);
    }

    private async Task<string> TitipAsync(Guid tugasId, IFormFile berkas, string bidang, Pelaku pelaku, CancellationToken cancellationToken) =>
        titipan.Titip(await penerima.TerimaAsync(berkas, bidang, cancellationToken), Formulir(tugasId), pelaku).Segel;

    private static string Formulir(Guid tugasId) => DrafFormulir.UntukTugas(tugasId);
}
