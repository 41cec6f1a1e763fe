namespace KerjaSama.Workflow;

/// <summary>What is wrong in a condition. The message is Indonesian: whoever draws processes reads it.</summary>
public sealed class KondisiException : Exception
{
    public KondisiException(int position, string message)
        : base($"karakter {position + 1}: {message}")
    {
        Position = position;
    }

    /// <summary>Counted from 0 in the text of the condition.</summary>
    public int Position { get; }
}
