using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Economy.Periods;

namespace EconomyPipeline.Ml.Derived;

/// <summary>Which value of an indicator: what it is of, apart from the number and from the class that the number brings.</summary>
/// <param name="Indicator">Id of its <see cref="IndicatorDefinition"/>.</param>
/// <param name="Region">Whose.</param>
/// <param name="Sector">Null where it is not by sector.</param>
/// <param name="Period">When.</param>
/// <param name="From">The base period of a change; null for a level.</param>
/// <param name="Reference">What it is measured against; null where there is nothing.</param>
/// <param name="Other">The second region, group or component; null where there is none, and where it is a class, which is an outcome.</param>
public readonly record struct IndicatorKey(
    string Indicator, RegionCode Region, SectorCode? Sector, Period Period, Period? From, RegionCode? Reference, string? Other)
{
    internal static IndicatorKey Of(IndicatorValue value, bool isClass) =>
        new(value.Indicator, value.Region, value.Sector, value.Period, value.From, value.Reference, isClass ? null : value.Other);
}
