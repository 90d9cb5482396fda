namespace EconomyPipeline.Datasets.Columns;

/// <summary>
/// Remembers how a text was read: a column of a million rows has few distinct regions, sectors and years. Bounded, so that a
/// file of distinct texts costs time and not memory.
/// </summary>
internal sealed class Memo<T>(Func<string, T> read)
{
    private const int Capacity = 4_096;
    private readonly Dictionary<string, T> readings = new(StringComparer.Ordinal);
    private (string Text, T Reading)? last;

    public T Read(string text)
    {
        if (last is var (same, known) && ReferenceEquals(same, text))
        {
            return known;
        }

        if (!readings.TryGetValue(text, out var reading))
        {
            reading = read(text);
            if (readings.Count < Capacity)
            {
                readings.Add(text, reading);
            }
        }

        last = (text, reading);
        return reading;
    }
}
