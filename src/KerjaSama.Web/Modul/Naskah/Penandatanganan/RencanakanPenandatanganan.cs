using KerjaSama.Data;
using KerjaSama.Data.Umum;
using KerjaSama.Domain.Naskah;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Infrastructure.Surel;

namespace KerjaSama.Web.Modul.Naskah.Penandatanganan;

/// <summary>Plans a signing: date and place, who signs, the originals; and notes who is ready and who has signed. Each is one act of the history.</summary>
internal sealed class RencanakanPenandatanganan(KerjaSamaDbContext db, KunciPenandatanganan kunci, Pemberitahuan pemberitahuan, AkunPihak akunPihak, OfficeClock clock)
{
    private static readonly Peran[] YangDiundang = [Peran.Mitra, Peran.PerangkatDaerah];

    /// <summary>Sets date, time, place and way; partners and Perangkat Daerah are told each time one of them changes, from the first date on.</summary>
    /// <exception cref="IsianTidakSahException">A field is wrong.</exception>
    public async Task JadwalAsync(string kode, int? versi, JadwalPenandatanganan jadwal, Pelaku pelaku, CancellationToken cancellationToken)
    {
        var galat = new DaftarGalat();
        galat.Pastikan(Teks.Isi(jadwal.Cara) is null || CaraTandaTangan.Semua.Any(c => c.Nilai == jadwal.Cara), "cara", "Pilih cara tanda tangan dari daftar.");
        galat.Pastikan(jadwal.Jam is null || jadwal.Tanggal is not null, "tanggal", "Isi tanggalnya bila jamnya ditetapkan.");
        galat.Muat(jadwal.Tempat, "tempat", "Tempat", PenandatangananNaskah.TeksMaxLength);
        galat.Muat(jadwal.Catatan, "catatan", "Catatan", PenandatangananNaskah.CatatanMaxLength);
        galat.PastikanKosong();
        await UbahAsync(kode, versi, pelaku, async (permohonan, rencana) =>
        {
            if (jadwal.Tanggal is { } tanggal && tanggal != rencana.Tanggal && tanggal < clock.HariIni)
            {
                throw new IsianTidakSahException("tanggal", "Tanggal penandatanganan tidak boleh di masa lalu. Naskah yang sudah ditandatangani dicatat pada langkah \"Tanda tangani naskah\".");
            }

            // a date that was announced and is taken away is told too
            var diumumkan = rencana.Tanggal is not null;
            if (rencana.Jadwalkan(jadwal) && (diumumkan || rencana.Tanggal is not null))
            {
                await KabariAsync(permohonan, rencana, cancellationToken);
            }

            db.Jejak.Catat(rencana, "penandatanganan.dijadwalkan");
        }, cancellationToken);
    }

    /// <param name="penandatangan">One for each party, in their order.</param>
    /// <exception cref="IsianTidakSahException">A field is wrong; named <c>penandatangan[i].nama</c>.</exception>
    public async Task PenandatanganAsync(string kode, int? versi, IReadOnlyList<DataPenandatangan> penandatangan, Pelaku pelaku, CancellationToken cancellationToken)
    {
        var galat = new DaftarGalat();
        foreach (var (p, i) in penandatangan.Select((p, i) => (p, i)))
        {
            galat.Muat(p.Nama, $"penandatangan[{i}].nama", "Nama", PenandatangananNaskah.TeksMaxLength);
            galat.Muat(p.Jabatan, $"penandatangan[{i}].jabatan", "Jabatan", PenandatangananNaskah.TeksMaxLength);
            galat.Muat(p.DasarNomor, $"penandatangan[{i}].dasarNomor", "Nomor", PenandatangananNaskah.TeksMaxLength);
            galat.Pastikan(p.DasarTanggal is null || p.DasarTanggal <= clock.HariIni, $"penandatangan[{i}].dasarTanggal", "Tanggal surat itu tidak boleh di masa depan.");
        }

        galat.PastikanKosong();
        await UbahAsync(kode, versi, pelaku, (_, rencana) =>
        {
            rencana.TetapkanPenandatangan(penandatangan, clock.GetUtcNow());
            db.Jejak.Catat(rencana, "penandatanganan.penandatangan-ditetapkan", rincian: [new("Penandatangan", string.Join("; ", rencana.Penandatangan.OrderBy(p => p.Urutan).Select(Sebutan)))]);
            return Task.CompletedTask;
        }, cancellationToken);
    }

