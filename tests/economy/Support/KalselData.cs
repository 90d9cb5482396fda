using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Economy.Observations;
using EconomyPipeline.TestSupport;

namespace EconomyPipeline.Economy.Tests.Support;

/// <summary>The sample and every indicator of it.</summary>
internal static class KalselData
{
    private static readonly Lazy<IReadOnlyList<IndicatorValue>> Computed = new(() => [.. IndicatorCatalogue.Compute(SampleData.Accounts)]);

    public static IReadOnlyList<Observation> Observations => SampleData.Observations;

    public static RegionalAccounts Accounts => SampleData.Accounts;

    /// <summary>Every indicator, computed once for all tests.</summary>
    public static IReadOnlyList<IndicatorValue> All => Computed.Value;
}
