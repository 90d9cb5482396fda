namespace EconomyPipeline.Economy.Indicators.Equity.Indices;

/// <summary>x_i·p_i: the amounts that values per head and heads stand for.</summary>
internal static class Amounts
{
    /// <exception cref="ArgumentException">The two have different lengths.</exception>
    public static double[] Of(ReadOnlySpan<double> perCapita, ReadOnlySpan<double> people)
    {
        if (perCapita.Length != people.Length)
        {
            throw new ArgumentException($"There are {perCapita.Length} values and {people.Length} weights.", nameof(people));
        }

        var amounts = new double[perCapita.Length];
        for (var index = 0; index < amounts.Length; index++)
        {
            amounts[index] = perCapita[index] * people[index];
        }

        return amounts;
    }
}
