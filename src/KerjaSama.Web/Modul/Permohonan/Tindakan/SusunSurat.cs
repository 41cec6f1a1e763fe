using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Surat;
using KerjaSama.Web.Infrastructure.Alur;
using KerjaSama.Web.Infrastructure.Dokumen;

namespace KerjaSama.Web.Modul.Permohonan.Tindakan;

/// <summary>The letter that a step sends, made from its template with the number that it has just taken (keputusan 0015).</summary>
internal sealed class SusunSurat(PenyusunDokumen penyusun, DokumenSiap dokumenSiap)
{
    /// <summary>Leaves the step to be run again where the file is not stored yet, so nothing but the number may be taken before.</summary>
    public BerkasUnggahan Ambil(SuratKeluar surat, KonteksTindakan konteks) => dokumenSiap.Ambil(
        $"{surat.Jenis} {surat.Nomor} {surat.NomorAgenda}/{surat.Tahun} {konteks.Kejadian:N} {konteks.Permohonan.Versi}",
        async ct => await penyusun.SuratKeluarAsync(surat, konteks.Permohonan, null, konteks.Isian.Tersimpan, ct))!;
}
