using KerjaSama.Data;
using KerjaSama.Data.Umum;
using KerjaSama.Domain.Mitra;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Surat;
using KerjaSama.Domain.Umum;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Infrastructure.Alur;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Permohonan.Kontrak;

/// <summary>A partner after the check: an existing row, or what is needed to make one.</summary>
internal sealed record MitraSah(MitraKerjaSama? Ada, string Nama, string Kategori, string? Negara);

/// <summary>A request whose every value is valid; partners, letter and tracking code are still to be put in.</summary>
internal sealed record MasukanSah(PermohonanBaru Data, IReadOnlyList<MitraSah> Mitra, SuratMasukan? Surat);

/// <summary>Checks a request against the reference data and collects every fault, so that the sender mends all of them at once.</summary>
internal sealed class PeriksaMasukan(KerjaSamaDbContext db, JenisNaskahJalur jenisPadaJalur, OfficeClock clock)
{
    /// <summary>Partners in one request of a guest, a partner or a PD: each becomes a row of the list of partners.</summary>
    public const int MaksMitraLuar = 10;
    private const int MaksMitraKantor = 50;

    private readonly Dictionary<string, List<string>> _galat = [];

    /// <exception cref="IsianTidakSahException">With every wrong or missing field, named as in the API.</exception>
    public async Task<MasukanSah> PeriksaAsync(PermohonanMasukan masukan, Pelaku pelaku, CancellationToken cancellationToken)
    {
        _galat.Clear();
        var luar = pelaku.OrangLuar;
        var mitra = await MitraAsync(masukan, pelaku, cancellationToken);
        var data = new PermohonanBaru
        {
            Bentuk = Kode(masukan.Bentuk ?? "permohonan", "bentuk", BentukPermohonan.Permohonan),
            Pemrakarsa = luar ? PemrakarsaLuar(pelaku) : Kode(masukan.Pemrakarsa ?? "mitra", "pemrakarsa", Pemrakarsa.Mitra),
            Saluran = luar ? Saluran.Portal : Kode(masukan.Saluran ?? "surat", "saluran", Saluran.Surat),
            Jalur = luar || masukan.Jalur is null ? null : Kode(masukan.Jalur, "jalur", Jalur.Ksdpk),
            JenisNaskah = luar || masukan.JenisNaskah is null ? null : await ReferensiAsync(db.JenisNaskah.Select(j => j.Kode), masukan.JenisNaskah, "jenisNaskah", cancellationToken),
            Judul = Wajib(masukan.Judul, "judul", "Judul", PermohonanKerjaSama.JudulMaxLength),
            Tentang = Wajib(masukan.Tentang, "tentang", "Tentang", PermohonanKerjaSama.TentangMaxLength),
            Bidang = await ReferensiAsync(db.Bidang.Select(b => b.Kode), masukan.Bidang, "bidang", cancellationToken),
            Sifat = await ReferensiAsync(db.SifatNaskah.Select(s => s.Kode), masukan.Sifat ?? "baru", "sifat", cancellationToken),
            IndukId = await NaskahAsync(masukan.Induk, "induk", mitra, pelaku, cancellationToken),
            PendahuluId = await NaskahAsync(masukan.Pendahulu, "pendahulu", mitra, pelaku, cancellationToken),
            PerangkatDaerah = await PerangkatDaerahAsync(masukan, pelaku, cancellationToken),
            TanggalDiterima = TanggalDiterima(masukan, luar),
            KontakNama = Wajib(masukan.Kontak?.Nama, "kontak.nama", "Nama kontak", PermohonanKerjaSama.NamaMaxLength),
            KontakSurel = Surel(masukan),
            KontakTelepon = Telepon(masukan),
            KontakBahasa = Bahasa(masukan),
            Mitra = [],
            KodeLacakHash = "",
        };
        Galat("perangkatDaerah", data is { Pemrakarsa: Pemrakarsa.PerangkatDaerah, PerangkatDaerah.Count: 0 } ? "Sebutkan Perangkat Daerah yang mengusulkan." : null);
        await PeriksaSifatAsync(data, cancellationToken);
        Muat(masukan.Surat?.Nomor, "surat.nomor", "Nomor surat", ModelConventions.PanjangTeksBiasa);
        Muat(masukan.Surat?.Perihal, "surat.perihal", "Perihal surat", SuratMasuk.TeksMaxLength);
        if (data is { Jalur: { } jalur, JenisNaskah: { } jenis } && await jenisPadaJalur.GalatAsync(jalur, jenis, cancellationToken) is { } tidakCocok)
        {
            Galat("jenisNaskah", tidakCocok);
        }

        return _galat.Count == 0
            ? new(data, mitra, masukan.Surat)
            : throw new IsianTidakSahException(_galat.ToDictionary(g => g.Key, g => g.Value.ToArray()));
    }

