using System.Net.Http.Json;
using KerjaSama.Web.Infrastructure.Keamanan;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Tests.Keamanan;

/// <summary>Asks for one person: pages in a session, the API with a token.</summary>
internal sealed class Penyapu(DuniaSapuan dunia, Orang orang, HttpClient halaman, HttpClient api, KeyValuePair<string, string> antiforgery)
{
    /// <summary>No version of anything: what is allowed stops there.</summary>
    private const string VersiLama = "\"0\"";

    public static async Task<Penyapu> UntukAsync(DuniaSapuan dunia, Orang orang)
    {
        var tamu = orang == Orang.Tamu;
        var halaman = tamu ? dunia.Kantor.Tamu() : await dunia.Kantor.KlienSebagaiAsync(orang.Nama);
        return new(dunia, orang, halaman, tamu ? dunia.Kantor.Tamu() : await dunia.Kantor.KlienApiAsync(orang.Nama), await halaman.AntiforgeryAsync(tamu ? "/masuk" : "/akun"));
    }

    /// <param name="nilai">Values for the parameters and the form.</param>
    public async Task<HttpResponseMessage> KirimAsync(TitikAkhir titik, IReadOnlyDictionary<string, string> nilai)
    {
        var alamat = Alamat(titik, nilai);
        if (titik.Metode == "GET")
        {
            return await (titik.Api ? api : halaman).GetAsync(alamat);
        }

        Assert.Equal("POST", titik.Metode);
        var isian = new Dictionary<string, string>();
        foreach (var (nama, isi) in AturanSapuan.Isian.GetValueOrDefault(titik.Kunci, []))
        {
            isian[nama] = isi == "{token}" ? await TokenAsync() : isi.StartsWith('{') ? nilai[isi.Trim('{', '}')] : isi;
        }

        return titik.Api ? await KirimApiAsync(alamat, isian, titik) : await halaman.PostAsync(alamat, new FormUrlEncodedContent([.. isian, antiforgery]));
    }

    /// <summary>Everything that this person may read of one object and of all lists, as text: address, body.</summary>
    public async Task<IReadOnlyList<(string Alamat, string Isi)>> BacaSemuaAsync(IReadOnlyDictionary<string, string> nilai)
    {
        var terbaca = new List<(string, string)>();
        foreach (var titik in TitikAkhir.Semua(dunia.Kantor).Where(t => t.Metode == "GET"))
        {
            using var jawaban = await KirimAsync(titik, nilai);
            if (jawaban.IsSuccessStatusCode)
            {
                terbaca.Add((Alamat(titik, nilai), await jawaban.TeksAsync()));
            }
        }

        return terbaca;
    }

    public Task<HttpResponseMessage> AmbilAsync(string alamat) => (alamat.StartsWith("/api/", StringComparison.Ordinal) ? api : halaman).GetAsync(alamat);

    public Task<HttpResponseMessage> KirimApiAsync(string alamat, object badan) => api.PostAsync(new Uri(alamat, UriKind.Relative), JsonContent.Create(badan));

    /// <summary>The address of an endpoint with real values in it.</summary>
    public static string Alamat(TitikAkhir titik, IReadOnlyDictionary<string, string> nilai)
    {
        var alamat = "/" + titik.Pola;
        foreach (var parameter in titik.Parameter)
        {
            var nama = AturanSapuan.Parameter[parameter];
            var ruas = parameter[parameter.LastIndexOf('{')..(parameter.LastIndexOf('}') + 1)];
            alamat = alamat.Replace(ruas, nama.StartsWith('=') ? nama[1..] : nilai[nama], StringComparison.Ordinal);
        }

        return titik.Handler is null ? alamat : $"{alamat}?handler={titik.Handler}";
    }

    private Task<HttpResponseMessage> KirimApiAsync(string alamat, Dictionary<string, string> isian, TitikAkhir titik)
    {
        HttpContent badan = JsonContent.Create(isian);
        if (titik.Pola.EndsWith("/dokumen", StringComparison.Ordinal))
        {
            var bagian = new MultipartFormDataContent();
            isian.ToList().ForEach(i => bagian.Add(new StringContent(i.Value), i.Key));
            badan = bagian;
        }

        var permintaan = new HttpRequestMessage(HttpMethod.Post, alamat) { Content = badan };
        permintaan.Headers.TryAddWithoutValidation("If-Match", VersiLama);
        return api.SendAsync(permintaan);
    }

    /// <summary>A token of this person that nothing else uses.</summary>
    private async Task<string> TokenAsync()
    {
        if (orang == Orang.Tamu)
        {
            return Guid.Empty.ToString();
        }

        var hash = TokenText.Hash(await dunia.Kantor.TokenAsync(orang.Nama));
        return await dunia.Kantor.DbAsync(async db => (await db.TokenAkses.SingleAsync(t => t.Hash == hash)).Id.ToString());
    }
}
