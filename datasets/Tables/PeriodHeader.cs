using EconomyPipeline.Datasets.Grids;
using EconomyPipeline.Datasets.Headers;
using EconomyPipeline.Datasets.Values;
using EconomyPipeline.Economy.Observations;

namespace EconomyPipeline.Datasets.Tables;

/// <summary>What a header says of the period: a year, a quarter, both, or that a column is of the whole year.</summary>
/// <param name="Year">Null where only a quarter is said.</param>
/// <param name="Quarter">Null for a year.</param>
/// <param name="IsWholeYear">A column beside the quarters that is their year.</param>
/// <param name="Status">The flag that stands with it.</param>
internal readonly record struct PeriodHeader(int? Year, int? Quarter, bool IsWholeYear, ObservationStatus Status)
{
    private static readonly HashSet<string> WholeYear = ["total", "totaltriwulanan", "jumlah", "tahunan", "tahun", "setahun", "annual", "year", "total1", "jumlahsetahun", "1tahun"];

    /// <summary>Reads a header cell; null when it speaks of no period.</summary>
    public static PeriodHeader? Read(GridCell cell)
    {
        var text = StatusText.TakeFlags(cell.Text, out var status);
        if (WholeYear.Contains(Words.Key(text)))
        {
            return new PeriodHeader(null, null, true, status);
        }

        if (PeriodText.TryParse(text, out var period))
        {
            return new PeriodHeader(period.Year, period.Quarter, false, status);
        }

        return PeriodText.Quarter(text) is { } quarter && cell.Number is null ? new PeriodHeader(null, quarter, false, status) : null;
    }
}
