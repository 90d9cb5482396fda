namespace EconomyPipeline.Datasets.Columns;

/// <summary>
/// Remembers how a text was read: a column of a million rows has few distinct regions, sectors and years. Bounded, so that a
/// file of distinct texts costs time and not memory.
/// </summary>
internal sealed class Memo<T>(Func<string, T> read)
{
    private const int Capacity = 4_096;
    private readonly Dictionary<string, T> readings = new(StringComparer.Ordinal);

    public T Read(string text)
    {
        if (readings.TryGetValue(text, out var known))
        {
            return known;
        }

        var reading = read(text);
        if (readings.Count < Capacity)
        {
            readings.Add(text, reading);
        }

        return reading;
    }
}
