using KerjaSama.Web.Cli;
using KerjaSama.Web.Infrastructure.Configuration;
using KerjaSama.Web.Infrastructure.Startup;

try
{
    return await (VerbTable.Find(args) is { } verb ? verb() : WebServer.RunAsync(args));
}
catch (ConfigurationException exception)
{
    await Console.Error.WriteLineAsync(exception.Message);
    return ConfigurationException.ExitCode;
}

public partial class Program;
