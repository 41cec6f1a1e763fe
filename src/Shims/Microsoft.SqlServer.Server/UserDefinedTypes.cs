#pragma warning disable CA1008, CA1032, CA1064, CA1711, CA1720 // names and shapes are the real package's
namespace Microsoft.SqlServer.Server;

// Stand-in for the Microsoft.SqlServer.Server package: only the CLR user-defined-type contracts that Microsoft.Data.SqlClient binds
// to. Without them a query with a parameter throws FileNotFoundException. See docs/keputusan/0003-basis-data.md.

public enum Format { Unknown, Native, UserDefined }

public interface IBinarySerialize
{
    void Read(BinaryReader r);

    void Write(BinaryWriter w);
}

public sealed class InvalidUdtException : SystemException
{
    internal InvalidUdtException(string message) : base(message) { }

    public static InvalidUdtException Create(Type udtType, string resourceReason)
    {
        ArgumentNullException.ThrowIfNull(udtType);
        return new($"'{udtType}' is an invalid user defined type, reason: {resourceReason}.");
    }
}

[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class SqlUserDefinedTypeAttribute(Format format) : Attribute
{
    public Format Format { get; } = format;
    public int MaxByteSize { get; set; }
    public bool IsFixedLength { get; set; }
    public bool IsByteOrdered { get; set; }
    public string? ValidationMethodName { get; set; }
    public string? Name { get; set; }
}
