using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace KerjaSama.Domain.Tests.Documents;

/// <summary>Writes a zip byte by byte, so that a test can let it lie.</summary>
#pragma warning disable CA1001 // a stream in memory holds nothing to give back
internal sealed class RawZip
#pragma warning restore CA1001
{
    private readonly MemoryStream _out = new();
    private readonly List<byte[]> _directory = [];

    /// <summary>Where the next entry will begin.</summary>
    public long Position => _out.Position;

    /// <summary>What was written so far, without a directory.</summary>
    public byte[] Entries => _out.ToArray();

    /// <param name="name">In the directory.</param>
    /// <param name="ownName">In the entry's own header; null: the same.</param>
    /// <param name="statedSize">Unpacked size as both headers say it; null: the true one.</param>
    /// <param name="at">Where the directory says that the entry begins; null: where it does.</param>
    /// <param name="mode">Unix mode of the entry.</param>
    public RawZip Add(string name, byte[] content, string? ownName = null, uint? statedSize = null, long? at = null, uint mode = 0, ushort flags = 0, bool stored = false)
    {
        using var packed = new MemoryStream();
        if (stored)
        {
            packed.Write(content);
        }
        else
        {
            using var deflate = new DeflateStream(packed, CompressionLevel.Fastest, leaveOpen: true);
            deflate.Write(content);
        }

        var start = (uint)(at ?? _out.Position);
        var common = new byte[22];
        BinaryPrimitives.WriteUInt16LittleEndian(common, flags);
        BinaryPrimitives.WriteUInt16LittleEndian(common.AsSpan(2), (ushort)(stored ? 0 : 8));
        BinaryPrimitives.WriteUInt32LittleEndian(common.AsSpan(8), Crc(content));
        BinaryPrimitives.WriteUInt32LittleEndian(common.AsSpan(12), (uint)packed.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(common.AsSpan(16), statedSize ?? (uint)content.Length);
        var named = Encoding.UTF8.GetBytes(name);
        if (at is null)
        {
            var own = Encoding.UTF8.GetBytes(ownName ?? name);
            BinaryPrimitives.WriteUInt16LittleEndian(common.AsSpan(20), (ushort)own.Length);
            _out.Write([0x50, 0x4B, 3, 4, 20, 0, .. common, 0, 0, .. own]);
            packed.WriteTo(_out);
        }

        BinaryPrimitives.WriteUInt16LittleEndian(common.AsSpan(20), (ushort)named.Length);
        var tail = new byte[16];
        BinaryPrimitives.WriteUInt32LittleEndian(tail.AsSpan(8), mode << 16);
        BinaryPrimitives.WriteUInt32LittleEndian(tail.AsSpan(12), start);
        _directory.Add([0x50, 0x4B, 1, 2, 20, 3, 20, 0, .. common, .. tail, .. named]);
        return this;
    }

    public RawZip Add(string name, string text) => Add(name, Encoding.UTF8.GetBytes(text));

    /// <summary>Bytes between two entries that no directory speaks of.</summary>
    public RawZip Gap(byte[] bytes)
    {
        _out.Write(bytes);
        return this;
    }

    /// <param name="count">How many entries it says to have; null: the truth.</param>
    /// <param name="wide">Numbers in the records of ZIP64.</param>
    public byte[] Bytes(int? count = null, bool wide = false)
    {
        var start = (uint)_out.Position;
        _directory.ForEach(e => _out.Write(e));
        if (wide)
        {
            return Wide(start);
        }

        var end = new byte[18];
        BinaryPrimitives.WriteUInt16LittleEndian(end.AsSpan(4), (ushort)(count ?? _directory.Count));
        BinaryPrimitives.WriteUInt16LittleEndian(end.AsSpan(6), (ushort)(count ?? _directory.Count));
        BinaryPrimitives.WriteUInt32LittleEndian(end.AsSpan(8), (uint)_out.Position - start);
        BinaryPrimitives.WriteUInt32LittleEndian(end.AsSpan(12), start);
        _out.Write([0x50, 0x4B, 5, 6, .. end]);
        return _out.ToArray();
    }

    private byte[] Wide(long start)
    {
        var at = _out.Position;
        var record = new byte[52];
        BinaryPrimitives.WriteInt64LittleEndian(record, 44);
        BinaryPrimitives.WriteInt64LittleEndian(record.AsSpan(20), _directory.Count);
        BinaryPrimitives.WriteInt64LittleEndian(record.AsSpan(28), _directory.Count);
        BinaryPrimitives.WriteInt64LittleEndian(record.AsSpan(36), at - start);
        BinaryPrimitives.WriteInt64LittleEndian(record.AsSpan(44), start);
        var locator = new byte[16];
        BinaryPrimitives.WriteInt64LittleEndian(locator.AsSpan(4), at);
        locator[12] = 1;
        _out.Write([0x50, 0x4B, 6, 6, .. record, 0x50, 0x4B, 6, 7, .. locator, 0x50, 0x4B, 5, 6, 0, 0, 0, 0, .. Enumerable.Repeat((byte)0xFF, 12), 0, 0]);
        return _out.ToArray();
    }

    /// <summary>By way of the framework's own zip, which a test of ours should not share with the code.</summary>
    private static uint Crc(byte[] content)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry("x").Open();
            entry.Write(content);
        }

        stream.Position = 0;
        using var read = new ZipArchive(stream);
        return read.Entries[0].Crc32;
    }
}
