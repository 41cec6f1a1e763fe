using KerjaSama.Workflow;

namespace KerjaSama.Domain.Tests.Workflow.Released;

/// <summary>A case with the processes that it calls: does with the effects of a step what the host does, on rows in memory.</summary>
internal sealed class CaseRun
{
    private static readonly Guid Subject = new("0198a000-0000-7000-8000-000000000001");

    private readonly ProcessShelf _shelf;
    private readonly List<InstanceRows> _processes;
    private int _lastId;

    /// <summary>A new case of a process.</summary>
    public CaseRun(ProcessShelf shelf, ProcessDefinition definition, Random random)
        : this(shelf, [])
    {
        var values = definition.Variabel.Where(variable => !variable.Daftar).ToDictionary(variable => variable.Nama, variable => RandomAnswers.Value(variable, random));
        Begin(definition, null, null, values);
    }

    /// <summary>Takes up a case from its rows.</summary>
    public CaseRun(ProcessShelf shelf, IEnumerable<InstanceRows> processes)
    {
        (_shelf, _processes) = (shelf, [.. processes]);
        _lastId = _processes.Count;
    }

    public InstanceRows Outermost => _processes[0];

    /// <summary>The outermost process and all that still run.</summary>
    public IReadOnlyList<InstanceRows> Open => [.. _processes.Where(rows => rows == Outermost || IsRunning(rows))];

    public bool Ended => !IsRunning(Outermost);

    /// <summary>One of the things that could happen to the case now.</summary>
    public void RandomStep(Random random)
    {
        var choices = Open.SelectMany(rows => RandomDriver.Commands(_shelf.Of(rows.Instance), rows.ToState(), random).Select(command => (rows, command))).ToList();
        var (chosen, what) = choices[random.Next(choices.Count)];
        Step(chosen, RandomAnswers.Answered(_shelf.Of(chosen.Instance), chosen.ToState(), what, random));
    }

    /// <summary>The next step of the ordinary way, in the innermost process that runs.</summary>
    public void OrdinaryStep(Random random)
    {
        var rows = _processes.FindLast(IsRunning)!;
        var (definition, state) = (_shelf.Of(rows.Instance), rows.ToState());
        Step(rows, RandomAnswers.Answered(definition, state, RandomDriver.Ordinary(definition, state), random));
    }

    private static bool IsRunning(InstanceRows rows) => rows.Instance.Status == ProcessStatus.Running;

    private void Begin(ProcessDefinition definition, ProcessInstance? caller, int? token, IReadOnlyDictionary<string, ProcessValue> variables)
    {
        var id = new Guid(++_lastId, 0, 0, [0x80, 0, 0, 0, 0, 0, 0, 0]);
        var instance = new ProcessInstance
        {
            Id = id,
            DefinitionKey = definition.Key,
            DefinitionVersion = definition.Version,
            SubjectKind = "permohonan",
            SubjectId = Subject,
            RootId = caller?.RootId ?? id,
            ParentId = caller?.Id,
            ParentToken = token,
            StartedAt = TestClock.Start,
        };
        var rows = new InstanceRows(instance, [], [], []);
        _processes.Add(rows);
        Step(rows, new Start(variables));
    }

    private void Step(InstanceRows rows, Command command)
    {
        var (state, effects) = RandomDriver.Step(_shelf.Of(rows.Instance), rows.ToState(), command);
        _processes[_processes.IndexOf(rows)] = StateText.Applied(rows, state, TestClock.Start).Rows;
        foreach (var effect in effects)
        {
            CarryOut(rows.Instance, state, effect);
        }
    }

    private void CarryOut(ProcessInstance instance, ProcessState state, Effect effect)
    {
        switch (effect)
        {
            case ProcessCalled called:
                Begin(_shelf.NewestOf(called.Call.CalledKey), instance, called.Token.Number, called.Variables);
                break;
            case CallCancelled call:
                Step(_processes.Single(rows => IsRunning(rows) && rows.Instance.ParentId == instance.Id && rows.Instance.ParentToken == call.Token.Number), new Cancel());
                break;
            case ProcessEnded { Status: ProcessStatus.Completed } when instance.ParentId is { } caller:
                Step(_processes.Single(rows => rows.Instance.Id == caller), new CompleteCall(instance.ParentToken!.Value, state.Variables));
                break;
            case ProcessEnded { Status: ProcessStatus.Failed, ErrorCode: { } code } when instance.ParentId is { } caller:
                Step(_processes.Single(rows => rows.Instance.Id == caller), new FailCall(instance.ParentToken!.Value, code, state.Variables));
                break;
        }
    }
}
