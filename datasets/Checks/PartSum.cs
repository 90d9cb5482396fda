using EconomyPipeline.Datasets.Cells;

namespace EconomyPipeline.Datasets.Checks;

/// <summary>A sum of cells that should be another cell but for rounding.</summary>
/// <param name="Value">In the unit of the measure.</param>
/// <param name="Count">How many cells.</param>
/// <param name="Decimals">The most that any was written with.</param>
internal readonly record struct PartSum(decimal Value, int Count, int Decimals)
{
    // Each rounded part is off by up to half a unit of its last digit, and so is the whole.
    private const decimal HalfUnit = 0.5m;
    private const int MostDecimals = 2;

    public PartSum With(Cell cell) => new(Value + (decimal)cell.Value, Count + 1, Math.Max(Decimals, cell.Decimals));

    /// <param name="whole">What it should be.</param>
    /// <param name="factor">From the unit in which it was written to that of the measure.</param>
    public bool Matches(Cell whole, decimal factor)
    {
        var lastDigit = Math.Min(Math.Min(Decimals, whole.Decimals), MostDecimals);
        var tolerance = HalfUnit * (Count + 1) * (decimal)Math.Pow(10, -lastDigit);
        return Math.Abs((decimal)whole.Value - Value) <= tolerance * factor;
    }
}
