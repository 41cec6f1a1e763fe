using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KerjaSama.Web.Infrastructure;

/// <summary>
/// A form with a value that cannot be read ("31 Desember" for a date) is answered 400 with the page drawn again and the typing kept, before the
/// handler runs: the handler would take the value for one that was left empty.
/// </summary>
internal sealed class UnreadableInputFilter : IPageFilter
{
    public void OnPageHandlerSelected(PageHandlerSelectedContext context)
    {
    }

    public void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (HttpMethods.IsPost(context.HttpContext.Request.Method) && !context.ModelState.IsValid
            && context.HandlerMethod?.MethodInfo.IsDefined(typeof(AllowUnreadableInputAttribute), inherit: true) != true)
        {
            context.Result = new PageResult { StatusCode = StatusCodes.Status400BadRequest };
        }
    }

    public void OnPageHandlerExecuted(PageHandlerExecutedContext context)
    {
    }
}

/// <summary>For a handler that keeps a form as it is typed (autosave, one more row) or looks at the ModelState itself.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class AllowUnreadableInputAttribute : Attribute;
