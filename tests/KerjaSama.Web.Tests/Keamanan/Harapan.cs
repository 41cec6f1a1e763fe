using System.Net;
using KerjaSama.Domain.Pengguna;

namespace KerjaSama.Web.Tests.Keamanan;

/// <summary>What an answer must be.</summary>
internal enum Harapan
{
    /// <summary>Answered; what was posted may still be wrong (400, 409, 412, 422).</summary>
    Boleh,

    /// <summary>To the sign-in page and back.</summary>
    KeMasuk,

    /// <summary>401: a token is wanted.</summary>
    PerluToken,

    /// <summary>403.</summary>
    Terlarang,

    /// <summary>404, as if there were no such thing.</summary>
    TidakAda,
}

/// <summary>Derives from the table <see cref="Izin"/> what an answer must be, and holds an answer against it.</summary>
internal static class HarapanSapuan
{
    /// <param name="objek">Null where the address names nothing.</param>
    public static Harapan Untuk(TitikAkhir titik, Orang orang, Objek? objek)
    {
        if (DiPintu(titik, orang) is { } ditahan)
        {
            return ditahan;
        }

        var dalam = AturanSapuan.IzinDiDalam.TryGetValue(titik.Kunci, out var aksi) ? aksi : (Aksi?)null;
        var boleh = (dalam is not { } perlu || orang == Orang.Tamu || orang.Lingkup(perlu) is not null)
            && !(orang.Luar && AturanSapuan.HanyaDalam.Contains(titik.Pola))
            && (!AturanSapuan.HanyaPeran.TryGetValue(titik.Pola, out var peran) || orang.Peran == peran)
            && (titik.Terbuka || objek is null || !Dimiliki(titik) || Miliknya(titik, objek, orang) || LingkupUntuk(titik, dalam, orang) == Lingkup.Semua);
        // POST /permohonan is open at the door to guests: a role without the right is told so, whoever it is
        return boleh ? Harapan.Boleh : Ditolak(orang);
    }

    /// <summary>A task is seen by who sees all tasks, and by who may do or record it; every act has its own right.</summary>
    public static Harapan Untuk(TitikAkhir titik, Orang orang, TugasTerbuka tugas, string? subUnit)
    {
        if (DiPintu(titik, orang) is { } ditahan)
        {
            return ditahan;
        }

        var boleh = titik.Kunci switch
        {
            "GET /tugas/{id}" => tugas.Dikerjakan(orang) || tugas.Dicatat(orang) || orang.Lingkup(Aksi.LihatTugas) == Lingkup.Semua,
            "POST /tugas/{id}" or "POST /tugas/{id}?handler=Draf" or "POST /tugas/{id}?handler=BuangDraf" or "POST /tugas/{id}?handler=Pratinjau" or "GET /tugas/{id}/pratinjau" => tugas.Dikerjakan(orang) || tugas.Dicatat(orang),
            // an open step is nobody's to take back
            "POST /api/v1/tugas/{id}/tarik" => false,
            "POST /tugas/{id}?handler=Serahkan" => tugas.Diserahkan(orang, subUnit),
            _ => tugas.Dikerjakan(orang),
        };
        return boleh ? Harapan.Boleh : Ditolak(orang);
    }

    public static bool Cocok(Harapan harapan, TitikAkhir titik, HttpResponseMessage jawaban) => harapan switch
    {
        Harapan.Boleh => jawaban.StatusCode is not (HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed or HttpStatusCode.TooManyRequests)
            && !DiantarMasuk(jawaban) && (int)jawaban.StatusCode < (titik.Metode == "GET" && titik.Pola != "galat/{kode}" ? 400 : 500),
        Harapan.KeMasuk => DiantarMasuk(jawaban),
        Harapan.PerluToken => jawaban.StatusCode == HttpStatusCode.Unauthorized,
        Harapan.Terlarang => jawaban.StatusCode == HttpStatusCode.Forbidden,
        Harapan.TidakAda => jawaban.StatusCode == HttpStatusCode.NotFound,
    };

    /// <summary>What we show inline although it is no page: the office's own logo, a PNG or JPEG by its bytes.</summary>
    private const string GambarSendiri = "pengaturan/instansi/logo";

    private static readonly string[] BukanBerkas = ["text/html", "application/json", "application/problem+json", "text/plain", "text/calendar"];

    /// <summary>Every file is handed out as an attachment, never sniffed, without script (decisions of keputusan 0026).</summary>
    /// <returns>Null: the answer is no file, or it is as it must be.</returns>
    public static string? UnduhanTerbuka(TitikAkhir titik, HttpResponseMessage jawaban)
    {
        var jenis = jawaban.Content.Headers.ContentType?.MediaType;
        if (!jawaban.IsSuccessStatusCode || jenis is null || BukanBerkas.Contains(jenis) || titik.Pola == GambarSendiri)
        {
            return null;
        }

        return jawaban.Content.Headers.ContentDisposition?.DispositionType == "attachment"
            && jawaban.Headers.GetValues("X-Content-Type-Options").Single() == "nosniff"
            && jawaban.Headers.GetValues("Content-Security-Policy").Single().Contains("sandbox", StringComparison.Ordinal)
            ? null
            : $"{titik}: {jenis} bukan lampiran tertutup";
    }

    public static bool DiantarMasuk(HttpResponseMessage jawaban) =>
        jawaban.StatusCode == HttpStatusCode.Found && jawaban.Headers.Location!.ToString().Contains("/masuk?kembali=", StringComparison.Ordinal);

    /// <summary>Null: let in.</summary>
    private static Harapan? DiPintu(TitikAkhir titik, Orang orang) =>
        titik.Terbuka ? null
        : orang == Orang.Tamu ? titik.Api ? Harapan.PerluToken : Harapan.KeMasuk
        : titik.Izin.All(salahSatu => salahSatu.Any(a => orang.Lingkup(a) is not null)) ? null
        : Harapan.Terlarang;

    private static Harapan Ditolak(Orang orang) => orang.Luar ? Harapan.TidakAda : Harapan.Terlarang;

    private static bool Dimiliki(TitikAkhir titik) => titik.Parameter.Any(p => AturanSapuan.Dimiliki.Contains(AturanSapuan.Parameter[p]));

    private static bool Miliknya(TitikAkhir titik, Objek objek, Orang orang) =>
        AturanSapuan.HanyaPemohon.Contains(titik.Pola) ? objek.Pemohon == orang.Nama : objek.Pemilik.Contains(orang.Nama);

    private static Lingkup? LingkupUntuk(TitikAkhir titik, Aksi? dalam, Orang orang) =>
        titik.Izin.Select(salahSatu => salahSatu.Max(orang.Lingkup)).Append(dalam is { } aksi ? orang.Lingkup(aksi) : Lingkup.Semua).Min();
}
