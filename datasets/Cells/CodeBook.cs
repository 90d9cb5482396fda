namespace EconomyPipeline.Datasets.Cells;

/// <summary>Numbers the distinct values of a column in the order in which they come, so that a cell holds a few bits instead of a text.</summary>
internal sealed class CodeBook<T>
    where T : notnull
{
    private readonly Dictionary<T, int> codes = [];
    private readonly List<T> values = [];
    private int last = -1;

    public int Count => values.Count;

    public T this[int code] => values[code];

    public bool Contains(T value) => codes.ContainsKey(value);

    public int CodeOf(T value)
    {
        // Columns repeat themselves, or go through the same values again and again.
        if (last >= 0)
        {
            if (EqualityComparer<T>.Default.Equals(values[last], value))
            {
                return last;
            }

            var next = last + 1 < values.Count ? last + 1 : 0;
            if (EqualityComparer<T>.Default.Equals(values[next], value))
            {
                return last = next;
            }
        }

        if (!codes.TryGetValue(value, out last))
        {
            last = values.Count;
            codes.Add(value, last);
            values.Add(value);
        }

        return last;
    }
}
