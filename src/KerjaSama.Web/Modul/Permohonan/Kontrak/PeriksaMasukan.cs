using KerjaSama.Data;
using KerjaSama.Data.Umum;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Surat;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Infrastructure.Alur;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Permohonan.Kontrak;

/// <summary>A request whose every value is valid; partners, letter and tracking code are still to be put in.</summary>
internal sealed record MasukanSah(PermohonanBaru Data, IReadOnlyList<MitraSah> Mitra, SuratMasukan? Surat);

/// <summary>Checks a request against the reference data and collects every fault, so that the sender mends all of them at once.</summary>
internal sealed class PeriksaMasukan(KerjaSamaDbContext db, PeriksaPihak periksaPihak, JenisNaskahJalur jenisPadaJalur, OfficeClock clock)
{
    private static readonly string[] Bahasa = [PermohonanKerjaSama.BahasaIndonesia, PermohonanKerjaSama.BahasaInggris];

    /// <exception cref="IsianTidakSahException">With every wrong or missing field, named as in the API.</exception>
    public async Task<MasukanSah> PeriksaAsync(PermohonanMasukan masukan, Pelaku pelaku, CancellationToken cancellationToken)
    {
        var galat = new DaftarGalat();
        var luar = pelaku.OrangLuar;
        var kontak = masukan.Kontak;
        var mitra = await periksaPihak.MitraAsync(masukan, pelaku, galat, cancellationToken);
        var data = new PermohonanBaru
        {
            Bentuk = Kode(masukan.Bentuk ?? "permohonan", "bentuk", BentukPermohonan.Permohonan, galat),
            Pemrakarsa = luar ? PemrakarsaLuar(pelaku) : Kode(masukan.Pemrakarsa ?? "mitra", "pemrakarsa", Pemrakarsa.Mitra, galat),
            Saluran = luar ? Saluran.Portal : Kode(masukan.Saluran ?? "surat", "saluran", Saluran.Surat, galat),
            Jalur = luar || masukan.Jalur is null ? null : Kode(masukan.Jalur, "jalur", Jalur.Ksdpk, galat),
            JenisNaskah = luar || masukan.JenisNaskah is null ? null : await ReferensiAsync(db.JenisNaskah.Select(j => j.Kode), masukan.JenisNaskah, "jenisNaskah", galat, cancellationToken),
            Judul = galat.Wajib(masukan.Judul, "judul", "Judul", PermohonanKerjaSama.JudulMaxLength),
            Tentang = galat.Wajib(masukan.Tentang, "tentang", "Tentang", PermohonanKerjaSama.TentangMaxLength),
            Bidang = await ReferensiAsync(db.Bidang.Select(b => b.Kode), masukan.Bidang, "bidang", galat, cancellationToken),
            Sifat = await ReferensiAsync(db.SifatNaskah.Select(s => s.Kode), masukan.Sifat ?? "baru", "sifat", galat, cancellationToken),
            IndukId = await NaskahAsync(masukan.Induk, "induk", mitra, pelaku, galat, cancellationToken),
            PendahuluId = await NaskahAsync(masukan.Pendahulu, "pendahulu", mitra, pelaku, galat, cancellationToken),
            PerangkatDaerah = await periksaPihak.PerangkatDaerahAsync(masukan, pelaku, galat, cancellationToken),
            TanggalDiterima = TanggalDiterima(masukan, luar, galat),
            KontakNama = galat.Wajib(kontak?.Nama, "kontak.nama", "Nama kontak", PermohonanKerjaSama.NamaMaxLength),
            KontakSurel = Teks.Isi(kontak?.Surel),
            KontakTelepon = Teks.Isi(kontak?.Telepon),
            KontakBahasa = Teks.Isi(kontak?.Bahasa) ?? PermohonanKerjaSama.BahasaIndonesia,
            Mitra = [],
            KodeLacakHash = "",
        };
        galat.Tambah("kontak.surel", KontakPermohonan.GalatSurel(kontak?.Surel, kontak?.Telepon));
        galat.Tambah("kontak.telepon", KontakPermohonan.GalatTelepon(kontak?.Telepon));
        galat.PastikanPilihan(Bahasa.Contains(data.KontakBahasa), "kontak.bahasa", Bahasa, $"\"{data.KontakBahasa}\" tidak dikenal.");
        galat.Pastikan(data is not { Pemrakarsa: Pemrakarsa.PerangkatDaerah, PerangkatDaerah.Count: 0 }, "perangkatDaerah", "Sebutkan Perangkat Daerah yang mengusulkan.");
        galat.Pastikan(
            data.PendahuluId is not null || !await db.SifatNaskah.AnyAsync(s => s.Kode == data.Sifat && s.PerluPendahulu, cancellationToken), "pendahulu", "Perpanjangan harus menyebut naskah yang diperpanjang.");
        galat.Muat(masukan.Surat?.Nomor, "surat.nomor", "Nomor surat", ModelConventions.PanjangTeksBiasa);
        galat.Muat(masukan.Surat?.Perihal, "surat.perihal", "Perihal surat", SuratMasuk.TeksMaxLength);
        galat.Tambah("jenisNaskah", data is { Jalur: { } jalur, JenisNaskah: { } jenis } ? await jenisPadaJalur.GalatAsync(jalur, jenis, cancellationToken) : null);
        galat.PastikanKosong();
        return new(data, mitra, masukan.Surat);
    }