    private static Pemrakarsa PemrakarsaLuar(Pelaku pelaku) => pelaku.Punya(Peran.PerangkatDaerah) ? Pemrakarsa.PerangkatDaerah : Pemrakarsa.Mitra;

    private async Task<IReadOnlyList<MitraSah>> MitraAsync(PermohonanMasukan masukan, Pelaku pelaku, CancellationToken cancellationToken)
    {
        var kategori = await db.KategoriMitra.Select(k => k.Kode).ToListAsync(cancellationToken);
        var sah = new List<MitraSah>();
        if (pelaku.MitraId is { } milik && await db.Mitra.SingleOrDefaultAsync(m => m.Id == milik, cancellationToken) is { } sendiri)
        {
            // whoever speaks for a partner is a party of the request, whatever the form says
            sah.Add(new(sendiri, sendiri.Nama, sendiri.Kategori, sendiri.Negara));
        }

        var maks = pelaku.OrangLuar ? MaksMitraLuar : MaksMitraKantor;
        if (masukan.Mitra?.Count > maks)
        {
            Galat("mitra", $"Paling banyak {maks} mitra dalam satu permohonan.");
            return sah;
        }

        foreach (var (m, i) in (masukan.Mitra ?? []).Select((m, i) => (m, i)))
        {
            if (Teks.Isi(m.Kode) is { } kode)
            {
                var ada = await db.Mitra.SingleOrDefaultAsync(x => x.Kode == kode, cancellationToken);
                if (ada is null)
                {
                    Galat($"mitra[{i}].kode", $"Mitra dengan kode \"{kode}\" tidak ditemukan.");
                }
                else
                {
                    sah.Add(new(ada, ada.Nama, ada.Kategori, ada.Negara));
                }

                continue;
            }

            var nama = Wajib(m.Nama, $"mitra[{i}].nama", "Nama mitra", MitraKerjaSama.NamaMaxLength);
            if (m.Kategori is null || !kategori.Contains(m.Kategori))
            {
                Galat($"mitra[{i}].kategori", $"Kategori mitra tidak dikenal. Pilih salah satu dari: {string.Join(", ", kategori.Order())}.");
            }

            Muat(m.Negara, $"mitra[{i}].negara", "Negara", ModelConventions.PanjangTeksBiasa);
            sah.Add(new(null, nama, m.Kategori ?? "", m.Negara));
        }

        if (sah.Count == 0)
        {
            Galat("mitra", "Sebutkan paling sedikit satu mitra.");
        }

        return sah;
    }

    private async Task<IReadOnlyList<string>> PerangkatDaerahAsync(PermohonanMasukan masukan, Pelaku pelaku, CancellationToken cancellationToken)
    {
        // the PD that proposes stands first: it is the applicant
        var kode = (pelaku.PerangkatDaerah is { } milik ? [milik] : Array.Empty<string>()).Concat(masukan.PerangkatDaerah ?? []).Distinct().ToList();
        var dikenal = await db.PerangkatDaerah.OrderBy(p => p.Kode).Select(p => p.Kode).ToListAsync(cancellationToken);
        if (kode.Except(dikenal).FirstOrDefault() is { } asing)
        {
            Galat("perangkatDaerah", $"Perangkat Daerah \"{asing}\" tidak dikenal. Pilih salah satu dari: {string.Join(", ", dikenal)}.");
        }

        return kode;
    }

