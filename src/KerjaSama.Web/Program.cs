var builder = WebApplication.CreateBuilder(args);
builder.Services.AddRazorPages(o => o.RootDirectory = "/Modul");

var app = builder.Build();
app.MapStaticAssets();
app.MapRazorPages();
app.Run();

public partial class Program;
