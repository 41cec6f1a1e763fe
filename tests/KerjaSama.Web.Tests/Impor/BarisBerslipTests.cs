using KerjaSama.Domain.Permohonan;
using KerjaSama.Web.Modul.Impor;
using KerjaSama.Web.Modul.Impor.Tulis;
using KerjaSama.Workflow;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Tests.Impor;

/// <summary>Each slip a clerk can make is told with its row, column, value and reason, and nothing else is lost for it.</summary>
public sealed class BarisBerslipTests(KantorFactory kantor) : IClassFixture<KantorFactory>
{
    [Fact]
    public async Task A_year_of_205_empties_the_date_and_keeps_the_deed()
    {
        var laporan = await NaskahAsync("kunci-a,1/A/2022,,MOU,J,T,PT. SATU,INDONESIA,Dunia Usaha,3/25/2022,3/25/2022,3/24/0205,,BARU,");

        Assert.Equal(1, laporan.Diterima);
        AssertTemuan(laporan, 2, "Tanggal Berakhir", "3/24/0205", "peringatan", "Tahun 0205 tidak mungkin");
        Assert.Null(await kantor.DbAsync(db => db.Naskah.Where(n => n.RujukanPermohonan == "kunci-a").Select(n => n.BerlakuSampai).SingleAsync()));
    }

    [Fact]
    public async Task A_day_that_may_be_a_month_is_a_warning_only_where_the_column_mixes_the_orders()
    {
        var jelas = await NaskahAsync("b1,1/B/2022,,MOU,J,T,PT. B1,,Dunia Usaha,3/25/2022,,,,BARU,\nb2,2/B/2022,,MOU,J,T,PT. B2,,Dunia Usaha,4/5/2022,,,,BARU,");
        Assert.DoesNotContain(jelas.Baris, b => b.Kolom == "Tanggal Penetapan");
        Assert.Equal(new DateOnly(2022, 4, 5), await TanggalAsync("b2"));

        var campur = await NaskahAsync(
            "b3,3/B/2022,,MOU,J,T,PT. B3,,Dunia Usaha,3/25/2022,,,,BARU,\nb4,4/B/2022,,MOU,J,T,PT. B4,,Dunia Usaha,3/26/2022,,,,BARU,\n"
            + "b5,5/B/2022,,MOU,J,T,PT. B5,,Dunia Usaha,27/3/2022,,,,BARU,\nb6,6/B/2022,,MOU,J,T,PT. B6,,Dunia Usaha,4/5/2022,,,,BARU,\nb7,7/B/2022,,MOU,J,T,PT. B7,,Dunia Usaha,4/5/2022,,30/4/2023,,BARU,");
        AssertTemuan(campur, 5, "Tanggal Penetapan", "4/5/2022", "peringatan", "5 April 2022, mungkin 4 Mei 2022");
        Assert.Equal(new DateOnly(2022, 3, 27), await TanggalAsync("b5"));
        Assert.Equal(new DateOnly(2022, 5, 4), await TanggalAsync("b7")); // as its own row writes its end
        Assert.Single(campur.Baris, b => b.Kolom == "Tanggal Penetapan");
    }

    [Fact]
    public async Task An_end_before_the_start_is_a_warning()
    {
        var laporan = await NaskahAsync("c1,1/C/2022,,MOU,J,T,PT. C1,,Dunia Usaha,3/25/2022,3/25/2022,3/24/2021,,BARU,");

        Assert.Equal(1, laporan.Diterima);
        AssertTemuan(laporan, 2, "Tanggal Berakhir", "3/24/2021", "peringatan", "mendahului tanggal mulai");
    }

    [Fact]
    public async Task An_unknown_kind_and_what_Excel_left_behind_are_warnings()
    {
        var laporan = await NaskahAsync("d1,1/D/2022,,SPJB,J,T,PT. D1,,Dunia Usaha,3/25/2022,,#N/A,,BARU,");

        AssertTemuan(laporan, 2, "Jenis", "SPJB", "peringatan", "tidak dikenal");
        AssertTemuan(laporan, 2, "Tanggal Berakhir", "#N/A", "peringatan", "rumus Excel");
        Assert.Equal(("LAINNYA", "SPJB"), await kantor.DbAsync(async db => await db.Naskah.Where(n => n.RujukanPermohonan == "d1").Select(n => ValueTuple.Create(n.Jenis, n.JenisAsli)).SingleAsync()));
    }