    /// <summary>Parent and predecessor steer the process, so those outside may name only a naskah of the partners in the request.</summary>
    private async Task<Guid?> NaskahAsync(string? kode, string bidang, IReadOnlyList<MitraSah> mitra, Pelaku pelaku, CancellationToken cancellationToken)
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
        if (id is null)
        {
            Galat(bidang, pelaku.OrangLuar ? $"Naskah dengan kode \"{isi}\" tidak ditemukan di antara naskah mitra ini." : $"Naskah dengan kode \"{isi}\" tidak ditemukan.");
        }

        return id;
    }

    private async Task PeriksaSifatAsync(PermohonanBaru data, CancellationToken cancellationToken)
    {
        if (data.PendahuluId is null && await db.SifatNaskah.AnyAsync(s => s.Kode == data.Sifat && s.PerluPendahulu, cancellationToken) && !_galat.ContainsKey("pendahulu"))
        {
            Galat("pendahulu", "Perpanjangan harus menyebut naskah yang diperpanjang.");
        }
    }

    private DateOnly TanggalDiterima(PermohonanMasukan masukan, bool luar)
    {
        if (luar || masukan.TanggalDiterima is not { } tanggal)
        {
            return clock.HariIni;
        }

        if (tanggal > clock.HariIni)
        {
            Galat("tanggalDiterima", "Tanggal diterima tidak boleh di masa depan.");
        }

        return tanggal;
    }

    private string? Surel(PermohonanMasukan masukan)
    {
        Galat("kontak.surel", KontakPermohonan.GalatSurel(masukan.Kontak?.Surel, masukan.Kontak?.Telepon));
        return Teks.Isi(masukan.Kontak?.Surel);
    }

    private string? Telepon(PermohonanMasukan masukan)
    {
        Galat("kontak.telepon", KontakPermohonan.GalatTelepon(masukan.Kontak?.Telepon));
        return Teks.Isi(masukan.Kontak?.Telepon);
    }

    private string Bahasa(PermohonanMasukan masukan)
    {
        var bahasa = Teks.Isi(masukan.Kontak?.Bahasa) ?? PermohonanKerjaSama.BahasaIndonesia;
        if (bahasa is not (PermohonanKerjaSama.BahasaIndonesia or PermohonanKerjaSama.BahasaInggris))
        {
            Galat("kontak.bahasa", $"\"{bahasa}\" tidak dikenal. Pilih salah satu dari: id, en.");
        }

        return bahasa;
    }

    private async Task<string> ReferensiAsync(IQueryable<string> dikenal, string? kode, string bidang, CancellationToken cancellationToken)
    {
        var semua = await dikenal.ToListAsync(cancellationToken);
        if (kode is null || !semua.Contains(kode))
        {
            Galat(bidang, $"{(kode is null ? "Wajib diisi" : $"\"{kode}\" tidak dikenal")}. Pilih salah satu dari: {string.Join(", ", semua.Order())}.");
        }

        return kode ?? "";
    }

    private T Kode<T>(string kode, string bidang, T bawaan)
        where T : struct, Enum
    {
        if (DaftarKode.TryParse<T>(kode, out var nilai))
        {
            return nilai;
        }

        Galat(bidang, $"\"{kode}\" tidak dikenal. Pilih salah satu dari: {string.Join(", ", DaftarKode.Semua<T>())}.");
        return bawaan;
    }

    private string Wajib(string? teks, string bidang, string label, int maks)
    {
        if (Teks.Isi(teks) is not { } isi)
        {
            Galat(bidang, $"{label} wajib diisi.");
            return "";
        }

        Muat(isi, bidang, label, maks);
        return isi;
    }

    private void Muat(string? teks, string bidang, string label, int maks)
    {
        if (Teks.Isi(teks)?.Length > maks)
        {
            Galat(bidang, $"{label} paling banyak {maks} karakter.");
        }
    }

    private void Galat(string bidang, string? pesan)
    {
        if (pesan is null)
        {
            return;
        }

        if (!_galat.TryGetValue(bidang, out var daftar))
        {
            _galat[bidang] = daftar = [];
        }

        daftar.Add(pesan);
    }
}
