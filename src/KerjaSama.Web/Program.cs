using KerjaSama.Web.Cli;
using KerjaSama.Web.Infrastructure.Startup;

try
{
    return await (VerbTable.Find(args) is { } verb ? verb() : WebServer.RunAsync(args));
}
catch (StartRefusedException exception)
{
    await Console.Error.WriteLineAsync(exception.Message);
    return StartRefusedException.ExitCode;
}

public partial class Program;
