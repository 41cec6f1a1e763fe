using System.Globalization;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Web.Infrastructure.Ui;
using KerjaSama.Web.Modul.Surat.Kontrak;

namespace KerjaSama.Web.Modul.Surat;

/// <summary>Incoming letters for the search box: sender, number, subject.</summary>
internal sealed class PencarianSuratMasuk(DaftarSurat daftar) : IPencarian
{
    public int Urutan => 4;

    public async Task<KelompokCari?> CariAsync(string kata, Pelaku pelaku, CancellationToken cancellationToken)
    {
        if (!pelaku.Boleh(Aksi.LihatSurat))
        {
            return null;
        }

        var halaman = await daftar.MasukAsync(SuratFilter.UntukKata(kata, IPencarian.Terbanyak), cancellationToken);
        return new("Surat masuk", "mail", [.. halaman.Data.Select(Baris)], halaman.Total ?? 0, SuratLinks.CariMasuk(kata));
    }

    /// <summary>The number of a letter is the sender's and may occur twice: it is listed, not opened.</summary>
    public Task<string?> LangsungAsync(string kata, Pelaku pelaku, CancellationToken cancellationToken) => Task.FromResult<string?>(null);

    private static HasilCari Baris(SuratMasukBaris s) => new(
        s.Perihal,
        string.Create(CultureInfo.InvariantCulture, $"Agenda {s.NomorAgenda}/{s.Tahun} · {s.Asal} · {s.Nomor ?? "tanpa nomor"} · diterima {OfficeFormat.TanggalPendek(s.TanggalDiterima)}"),
        SuratLinks.RincianMasuk(s.Id));
}

/// <summary>Outgoing letters for the search box: number, addressee, subject.</summary>
internal sealed class PencarianSuratKeluar(DaftarSurat daftar) : IPencarian
{
    public int Urutan => 5;

    public async Task<KelompokCari?> CariAsync(string kata, Pelaku pelaku, CancellationToken cancellationToken)
    {
        if (!pelaku.Boleh(Aksi.LihatSurat))
        {
            return null;
        }

        var halaman = await daftar.KeluarAsync(SuratFilter.UntukKata(kata, IPencarian.Terbanyak), cancellationToken);
        return new("Surat keluar", "mail-forward", [.. halaman.Data.Select(Baris)], halaman.Total ?? 0, SuratLinks.CariKeluar(kata));
    }

    public Task<string?> LangsungAsync(string kata, Pelaku pelaku, CancellationToken cancellationToken) => Task.FromResult<string?>(null);

    private static HasilCari Baris(SuratKeluarBaris s) => new(s.Perihal, $"{s.Nomor} · {s.Tujuan} · {OfficeFormat.TanggalPendek(s.Tanggal)}", SuratLinks.RincianKeluar(s.Id));
}
