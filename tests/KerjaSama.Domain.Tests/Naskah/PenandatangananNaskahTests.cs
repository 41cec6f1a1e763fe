using KerjaSama.Domain.Naskah;
using KerjaSama.Domain.Umum;

namespace KerjaSama.Domain.Tests.Naskah;

/// <summary>The plan of a signing, and what it says is missing.</summary>
public sealed class PenandatangananNaskahTests
{
    private static readonly DateOnly Hari = new(2026, 3, 2);
    private static readonly DateTimeOffset Kini = new(2026, 3, 2, 2, 0, 0, TimeSpan.Zero);
    private static readonly Guid Mitra = Guid.CreateVersion7();

    private readonly PenandatangananNaskah _rencana = PenandatangananNaskah.Mulai(Guid.CreateVersion7());

    [Fact]
    public void Jadwalkan_YangSama_BukanPerubahan()
    {
        Assert.True(_rencana.Jadwalkan(Jadwal()));
        Assert.False(_rencana.Jadwalkan(Jadwal() with { Catatan = "Busana batik" }));
        Assert.True(_rencana.Jadwalkan(Jadwal() with { Jam = new(10, 0) }));
        Assert.Equal(2, _rencana.JadwalKe);
    }

    [Fact]
    public void Kesiapan_MenyebutSetiapYangKurang()
    {
        Assert.Equal(["Jadwal", "Nomor naskah", "Penandatangan", "Kesiapan penandatangan", "Naskah asli"], Kurang(KesiapanPenandatanganan.Periksa(null, null, 2, bolehDelegasi: false)));

        _rencana.Jadwalkan(Jadwal());
        _rencana.TetapkanPenandatangan([Kami(), Pihak(Kewenangan.Kuasa)], Kini);
        _rencana.TetapkanAsli([new("Setda", true, true, false), new(null, true, false, false)]);
        Assert.Equal(["Penandatangan", "Kesiapan penandatangan", "Penyimpan naskah asli", "Meterai", "Stempel"], Kurang(Periksa()));
        Assert.Equal("Surat kuasanya belum disebut: Ratna.", Butir("Penandatangan"));
        Assert.Equal("Belum pada rangkap 1, 2.", Butir("Stempel"));

        _rencana.TetapkanPenandatangan([Kami(), Pihak(Kewenangan.Kuasa) with { DasarNomor = "SK/1", DasarTanggal = Hari }], Kini);
        foreach (var orang in _rencana.Penandatangan)
        {
            _rencana.Konfirmasi(orang.Id, true, Kini);
        }

        _rencana.TetapkanAsli([new("Setda", true, true, true), new("Mitra", true, true, true)]);
        Assert.Empty(Kurang(Periksa()));
    }

    [Fact]
    public void Kesiapan_Elektronik_TanpaNaskahAsli()
    {
        _rencana.Jadwalkan(Jadwal() with { Cara = CaraTandaTangan.Elektronik });

        Assert.DoesNotContain("Naskah asli", Periksa().Select(b => b.Nama));
    }

    [Fact]
    public void Kesiapan_PenerimaKuasaUntukYangTidakMembolehkan()
    {
        _rencana.TetapkanPenandatangan([Kami() with { Kewenangan = Kewenangan.Kuasa, DasarNomor = "1", DasarTanggal = Hari }, Pihak()], Kini);

        Assert.Null(KesiapanPenandatanganan.Periksa(_rencana, "1", 2, bolehDelegasi: true).Single(b => b.Nama == "Penandatangan").Kurang);
        Assert.Equal("Naskah jenis ini hanya dapat ditandatangani kepala daerah.", Butir("Penandatangan"));
    }

    [Fact]
    public void JadwalPindah_YangSudahSiapDitanyaLagi_YangSudahTandaTanganTidak()
    {
        _rencana.TetapkanPenandatangan([Kami(), Pihak()], Kini);
        _rencana.Konfirmasi(_rencana.Penandatangan[0].Id, true, Kini);
        _rencana.Konfirmasi(_rencana.Penandatangan[1].Id, true, Kini);
        _rencana.CatatTandaTangan(_rencana.Penandatangan[1].Id, Hari, Hari);

        _rencana.Jadwalkan(Jadwal());

        Assert.Equal([null, Kini], _rencana.Penandatangan.Select(p => p.SiapPada));
    }

    [Fact]
    public void Penandatangan_SatuSetiapPihak_DigantiBelumSiapLagi()
    {
        _rencana.TetapkanPenandatangan([Kami(), Pihak()], Kini);
        _rencana.Konfirmasi(_rencana.Penandatangan[1].Id, true, Kini);

        _rencana.TetapkanPenandatangan([Kami(), Pihak() with { Nama = "Orang lain" }], Kini);

        Assert.Equal(("Orang lain", (DateTimeOffset?)null), (_rencana.Penandatangan[1].Nama, _rencana.Penandatangan[1].SiapPada));
        Assert.Equal("penandatanganan.pihak-ganda", Ditolak(() => _rencana.TetapkanPenandatangan([Kami(), Pihak(), Pihak()], Kini)));
    }

