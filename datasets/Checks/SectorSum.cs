using EconomyPipeline.Datasets.Cells;

namespace EconomyPipeline.Datasets.Checks;

/// <summary>The sectors of one region in one period, and their total.</summary>
internal struct SectorSum
{
    // 17 figures rounded to their last digit differ from their rounded total by up to a few units of it: BPS's by 2.
    private const decimal ToleratedLastDigits = 5m;
    private const int MostDecimals = 2;

    private int decimals;

    /// <summary>In the unit of the measure.</summary>
    public decimal Value { get; private set; }

    /// <summary>One bit for each category that is there.</summary>
    public ulong Present { get; private set; }

    /// <summary>Index of the cell that is the total; null when there is none.</summary>
    public int? TotalIndex { get; private set; }

    public void Add(Cell cell, ulong bit, int? totalIndex)
    {
        TotalIndex = totalIndex ?? TotalIndex;
        if (bit != 0)
        {
            Present |= bit;
            Value += (decimal)cell.Value;
            decimals = Math.Max(decimals, cell.Decimals);
        }
    }

    /// <summary>Whether the total is this sum but for rounding.</summary>
    /// <param name="total">The total.</param>
    /// <param name="factor">From the unit in which it was written to that of the measure.</param>
    public readonly bool Matches(Cell total, decimal factor)
    {
        var lastDigit = Math.Min(Math.Min(decimals, total.Decimals), MostDecimals);
        var tolerance = ToleratedLastDigits * (decimal)Math.Pow(10, -lastDigit);
        return Math.Abs((decimal)total.Value - Value) <= tolerance * factor;
    }
}
