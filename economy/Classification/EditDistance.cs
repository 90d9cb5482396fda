namespace EconomyPipeline.Economy.Classification;

/// <summary>Finds what somebody probably meant, to suggest it. Never to decide.</summary>
public static class EditDistance
{
    private const int LongestCompared = 80;

    // A text of fewer letters is near to nothing: every code of one letter differs from any other by one.
    private const int LettersForOneEdit = 4;

    /// <summary>Up to two candidates that differ from the text by at most a quarter of its letters, the closest first.</summary>
    public static IReadOnlyList<T> Closest<T>(string text, IEnumerable<(string Text, T Item)> candidates)
    {
        if (text.Length is 0 or > LongestCompared)
        {
            return [];
        }

        var limit = text.Length / LettersForOneEdit;
        return [.. candidates
            .Where(candidate => Math.Abs(candidate.Text.Length - text.Length) <= limit)
            .Select(candidate => (candidate.Item, Distance: Between(text, candidate.Text)))
            .Where(pair => pair.Distance <= limit)
            .OrderBy(pair => pair.Distance)
            .Select(pair => pair.Item)
            .Distinct()
            .Take(2)];
    }

    /// <summary>Insertions, deletions and substitutions between two texts (Levenshtein 1966).</summary>
    public static int Between(string left, string right)
    {
        var previous = Enumerable.Range(0, right.Length + 1).ToArray();
        var current = new int[right.Length + 1];
        for (var i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var substitution = previous[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                current[j] = Math.Min(substitution, Math.Min(previous[j], current[j - 1]) + 1);
            }

            (previous, current) = (current, previous);
        }

        return previous[right.Length];
    }
}
