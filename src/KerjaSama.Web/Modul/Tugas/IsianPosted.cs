using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using KerjaSama.Workflow;

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
internal sealed class IsianPosted(UnggahDokumen unggah, OfficeClock clock)
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
                var jenis = bidang.Nama == "berkas" ? t.Tugas.Kunci : bidang.Nama;
                isian[bidang.Nama] = (await SimpanAsync(t, jenis, satu, bidang.Nama, pelaku, cancellationToken)).Id.ToString();
            }
        }
    }

    /// <returns>Null when the step is the actor's own and nothing was filled in.</returns>
    /// <exception cref="IsianTidakSahException">Name, date or proof is missing.</exception>
    public async Task<AtasNama?> AtasNamaAsync(TugasTampilan t, AtasNamaMasukan masukan, Pelaku pelaku, CancellationToken cancellationToken)
    {
        if (!t.BolehAtasNama || (t.BolehMengerjakan && masukan.Kosong))
        {
            return null;
        }

        var galat = new Dictionary<string, string[]>();
        if (Domain.Umum.Teks.Isi(masukan.Nama) is not { } nama)
        {
            galat["atasNama.Nama"] = ["Nama orang yang memutuskan wajib diisi."];
            nama = "";
        }

        if (masukan.Tanggal is not { } tanggal || tanggal > clock.HariIni)
        {
            galat["atasNama.Tanggal"] = [masukan.Tanggal is null ? "Tanggal keputusan wajib diisi." : "Tanggal keputusan tidak boleh di masa depan."];
            tanggal = default;
        }

        if (Domain.Umum.Teks.Isi(masukan.Bukti) is null && masukan.Berkas is null)
        {
            galat["atasNama.Berkas"] = ["Unggah pindaian atau foto, atau tuliskan buktinya."];
        }

        if (galat.Count > 0)
        {
            throw new IsianTidakSahException(galat);
        }

        var bukti = Domain.Umum.Teks.Isi(masukan.Bukti);
        if (masukan.Berkas is { Length: > 0 } berkas)
        {
            var dokumen = await SimpanAsync(t, JenisBukti, berkas, "atasNama.Berkas", pelaku, cancellationToken);
            bukti = $"{(bukti is null ? "" : bukti + ", ")}berkas {dokumen.Nama} versi {dokumen.NomorVersi}";
        }

        return new(nama, Domain.Umum.Teks.Isi(masukan.Jabatan), tanggal, bukti!);
    }

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