    [Fact]
    public async Task A_row_without_a_partner_is_refused_with_the_reason()
    {
        var laporan = await NaskahAsync("e1,1/E/2022,,MOU,J,T,; ; ,,,3/25/2022,,,,BARU,\ne2,2/E/2022,,MOU,J,T,PT. E2,,Dunia Usaha,3/25/2022,,,,BARU,");

        Assert.Equal((2, 1, 1), (laporan.Dibaca, laporan.Diterima, laporan.Ditolak));
        AssertTemuan(laporan, 2, "Mitra", "; ;", "galat", "tanpa mitra");
    }

    [Fact]
    public async Task A_request_without_a_readable_date_is_refused_with_the_reason()
    {
        var laporan = await kantor.ImporTeksAsync(JenisImpor.Permohonan, BerkasUji.KepalaPermohonan
            + "f1,31/31/2022,BARU,NASIONAL,MOU,J,T,1,TAHUN,PT. F1,INDONESIA,Dunia Usaha,,\nf2,-,BARU,NASIONAL,MOU,J,T,1,TAHUN,PT. F2,INDONESIA,Dunia Usaha,,\n");

        Assert.Equal((2, 0, 2), (laporan.Dibaca, laporan.Diterima, laporan.Ditolak));
        AssertTemuan(laporan, 2, "Tanggal Permohonan", "31/31/2022", "galat", "tidak ada di kalender");
        AssertTemuan(laporan, 3, "Tanggal Permohonan", "-", "galat", "tidak dapat dicatat tanpa tanggal");
    }

    [Fact]
    public async Task A_number_used_twice_is_a_warning_and_an_equal_row_is_kept_twice()
    {
        const string sama = "g1,7/G/2022,,MOU,J,T,PT. G1,,Dunia Usaha,3/25/2022,,,,BARU,\n";
        var laporan = await NaskahAsync(sama + sama);

        Assert.Equal(2, laporan.Diterima);
        AssertTemuan(laporan, 3, "Nomor Naskah", "7/G/2022", "peringatan", "sudah dipakai baris 2");
        Assert.Equal(2, (await NaskahAsync(sama + sama)).Sama);
        var kunci = await kantor.DbAsync(db => db.Naskah.Where(n => n.RujukanPermohonan == "g1").Select(n => n.KunciImpor!).OrderBy(k => k).ToListAsync());
        Assert.Equal([":1", ":2"], kunci.Select(k => k[^2..]));
    }

