namespace KerjaSama.Workflow;

/// <summary>What may be done to an instance.</summary>
public abstract record Command
{
    private protected Command()
    {
    }
}

/// <summary>
/// Begins the instance, at the start event or, for a case already under way on paper, at the element <paramref name="At"/>
/// (see <see cref="ProcessPath.MoveTargets"/>). Declared inputs that are not given take their defaults.
/// </summary>
public sealed record Start(IReadOnlyDictionary<string, ProcessValue> Variables, string? At = null) : Command;

public sealed record CompleteTask(int TokenNumber, string Outcome, IReadOnlyDictionary<string, ProcessValue> Variables) : Command;

/// <summary>A worker's result.</summary>
public sealed record CompleteService(int TokenNumber, IReadOnlyDictionary<string, ProcessValue> Variables) : Command;

/// <summary>The called process has ended; its variables come back.</summary>
public sealed record CompleteCall(int TokenNumber, IReadOnlyDictionary<string, ProcessValue> Variables) : Command;

/// <summary>
/// The work could not be done for a reason that the process knows: an error code, caught by a boundary event. Refused with
/// <see cref="ProcessStepKode.GalatTidakDitangkap"/> when none catches it.
/// </summary>
public sealed record FailService(int TokenNumber, string ErrorCode, IReadOnlyDictionary<string, ProcessValue> Variables) : Command;

/// <summary>The called process has ended with <see cref="ProcessStatus.Failed"/>; uncaught, the caller fails with the same code.</summary>
public sealed record FailCall(int TokenNumber, string ErrorCode, IReadOnlyDictionary<string, ProcessValue> Variables) : Command;

/// <summary>A timer of <see cref="ProcessState.Timers"/> is due. Refused when that occurrence has fired already or is still ahead.</summary>
public sealed record FireTimer(int TokenNumber, string ElementId, int Occurrence) : Command;

/// <summary>A message of <see cref="ProcessState.Subscriptions"/> has come, with the variables it carries.</summary>
public sealed record DeliverMessage(int TokenNumber, string ElementId, IReadOnlyDictionary<string, ProcessValue> Variables) : Command;

public sealed record SetVariables(IReadOnlyDictionary<string, ProcessValue> Variables) : Command;

/// <summary>Administrative: cancels whatever waits and puts one token at the element.</summary>
public sealed record MoveTo(string ElementId) : Command;

/// <summary>
/// Administrative: the step whose token waits at a join opens again, in a new round; what stands beside it is left alone. Refused when
/// no token of it waits (<see cref="ProcessStepKode.TokenTidakAda"/>).
/// </summary>
public sealed record Reopen(string ElementId) : Command;

/// <summary>
/// Administrative: the instance goes on under another version, to be stepped with that version's definition. Timers that both versions
/// have keep their time, those of the new one only begin now. Refused with <see cref="ProcessStepKode.TidakDapatDimigrasi"/>.
/// </summary>
public sealed record Migrate(ProcessMigration Migration) : Command;

/// <summary>Ends the instance: withdrawn, refused.</summary>
public sealed record Cancel : Command;
