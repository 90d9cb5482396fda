namespace EconomyPipeline.Datasets.Cells;

/// <summary>
/// Cells in one order after another, by numbers made of their keys; cells of the same number in the order of the file. Four
/// bytes a cell serve all orders: the cells are first put into their regions (<see cref="PackedKey.First"/>), and then each
/// region is sorted alone.
/// </summary>
internal sealed class CellOrder(PieceList<Cell> cells, CancellationToken cancellationToken)
{
    private const int Firsts = 1 << PackedKey.CodeBits;

    // Besides its number a cell of a region is held by its position in the region, in the lower bits.
    private const int PositionBits = 64 - PackedKey.FirstShift;
    private const ulong PositionMask = (1UL << PositionBits) - 1;
    private const int DigitBits = 8;
    private const int Digits = 1 << DigitBits;

    // Counting digits takes longer for fewer.
    private const int FewCells = 128;

    // Set in the index of a cell whose number is another than that of the cell before.
    private const int Begins = int.MinValue;

    private readonly int[] starts = new int[Firsts + 1];
    private readonly int[] counts = new int[Digits];
    private int[] order = [];
    private int[] region = [];
    private ulong[] numbers = [];
    private ulong[] sorted = [];
    private bool isByKey;
    private Func<Cell, ulong?> numberOf = _ => null;

    public int Count => starts[Firsts];

    /// <summary>Index of the cell at a position of the order.</summary>
    public int this[int position] => order[position] & ~Begins;

    /// <summary>The cells with a number by their keys: an order that is asked for twice.</summary>
    public void SortByKey()
    {
        if (!isByKey)
        {
            Sort(cell => cell.IsWritten ? cell.Key.Bits : null);
            isByKey = true;
        }
    }

    /// <param name="number">The number of a cell, of <see cref="PackedKey"/>; null leaves it out.</param>
    public void Sort(Func<Cell, ulong?> number)
    {
        isByKey = false;
        numberOf = number;
        Place();
        cancellationToken.ThrowIfCancellationRequested();
        for (var first = 0; first < Firsts; first++)
        {
            SortRegion(starts[first], starts[first + 1] - starts[first]);
        }

        cancellationToken.ThrowIfCancellationRequested();
    }

    /// <summary>Where cells of one number begin, and how many there are.</summary>
    public IEnumerable<(int Start, int Length)> Runs()
    {
        for (int start = 0, end; start < Count; start = end)
        {
            for (end = start + 1; end < Count && order[end] >= 0; end++)
            {
            }

            yield return (start, end - start);
        }
    }

    // Into the regions, in each in the order of the file.
    private void Place()
    {
        Array.Clear(starts);
        for (var index = 0; index < cells.Count; index++)
        {
            if (numberOf(cells[index]) is { } number)
            {
                starts[PackedKey.First(number) + 1]++;
            }
        }

        for (var first = 0; first < Firsts; first++)
        {
            starts[first + 1] += starts[first];
        }

        if (order.Length < Count)
        {
            order = new int[cells.Count];
        }

        // Each start moves to the end of its region, which is the start of the next.
        for (var index = 0; index < cells.Count; index++)
        {
            if (numberOf(cells[index]) is { } number)
            {
                order[starts[PackedKey.First(number)]++] = index;
            }
        }

        Array.Copy(starts, 0, starts, 1, Firsts);
        starts[0] = 0;
        MakeRoom();
    }

    // For the largest region at once: room that grows from region to region leaves as much behind as it holds.
    private void MakeRoom()
    {
        var length = 0;
        for (var first = 0; first < Firsts; first++)
        {
            length = Math.Max(length, starts[first + 1] - starts[first]);
        }

        if (numbers.Length < length && length <= (long)PositionMask)
        {
            (region, numbers, sorted) = (new int[length], new ulong[length], new ulong[length]);
        }
    }

    private void SortRegion(int start, int length)
    {
        if (length > (long)PositionMask)
        {
            SortLarge(order.AsSpan(start, length));
            return;
        }

        var (isSorted, different) = (true, 0UL);
        for (var position = 0; position < length; position++)
        {
            var index = order[start + position];
            var number = (numberOf(cells[index])!.Value << PositionBits) | (uint)position;
            isSorted &= position == 0 || number > numbers[position - 1];
            different |= position == 0 ? 0 : number ^ numbers[0];
            (region[position], numbers[position]) = (index, number);
        }

        if (!isSorted)
        {
            SortNumbers(length, different);
        }

        var before = ulong.MaxValue;
        for (var position = 0; position < length; position++)
        {
            var number = numbers[position];
            order[start + position] = region[(int)(number & PositionMask)] | (number >> PositionBits == before ? 0 : Begins);
            before = number >> PositionBits;
        }
    }

    private void SortLarge(Span<int> indexes)
    {
        indexes.Sort((left, right) => (numberOf(cells[left]), left).CompareTo((numberOf(cells[right]), right)));
        ulong? before = null;
        foreach (ref var index in indexes)
        {
            var number = numberOf(cells[index]);
            index |= number == before ? 0 : Begins;
            before = number;
        }
    }

    // By one digit after another, the last first; positions are in order already.
    private void SortNumbers(int length, ulong different)
    {
        if (length < FewCells)
        {
            Array.Sort(numbers, 0, length);
            return;
        }

        for (var shift = PositionBits; shift < 64; shift += DigitBits)
        {
            if (((different >> shift) & (Digits - 1)) != 0)
            {
                SortDigit(length, shift);
            }
        }
    }

    private void SortDigit(int length, int shift)
    {
        Array.Clear(counts);
        for (var position = 0; position < length; position++)
        {
            counts[(numbers[position] >> shift) & (Digits - 1)]++;
        }

        for (int digit = 0, before = 0; digit < Digits; digit++)
        {
            (counts[digit], before) = (before, before + counts[digit]);
        }

        for (var position = 0; position < length; position++)
        {
            sorted[counts[(numbers[position] >> shift) & (Digits - 1)]++] = numbers[position];
        }

        (numbers, sorted) = (sorted, numbers);
    }
}
