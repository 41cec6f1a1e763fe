using System.Globalization;
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

    /// <summary>One more empty row, up to what a request may name.</summary>
    public void TambahMitra()
    {
        if (Mitra.Count < PeriksaPihak.MaksMitraLuar)
        {
            Mitra.Add(new());
        }
    }

    /// <param name="nomor">Of the row as posted, from 0; the first one stays.</param>
    public void HapusMitra(string nomor)
    {
        if (int.TryParse(nomor, CultureInfo.InvariantCulture, out var i) && i > 0 && i < Mitra.Count)
        {
            Mitra.RemoveAt(i);
        }
    }

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
