using System.Globalization;
using KerjaSama.Data;
using KerjaSama.Domain.Naskah;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Modul.Naskah.Kontrak;
using KerjaSama.Web.Modul.Telaahan.Kontrak;
using KerjaSama.Workflow;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Tugas;

/// <summary>What the case already knows, so that nobody types it again: the form opens with it.</summary>
internal sealed class NilaiAwalFormulir(KerjaSamaDbContext db, BacaTelaahan bacaTelaahan, PenandatangananReader penandatanganan, OfficeClock clock)
{
    private const string TandaTangani = "naskah.tandatangani";

    public async Task<Dictionary<string, string?>> LoadAsync(TugasTampilan t, CancellationToken cancellationToken)
    {
        var nilai = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var (bidang, contoh, pilihan) in t.Formulir.Isian)
        {
            nilai[bidang.Nama] = bidang switch
            {
                { Tipe: TipeIsian.Tanggal, Contoh: "hari-ini" } => Tanggal(clock.HariIni),
                { Tipe: TipeIsian.Pengguna } when pilihan.Count == 1 => pilihan[0].Nilai,
                { Nama: "jalur" } => t.Permohonan.Jalur?.Kode,
                { Nama: "jenisNaskah" } => t.Permohonan.JenisNaskah,
                { Nama: "subUnit" or "nomorPihakKami" } => contoh,
                { Nama: "sifatSurat" } => contoh,
                { Nama: "perihal" } => t.Permohonan.Judul,
                { Nama: "alasan" } when t.Tindakan == "permohonan.periksa-kelengkapan" => Melengkapi(t),
                _ => null,
            };
        }

        var lebih = t switch
        {
            { MenyusunTelaahan: true } => (await bacaTelaahan.FindAsync(t.Permohonan.Id, cancellationToken))?.Isian,
            { Tindakan: TandaTangani } => Penandatanganan(await penandatanganan.FindAsync(t.Permohonan.Id, cancellationToken)),
            { Tindakan: "permohonan.disposisi", Permohonan.AnalisId: not null } => await DisposisiAsync(t.Permohonan, cancellationToken),
            { Tindakan: "permohonan.catat-agenda", Permohonan.SuratMasukId: { } surat } => await SuratAsync(surat, cancellationToken),
            _ => null,
        };
        foreach (var (nama, isi) in lebih ?? new Dictionary<string, string?>())
        {
            nilai[nama] = isi ?? nilai.GetValueOrDefault(nama);
        }

        return nilai;
    }

    /// <summary>What to write to the mitra, from the checklist.</summary>
    private static string? Melengkapi(TugasTampilan t)
    {
        var kurang = t.Dokumen.Where(d => d.Kurang).Select(d => d.Nama).ToList();
        return kurang.Count == 0 ? null : $"Mohon melengkapi:\n{string.Join('\n', kurang.Select(k => $"- {k}"))}";
    }

    /// <summary>A request that was sent back to its disposisi: as it was, to be changed where it was wrong.</summary>
    private async Task<Dictionary<string, string?>> DisposisiAsync(PermohonanKerjaSama p, CancellationToken cancellationToken) => new()
    {
        ["subUnit"] = p.SubUnit,
        ["analis"] = p.AnalisId?.ToString(),
        ["perancang"] = p.PerancangId?.ToString(),
        ["instruksi"] = await db.ProcessVariable.Where(v => v.Name == "instruksi" && v.Scope == 0)
            .Join(db.ProcessInstance.Where(i => i.SubjectId == p.Id), v => v.InstanceId, i => i.Id, (v, i) => new { v.Text, i.Urut })
            .Where(v => v.Text != null).OrderByDescending(v => v.Urut).Select(v => v.Text).FirstOrDefaultAsync(cancellationToken),
    };

    /// <summary>As it was planned; the date of the plan only once it has come.</summary>
    private Dictionary<string, string?>? Penandatanganan(PenandatangananNaskah? rencana)
    {
        if (rencana is null)
        {
            return null;
        }

        var kami = rencana.Penandatangan.FirstOrDefault(p => p.PihakKami);
        var mitra = rencana.Penandatangan.Where(p => !p.PihakKami).OrderBy(p => p.Urutan).Select(p => PenandatangananReader.Sebutan(p.Nama, p.Jabatan)).ToList();
        return new()
        {
            ["tanggalTandaTangan"] = rencana.Tanggal is { } tanggal && tanggal <= clock.HariIni ? Tanggal(tanggal) : null,
            ["tempat"] = rencana.Tempat,
            ["caraTandaTangan"] = rencana.Cara,
            ["penandatangan"] = kami?.KodeJabatan,
            ["penandatanganMitra"] = mitra.TrueForAll(m => m is null) ? null : string.Join("; ", mitra),
            ["nomorSuratKuasa"] = kami?.DasarNomor,
            ["tanggalSuratKuasa"] = kami?.DasarTanggal is { } dasar ? Tanggal(dasar) : null,
            ["jumlahAsli"] = rencana.Asli.Count == 0 ? null : rencana.Asli.Count.ToString(CultureInfo.InvariantCulture),
        };
    }

    private async Task<Dictionary<string, string?>> SuratAsync(Guid suratId, CancellationToken cancellationToken)
    {
        var surat = await db.SuratMasuk.AsNoTracking().SingleAsync(s => s.Id == suratId, cancellationToken);
        return new()
        {
            ["sifatSurat"] = surat.SifatSurat,
            ["nomorSurat"] = surat.Nomor,
            ["tanggalSurat"] = surat.Tanggal is { } tanggal ? Tanggal(tanggal) : null,
            ["perihal"] = surat.Perihal,
            ["lampiran"] = surat.Lampiran,
            ["disposisiAwal"] = surat.DisposisiAwal,
        };
    }

    private static string Tanggal(DateOnly tanggal) => tanggal.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
