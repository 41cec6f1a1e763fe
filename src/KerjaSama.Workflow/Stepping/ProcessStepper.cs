using System.Collections.Immutable;

namespace KerjaSama.Workflow;

/// <summary>
/// The pure core: a definition, a state, a command and the time of the step give the next state and what it asks of the outside. No
/// clock, no chance, no I/O: the same input always gives the same output. Tokens move as OMG BPMN 2.0.2 (ISO/IEC 19510), chapter 13
/// words it.
/// </summary>
public static class ProcessStepper
{
    /// <exception cref="ProcessStepException">The command cannot be carried out; the state stays as it was.</exception>
    public static StepResult Step(ProcessDefinition definition, ProcessState state, Command command, StepTime time)
    {
        var moving = new MovingState(definition, state, time);
        switch (command)
        {
            case Start start:
                Begin(moving, definition, start);
                break;
            case CompleteTask complete:
                Complete(moving, complete);
                break;
            case CompleteService complete:
                moving.Leave(moving.Waiting<ServiceTask>(complete.TokenNumber).Token, complete.Variables);
                break;
            case FailService fail:
                moving.Fail(moving.Waiting<ServiceTask>(fail.TokenNumber).Token, fail.ErrorCode, fail.Variables);
                break;
            case CompleteCall complete:
                var (token, call) = moving.Waiting<CallActivity>(complete.TokenNumber);
                moving.Leave(token, MovingState.MappedBack(call, complete.Variables));
                break;
            case FailCall fail:
                var (failed, caller) = moving.Waiting<CallActivity>(fail.TokenNumber);
                moving.FailOrEnd(failed, fail.ErrorCode, MovingState.MappedBack(caller, fail.Variables));
                break;
            case FireTimer fire:
                moving.Fire(fire);
                break;
            case DeliverMessage message:
                moving.Deliver(message);
                break;
            case SetVariables set:
                moving.EnsureRunning();
                moving.Set(set.Variables, 0);
                break;
            case MoveTo move:
                moving.EnsureRunning();
                EnsureTarget(definition, move.ElementId);
                moving.CancelAll();
                moving.Arrive(move.ElementId);
                break;
            case Reopen reopen:
                moving.EnsureRunning();
                moving.Reopen(definition.Nodes[reopen.ElementId]);
                break;
            case Migrate migrate:
                if (migrate.Migration.To != definition)
                {
                    throw new ArgumentException("To be stepped with the version that it leads to.", nameof(definition));
                }

                moving.Migrate(migrate.Migration);
                break;
            case Cancel:
                moving.EnsureRunning();
                moving.CancelAll();
                moving.End(ProcessStatus.Cancelled);
                break;
            default:
                throw new ArgumentException($"Unknown command {command.GetType().Name}.", nameof(command));
        }

        return moving.Result();
    }

    private static void Begin(MovingState moving, ProcessDefinition definition, Start start)
    {
        if (moving.Status != ProcessStatus.NotStarted)
        {
            throw new ProcessStepException(ProcessStepKode.SudahDimulai, "Proses ini sudah dimulai.");
        }

        var defaults = definition.Variabel.Where(input => !start.Variables.ContainsKey(input.Nama));
        moving.Start(start.Variables.Concat(defaults.Select(input => KeyValuePair.Create(input.Nama, input.Bawaan))));
        if (start.At is { } elementId)
        {
            if (definition.StartEvents.All(known => known.Id != elementId))
            {
                EnsureTarget(definition, elementId);
            }

            moving.Arrive(elementId);
        }
        else
        {
            var plain = definition.DefaultStart
                ?? throw new ProcessStepException(ProcessStepKode.ElemenTidakDikenal, $"Proses {definition.Name} dimulai oleh beberapa peristiwa; sebutkan start event-nya.");
            moving.Arrive(plain.Id);
        }
    }

    private static void Complete(MovingState moving, CompleteTask complete)
    {
        var (token, task) = moving.Waiting<UserTask>(complete.TokenNumber);
        if (task.Hasil.All(hasil => hasil.Nilai != complete.Outcome))
        {
            var known = string.Join(", ", task.Hasil.Select(hasil => hasil.Nilai));
            throw new ProcessStepException(
                ProcessStepKode.HasilTidakDikenal, $"Hasil '{complete.Outcome}' tidak dikenal pada tugas {task.Name}. Pilih salah satu: {known}.");
        }

        moving.Close(token, task, complete.Outcome);
        moving.Leave(token, complete.Variables.ToImmutableDictionary().SetItem(task.Id, ProcessValue.Of(complete.Outcome)));
    }

    private static void EnsureTarget(ProcessDefinition definition, string elementId)
    {
        if (!definition.Nodes.ContainsKey(elementId))
        {
            throw new ProcessStepException(ProcessStepKode.ElemenTidakDikenal, $"Langkah '{elementId}' tidak ada dalam proses {definition.Name}.");
        }

        if (!ProcessPath.CanMoveTo(definition, elementId))
        {
            throw new ProcessStepException(
                ProcessStepKode.TidakDapatPindah, $"Proses {definition.Name} tidak dapat dilanjutkan dari '{elementId}' saja, karena langkah itu berjalan bersamaan dengan langkah lain.");
        }
    }
}
