using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace KerjaSama.Web.Infrastructure.Ui;

/// <summary>
/// The framework's own words for wrong input, in Indonesian. An attribute that brings its own message keeps it: "Alasan penolakan wajib diisi." is
/// better than "Alasan wajib diisi.".
/// </summary>
internal sealed class IndonesianValidation : IValidationMetadataProvider
{
    /// <summary>Sets the messages of binding and validation.</summary>
    public static void Configure(MvcOptions options)
    {
        options.ModelMetadataDetailsProviders.Add(new IndonesianValidation());
        var messages = options.ModelBindingMessageProvider;
        messages.SetMissingBindRequiredValueAccessor(_ => "Isian ini wajib diisi.");
        messages.SetMissingKeyOrValueAccessor(() => "Isian ini wajib diisi.");
        messages.SetMissingRequestBodyRequiredValueAccessor(() => "Isi permintaan tidak boleh kosong.");
        messages.SetValueMustNotBeNullAccessor(_ => "Isian ini wajib diisi.");
        // numbers have their own binder: what is left to type and cannot be read is a date
        messages.SetAttemptedValueIsInvalidAccessor((nilai, _) => $"\"{nilai}\" tidak dapat dibaca. Tanggal ditulis TTTT-BB-HH, misalnya 2026-03-12.");
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(nilai => $"\"{nilai}\" tidak dapat dibaca. Tanggal ditulis TTTT-BB-HH, misalnya 2026-03-12.");
        messages.SetUnknownValueIsInvalidAccessor(isian => $"Isi {isian} tidak dapat dibaca.");
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => "Isian ini tidak dapat dibaca.");
        messages.SetValueIsInvalidAccessor(nilai => $"\"{nilai}\" tidak dapat dibaca.");
        messages.SetValueMustBeANumberAccessor(_ => "Tulis angka, misalnya 1.500 atau 1,5.");
        messages.SetNonPropertyValueMustBeANumberAccessor(() => "Tulis angka, misalnya 1.500 atau 1,5.");
    }

    /// <inheritdoc />
    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        foreach (var attribute in context.ValidationMetadata.ValidatorMetadata.OfType<ValidationAttribute>())
        {
            if (attribute is { ErrorMessage: null, ErrorMessageResourceName: null })
            {
                attribute.ErrorMessage = Message(attribute) ?? attribute.ErrorMessage;
            }
        }
    }

    // {0} is the field's name, as the attribute's own FormatErrorMessage fills it; the other numbers are its limits.
    private static string? Message(ValidationAttribute attribute) => attribute switch
    {
        RequiredAttribute => "{0} wajib diisi.",
        StringLengthAttribute { MinimumLength: > 0 } => "{0} harus {2} sampai {1} karakter.",
        StringLengthAttribute => "{0} paling banyak {1} karakter.",
        MaxLengthAttribute => "{0} paling banyak {1} karakter.",
        MinLengthAttribute => "{0} paling sedikit {1} karakter.",
        RangeAttribute => "{0} harus antara {1} dan {2}.",
        EmailAddressAttribute => "{0} bukan alamat surel yang benar, misalnya nama@contoh.go.id.",
        PhoneAttribute => "{0} bukan nomor telepon yang benar.",
        CompareAttribute => "{0} tidak sama.",
        _ => null,
    };
}
