namespace EconomyPipeline.Datasets.Checks;

/// <summary>Medians of many values, without sorting them.</summary>
internal static class Medians
{
    /// <summary>The median of values, which are put into another order; of an even number the mean of the two in the middle.</summary>
    public static double Of(Span<double> values)
    {
        var upper = Select(values, values.Length / 2);

        // What stands before the upper one is not greater, so the lower one is the greatest of it.
        return values.Length % 2 == 1 ? upper : (upper + Greatest(values[..(values.Length / 2)])) / 2;
    }

    /// <summary>Puts the value of this rank in its place, what is smaller before it and what is greater behind it (Hoare 1961).</summary>
    private static double Select(Span<double> values, int rank)
    {
        var (first, last) = (0, values.Length - 1);
        while (first < last)
        {
            var pivot = values[(first + last) / 2];
            var (left, right) = (first, last);
            while (left <= right)
            {
                while (values[left] < pivot)
                {
                    left++;
                }

                while (values[right] > pivot)
                {
                    right--;
                }

                if (left <= right)
                {
                    (values[left], values[right]) = (values[right], values[left]);
                    (left, right) = (left + 1, right - 1);
                }
            }

            (first, last) = rank <= right ? (first, right) : rank >= left ? (left, last) : (rank, rank);
        }

        return values[rank];
    }

    private static double Greatest(Span<double> values)
    {
        var greatest = double.NegativeInfinity;
        foreach (var value in values)
        {
            greatest = Math.Max(greatest, value);
        }

        return greatest;
    }
}
