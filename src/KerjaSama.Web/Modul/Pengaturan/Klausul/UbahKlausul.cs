using KerjaSama.Data;
using KerjaSama.Domain.Pengaturan;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Pengaturan.Klausul;

/// <summary>What is typed of a clause apart from its wording.</summary>
internal sealed record KlausulMasukan(string? Nama, string? KlausulWajib, int? Urutan, bool Bawaan);

/// <summary>Changes the clause library; every change is in the history, every wording a version.</summary>
internal sealed class UbahKlausul(KerjaSamaDbContext db, OfficeClock clock)
{
    /// <exception cref="IsianTidakSahException">With every field that is missing or wrong.</exception>
    public async Task BuatAsync(string jenis, string? kode, KlausulMasukan masukan, string? kodeVarian, string? namaVarian, RumusanMasukan rumusan, Pelaku pelaku, CancellationToken ct)
    {
        var galat = new DaftarGalat();
        var kodeIsi = KodeKlausul.Baca(kode, "Kode", galat);
        var varianIsi = KodeKlausul.Baca(kodeVarian, "KodeVarian", galat);
        var namaVarianIsi = galat.Wajib(namaVarian, "NamaVarian", "Nama varian", KlausulNaskah.NamaMaxLength);
        var data = await DataAsync(jenis, masukan, galat, ct);
        var isi = rumusan.Periksa(galat);
        galat.Pastikan(!await db.Klausul.AnyAsync(k => k.JenisNaskah == jenis && k.Kode == kodeIsi, ct), "Kode", "Kode ini sudah dipakai klausul lain dari jenis naskah ini.");
        galat.PastikanKosong();

        await using var transaction = await db.BeginWriteAsync(ct);
        var klausul = KlausulNaskah.Buat(jenis, kodeIsi, data);
        klausul.TambahVarian(varianIsi, namaVarianIsi, isi, pelaku.PenggunaId, clock.GetUtcNow());
        db.Add(klausul);
        await SimpanAsync(transaction, ct);
    }

    /// <inheritdoc cref="BuatAsync"/>
    public async Task UbahAsync(string jenis, string kode, int versi, KlausulMasukan masukan, CancellationToken ct)
    {
        var galat = new DaftarGalat();
        var data = await DataAsync(jenis, masukan, galat, ct);
        galat.PastikanKosong();

        await using var transaction = await db.BeginWriteAsync(ct);
        (await MuatAsync(jenis, kode, versi, ct)).Ubah(data);
        await SimpanAsync(transaction, ct);
    }

    /// <inheritdoc cref="BuatAsync"/>
    public async Task TambahVarianAsync(string jenis, string kode, int versi, string? kodeVarian, string? namaVarian, RumusanMasukan rumusan, Pelaku pelaku, CancellationToken ct)
    {
        var galat = new DaftarGalat();
        var varian = KodeKlausul.Baca(kodeVarian, "KodeVarian", galat);
        var nama = galat.Wajib(namaVarian, "NamaVarian", "Nama varian", KlausulNaskah.NamaMaxLength);
        var isi = rumusan.Periksa(galat);
        galat.PastikanKosong();

        await using var transaction = await db.BeginWriteAsync(ct);
        var klausul = await MuatAsync(jenis, kode, versi, ct);
        klausul.TambahVarian(varian, nama, isi, pelaku.PenggunaId, clock.GetUtcNow());
        db.Jejak.Catat(klausul, "klausul.varian", rincian: [new("Varian", nama)]);
        await SimpanAsync(transaction, ct);
    }

