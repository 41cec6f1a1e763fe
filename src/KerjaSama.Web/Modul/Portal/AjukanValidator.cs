using KerjaSama.Domain.Mitra;
using KerjaSama.Domain.Permohonan;
using KerjaSama.Domain.Umum;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace KerjaSama.Web.Modul.Portal;

/// <summary>
/// What a guest left out or typed wrong, said in the language of the page. The use case checks everything again for every sender
/// (<c>PeriksaMasukan</c>); here it is only said sooner and in two languages.
/// </summary>
internal sealed class AjukanValidator(AjukanIsian isian, ModelStateDictionary keadaan, IStringLocalizer<PublikTeks> teks)
{
    public bool Periksa()
    {
        for (var i = 0; i < isian.Mitra.Count; i++)
        {
            if (i == 0 || !isian.Mitra[i].Kosong)
            {
                Wajib($"Mitra[{i}].Nama", isian.Mitra[i].Nama, "Tuliskan nama lembaga atau nama Anda.", MitraKerjaSama.NamaMaxLength);
                Wajib($"Mitra[{i}].Kategori", isian.Mitra[i].Kategori, "Pilih jenis lembaga.");
            }
        }

        Wajib("Bentuk", isian.Bentuk, "Pilih salah satu.");
        Wajib("Judul", isian.Judul, "Tuliskan judul kerja samanya.", PermohonanKerjaSama.JudulMaxLength);
        Wajib("Tentang", isian.Tentang, "Ceritakan apa yang ingin dikerjakan bersama.", PermohonanKerjaSama.TentangMaxLength);
        Wajib("Bidang", isian.Bidang, "Pilih bidang yang paling dekat.");
        Wajib("Kontak.Nama", isian.Kontak.Nama, "Tuliskan nama orang yang dapat kami hubungi.", PermohonanKerjaSama.NamaMaxLength);
        Kontak();
        return keadaan.IsValid;
    }

    /// <summary>The mail address alone, for a form that is only kept: the link goes there.</summary>
    public bool PeriksaSurel()
    {
        Surel(Teks.Isi(isian.Kontak.Surel));
        return keadaan.IsValid;
    }

    private void Surel(string? surel)
    {
        if (surel?.Length > AlamatSurel.MaxLength)
        {
            keadaan.AddModelError("Input.Kontak.Surel", teks["Paling banyak {0} karakter.", AlamatSurel.MaxLength]);
        }
        else if (surel is not null && !AlamatSurel.Sah(surel))
        {
            Galat("Kontak.Surel", "Alamat surel ini tidak lengkap. Contoh: nama@lembaga.id");
        }
    }

    private void Kontak()
    {
        var (surel, telepon) = (Teks.Isi(isian.Kontak.Surel), Teks.Isi(isian.Kontak.Telepon));
        if (surel is null && telepon is null)
        {
            Galat("Kontak.Surel", "Isi surel atau nomor telepon, supaya kabar dapat dikirim.");
        }

        Surel(surel);
        if (telepon is not null && !NomorTelepon.Sah(telepon))
        {
            Galat("Kontak.Telepon", "Nomor telepon ini tidak dapat dibaca. Contoh: 0812 3456 7890");
        }
    }

    private void Wajib(string bidang, string? nilai, string pesan, int? maks = null)
    {
        if (Teks.Isi(nilai) is not { } isi)
        {
            Galat(bidang, pesan);
        }
        else if (isi.Length > maks)
        {
            keadaan.AddModelError("Input." + bidang, teks["Paling banyak {0} karakter.", maks]);
        }
    }

    private void Galat(string bidang, string pesan) => keadaan.AddModelError("Input." + bidang, teks[pesan]);
}
