using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace KerjaSama.Web.Infrastructure.Surel;

/// <summary>
/// Body of one kind of message: <c>h1</c> (which is the subject), <c>p</c>, <c>ul/li</c>, <c>blockquote</c> and <c>a</c> only, so that the same
/// component also gives the plain text (<see cref="PesanText"/>).
/// </summary>
public abstract class PesanComponent : ComponentBase
{
    [Parameter, EditorRequired]
    public IsiPesan Isi { get; set; } = null!;

    [Inject]
    protected IStringLocalizer<SurelTeks> L { get; set; } = null!;
}
