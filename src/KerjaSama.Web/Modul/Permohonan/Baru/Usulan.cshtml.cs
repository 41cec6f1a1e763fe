using KerjaSama.Domain.Pengguna;
using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Infrastructure.Keamanan;
using Microsoft.EntityFrameworkCore;

namespace KerjaSama.Web.Modul.Permohonan.Baru;

/// <summary>A Perangkat Daerah proposes a cooperation; its liaison officer is the contact.</summary>
[PerluIzin(Aksi.AjukanPermohonan)]
internal sealed class UsulanModel(BaruServices services) : BaruPageModel(services)
{
    public string NamaPerangkatDaerah { get; private set; } = "";

    protected override async Task LoadAsync(CancellationToken ct)
    {
        if (!Pelaku.Punya(Peran.PerangkatDaerah) || Pelaku.PerangkatDaerah is null)
        {
            throw new TidakBerhakException(Pelaku, "Usulan diajukan oleh penghubung Perangkat Daerah.");
        }

        NamaPerangkatDaerah = await Db.PerangkatDaerah.Where(p => p.Kode == Pelaku.PerangkatDaerah).Select(p => p.Nama).SingleAsync(ct);
        if (!Request.HasFormContentType)
        {
            var akun = await Db.Users.IgnoreAutoIncludes().Where(u => u.Id == Pelaku.PenggunaId).Select(u => new { u.Nama, u.Email, u.PhoneNumber }).SingleAsync(ct);
            Input.Kontak = new() { Nama = akun.Nama, Surel = akun.Email, Telepon = akun.PhoneNumber };
        }
    }

    protected override void Lengkapi(PermohonanFormulir formulir) => formulir.Bentuk = "permohonan";
}