    private static Pemrakarsa PemrakarsaLuar(Pelaku pelaku) => pelaku.Punya(Peran.PerangkatDaerah) ? Pemrakarsa.PerangkatDaerah : Pemrakarsa.Mitra;

    /// <summary>Parent and predecessor steer the process, so those outside may name only a naskah of the partners in the request.</summary>
    private async Task<Guid?> NaskahAsync(string? kode, string bidang, IReadOnlyList<MitraSah> mitra, Pelaku pelaku, DaftarGalat galat, CancellationToken cancellationToken)
    {
        if (Teks.Isi(kode) is not { } isi)
        {
            return null;
        }

        var naskah = db.Naskah.Where(n => n.Kode == isi);
        if (pelaku.OrangLuar)
        {
            var nama = mitra.Select(m => Teks.Normal(m.Nama)).ToList();
            naskah = naskah.Where(n => n.Pihak.Any(p => db.Mitra.Any(m => m.Id == p.MitraId && nama.Contains(m.NamaNormal))));
            naskah = pelaku.PenggunaId is null ? naskah : naskah.YangBolehDilihat(db.Permohonan, pelaku);
        }

        var id = await naskah.Select(n => (Guid?)n.Id).SingleOrDefaultAsync(cancellationToken);
        galat.Pastikan(id is not null, bidang, $"Naskah dengan kode \"{isi}\" tidak ditemukan{(pelaku.OrangLuar ? " di antara naskah mitra ini" : "")}.");
        return id;
    }

    private DateOnly TanggalDiterima(PermohonanMasukan masukan, bool luar, DaftarGalat galat)
    {
        var tanggal = luar ? clock.HariIni : masukan.TanggalDiterima ?? clock.HariIni;
        galat.Pastikan(tanggal <= clock.HariIni, "tanggalDiterima", "Tanggal diterima tidak boleh di masa depan.");
        return tanggal;
    }

    private static async Task<string> ReferensiAsync(IQueryable<string> dikenal, string? kode, string bidang, DaftarGalat galat, CancellationToken cancellationToken)
    {
        var semua = await dikenal.ToListAsync(cancellationToken);
        galat.PastikanPilihan(kode is not null && semua.Contains(kode), bidang, semua.Order(), kode is null ? "Wajib diisi." : $"\"{kode}\" tidak dikenal.");
        return kode ?? "";
    }

    private static T Kode<T>(string kode, string bidang, T bawaan, DaftarGalat galat)
        where T : struct, Enum
    {
        var dikenal = DaftarKode.TryParse<T>(kode, out var nilai);
        galat.PastikanPilihan(dikenal, bidang, DaftarKode.Semua<T>(), $"\"{kode}\" tidak dikenal.");
        return dikenal ? nilai : bawaan;
    }
}
