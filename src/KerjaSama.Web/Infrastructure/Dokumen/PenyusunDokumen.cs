using KerjaSama.Data;
using KerjaSama.Documents.Clauses;
using KerjaSama.Documents.Templates;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Surat;
using KerjaSama.Domain.Telaahan;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure.Dokumen.Katalog;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Infrastructure.Dokumen;

/// <summary>
/// Writes the office's letters and first drafts as Word documents from the templates in force and the clause library. Reads only: whether
/// the reader may have the document is the caller's question (<see cref="CetakRights"/>).
/// </summary>
internal sealed class PenyusunDokumen(KerjaSamaDbContext db, KantorDokumen kantor, BahanReader bahanReader, SuratTemplat surat, TandaTerimaTemplat tandaTerima, RapatTemplat rapatTemplat, BahanNaskahTemplat bahanNaskah, TemplatReader templatReader, PustakaKlausul pustaka, OfficeClock clock)
{
    private const string TandaPratinjau = "PRATINJAU TEMPLAT: BUKAN DOKUMEN DINAS";

    /// <param name="templat">A key of <see cref="TemplatDokumen.Permohonan"/>.</param>
    /// <param name="permohonan">With partners, PD and documents.</param>
    /// <param name="rapat">For an invitation: when and where.</param>
    /// <exception cref="TidakDitemukanException">There is no such template.</exception>
    /// <exception cref="AturanDilanggarException">The permohonan does not have yet what the document is made of.</exception>
    public async Task<DokumenTersusun> UntukPermohonanAsync(string templat, PermohonanKerjaSama permohonan, UndanganRapat? rapat, CancellationToken cancellationToken)
    {
        if (templat == TemplatDokumen.Draf)
        {
            return await DrafAsync(permohonan, null, cancellationToken)
                ?? throw new AturanDilanggarException("dokumen.tanpa-templat", "Jenis naskah ini belum ditetapkan atau tidak memiliki templat. Unggah drafnya sebagai berkas.");
        }

        await kantor.MuatAsync(cancellationToken);
        var bahan = await bahanReader.BacaAsync(permohonan, cancellationToken);
        if (templat == TemplatDokumen.Undangan)
        {
            // a draft bears no number: an invitation with one is the file that is kept in the book
            bahan = bahan with { SuratKeluar = [] };
        }

        return await TulisAsync(templat, await IsiAsync(templat, bahan, rapat ?? new(null, null, null, null, null, null), cancellationToken), $"{templat}-{permohonan.Kode}.docx", cancellationToken);
    }

    /// <summary>The memo as a letter on a page.</summary>
    /// <param name="konsep">One that is still being typed; null: the one that is stored.</param>
    /// <param name="rekomendasi">Of <paramref name="konsep"/>, where one is chosen.</param>
    /// <exception cref="AturanDilanggarException">There is no telaahan yet.</exception>
    public async Task<SuratTelaahan> LembarTelaahanAsync(PermohonanKerjaSama permohonan, TelaahanStaf? konsep, RekomendasiTelaahan? rekomendasi, CancellationToken cancellationToken)
    {
        await kantor.MuatAsync(cancellationToken);
        var bahan = await bahanReader.BacaAsync(permohonan, cancellationToken);
        return konsep is not null ? surat.LembarTelaahan(bahan, konsep, rekomendasi?.Label)
            : bahan.Telaahan is { } t ? surat.LembarTelaahan(bahan, t, t.Rekomendasi.Label)
            : throw new AturanDilanggarException("telaahan.belum-ada", "Telaahan belum disusun.");
    }

    /// <summary>A memo that is still being typed, as the Word document that it becomes.</summary>
    public async Task<DokumenTersusun> KonsepTelaahanAsync(PermohonanKerjaSama permohonan, TelaahanStaf konsep, CancellationToken cancellationToken)
    {
        await kantor.MuatAsync(cancellationToken);
        var bahan = await bahanReader.BacaAsync(permohonan, cancellationToken) with { Telaahan = konsep };
        return await TulisAsync(TemplatDokumen.TelaahanStaf, surat.Telaahan(bahan), $"konsep-telaahan-{permohonan.Kode}.docx", cancellationToken);
    }

    /// <summary>True when a template makes this outgoing letter; an invitation is kept as the file that went out.</summary>
    public static bool BisaDisusun(SuratKeluar keluar) => keluar.Jenis == TemplatDokumen.LembarPengantar
        || (keluar.PermohonanId is not null && keluar.Jenis is TemplatDokumen.SuratJawaban or TemplatDokumen.SuratPenolakan or TemplatDokumen.TelaahanStaf);

    /// <summary>Name of the file of an outgoing letter made from a template.</summary>
    public static string NamaBerkas(SuratKeluar keluar, PermohonanKerjaSama permohonan) => $"{keluar.Jenis}-{permohonan.Kode}-agenda-{keluar.NomorAgenda}-{keluar.Tahun}.docx";

