namespace EconomyPipeline.Economy.Indicators.Structure;

/// <summary>Differences of the sector shares of a region and of its reference.</summary>
internal static class ShareDifferences
{
    /// <summary>
    /// x_i/Σx − y_i/Σy, both of one length; zero where the two differ by no more than the rounding of their sums (n·2⁻⁵²), so that
    /// structures that are the same in another size have no difference, whose inverse would be a number of 16 digits.
    /// </summary>
    /// <returns>NaN everywhere where a sum is not positive or a value is negative or NaN.</returns>
    public static double[] Of(ReadOnlySpan<double> own, ReadOnlySpan<double> reference)
    {
        var differences = new double[own.Length];
        var (sum, referenceSum) = (NonNegative.Sum(own), NonNegative.Sum(reference));
        var rounding = own.Length * Math.ScaleB(1, -52);
        for (var sector = 0; sector < differences.Length; sector++)
        {
            var (share, referenceShare) = (own[sector] / sum, reference[sector] / referenceSum);
            var difference = share - referenceShare;
            differences[sector] = Math.Abs(difference) <= rounding * Math.Max(share, referenceShare) ? 0 : difference;
        }

        if (!(sum > 0) || !(referenceSum > 0))
        {
            Array.Fill(differences, double.NaN);
        }

        return differences;
    }
}
