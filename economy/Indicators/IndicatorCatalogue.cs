using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Indicators.Convergence;
using EconomyPipeline.Economy.Indicators.Equity;
using EconomyPipeline.Economy.Indicators.Growth;
using EconomyPipeline.Economy.Indicators.Levels;
using EconomyPipeline.Economy.Indicators.ShiftShare;
using EconomyPipeline.Economy.Indicators.Structure;

namespace EconomyPipeline.Economy.Indicators;

/// <summary>Every indicator. What the API, the page and the documents say of an indicator comes from here.</summary>
public static class IndicatorCatalogue
{
    /// <summary>Changes whenever a definition or a computation changes a number, so that stored runs are computed anew.</summary>
    public const string Version = "2";

    /// <summary>In the order in which they are shown. A new indicator is one more line here.</summary>
    public static IReadOnlyList<IIndicator> Indicators { get; } =
    [
        new OutputLevel(),
        new RegencySum(),
        new AnnualGrowth(),
        new YearOnYearGrowth(),
        new QuarterOnQuarterGrowth(),
        new CumulativeGrowth(),
        new CompoundGrowth(),
        new SectorShare(),
        new ShareOfScope(),
        new KeySectorShare(),
        new SourceOfGrowth(),
        new SourceOfGrowthByRegency(),
        new PerCapita(),
        new LocationQuotient(),
        new DunnShiftShare(),
        new KlassenTypology(),
        new Herfindahl(),
        new Williamson(),
        new Gini(),
        new TheilT(),
        new TheilL(),
        new SigmaConvergence(),
        new BetaConvergence(),
    ];

    /// <summary>The catalogue entries by id.</summary>
    public static IReadOnlyDictionary<string, IndicatorDefinition> Definitions { get; } =
        Indicators.SelectMany(indicator => indicator.Definitions).ToDictionary(definition => definition.Id, StringComparer.Ordinal);

    /// <summary>Every value of every indicator.</summary>
    public static IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts) =>
        Indicators.SelectMany(indicator => indicator.Compute(accounts));
}
