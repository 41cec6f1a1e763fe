using System.Text;

namespace KerjaSama.Documents.Uploads;

/// <summary>Tells a password-protected .docx/.xlsx (a compound file holding "EncryptedPackage") from the old .doc and .xls.</summary>
internal static class OldOffice
{
    private static readonly byte[] EncryptedPackage = Encoding.Unicode.GetBytes("EncryptedPackage");

    public static UploadVerdict Refuse(Stream content) => Holds(content, EncryptedPackage)
        ? UploadVerdict.Refuse("unggahan.terenkripsi", "Berkas dilindungi kata sandi. Buka berkas, hapus kata sandinya, simpan, lalu unggah kembali.")
        : UploadVerdict.Refuse("unggahan.format-lama", "Berkas berformat Office lama (.doc, .xls). Buka berkas, simpan sebagai .docx, .xlsx atau PDF, lalu unggah kembali.");

    private static bool Holds(Stream content, ReadOnlySpan<byte> wanted)
    {
        content.Position = 0;
        var buffer = new byte[64 * 1024];
        var kept = 0;
        int read;
        while ((read = content.Read(buffer, kept, buffer.Length - kept)) > 0)
        {
            var filled = buffer.AsSpan(0, kept + read);
            if (filled.IndexOf(wanted) >= 0)
            {
                return true;
            }

            kept = Math.Min(wanted.Length - 1, filled.Length);
            filled[^kept..].CopyTo(buffer);
        }

        return false;
    }
}
