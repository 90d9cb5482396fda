namespace EconomyPipeline.Datasets.Cells;

/// <summary>Numbers the distinct values of a column in the order in which they come, so that a cell holds a few bits instead of a text.</summary>
internal sealed class CodeBook<T>
    where T : notnull
{
    private readonly Dictionary<T, int> codes = [];
    private readonly List<T> values = [];

    public int Count => values.Count;

    public T this[int code] => values[code];

    public bool Contains(T value) => codes.ContainsKey(value);

    public int CodeOf(T value)
    {
        if (!codes.TryGetValue(value, out var code))
        {
            code = values.Count;
            codes.Add(value, code);
            values.Add(value);
        }

        return code;
    }
}
