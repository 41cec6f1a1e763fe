using KerjaSama.Web.Infrastructure;
using KerjaSama.Web.Infrastructure.Ui;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddFrontEnd();

var app = builder.Build();
app.UseSecurityHeaders();
app.UseExceptionHandler("/galat/500");
app.UseFrontEnd();
app.MapStaticAssets();
app.MapRazorPages().WithStaticAssets();
app.Run();

public partial class Program;
