using System.Runtime.InteropServices;
using EconomyPipeline.Economy.Observations;

namespace EconomyPipeline.Datasets.Cells;

/// <summary>A cell of a file in 24 bytes: what is held of each of millions until the file is accepted.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct Cell(PackedKey key, int row, ushort unit, ObservationStatus status, bool isWritten)
{
    private const byte Repeated = 0x80;
    private const byte Written = 0x40;

    private byte flags = (byte)((byte)status | (isWritten ? Written : 0));

    public PackedKey Key { get; } = key;

    /// <summary>1-based row of the file.</summary>
    public int Row { get; } = row;

    /// <summary>Code of the unit.</summary>
    public ushort Unit { get; } = unit;

    public readonly ObservationStatus Status => (ObservationStatus)(flags & ~(Repeated | Written));

    /// <summary>Whether the file has a number there.</summary>
    public readonly bool IsWritten => (flags & Written) != 0;

    /// <summary>Whether an earlier row is about the same place.</summary>
    public bool IsRepeated
    {
        readonly get => (flags & Repeated) != 0;
        set => flags = (byte)(value ? flags | Repeated : flags & ~Repeated);
    }

    /// <summary>The number in the unit of its measure; NaN where there is none, or where it was refused.</summary>
    public double Value { get; set; } = double.NaN;

    /// <summary>Decimals of the number as it was written.</summary>
    public byte Decimals { get; set; }

    public readonly bool IsMeasured => !double.IsNaN(Value);
}