    public Task AsliAsync(string kode, int? versi, IReadOnlyList<DataAsli> asli, Pelaku pelaku, CancellationToken cancellationToken)
    {
        var galat = new DaftarGalat();
        foreach (var (a, i) in asli.Select((a, i) => (a, i)))
        {
            galat.Muat(a.Penyimpan, $"asli[{i}].penyimpan", "Penyimpan", PenandatangananNaskah.TeksMaxLength);
        }

        galat.PastikanKosong();
        return UbahAsync(kode, versi, pelaku, (_, rencana) =>
        {
            rencana.TetapkanAsli(asli);
            db.Jejak.Catat(rencana, "penandatanganan.asli-diperiksa", rincian: [new("Naskah asli", string.Join("; ", rencana.Asli.OrderBy(a => a.Nomor).Select(Sebutan)))]);
            return Task.CompletedTask;
        }, cancellationToken);
    }

    public Task KonfirmasiAsync(string kode, Guid penandatangan, bool siap, Pelaku pelaku, CancellationToken cancellationToken) => UbahAsync(kode, null, pelaku, (_, rencana) =>
    {
        var satu = rencana.Konfirmasi(penandatangan, siap, clock.GetUtcNow());
        db.Jejak.Catat(rencana, siap ? "penandatanganan.siap" : "penandatanganan.belum-siap", rincian: [new("Penandatangan", Sebutan(satu))]);
        return Task.CompletedTask;
    }, cancellationToken);

    /// <summary>Desk to desk: somebody has put his name on the paper.</summary>
    /// <param name="pada">Null: noted by mistake.</param>
    public Task TandaTanganAsync(string kode, Guid penandatangan, DateOnly? pada, Pelaku pelaku, CancellationToken cancellationToken) => UbahAsync(kode, null, pelaku, (_, rencana) =>
    {
        var satu = rencana.CatatTandaTangan(penandatangan, pada, clock.HariIni);
        db.Jejak.Catat(rencana, pada is null ? "penandatanganan.tanda-tangan-dihapus" : "penandatanganan.tanda-tangan", rincian: [new("Penandatangan", Sebutan(satu)), new("Tanggal", pada is { } hari ? $"{hari:d MMMM yyyy}" : null)]);
        return Task.CompletedTask;
    }, cancellationToken);

    private async Task UbahAsync(string kode, int? versi, Pelaku pelaku, Func<PermohonanKerjaSama, PenandatangananNaskah, Task> ubah, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        var (permohonan, rencana) = await kunci.BukaAsync(kode, Aksi.KelolaPenandatanganan, versi, pelaku, cancellationToken);
        await ubah(permohonan, rencana);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private async Task KabariAsync(PermohonanKerjaSama permohonan, PenandatangananNaskah rencana, CancellationToken cancellationToken)
    {
        var langkah = $"{rencana.JadwalKe}";
        pemberitahuan.KeKontak(permohonan, JenisPesan.JadwalPenandatanganan, langkah);
        foreach (var akun in await akunPihak.DariAsync(permohonan, YangDiundang, cancellationToken))
        {
            db.Add(OutboxMessage.Buat(SaluranPesan.Surel, JenisPesan.JadwalPenandatangananAkun, akun.Email!, akun.Nama, Pemberitahuan.SubjekPermohonan, permohonan.Id, langkah, clock.GetUtcNow()));
        }
    }

    private static string Sebutan(PenandatanganNaskah p) => $"{p.Nama ?? "(belum disebut)"}{(p.Jabatan is null ? "" : $", {p.Jabatan}")} ({p.Pihak})";

    private static string Sebutan(NaskahAsli a)
    {
        string[] sudah = [.. new[] { (a.ParafBasah, "paraf basah"), (a.Meterai, "meterai"), (a.Stempel, "stempel") }.Where(x => x.Item1).Select(x => x.Item2)];
        return $"rangkap {a.Nomor}{(a.Penyimpan is null ? "" : $" disimpan {a.Penyimpan}")}{(sudah.Length == 0 ? "" : $": {string.Join(", ", sudah)}")}";
    }
}