    [Fact]
    public async Task A_missing_column_is_one_error_and_nothing_is_imported()
    {
        var laporan = await kantor.ImporTeksAsync(JenisImpor.Naskah, "Nomor Naskah,Jenis,Judul,Tanggal Penetapan\n1,MOU,J,3/25/2022\n");

        var galat = Assert.Single(laporan.Baris);
        Assert.Equal((0, 0, "galat", "Mitra"), (laporan.Dibaca, galat.Baris, galat.Tingkat, galat.Kolom));
        Assert.Contains("Kolom wajib tidak ada: Mitra", galat.Pesan, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_map_names_the_columns_of_an_unusual_book()
    {
        var laporan = await kantor.ImporTeksAsync(
            JenisImpor.Naskah, "Nmr,Macam,Judul,Rekanan,Diteken\nH/1,PKS,J,PT. H1,25 Maret 2022\n",
            """{"Nmr":"Nomor Naskah","Macam":"jenis","Rekanan":"Mitra","Diteken":"tanggalPenetapan"}""");

        Assert.Equal(1, laporan.Diterima);
        Assert.Equal(new DateOnly(2022, 3, 25), await kantor.DbAsync(db => db.Naskah.Where(n => n.Pihak.Any(p => p.Nomor == "H/1")).Select(n => n.TanggalTandaTangan).SingleAsync()));
    }

    [Fact]
    public async Task A_parent_is_found_later_in_the_file_and_in_a_later_file()
    {
        var pertama = await NaskahAsync("i1,I/1/2022,,PKS,J,T,PT. I,,Dunia Usaha,3/25/2022,,,I/2/2022,BARU,\ni2,I/2/2022,,MOU,J,T,PT. I,,Dunia Usaha,3/24/2022,,,,BARU,\ni3,I/3/2022,,PKS,J,T,PT. I,,Dunia Usaha,3/26/2022,,,I/9/2021,PERPANJANGAN,");
        AssertTemuan(pertama, 4, "Nomor Naskah Induk", "I/9/2021", "peringatan", "tidak ditemukan");
        await NaskahAsync("i9,I/9/2021,,PKS,J,T,PT. I,,Dunia Usaha,3/26/2021,,,,BARU,");

        Assert.Equal("i2", await kantor.DbAsync(db => db.Naskah.Where(n => n.RujukanPermohonan == "i1").Select(n => db.Naskah.Single(i => i.Id == n.IndukId).RujukanPermohonan).SingleAsync()));
        Assert.Equal("i9", await kantor.DbAsync(db => db.Naskah.Where(n => n.RujukanPermohonan == "i3").Select(n => db.Naskah.Single(i => i.Id == n.PendahuluId).RujukanPermohonan).SingleAsync()));
    }

    [Fact]
    public async Task A_recent_open_request_runs_until_its_deed_is_imported_and_nobody_is_written_to()
    {
        var baru = await kantor.ImporTeksAsync(JenisImpor.Permohonan, BerkasUji.KepalaPermohonan
            + "j1,2/16/2026,BARU,NASIONAL,MOU,J,T,1,TAHUN,PT. J1,INDONESIA,Dunia Usaha,,\nj2,2/16/2026,BARU,NASIONAL,MOU,J,T,1,TAHUN,PT. J2,INDONESIA,Dunia Usaha,FINISHED,\n");
        Assert.Equal(2, baru.Diterima);
        Assert.Equal(StatusPermohonan.Arsip, (await PermohonanAsync("j2")).Status);
        var berjalan = await PermohonanAsync("j1");
        Assert.False(berjalan.SudahBerakhir);
        Assert.Equal(1, await kantor.HitungAsync(db => db.Tugas.CountAsync(t => t.SubjectId == berjalan.Id && t.Status == StatusTugas.Terbuka)));

        await NaskahAsync("j1,J/1/2026,,MOU,J,T,PT. J1,,Dunia Usaha,2/26/2026,,,,BARU,");
        Assert.Equal(StatusPermohonan.Arsip, (await PermohonanAsync("j1")).Status);
        Assert.Equal(0, await kantor.HitungAsync(db => db.Tugas.CountAsync(t => t.SubjectId == berjalan.Id && t.Status == StatusTugas.Terbuka)));
        Assert.Equal(0, await kantor.HitungAsync(db => db.OutboxMessage.CountAsync()));
    }

    [Fact]
    public async Task A_second_deed_of_one_request_stands_without_the_link()
    {
        await kantor.ImporTeksAsync(JenisImpor.Permohonan, BerkasUji.KepalaPermohonan + "k1,2/16/2015,BARU,NASIONAL,MOU,J,T,1,TAHUN,PT. K1,INDONESIA,Dunia Usaha,,\n");
        var laporan = await NaskahAsync("k1,K/1/2015,,MOU,J,T,PT. K1,,Dunia Usaha,3/25/2015,,,,BARU,\nk1,K/2/2015,,PKS,J,T,PT. K1,,Dunia Usaha,3/26/2015,,,,BARU,");

        Assert.Equal(2, laporan.Diterima);
        AssertTemuan(laporan, 3, "Kode Permohonan", "k1", "peringatan", "sudah menjadi naskah lain");
        Assert.Equal(1, await kantor.HitungAsync(db => db.Naskah.CountAsync(n => n.RujukanPermohonan == "k1" && n.PermohonanId != null)));
    }

    private Task<LaporanImpor> NaskahAsync(string baris) => kantor.ImporTeksAsync(JenisImpor.Naskah, BerkasUji.KepalaNaskah + baris.TrimEnd('\n') + "\n");

    private Task<DateOnly?> TanggalAsync(string rujukan) => kantor.DbAsync(db => db.Naskah.Where(n => n.RujukanPermohonan == rujukan).Select(n => n.TanggalTandaTangan).SingleAsync());

    private Task<PermohonanKerjaSama> PermohonanAsync(string kodeLama) => kantor.DbAsync(db => db.Permohonan.AsNoTracking().SingleAsync(p => p.KodeLama == kodeLama));

    private static void AssertTemuan(LaporanImpor laporan, int baris, string kolom, string nilai, string tingkat, string pesan) => Assert.Contains(
        laporan.Baris, b => b.Baris == baris && b.Kolom == kolom && b.Nilai == nilai && b.Tingkat == tingkat && b.Pesan.Contains(pesan, StringComparison.Ordinal));
}
