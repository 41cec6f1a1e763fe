using KerjaSama.Web.Infrastructure.Berkas;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KerjaSama.Web.Infrastructure;

/// <summary>
/// A form with a value that cannot be read ("31 Desember" for a date) is answered 400 with the page drawn again and the typing and files kept, before the
/// handler runs: the handler would take the value for one that was left empty.
/// </summary>
internal sealed class UnreadableInputFilter : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (!HttpMethods.IsPost(context.HttpContext.Request.Method) || context.ModelState.IsValid
            || context.HandlerMethod?.MethodInfo.IsDefined(typeof(AllowUnreadableInputAttribute), inherit: true) == true)
        {
            await next();
            return;
        }

        if (context.HandlerInstance is IFormulirBerkas formulir)
        {
            await formulir.TerimaBerkasAsync(context.HttpContext.RequestAborted);
        }

        context.Result = new PageResult { StatusCode = StatusCodes.Status400BadRequest };
    }
}

/// <summary>For a handler that keeps a form as it is typed (autosave, one more row) or looks at the ModelState itself.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class AllowUnreadableInputAttribute : Attribute;
