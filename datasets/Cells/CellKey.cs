using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Periods;
using EconomyPipeline.Economy.Prices;

namespace EconomyPipeline.Datasets.Cells;

/// <summary>Where a number belongs.</summary>
internal readonly record struct CellKey(RegionCode Region, SectorCode? Sector, Period Period, PriceBasis? Basis)
{
    public string Name => string.Join(' ', new[] { Region.ToString(), Sector?.ToString(), Period.ToString(), Basis?.ToString() }.Where(part => part is not null));
}
