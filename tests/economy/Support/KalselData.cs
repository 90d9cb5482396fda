using System.Globalization;
using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Economy.Observations;
using EconomyPipeline.Economy.Prices;

namespace EconomyPipeline.Economy.Tests.Support;

/// <summary>Kalimantan Selatan as the sample has it: BPS output 2020–2025, published totals 2010–2020, registered population.</summary>
internal static class KalselData
{
    private const double MillionsPerBillion = 1000;

    private static readonly Lazy<IReadOnlyList<Observation>> Read = new(ReadObservations);

    private static readonly Lazy<RegionalAccounts> Built = new(() => AccountsBuilder.Build(Given.Scope, Read.Value, new AccountsOptions()));

    private static readonly Lazy<IReadOnlyList<IndicatorValue>> Computed = new(() => [.. IndicatorCatalogue.Compute(Built.Value)]);

    public static IReadOnlyList<Observation> Observations => Read.Value;

    public static RegionalAccounts Accounts => Built.Value;

    /// <summary>Every indicator, computed once for all tests.</summary>
    public static IReadOnlyList<IndicatorValue> All => Computed.Value;

    private static List<Observation> ReadObservations() =>
    [
        .. Repository.ReadShared("kalsel/grdp-constant-2010.csv").Select(row => Given.Output(
            row["region_code"], row["sector_code"], row["year"], Number(row["value_billion_rupiah_constant_2010"]) * MillionsPerBillion)),
        .. Repository.ReadShared("kalsel/grdp-totals-2010-2020.csv").SelectMany(row => new[]
        {
            Given.Output(row["region_code"], "TOTAL", row["year"], Number(row["constant_2010_billion_rupiah"]) * MillionsPerBillion),
            Given.Output(row["region_code"], "TOTAL", row["year"], Number(row["current_billion_rupiah"]) * MillionsPerBillion, PriceBasis.Current),
        }),
        .. Repository.ReadShared("kalsel/population.csv").Select(row => Given.People(row["region_code"], row["year"], Number(row["population_persons"]))),
        .. Repository.ReadShared("kalsel/regions.csv").SelectMany(row => new[]
        {
            Given.Text(row["region_code"], Measure.Name, row["region"]),
            Given.Text(row["region_code"], Measure.Group, row["kind"]),
        }),
    ];

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
