using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Observations;
using EconomyPipeline.Economy.Periods;

namespace EconomyPipeline.Economy.Indicators.Computing;

/// <summary>Values of measures that rest on facts beside output, and what they say where there are none.</summary>
internal static class FactComputation
{
    /// <summary>One value without a number for each id; none where the accounts hold nothing at all.</summary>
    public static IEnumerable<IndicatorValue> Absent(RegionalAccounts accounts, IReadOnlyList<IndicatorDefinition> definitions, Bilingual reason)
    {
        var period = accounts.Panels.Where(panel => panel.Frequency == Frequency.Annual).Concat(accounts.Panels).Select(panel => panel.Periods[^1])
            .Concat(accounts.Population.Years.Reverse()).Cast<Period?>().FirstOrDefault();
        return period is null
            ? []
            : definitions.Select(definition => ToValue(Figure.Undefined(reason), definition, accounts, accounts.Scope, period.Value));
    }

    /// <summary>A figure without a price basis.</summary>
    public static IndicatorValue ToValue(
        this Figure figure, IndicatorDefinition definition, RegionalAccounts accounts, RegionCode region, Period period, SectorCode? sector = null, string? other = null, int? n = null) => new()
        {
            Indicator = definition.Id,
            Region = region,
            Sector = sector,
            Period = period,
            Other = other,
            Value = double.IsFinite(figure.Value) ? figure.Value : double.NaN,
            N = n,
            Status = figure.Status,
            Quality = double.IsFinite(figure.Value) ? figure.Quality : null,
            Reason = figure.Reason,
            Unit = definition.UnitIn(accounts.Currency),
        };

    /// <summary>A fact as a figure.</summary>
    public static Figure ToFigure(this Observation? fact, Bilingual whenAbsent) =>
        fact is null || double.IsNaN(fact.Value) ? Figure.Undefined(whenAbsent) : Figure.Observed(fact.Value, fact.Status);

    /// <summary>The region's name and code, for people.</summary>
    public static string Label(Region region) => RegionTotals.Label(region.Code, region.Name);
}
