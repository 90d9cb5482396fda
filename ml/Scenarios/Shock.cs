using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Periods;

namespace EconomyPipeline.Ml.Scenarios;

/// <summary>
/// Something that a scenario changes in rows of the forecast: of one regency and sector, or of all where either is null. The
/// discrepancy and the nation are held.
/// </summary>
/// <param name="Region">A regency; null for all of them.</param>
/// <param name="Sector">A sector or <c>UNPUBLISHED</c>; null for all of them.</param>
/// <param name="From">The first period in which it works.</param>
/// <param name="To">The last one.</param>
public abstract record Shock(RegionCode? Region, SectorCode? Sector, Period From, Period To)
{
    internal bool Names(RegionCode region, SectorCode sector) => (Region is null || Region == region) && (Sector is null || Sector == sector);

    internal bool IsIn(Period period) => period >= From && period <= To;
}

/// <summary>Percentage points added to the growth of every period from first to last: y′_t/y′_{t−1} = y_t/y_{t−1} + points/100; the level stays afterwards.</summary>
public sealed record GrowthShock(RegionCode? Region, SectorCode? Sector, Period From, Period To, double PercentagePoints)
    : Shock(Region, Sector, From, To);

/// <summary>The level from first to last times 1 + percent/100.</summary>
public sealed record LevelShock(RegionCode? Region, SectorCode? Sector, Period From, Period To, double Percent)
    : Shock(Region, Sector, From, To);

/// <summary>
/// Value added from the first period on, in millions of the currency a period, in the prices of the basis: ramping in equal steps
/// over <paramref name="RampPeriods"/>, so that period k of them has k/ramp of it. Over several rows it is the sum, divided in
/// proportion to what they are then (in equal parts where all are zero).
/// </summary>
public sealed record AmountShock(RegionCode? Region, SectorCode? Sector, Period From, Period To, double Million, int RampPeriods)
    : Shock(Region, Sector, From, To)
{
    internal double At(Period period) => IsIn(period) ? Million * Math.Min(1, (double)(period.PeriodsSince(From) + 1) / RampPeriods) : 0;
}
