using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Infrastructure.Berkas;
using KerjaSama.Web.Infrastructure.Dokumen;
using KerjaSama.Web.Infrastructure.Keamanan;
using KerjaSama.Web.Modul.Telaahan.Kontrak;
using KerjaSama.Web.Modul.Tugas.Kontrak;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KerjaSama.Web.Modul.Tugas;

/// <summary>The memo that is being typed, as the letter that it becomes: the reader's own draft, else the text that was sent last.</summary>
[PerluIzin(Aksi.LihatTugas, Aksi.SelesaikanTugas, Aksi.CatatAtasNama)]
[ResponseCache(NoStore = true)]
internal sealed class PratinjauModel(TugasReader reader, NilaiAwalFormulir nilaiAwal, DrafFormulir draf, KonsepTelaahan konsep, PenyusunDokumen penyusun, PengirimBerkas pengirim, PelakuAccessor accessor) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    public TugasTampilan Isi { get; private set; } = null!;
    public SuratTelaahan Surat { get; private set; } = null!;

    /// <summary>Nothing that the form requires is missing: only then it may leave as a file.</summary>
    public bool Lengkap { get; private set; }

    /// <param name="bentuk"><c>docx</c> for the Word document, or its PDF.</param>
    /// <returns>The task's own page where it writes no memo, or is done.</returns>
    public async Task<IActionResult> OnGetAsync(string? bentuk, CancellationToken ct)
    {
        var pelaku = await accessor.AmbilAsync(ct);
        Isi = await reader.LoadAsync(Id, pelaku, ct);
        if (!Isi.BolehMengerjakan && !Isi.BolehAtasNama)
        {
            throw new TidakBerhakException(pelaku, "Tugas ini bukan wewenang Anda.");
        }

        if (Isi is not { MenyusunTelaahan: true, Terbuka: true })
        {
            return Redirect(TugasLinks.Rincian(Id));
        }

        var nilai = await nilaiAwal.LoadAsync(Isi, ct);
        foreach (var (nama, isi) in (await draf.FindAsync(pelaku.PenggunaId!.Value, DrafFormulir.UntukTugas(Id), ct))?.Isi ?? new Dictionary<string, string?>())
        {
            nilai[nama] = isi;
        }

        Lengkap = Isi.Formulir.Langkah.Isian.All(i => !i.Wajib || Teks.Isi(nilai.GetValueOrDefault(i.Nama)) is not null);
        var (telaahan, rekomendasi) = await konsep.SusunAsync(nilai, Isi.Permohonan, pelaku.PenggunaId, ct);
        if (bentuk == "docx" && Lengkap)
        {
            return await pengirim.KirimAsync(Request, await penyusun.KonsepTelaahanAsync(Isi.Permohonan, telaahan, ct), ct);
        }

        Surat = await penyusun.LembarTelaahanAsync(Isi.Permohonan, telaahan, rekomendasi, ct);
        return Page();
    }
}
