using System.Globalization;
using KerjaSama.Data.Umum;
using KerjaSama.Web.Infrastructure.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace KerjaSama.Web.Infrastructure.Surel;

/// <summary>Renders a message in the language of its recipient, at sending time.</summary>
internal sealed class PesanRenderer(PesanReader reader, IServiceProvider services, ILoggerFactory loggers)
{
    public async Task<PesanJadi> RenderAsync(OutboxMessage pesan, CancellationToken cancellationToken) => (await RenderAsync([pesan], cancellationToken))[pesan.Id];

    /// <returns>By the id of the message.</returns>
    public async Task<IReadOnlyDictionary<Guid, PesanJadi>> RenderAsync(IReadOnlyList<OutboxMessage> pesan, CancellationToken cancellationToken)
    {
        var isi = await reader.ReadAsync(pesan, cancellationToken);
        await using var renderer = new HtmlRenderer(services, loggers);
        var jadi = new Dictionary<Guid, PesanJadi>();
        foreach (var satu in pesan)
        {
            jadi[satu.Id] = await renderer.Dispatcher.InvokeAsync(() => RenderAsync(renderer, satu, isi[satu.Id]));
        }

        return jadi;
    }

    private static async Task<PesanJadi> RenderAsync(HtmlRenderer renderer, OutboxMessage pesan, IsiPesan isi)
    {
        var semula = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = pesan.Bahasa == "en" ? CultureInfo.GetCultureInfo("en") : OfficeFormat.Indonesia;
        try
        {
            var badan = await HtmlAsync(renderer, JenisPesan.Komponen(pesan.Jenis), new() { [nameof(PesanComponent.Isi)] = isi });
            var (subjek, teks) = PesanText.From(badan, isi.Kantor);
            var html = await HtmlAsync(renderer, typeof(KerangkaSurel), new()
            {
                [nameof(KerangkaSurel.Subjek)] = subjek,
                [nameof(KerangkaSurel.Bahasa)] = pesan.Bahasa,
                [nameof(KerangkaSurel.Badan)] = badan,
                [nameof(KerangkaSurel.Kantor)] = isi.Kantor,
            });
            return new(subjek, teks, html);
        }
        finally
        {
            CultureInfo.CurrentUICulture = semula;
        }
    }

    private static async Task<string> HtmlAsync(HtmlRenderer renderer, Type komponen, Dictionary<string, object?> parameter) =>
        (await renderer.RenderComponentAsync(komponen, ParameterView.FromDictionary(parameter))).ToHtmlString();
}
