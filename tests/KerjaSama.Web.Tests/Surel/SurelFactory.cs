using System.Collections.Concurrent;
using System.Net.Mail;
using KerjaSama.Domain.Pengguna;
using KerjaSama.Web.Infrastructure.Surel;
using KerjaSama.Web.Modul.Permohonan.Kontrak;
using KerjaSama.Web.Modul.Tugas;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace KerjaSama.Web.Tests.Surel;

/// <summary>The office without its workers of mail and of late steps: the tests say when they run, and may put a sender of theirs in its place.</summary>
public sealed class SurelFactory : KantorFactory
{
    public SurelFactory()
    {
    }

    internal SurelFactory(BasisData basisData) : base(basisData)
    {
    }

    internal IMailSender? Pengirim { get; init; }

    public string[] DaftarEml() => Directory.Exists(FolderSurel) ? Directory.GetFiles(FolderSurel, "*", SearchOption.AllDirectories) : [];

    public Task<int> KirimAsync() => Services.GetRequiredService<KirimPesan>().RunDueAsync(TestContext.Current.CancellationToken);

    /// <summary>A request from the portal, with its message waiting.</summary>
    internal Task<PermohonanDiterima> AjukanAsync(string surel = "ani@mitra.example", string? telepon = null, string bahasa = "id") =>
        DenganAsync<AjukanPermohonan, PermohonanDiterima>((_, ajukan) => ajukan.ExecuteAsync(
            new PermohonanMasukan
            {
                Judul = "Pelatihan digital bagi UMKM",
                Tentang = "Pelatihan pemasaran.",
                Bidang = "ekonomi",
                Mitra = [new("Universitas Contoh", "perguruan-tinggi", null, null)],
                Kontak = new("Ani", surel, telepon, bahasa),
            },
            Pelaku.Tamu, null, TestContext.Current.CancellationToken));

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services =>
        {
            foreach (var pekerja in new[] { typeof(OutboxWorker), typeof(PeringatanTenggatWorker) })
            {
                services.Remove(services.Single(s => s.ServiceType == typeof(IHostedService) && s.ImplementationType == pekerja));
            }

            if (Pengirim is not null)
            {
                services.Replace(ServiceDescriptor.Singleton(Pengirim));
            }
        });
    }

    private string FolderSurel => Path.Combine(Folder, "mail");
}

/// <summary>Remembers what was handed over, and may refuse it.</summary>
internal sealed class PencatatSurel(Exception? galat = null) : IMailSender
{
    public ConcurrentQueue<string> Kunci { get; } = new();

    public async Task SendAsync(MailMessage surel, string kunci, CancellationToken cancellationToken)
    {
        Kunci.Enqueue(kunci);
        // gives the other worker its turn while this message is under way
        await Task.Yield();
        if (galat is not null)
        {
            throw galat;
        }
    }
}
