namespace KerjaSama.Workflow;

/// <summary>A user task, open or done: the one place that says what a person has to do. Unique by instance and token.</summary>
public sealed class Tugas
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid InstanceId { get; init; }

    public required Guid RootId { get; init; }

    public required string SubjectKind { get; init; }

    public required Guid SubjectId { get; init; }

    public required int Token { get; init; }

    /// <summary>The BPMN id of the user task.</summary>
    public required string Kunci { get; set; }

    public required string Nama { get; set; }

    /// <summary>1 the first time, then counting.</summary>
    public required int Putaran { get; init; }

    public string? Tahap { get; set; }

    /// <summary>Codes separated by a space; holding any one of them is enough.</summary>
    public required string Peran { get; set; }

    public string? Jabatan { get; set; }

    public string? SubUnit { get; set; }

    public Guid? PelaksanaId { get; set; }

    public Guid? DiambilOleh { get; set; }

    public required DateTimeOffset DibukaPada { get; init; }

    public DateOnly? Tenggat
    {
        get;
        set
        {
            field = value;
            UrutTenggat = value ?? DateOnly.MaxValue;
        }
    }

    /// <summary><see cref="Tenggat"/> for sorting: a task without one comes last. An index finds the first of a long inbox by it.</summary>
    public DateOnly UrutTenggat { get; private set; } = DateOnly.MaxValue;

    public StatusTugas Status { get; set; }

    public string? Hasil { get; set; }

    public DateTimeOffset? SelesaiPada { get; set; }

    public Guid? SelesaiOleh { get; set; }

    /// <summary>Who decided, when and with what proof, where the step was recorded on behalf of someone.</summary>
    public string? AtasNama { get; set; }

    public int Versi { get; set; }

    /// <summary>Order of opening; ids of the same millisecond are unordered.</summary>
    public long Urut { get; set; }
}

public enum StatusTugas
{
    Terbuka,
    Selesai,
    Dibatalkan,
}
