using System.Buffers.Binary;
using EconomyPipeline.Datasets.Findings;

namespace EconomyPipeline.Datasets.Workbooks;

/// <summary>
/// Refuses binary workbooks whose header announces what cannot be in the file; memory is taken by these numbers before
/// anything is read. The format is [MS-CFB] 2.2, of Microsoft's open specifications.
/// </summary>
internal static class CompoundGuard
{
    private const int HeaderBytes = 512;
    private const int SectorShift = 0x1E;
    private const int MiniSectorShift = 0x20;
    private const int MiniStreamCutoff = 0x38;
    private static readonly int[] SectorCounts = [0x28, 0x2C, 0x40, 0x48];

    /// <summary>Why a compound file is refused; null when it is not.</summary>
    /// <param name="content">Seekable; left where it began.</param>
    public static Finding? Check(Stream content)
    {
        var start = content.Position;
        var header = new byte[HeaderBytes];
        var read = content.ReadAtLeast(header, HeaderBytes, throwOnEndOfStream: false);
        content.Position = start;
        return read == HeaderBytes && IsPossible(header, content.Length - start) ? null : WorkbookFindings.Damaged();
    }

    private static bool IsPossible(byte[] header, long length)
    {
        int shift = BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(SectorShift));
        return shift is 9 or 12
            && BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(MiniSectorShift)) == 6
            && BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(MiniStreamCutoff)) == 4096
            && Array.TrueForAll(SectorCounts, at => (long)BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(at)) << shift <= length);
    }
}
