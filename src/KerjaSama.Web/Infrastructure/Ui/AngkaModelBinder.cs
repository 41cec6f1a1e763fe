using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace KerjaSama.Web.Infrastructure.Ui;

/// <summary>
/// Reads whole and decimal numbers of pages as people here write them (<see cref="OfficeFormat.TryAngka"/>); the framework's own binder takes no
/// thousands in a whole number and makes 15 of <c>1.5</c>.
/// </summary>
internal sealed class AngkaModelBinder(ModelMetadata metadata) : IModelBinder
{
    /// <inheritdoc />
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var typed = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (typed == ValueProviderResult.None)
        {
            return Task.CompletedTask;
        }

        var state = bindingContext.ModelState;
        state.SetModelValue(bindingContext.ModelName, typed);
        var teks = typed.FirstValue;
        var messages = metadata.ModelBindingMessageProvider;
        if (string.IsNullOrWhiteSpace(teks))
        {
            if (metadata.IsNullableValueType)
            {
                bindingContext.Result = ModelBindingResult.Success(null);
            }
            else
            {
                state.TryAddModelError(bindingContext.ModelName, messages.ValueMustNotBeNullAccessor(teks ?? ""));
            }
        }
        else if (OfficeFormat.TryAngka(teks, out var angka) && TryFit(angka) is { } nilai)
        {
            bindingContext.Result = ModelBindingResult.Success(nilai);
        }
        else
        {
            state.TryAddModelError(bindingContext.ModelName, messages.ValueMustBeANumberAccessor(metadata.GetDisplayName()));
        }

        return Task.CompletedTask;
    }

    private object? TryFit(decimal angka) => metadata.UnderlyingOrModelType switch
    {
        var type when type == typeof(decimal) => angka,
        _ when decimal.Truncate(angka) != angka => null,
        var type when type == typeof(int) => angka is >= int.MinValue and <= int.MaxValue ? (int)angka : null,
        _ => angka is >= long.MinValue and <= long.MaxValue ? (long)angka : null,
    };
}

/// <summary>Gives int, long and decimal, nullable or not, to <see cref="AngkaModelBinder"/>.</summary>
internal sealed class AngkaModelBinderProvider : IModelBinderProvider
{
    /// <inheritdoc />
    public IModelBinder? GetBinder(ModelBinderProviderContext context)
    {
        var type = context.Metadata.UnderlyingOrModelType;
        return type == typeof(int) || type == typeof(long) || type == typeof(decimal) ? new AngkaModelBinder(context.Metadata) : null;
    }
}
