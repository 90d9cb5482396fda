namespace EconomyPipeline.Datasets.Cells;

/// <summary>Cells in one order after another, by numbers made of their keys. The memory of one order serves the next.</summary>
internal sealed class CellOrder(CellList cells, CancellationToken cancellationToken)
{
    private ulong[] numbers = [];
    private int[] order = [];

    public int Count { get; private set; }

    /// <summary>Index of the cell at a position of the order.</summary>
    public int this[int position] => order[position];

    /// <param name="number">The number of a cell; null leaves it out.</param>
    public void Sort(Func<Cell, ulong?> number)
    {
        if (order.Length < cells.Count)
        {
            (numbers, order) = (new ulong[cells.Count], new int[cells.Count]);
        }

        Count = 0;
        for (var index = 0; index < cells.Count; index++)
        {
            if (number(cells[index]) is { } found)
            {
                (numbers[Count], order[Count]) = (found, index);
                Count++;
            }
        }

        cancellationToken.ThrowIfCancellationRequested();
        Array.Sort(numbers, order, 0, Count);
        cancellationToken.ThrowIfCancellationRequested();
    }

    /// <summary>Where cells of one number begin, and how many there are; among themselves they are in the order of the file.</summary>
    public IEnumerable<(int Start, int Length)> Runs()
    {
        for (int start = 0, end; start < Count; start = end)
        {
            for (end = start + 1; end < Count && numbers[end] == numbers[start]; end++)
            {
            }

            Array.Sort(order, start, end - start);
            yield return (start, end - start);
        }
    }
}
