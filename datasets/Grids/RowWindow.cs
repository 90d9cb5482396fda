namespace EconomyPipeline.Datasets.Grids;

/// <summary>Rows that are read one at a time, of which some may be looked at before they come.</summary>
internal sealed class RowWindow(IEnumerable<GridRow> rows) : IDisposable
{
    private readonly IEnumerator<GridRow> source = rows.GetEnumerator();
    private readonly List<GridRow> ahead = [];

    /// <summary>The row that stands so many rows ahead; null beyond the end.</summary>
    public GridRow? Peek(int count)
    {
        while (ahead.Count <= count && source.MoveNext())
        {
            ahead.Add(source.Current);
        }

        return count < ahead.Count ? ahead[count] : null;
    }

    /// <summary>Rows from the first that was not skipped.</summary>
    public IEnumerable<GridRow> Ahead(int limit)
    {
        for (var count = 0; count < limit && Peek(count) is { } row; count++)
        {
            yield return row;
        }
    }

    public void Skip(int count)
    {
        _ = Peek(count - 1);
        ahead.RemoveRange(0, Math.Min(count, ahead.Count));
    }

    public void Dispose() => source.Dispose();
}
