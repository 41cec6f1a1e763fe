using KerjaSama.Domain.Umum;
using KerjaSama.Web.Modul.Permohonan.Kontrak;

namespace KerjaSama.Web.Modul.Portal;

/// <summary>The form of <c>/ajukan</c> as typed; its parts are named as in the API, so that an error finds its field.</summary>
internal sealed class AjukanIsian
{
    public List<MitraIsian> Mitra { get; set; } = [new()];
    public string? Bentuk { get; set; }
    public string? Judul { get; set; }
    public string? Tentang { get; set; }
    public string? Bidang { get; set; }
    public KontakIsian Kontak { get; set; } = new();

    /// <summary>A sender without an account never says track or kind: those are the office's to set.</summary>
    public PermohonanMasukan Masukan(string bahasa) => new()
    {
        Bentuk = Bentuk,
        Judul = Judul,
        Tentang = Tentang,
        Bidang = Bidang,
        Mitra = [.. Mitra.Where(m => !m.Kosong).Select(m => new MitraMasukan(m.Nama, m.Kategori, m.Negara, null))],
        Kontak = new(Kontak.Nama, Kontak.Surel, Kontak.Telepon, bahasa),
    };

    internal sealed class MitraIsian
    {
        public string? Nama { get; set; }
        public string? Kategori { get; set; }

        /// <summary>Asked of partners abroad; empty means Indonesia.</summary>
        public string? Negara { get; set; }

        public bool Kosong => Teks.Isi(Nama) is null && Teks.Isi(Kategori) is null && Teks.Isi(Negara) is null;
    }

    internal sealed class KontakIsian
    {
        public string? Nama { get; set; }
        public string? Surel { get; set; }
        public string? Telepon { get; set; }
    }
}
