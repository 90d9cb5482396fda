using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Periods;

namespace EconomyPipeline.Ml.Coherence;

/// <summary>
/// Makes the years and the quarters of one price basis agree: every year of a row is the sum of its quarters, those that were
/// observed and those that are forecast.
/// </summary>
/// <remarks>
/// Temporal reconciliation by structural weights (Athanasopoulos, Hyndman, Kourentzes and Petropoulos 2017): a year counts as
/// four quarters, so that of k forecast quarters each takes 1/(4 + k) of the difference and the year the rest. The same share for
/// every row leaves sums over rows intact, and they are taken anew of the additive rows all the same.
/// </remarks>
internal sealed class TemporalAgreement
{
    private readonly AccountsForecast annual;
    private readonly AccountsForecast quarterly;
    private readonly List<(int Annual, int Quarterly, YearOfQuarters[] Years)> rows = [];

    public TemporalAgreement(AccountsForecast annual, AccountsForecast quarterly)
    {
        (this.annual, this.quarterly) = (annual, quarterly);
        var positions = Positions(quarterly);
        foreach (var (row, index) in Positions(annual))
        {
            if (positions.TryGetValue(row, out var other))
            {
                rows.Add((index, other, [.. YearOfQuarters.Of(annual, index, quarterly, other)]));
            }
        }
    }

    /// <summary>How many quarters reach to the end of the last year that is forecast; 0 where they were all observed.</summary>
    public static int Quarters(Period lastYear, int years, Period lastQuarter) =>
        Math.Max(0, Period.OfQuarter(lastYear.Year + years, 4).PeriodsSince(lastQuarter));

    /// <summary>Restates the point forecasts of both.</summary>
    public void Restate()
    {
        var (years, quarters) = (Copy(annual), Copy(quarterly));
        foreach (var (annualRow, quarterlyRow, all) in rows)
        {
            if (years[annualRow] is not { } ofYear || quarters[quarterlyRow] is not { } ofQuarter)
            {
                continue;
            }

            var floor = CanBeNegative(annual, annualRow) || CanBeNegative(quarterly, quarterlyRow) ? double.NegativeInfinity : 0;
            foreach (var year in all)
            {
                var target = year.AnnualStep < 0 ? year.AnnualActual : ofYear[year.AnnualStep];
                var difference = target - year.Observed - year.Steps.Sum(step => ofQuarter[step]);
                var weight = year.Steps.Length + (year.AnnualStep < 0 ? 0 : 4);
                foreach (var step in year.Steps)
                {
                    ofQuarter[step] = Math.Max(floor, ofQuarter[step] + (difference / weight));
                }

                if (year.AnnualStep >= 0)
                {
                    ofYear[year.AnnualStep] = year.Observed + year.Steps.Sum(step => ofQuarter[step]);
                }
            }
        }

        annual.Run.Restate(years);
        quarterly.Run.Restate(quarters);
    }

    /// <summary>
    /// Makes each pair of paths agree. The quarters' paths are paired with the years' by the rank of the scope's output over the
    /// whole horizon; a year of which nothing was observed keeps its path and its quarters share it out, a year of which some
    /// quarters were observed is the sum of its quarters.
    /// </summary>
    /// <param name="years">By path, then row, then year, flattened; changed.</param>
    /// <param name="quarters">By path, then row, then quarter, flattened; changed.</param>
    /// <param name="count">How many paths each has.</param>
    public void Agree(double[] years, double[] quarters, int count)
    {
        var (annualWidth, quarterlyWidth) = (years.Length / count, quarters.Length / count);
        PairByRank(years, quarters, count);
        for (var path = 0; path < count; path++)
        {
            foreach (var (annualRow, quarterlyRow, all) in rows)
            {
                var canBeNegative = CanBeNegative(annual, annualRow) || CanBeNegative(quarterly, quarterlyRow);
                var ofYear = years.AsSpan((path * annualWidth) + (annualRow * annual.HorizonPeriods), annual.HorizonPeriods);
                var ofQuarter = quarters.AsSpan((path * quarterlyWidth) + (quarterlyRow * quarterly.HorizonPeriods), quarterly.HorizonPeriods);
                foreach (var year in all)
                {
                    if (year.Steps.Length == 4 || year.AnnualStep < 0)
                    {
                        ShareOut((year.AnnualStep < 0 ? year.AnnualActual : ofYear[year.AnnualStep]) - year.Observed, year.Steps, ofQuarter, canBeNegative);
                    }

                    if (year.AnnualStep >= 0)
                    {
                        ofYear[year.AnnualStep] = year.Observed + Sum(year.Steps, ofQuarter);
                    }
                }
            }
        }
    }

    private static void ShareOut(double rest, int[] steps, Span<double> quarters, bool canBeNegative)
    {
        var sum = Sum(steps, quarters);
        foreach (var step in steps)
        {
            quarters[step] = canBeNegative
                ? quarters[step] + ((rest - sum) / steps.Length)
                : Math.Max(0, rest) * (sum > 0 ? quarters[step] / sum : 1.0 / steps.Length);
        }
    }

    private static double Sum(int[] steps, Span<double> quarters)
    {
        var sum = 0.0;
        foreach (var step in steps)
        {
            sum += quarters[step];
        }

        return sum;
    }

    private void PairByRank(double[] years, double[] quarters, int count)
    {
        var (from, to) = (Order(annual, years, count), Order(quarterly, quarters, count));
        var (copy, width) = ((double[])quarters.Clone(), quarters.Length / count);
        for (var rank = 0; rank < count; rank++)
        {
            copy.AsSpan(to[rank] * width, width).CopyTo(quarters.AsSpan(from[rank] * width, width));
        }
    }

    // Paths by what the rows that both have, without the nation, sum to.
    private int[] Order(AccountsForecast forecast, double[] values, int count)
    {
        var (width, horizon) = (values.Length / count, forecast.HorizonPeriods);
        var shared = rows.Select(row => forecast == annual ? row.Annual : row.Quarterly)
            .Where(row => forecast.Hierarchy.Additive[row].Region != RegionCode.Nation)
            .ToList();
        var sums = Enumerable.Range(0, count)
            .Select(path => shared.Sum(row => Enumerable.Range(0, horizon).Sum(step => values[(path * width) + (row * horizon) + step])))
            .ToArray();
        return [.. Enumerable.Range(0, count).OrderBy(path => sums[path]).ThenBy(path => path)];
    }

    private static bool CanBeNegative(AccountsForecast forecast, int series) =>
        forecast.Run.Panel.Series[series] is var row && (row.IsDifference || Array.Exists(row.Values, value => value < 0));

    private static double[]?[] Copy(AccountsForecast forecast) => [.. forecast.Run.Additive(0).Select(row => (double[]?)row?.Clone())];

    private static Dictionary<(RegionCode Region, SectorCode Sector), int> Positions(AccountsForecast forecast) =>
        forecast.Hierarchy.Additive.Select((row, index) => (row, index)).ToDictionary(pair => pair.row, pair => pair.index);
}