    /// <summary>An outgoing letter of a permohonan with its own number and date; it need not be saved yet.</summary>
    /// <param name="permohonan">With partners, PD and documents.</param>
    /// <param name="isian">Answers of the step that writes the letter, which the process does not hold yet.</param>
    public async Task<DokumenTersusun> SuratKeluarAsync(
        SuratKeluar keluar, PermohonanKerjaSama permohonan, UndanganRapat? rapat, IReadOnlyDictionary<string, string?>? isian, CancellationToken cancellationToken)
    {
        await kantor.MuatAsync(cancellationToken);
        var bahan = await bahanReader.BacaAsync(permohonan, cancellationToken);
        bahan = bahan with { SuratKeluar = [keluar], Isian = Gabung(bahan.Isian, isian ?? new Dictionary<string, string?>()) };
        var data = await IsiAsync(keluar.Jenis, bahan, rapat ?? new(null, null, null, null, null, null), cancellationToken);
        return await TulisAsync(keluar.Jenis, data, NamaBerkas(keluar, permohonan), cancellationToken);
    }

    /// <summary>The first draft of the naskah: what is known is filled in, the rest is a dotted line.</summary>
    /// <param name="pilihan">Clauses and variants to write (<see cref="PustakaKlausul.UntukJenisAsync"/> offers them); null: the default choice.</param>
    /// <returns>With <see cref="DokumenTersusun.Asal"/>; null when the kind of naskah is not set or has no template.</returns>
    /// <exception cref="AturanDilanggarException">A clause or variant of the choice is not offered (any longer).</exception>
    public async Task<DokumenTersusun?> DrafAsync(PermohonanKerjaSama permohonan, IReadOnlyCollection<KlausulDipilih>? pilihan, CancellationToken cancellationToken)
    {
        var jenis = await db.JenisNaskah.AsNoTracking().SingleOrDefaultAsync(j => j.Kode == permohonan.JenisNaskah, cancellationToken);
        if (jenis?.Templat is not { } templat)
        {
            return null;
        }

        var berlaku = await templatReader.BerlakuAsync(templat, cancellationToken);
        var data = await NaskahAsync(permohonan, cancellationToken);
        IReadOnlyList<KlausulTerpakai> terpakai = [];
        if (BerklausulPustaka(berlaku))
        {
            (var klausul, terpakai) = await pustaka.AmbilAsync(jenis.Kode, pilihan ?? await pustaka.BawaanAsync(jenis.Kode, cancellationToken), cancellationToken);
            data.SetClauses(klausul);
        }

        return Tulis(berlaku, data, $"draf-{jenis.Kode.ToLowerInvariant()}-{permohonan.Kode}.docx") with { Asal = new(templat, berlaku.Versi, terpakai) };
    }

    /// <summary>A template filled with a real request, to look at: any version of it, marked as a preview, stored nowhere.</summary>
    /// <param name="templat">A key of <see cref="KatalogTemplat"/>.</param>
    /// <param name="isi">The template itself.</param>
    /// <exception cref="AturanDilanggarException">The permohonan does not have yet what the document is made of.</exception>
    public async Task<DokumenTersusun> PratinjauAsync(string templat, byte[] isi, PermohonanKerjaSama permohonan, CancellationToken cancellationToken)
    {
        TemplateData data;
        if (await db.JenisNaskah.AsNoTracking().Where(j => j.Templat == templat).OrderByDescending(j => j.Kode == permohonan.JenisNaskah).FirstOrDefaultAsync(cancellationToken) is { } jenis)
        {
            data = await NaskahAsync(permohonan, cancellationToken);
            data.SetClauses((await pustaka.AmbilAsync(jenis.Kode, await pustaka.BawaanAsync(jenis.Kode, cancellationToken), cancellationToken)).Klausul);
        }
        else
        {
            await kantor.MuatAsync(cancellationToken);
            data = await IsiAsync(templat, await bahanReader.BacaAsync(permohonan, cancellationToken), new(null, null, null, null, null, null), cancellationToken);
        }

        var dokumen = Tulis(new(isi, null), data, $"pratinjau-{templat}-{permohonan.Kode}.docx");
        return dokumen with { Isi = PreviewMark.Apply(dokumen.Isi, TandaPratinjau) };
    }

    private async Task<TemplateData> NaskahAsync(PermohonanKerjaSama permohonan, CancellationToken cancellationToken)
    {
        await kantor.MuatAsync(cancellationToken);
        var bahan = await bahanReader.BacaAsync(permohonan, cancellationToken);
        return NaskahTemplat.Isi(kantor, bahan, clock.HariIni)
            .SetImage("logoPihakKedua", await kantor.GambarAsync(bahan.Mitra is [var mitra, ..] ? mitra.LogoSha256 : null, cancellationToken));
    }

