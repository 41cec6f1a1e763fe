namespace KerjaSama.Web.Infrastructure.Startup;

/// <summary>The program does not start until a person has put something right. The message says what, and is all that is printed.</summary>
#pragma warning disable CA1032 // always with a message
internal class StartRefusedException(string message) : Exception(message)
#pragma warning restore CA1032
{
    /// <summary>Exit code of a process that refused to start.</summary>
    public const int ExitCode = 2;
}
