using EconomyPipeline.Economy.Accounts;

namespace EconomyPipeline.Economy.Indicators.ShiftShare;

/// <summary>One region, its reference and two periods, sector by sector: what every decomposition is computed from.</summary>
/// <param name="From">e_i at the start, by sector; NaN where the sector cannot be compared.</param>
/// <param name="To">e'_i at the end.</param>
/// <param name="ReferenceFrom">E_i, the reference's sector at the start.</param>
/// <param name="ReferenceTo">E'_i at the end.</param>
/// <param name="ReferenceTotalFrom">E, the reference's total at the start.</param>
/// <param name="ReferenceTotalTo">E' at the end.</param>
public sealed record ShiftShareTable(
    double[] From, double[] To, double[] ReferenceFrom, double[] ReferenceTo, double ReferenceTotalFrom, double ReferenceTotalTo)
{
    /// <summary>A table without gaps, whose reference total is the sum of its sectors.</summary>
    public static ShiftShareTable Of(double[] from, double[] to, double[] referenceFrom, double[] referenceTo) =>
        new(from, to, referenceFrom, referenceTo, referenceFrom.Sum(), referenceTo.Sum());

    /// <summary>G, the growth of the reference's total as a ratio; NaN where it began at zero.</summary>
    public double ReferenceGrowth => ReferenceTotalFrom > 0 ? (ReferenceTotalTo / ReferenceTotalFrom) - 1 : double.NaN;

    /// <summary>G_i, the growth of the reference's sector as a ratio; NaN where it began at zero.</summary>
    public double ReferenceSectorGrowth(int sector) =>
        ReferenceFrom[sector] > 0 ? (ReferenceTo[sector] / ReferenceFrom[sector]) - 1 : double.NaN;

    /// <summary>g, the growth of the sum of the region's comparable sectors as a ratio; NaN where it began at zero.</summary>
    public double RegionGrowth()
    {
        var (from, to) = (Sum(From), Sum(To));
        return from > 0 ? (to / from) - 1 : double.NaN;
    }

    /// <summary>
    /// h_i = e·E_i/E, what the region's sector would be with the reference's structure, over the comparable sectors, so that
    /// Σ h_i = Σ e_i; NaN where a sector cannot be compared.
    /// </summary>
    public double[] Homothetic()
    {
        var (own, reference) = (Sum(From), 0.0);
        for (var sector = 0; sector < From.Length; sector++)
        {
            reference += IsComparable(sector) ? ReferenceFrom[sector] : 0;
        }

        return [.. From.Select((_, sector) => IsComparable(sector) && reference > 0 ? own * ReferenceFrom[sector] / reference : double.NaN)];
    }

    /// <summary>Whether the region has both ends, and the reference too or the region began at zero.</summary>
    public bool IsComparable(int sector) =>
        !double.IsNaN(From[sector] + To[sector]) && (From[sector] == 0 || ReferenceFrom[sector] > 0) && !double.IsNaN(ReferenceFrom[sector] + ReferenceTo[sector]);

    private double Sum(double[] values)
    {
        var sum = 0.0;
        for (var sector = 0; sector < values.Length; sector++)
        {
            sum += IsComparable(sector) ? values[sector] : 0;
        }

        return sum;
    }
}
