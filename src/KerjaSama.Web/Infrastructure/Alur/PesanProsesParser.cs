using System.Globalization;
using System.Text.Json;
using KerjaSama.Domain.Umum;
using KerjaSama.Workflow;

namespace KerjaSama.Web.Infrastructure.Alur;

/// <summary>A message from outside, as sent.</summary>
/// <param name="Nama">As the process files call it.</param>
/// <param name="Permohonan">Code of the request that it is about.</param>
/// <param name="Korelasi">Tells messages of one name apart.</param>
/// <param name="Variabel">What it carries: only what the message declares.</param>
internal sealed record PesanProsesMasukan(string? Nama, string? Permohonan, string? Korelasi, Dictionary<string, JsonElement>? Variabel);

/// <summary>Checks a message from outside against what the processes wait for, and reads what it carries.</summary>
internal sealed class PesanProsesParser(PesanProsesMasukan masukan)
{
    public const int KorelasiMaxLength = 200;
    private const int TeksMaxLength = 20_000;

    private readonly DaftarGalat _galat = new();

    /// <exception cref="IsianTidakSahException">With everything that is wrong; an unknown name with those that are known.</exception>
    public (PesanDikenal Pesan, string? Korelasi, IReadOnlyDictionary<string, ProcessValue> Muatan) Parse(IReadOnlyDictionary<string, PesanDikenal> dikenal)
    {
        if (Teks.Isi(masukan.Nama) is not { } nama || !dikenal.TryGetValue(nama, out var pesan))
        {
            throw new IsianTidakSahException(dikenal.Count == 0
                ? new GalatBidang("nama", "Tidak ada proses yang menunggu pesan.")
                : GalatBidang.Pilihan("nama", dikenal.Keys.Order(StringComparer.Ordinal), Teks.Isi(masukan.Nama) is null ? null : "Tidak ada proses yang menunggu pesan ini."));
        }

        var korelasi = Teks.Isi(masukan.Korelasi);
        PeriksaTujuan(pesan, korelasi);
        var muatan = pesan.Variabel.ToDictionary(v => v.Nama, v => v.Bawaan, StringComparer.Ordinal);
        foreach (var (variabel, nilai) in masukan.Variabel ?? [])
        {
            var bidang = $"variabel.{variabel}";
            if (pesan.Variabel.FirstOrDefault(v => v.Nama == variabel) is not { } dinyatakan)
            {
                _galat.Tambah(pesan.Variabel.Count == 0 ? new(bidang, "Pesan ini tidak membawa variabel.") : GalatBidang.Pilihan(bidang, pesan.Variabel.Select(v => v.Nama), "Pesan ini tidak membawa variabel itu."));
            }
            else if (Baca(dinyatakan, nilai) is { } terbaca)
            {
                muatan[variabel] = terbaca;
            }
            else
            {
                _galat.Tambah(bidang, $"Isi dengan {(dinyatakan.Daftar ? "daftar " : "")}{Sebutan(dinyatakan.Tipe)}.");
            }
        }

        _galat.PastikanKosong();
        return (pesan, korelasi, muatan);
    }

    private void PeriksaTujuan(PesanDikenal pesan, string? korelasi)
    {
        var permohonan = Teks.Isi(masukan.Permohonan);
        _galat.Pastikan(permohonan is not null || !pesan.Memulai, "permohonan", "Pesan ini memulai proses: sebut permohonannya.");
        _galat.Pastikan(permohonan is not null || korelasi is not null, "permohonan", "Sebut permohonan, korelasi, atau keduanya.");
        _galat.Pastikan(korelasi is null || pesan.Berkorelasi, "korelasi", "Pesan ini tidak dibedakan dengan korelasi: sebut permohonannya saja.");
        _galat.Pastikan(korelasi is not null || pesan.TanpaKorelasi, "korelasi", "Wajib: langkah yang menunggu pesan ini membedakannya dengan korelasi.");
        _galat.Pastikan(korelasi is null || korelasi.Length <= KorelasiMaxLength, "korelasi", $"Paling banyak {KorelasiMaxLength} karakter.");
    }

    /// <returns>Null when the value is not of the type.</returns>
    private static ProcessValue? Baca(Variabel variabel, JsonElement nilai)
    {
        if (!variabel.Daftar || nilai.ValueKind == JsonValueKind.Null)
        {
            return Baca(variabel.Tipe, nilai);
        }

        var butir = nilai.ValueKind == JsonValueKind.Array ? nilai.EnumerateArray().Select(satu => Baca(variabel.Tipe, satu)).ToList() : [null];
        return butir.Contains(null) ? null : ProcessValue.Of(butir.OfType<ProcessValue>());
    }

    private static ProcessValue? Baca(TipeIsian tipe, JsonElement nilai) => (tipe, nilai.ValueKind) switch
    {
        (_, JsonValueKind.Null) => ProcessValue.Null,
        (TipeIsian.Boolean, JsonValueKind.True or JsonValueKind.False) => ProcessValue.Of(nilai.GetBoolean()),
        (TipeIsian.Angka, JsonValueKind.Number) => nilai.TryGetDecimal(out var angka) ? ProcessValue.Of(angka) : null,
        (TipeIsian.Tanggal, JsonValueKind.String) => DateOnly.TryParseExact(nilai.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var tanggal) ? ProcessValue.Of(tanggal) : null,
        (TipeIsian.Berkas or TipeIsian.Pengguna, JsonValueKind.String) => nilai.TryGetGuid(out var id) ? ProcessValue.Of(id.ToString()) : null,
        (TipeIsian.Teks or TipeIsian.Paragraf or TipeIsian.Pilihan, JsonValueKind.String) => nilai.GetString() is { Length: <= TeksMaxLength } teks ? ProcessValue.Of(teks) : null,
        _ => null,
    };

    private static string Sebutan(TipeIsian tipe) => tipe switch
    {
        TipeIsian.Boolean => "true atau false",
        TipeIsian.Angka => "angka",
        TipeIsian.Tanggal => "tanggal YYYY-MM-DD",
        TipeIsian.Berkas or TipeIsian.Pengguna => "id",
        TipeIsian.Teks or TipeIsian.Paragraf or TipeIsian.Pilihan => $"teks, paling banyak {TeksMaxLength} karakter",
    };
}