    [Fact]
    public void Penandatangan_YangSamaTetapSiap_YangSudahTandaTanganTidakDiubah()
    {
        _rencana.TetapkanPenandatangan([Kami(), Pihak()], Kini);
        var (kami, mitra) = (_rencana.Penandatangan[0], _rencana.Penandatangan[1]);
        _rencana.Konfirmasi(kami.Id, true, Kini);
        _rencana.CatatTandaTangan(mitra.Id, Hari, Hari);

        _rencana.TetapkanPenandatangan([Kami() with { Jabatan = "Bupati Contoh" }, Pihak()], Kini);

        Assert.Equal((kami.Id, "Bupati Contoh", Kini), (_rencana.Penandatangan[0].Id, _rencana.Penandatangan[0].Jabatan, _rencana.Penandatangan[0].SiapPada));
        Assert.Equal("penandatanganan.sudah-tanda-tangan", Ditolak(() => _rencana.TetapkanPenandatangan([Kami(), Pihak() with { Nama = "Orang lain" }], Kini)));
        Assert.Equal("penandatanganan.sudah-tanda-tangan", Ditolak(() => _rencana.TetapkanPenandatangan([Kami(), Pihak() with { Jabatan = "Komisaris" }], Kini)));
        Assert.Equal("penandatanganan.belum-terjadi", Ditolak(() => _rencana.CatatTandaTangan(kami.Id, Hari.AddDays(1), Hari)));
    }

    [Fact]
    public void Tte_SatuPadaSatuWaktu_DanBerakhirSendiri()
    {
        var lama = TimeSpan.FromMinutes(12);
        _rencana.TetapkanPenandatangan([Kami(), Pihak()], Kini);
        var (kami, mitra) = (_rencana.Penandatangan[0].Id, _rencana.Penandatangan[1].Id);
        var (pertama, _) = _rencana.MulaiTte(kami, "1", Kini, lama);

        Assert.Equal("tte.sedang-berjalan", Ditolak(() => _rencana.MulaiTte(mitra, "1", Kini.AddMinutes(11), lama)));
        Assert.Equal("tte.sedang-berjalan", Ditolak(() => _rencana.TetapkanPenandatangan([Kami(), Pihak()], Kini)));
        Assert.Equal("tte.sedang-berjalan", Ditolak(() => _rencana.UlangiTte(Kini)));
        var (kedua, _) = _rencana.MulaiTte(mitra, "1", Kini.AddMinutes(12), lama);

        // the first comes late: the file has gone to another signer
        Assert.False(_rencana.AkhiriTte(pertama, kami, Guid.CreateVersion7(), Hari));
        _rencana.BatalkanTte(pertama);
        Assert.True(_rencana.SedangTte(Kini.AddMinutes(13)));

        var berkas = Guid.CreateVersion7();
        Assert.True(_rencana.AkhiriTte(kedua, mitra, berkas, Hari));
        Assert.Equal((berkas, true, false), (_rencana.TteDokumenId, _rencana.Penandatangan[1].Elektronik, _rencana.SedangTte(Kini)));
        Assert.Equal("tte.sudah-tanda-tangan", Ditolak(() => _rencana.MulaiTte(mitra, "1", Kini, lama)));
        Assert.Equal("tte.nomor-berubah", Ditolak(() => _rencana.MulaiTte(kami, "2", Kini, lama)));
        Assert.Equal("penandatanganan.elektronik", Ditolak(() => _rencana.CatatTandaTangan(mitra, null, Hari)));

        _rencana.UlangiTte(Kini);
        Assert.Equal((null, (DateOnly?)null), (_rencana.TteDokumenId, _rencana.Penandatangan[1].DitandatanganiPada));
    }

    [Fact]
    public void Selesai_TidakBerubahLagi()
    {
        _rencana.TetapkanPenandatangan([Kami(), Pihak()], Kini);
        _rencana.Selesaikan(Kini);

        var orang = _rencana.Penandatangan[0].Id;
        Action[] perubahan =
        [
            () => _rencana.Jadwalkan(Jadwal()), () => _rencana.TetapkanPenandatangan([Kami()], Kini), () => _rencana.TetapkanAsli([]), () => _rencana.UlangiTte(Kini), () => _rencana.Selesaikan(Kini),
            () => _rencana.Konfirmasi(orang, true, Kini), () => _rencana.CatatTandaTangan(orang, Hari, Hari), () => _rencana.MulaiTte(orang, "1", Kini, TimeSpan.FromMinutes(1)),
        ];
        Assert.All(perubahan, ubah => Assert.Equal("penandatanganan.sudah-selesai", Ditolak(ubah)));
    }

    private static JadwalPenandatanganan Jadwal() => new(Hari, new(9, 30), "Pendopo", CaraTandaTangan.Seremonial, null);

    private static DataPenandatangan Kami() => new(null, "Pemerintah Kabupaten Contoh", "Wirya", "bupati", "Bupati", Kewenangan.Jabatan, null, null);

    private static DataPenandatangan Pihak(Kewenangan kewenangan = Kewenangan.Jabatan) => new(Mitra, "PT Contoh", "Ratna", null, "Direktur", kewenangan, null, null);

    private IReadOnlyList<ButirKesiapan> Periksa() => KesiapanPenandatanganan.Periksa(_rencana, "1", 2, bolehDelegasi: false);

    private string? Butir(string nama) => Periksa().Single(b => b.Nama == nama).Kurang;

    private static IEnumerable<string> Kurang(IReadOnlyList<ButirKesiapan> butir) => butir.Where(b => !b.Siap).Select(b => b.Nama);

    private static string Ditolak(Action ubah) => Assert.Throws<AturanDilanggarException>(ubah).Kode;
}
