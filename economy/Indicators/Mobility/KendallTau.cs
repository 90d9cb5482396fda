namespace EconomyPipeline.Economy.Indicators.Mobility;

/// <summary>
/// τ_b = (C − D) / √((N − T_x)(N − T_y)) over the N = n(n−1)/2 pairs; C concordant, D discordant, T tied in x or in y. −1 to 1.
/// Source: Kendall (1945); counted by sorting (Knight 1966), n log n.
/// </summary>
public static class KendallTau
{
    /// <summary>τ_b of two lists of one length.</summary>
    /// <returns>NaN below two values, where either is all tied, and where a value is NaN.</returns>
    public static double Of(double[] x, double[] y)
    {
        var n = x.Length;
        if (n < 2 || n != y.Length || Array.Exists(x, double.IsNaN) || Array.Exists(y, double.IsNaN))
        {
            return double.NaN;
        }

        int[] order = [.. Enumerable.Range(0, n).OrderBy(index => x[index]).ThenBy(index => y[index])];
        var sorted = Array.ConvertAll(order, index => y[index]);
        var (pairs, tiedX, tiedBoth) = ((long)n * (n - 1) / 2, 0L, 0L);
        var (runX, runBoth) = (0L, 0L);
        for (var index = 1; index < n; index++)
        {
            var isTiedX = x[order[index]] == x[order[index - 1]];
            var isTiedBoth = isTiedX && sorted[index] == sorted[index - 1];
            (runX, runBoth) = (isTiedX ? runX + 1 : 0, isTiedBoth ? runBoth + 1 : 0);
            (tiedX, tiedBoth) = (tiedX + runX, tiedBoth + runBoth);
        }

        var swaps = Exchanges(sorted, new double[n], 0, n);
        var (tiedY, runY) = (0L, 0L);
        for (var index = 1; index < n; index++)
        {
            runY = sorted[index] == sorted[index - 1] ? runY + 1 : 0;
            tiedY += runY;
        }

        var difference = pairs - tiedX - tiedY + tiedBoth - (2 * swaps);
        return tiedX == pairs || tiedY == pairs ? double.NaN : difference / (Math.Sqrt(pairs - tiedX) * Math.Sqrt(pairs - tiedY));
    }

    /// <summary>(C − D) / pairs over some pairs only, such as those of neighbours; a tie counts as neither.</summary>
    /// <returns>NaN where there is no pair.</returns>
    public static double OfPairs(double[] x, double[] y, IEnumerable<(int I, int J)> pairs)
    {
        var (count, difference) = (0, 0);
        foreach (var (i, j) in pairs)
        {
            count++;
            difference += x[i].CompareTo(x[j]) * y[i].CompareTo(y[j]);
        }

        return count == 0 ? double.NaN : (double)difference / count;
    }

    // Exchanges of neighbours that a sort by insertion would need: the discordant pairs. Sorts the span.
    private static long Exchanges(double[] values, double[] buffer, int from, int to)
    {
        if (to - from < 2)
        {
            return 0;
        }

        var middle = (from + to) / 2;
        var count = Exchanges(values, buffer, from, middle) + Exchanges(values, buffer, middle, to);
        var (left, right) = (from, middle);
        for (var at = from; at < to; at++)
        {
            if (left < middle && (right >= to || values[left] <= values[right]))
            {
                buffer[at] = values[left++];
            }
            else
            {
                count += middle - left;
                buffer[at] = values[right++];
            }
        }

        Array.Copy(buffer, from, values, from, to - from);
        return count;
    }
}