    /// <summary>Whether the template takes its clauses from the library; an office may write them into its own.</summary>
    private static bool BerklausulPustaka(TemplatBerlaku templat)
    {
        using var isi = new MemoryStream(templat.Isi);
        return DocxTemplate.ListFields(isi).Any(f => f is { Name: ClauseData.Group, Kind: TemplateFieldKind.Repeat });
    }

    /// <summary>Lembar disposisi of a letter that is no request (yet).</summary>
    public async Task<DokumenTersusun> DisposisiSuratAsync(Domain.Surat.SuratMasuk suratMasuk, CancellationToken cancellationToken)
    {
        await kantor.MuatAsync(cancellationToken);
        return await TulisAsync(TemplatDokumen.LembarDisposisi, surat.Disposisi(suratMasuk), $"lembar-disposisi-agenda-{suratMasuk.NomorAgenda}-{suratMasuk.Tahun}.docx", cancellationToken);
    }

    /// <summary>Lembar pengantar of an outgoing letter.</summary>
    public async Task<DokumenTersusun> PengantarAsync(Domain.Surat.SuratKeluar suratKeluar, CancellationToken cancellationToken)
    {
        await kantor.MuatAsync(cancellationToken);
        return await TulisAsync(TemplatDokumen.LembarPengantar, surat.Pengantar(suratKeluar), $"lembar-pengantar-agenda-{suratKeluar.NomorAgenda}-{suratKeluar.Tahun}.docx", cancellationToken);
    }

    private async Task<TemplateData> IsiAsync(string templat, BahanPermohonan bahan, UndanganRapat rapat, CancellationToken cancellationToken) => templat switch
    {
        TemplatDokumen.TandaTerima => await tandaTerima.IsiAsync(bahan, cancellationToken),
        TemplatDokumen.LembarDisposisi => surat.Disposisi(bahan),
        TemplatDokumen.TelaahanStaf => surat.Telaahan(bahan),
        TemplatDokumen.SuratJawaban => surat.Jawaban(bahan),
        TemplatDokumen.SuratPenolakan => surat.Penolakan(bahan),
        TemplatDokumen.Undangan => surat.Undangan(bahan, rapat),
        TemplatDokumen.LembarPengantar => surat.Pengantar(bahan.SuratKeluar is [.., var terakhir] ? terakhir
            : throw new AturanDilanggarException("surat.belum-ada", "Permohonan ini belum memiliki surat keluar. Pilih permohonan lain.")),
        TemplatDokumen.DaftarHadir => rapatTemplat.DaftarHadir(bahan, rapat),
        TemplatDokumen.Notulen => rapatTemplat.Notulen(bahan, rapat),
        TemplatDokumen.BeritaAcara => rapatTemplat.BeritaAcara(bahan, rapat),
        TemplatDokumen.Kak => bahanNaskah.Kak(bahan),
        TemplatDokumen.SuratPenawaran => bahanNaskah.Penawaran(bahan),
        TemplatDokumen.SuratTeguran => bahanNaskah.Teguran(bahan),
        TemplatDokumen.LembarRingkas => bahanNaskah.Ringkas(bahan, await NamaJenisAsync(bahan.Permohonan.JenisNaskah, cancellationToken), await NamaKategoriAsync(bahan, cancellationToken)),
        _ => throw new TidakDitemukanException("Templat"),
    };

    private Task<string?> NamaJenisAsync(string? kode, CancellationToken cancellationToken) =>
        db.JenisNaskah.Where(j => j.Kode == kode).Select(j => j.Nama).SingleOrDefaultAsync(cancellationToken);

    private async Task<string?> NamaKategoriAsync(BahanPermohonan bahan, CancellationToken cancellationToken)
    {
        var kategori = bahan.Mitra is [var mitra, ..] ? mitra.Kategori : null;
        return await db.KategoriMitra.Where(k => k.Kode == kategori).Select(k => k.Nama).SingleOrDefaultAsync(cancellationToken);
    }

    private static Dictionary<string, string> Gabung(IReadOnlyDictionary<string, string> lama, IReadOnlyDictionary<string, string?> baru) =>
        lama.Where(i => !baru.ContainsKey(i.Key)).Concat(baru.Where(i => i.Value is not null).Select(i => KeyValuePair.Create(i.Key, i.Value!))).ToDictionary();

    private async Task<DokumenTersusun> TulisAsync(string templat, TemplateData data, string nama, CancellationToken cancellationToken) =>
        Tulis(await templatReader.BerlakuAsync(templat, cancellationToken), data, nama);

    private static DokumenTersusun Tulis(TemplatBerlaku templat, TemplateData data, string nama)
    {
        using var berkas = new MemoryStream(templat.Isi);
        using var hasil = new MemoryStream();
        DocxTemplate.Render(berkas, data, hasil);
        return new(nama, hasil.ToArray());
    }
}