    /// <summary>A new wording of a variant, or only another name of it.</summary>
    /// <returns>The number of the version in force now.</returns>
    /// <inheritdoc cref="BuatAsync"/>
    public async Task<int> RevisiAsync(string jenis, string kode, string varian, int versi, string? namaVarian, RumusanMasukan rumusan, string? alasan, Pelaku pelaku, CancellationToken ct)
    {
        var galat = new DaftarGalat();
        var nama = galat.Wajib(namaVarian, "NamaVarian", "Nama varian", KlausulNaskah.NamaMaxLength);
        var isi = rumusan.Periksa(galat);
        galat.Muat(alasan, "Alasan", "Alasan", KlausulNaskah.AlasanMaxLength);
        galat.PastikanKosong();

        await using var transaction = await db.BeginWriteAsync(ct);
        var klausul = await MuatAsync(jenis, kode, versi, ct);
        var lama = klausul.Varian.SingleOrDefault(v => v.Kode == varian) ?? throw new TidakDitemukanException("Varian");
        if (lama.Nama == nama || klausul.VersiBerlaku(varian).Isi != isi)
        {
            var alasanIsi = Teks.Isi(alasan) ?? throw new IsianTidakSahException("Alasan", "Alasan perubahan wajib diisi.");
            var baru = klausul.Revisi(varian, isi, alasanIsi, pelaku.PenggunaId, clock.GetUtcNow());
            db.Jejak.Catat(klausul, "klausul.rumusan", alasanIsi, [new("Varian", nama), new("Versi", $"{baru.Nomor}")]);
        }

        klausul.NamaiVarian(varian, nama);
        await SimpanAsync(transaction, ct);
        return klausul.VersiBerlaku(varian).Nomor;
    }

    /// <param name="varian">Null: the clause itself.</param>
    /// <exception cref="AturanDilanggarException">It is mandatory, or the last variant.</exception>
    public async Task AktifkanAsync(string jenis, string kode, string? varian, bool aktif, int versi, CancellationToken ct)
    {
        await using var transaction = await db.BeginWriteAsync(ct);
        var klausul = await MuatAsync(jenis, kode, versi, ct);
        Action ubah = (varian, aktif) switch
        {
            (null, true) => klausul.Aktifkan,
            (null, false) => klausul.Nonaktifkan,
            ({ } v, true) => () => klausul.AktifkanVarian(v),
            ({ } v, false) => () => klausul.NonaktifkanVarian(v),
        };
        ubah();
        var apa = varian is null ? "Klausul" : $"Varian {klausul.Varian.Single(v => v.Kode == varian).Nama}";
        db.Jejak.Catat(klausul, aktif ? "klausul.diaktifkan" : "klausul.dinonaktifkan", rincian: [new("Apa", apa)]);
        await SimpanAsync(transaction, ct);
    }

    private async Task<DataKlausul> DataAsync(string jenis, KlausulMasukan m, DaftarGalat galat, CancellationToken ct)
    {
        var nama = galat.Wajib(m.Nama, "Nama", "Nama klausul", KlausulNaskah.NamaMaxLength);
        var wajib = Teks.Isi(m.KlausulWajib);
        galat.Pastikan(wajib is null || await db.KlausulWajib.AnyAsync(k => k.JenisNaskah == jenis && k.Klausul == wajib, ct), "KlausulWajib", "Pilih klausul wajib dari daftar jenis naskah ini.");
        galat.Pastikan(m.Urutan is >= 1 and <= 99, "Urutan", "Urutan 1 sampai 99.");
        return new(nama, wajib, m.Urutan ?? 0, m.Bawaan);
    }

    private async Task<KlausulNaskah> MuatAsync(string jenis, string kode, int versi, CancellationToken ct)
    {
        var klausul = await db.Klausul.AsSplitQuery().Include(k => k.Varian).Include(k => k.DaftarVersi).SingleOrDefaultAsync(k => k.JenisNaskah == jenis && k.Kode == kode, ct)
            ?? throw new TidakDitemukanException("Klausul");
        db.Entry(klausul).Property(k => k.Versi).OriginalValue = versi;
        return klausul;
    }

    private async Task SimpanAsync(Data.Umum.WriteTransaction transaction, CancellationToken ct)
    {
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }
}
