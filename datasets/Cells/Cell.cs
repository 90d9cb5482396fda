using System.Runtime.InteropServices;
using EconomyPipeline.Datasets.Values;
using EconomyPipeline.Economy.Observations;

namespace EconomyPipeline.Datasets.Cells;

/// <summary>A cell of a file in 20 bytes: what is held of each of millions until the file is accepted.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal struct Cell
{
    private const byte StatusBits = 0x03;
    private const byte Written = 0x04;
    private const byte Repeated = 0x08;
    private const int FormShift = 4;

    // Until the numbers are measured the digits as a whole number, then the value.
    private long content;

    /// <param name="key">Where it belongs.</param>
    /// <param name="unit">Code of the unit.</param>
    /// <param name="status">How settled it is.</param>
    /// <param name="number">What stands there; null where there is no number.</param>
    public Cell(PackedKey key, ushort unit, ObservationStatus status, SeenNumber? number)
    {
        (Key, Unit) = (key, unit);
        flags = (byte)status;
        content = BitConverter.DoubleToInt64Bits(double.NaN);
        if (number is { } seen)
        {
            flags |= (byte)(Written | ((byte)seen.Form << FormShift));
            (content, Decimals) = (seen.Digits, seen.Decimals);
        }
    }

    public PackedKey Key { get; }

    /// <summary>Code of the unit.</summary>
    public ushort Unit { get; }

    /// <summary>Decimals of the number as it was written.</summary>
    public byte Decimals { get; private set; }

    // The last field, since one of a byte before the key would be filled up to four.
    private byte flags;

    public readonly ObservationStatus Status => (ObservationStatus)(flags & StatusBits);

    /// <summary>Whether the file has a number there.</summary>
    public readonly bool IsWritten => (flags & Written) != 0;

    /// <summary>Whether an earlier row is about the same place.</summary>
    public bool IsRepeated
    {
        readonly get => (flags & Repeated) != 0;
        set => flags = (byte)(value ? flags | Repeated : flags & ~Repeated);
    }

    /// <summary>What stands there, without its text, until it is measured.</summary>
    public readonly SeenNumber Seen => new((NumberForm)(flags >> FormShift), content, Decimals, default);

    /// <summary>The number in the unit of its measure, once it is measured; NaN where there is none, or where it was refused.</summary>
    public readonly double Value => BitConverter.Int64BitsToDouble(content);

    public readonly bool IsMeasured => !double.IsNaN(Value);

    /// <summary>Says the number in the unit of its measure, and the decimals with which it was written.</summary>
    public void Measure(double value, byte decimals) => (content, Decimals) = (BitConverter.DoubleToInt64Bits(value), decimals);
}
