using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace KerjaSama.Web.Tests.Ui;

/// <summary>Draws shared parts and tag helpers without a page around them, with the program's own services.</summary>
internal sealed class ViewRenderer(IServiceProvider services)
{
    public ModelStateDictionary ModelState { get; } = new();

    /// <summary>The HTML of a part in <c>Modul/Umum</c>.</summary>
    public async Task<string> PartialAsync<TModel>(string nama, TModel model)
    {
        await using var scope = services.CreateAsyncScope();
        var writer = new StringWriter();
        var context = Context(scope.ServiceProvider, new ViewDataDictionary<TModel>(new EmptyModelMetadataProvider(), ModelState) { Model = model }, writer);
        var result = scope.ServiceProvider.GetRequiredService<IRazorViewEngine>().GetView(null, $"/Modul/Umum/{nama}.cshtml", isMainPage: false);
        Assert.True(result.Success, $"{nama} was not found.");
        context.View = result.View;
        await result.View.RenderAsync(context);
        return writer.ToString();
    }

    /// <summary>The HTML of a tag helper that <paramref name="make"/> builds.</summary>
    public async Task<string> TagAsync(Func<IServiceProvider, ViewContext, TagHelper> make)
    {
        await using var scope = services.CreateAsyncScope();
        var context = Context(scope.ServiceProvider, new ViewDataDictionary<object>(new EmptyModelMetadataProvider(), ModelState), TextWriter.Null);
        var output = new TagHelperOutput("x", [], (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent()));
        var tag = make(scope.ServiceProvider, context);
        await tag.ProcessAsync(new TagHelperContext([], new Dictionary<object, object>(), "x"), output);
        var writer = new StringWriter();
        output.WriteTo(writer, System.Text.Encodings.Web.HtmlEncoder.Default);
        return writer.ToString();
    }

    private static ViewContext Context(IServiceProvider services, ViewDataDictionary data, TextWriter writer)
    {
        var http = new DefaultHttpContext { RequestServices = services };
        var action = new ActionContext(http, new RouteData(), new ActionDescriptor());
        return new ViewContext(action, NoView.Instance, data, new TempDataDictionary(http, services.GetRequiredService<ITempDataProvider>()), writer, new HtmlHelperOptions());
    }

    private sealed class NoView : Microsoft.AspNetCore.Mvc.ViewEngines.IView
    {
        public static readonly NoView Instance = new();

        public string Path => "";

        public Task RenderAsync(ViewContext context) => throw new InvalidOperationException("A tag helper draws no view by itself.");
    }
}
