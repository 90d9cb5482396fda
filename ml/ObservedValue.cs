using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Periods;
using EconomyPipeline.Economy.Prices;

namespace EconomyPipeline.Ml;

/// <summary>What was observed of a row that forecasts have: what a forecast of it is judged by.</summary>
/// <param name="Region">As in <see cref="ForecastValue"/>.</param>
/// <param name="Sector">As in <see cref="ForecastValue"/>.</param>
/// <param name="Basis">Price basis.</param>
/// <param name="Period">Not after the period from which forecasts would be made.</param>
/// <param name="Value">In millions of the accounts' currency; finite.</param>
public sealed record ObservedValue(RegionCode Region, SectorCode Sector, PriceBasis Basis, Period Period, double Value);
