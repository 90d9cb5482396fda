using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Ml.Panels;

namespace EconomyPipeline.Ml.Coherence;

/// <summary>A published row of the accounts.</summary>
/// <param name="Region">A regency, the discrepancy, the scope or the nation.</param>
/// <param name="Sector">A sector, what is unpublished, or the total.</param>
/// <param name="Series">The series that it is the sum of.</param>
/// <param name="IsSum">Whether it is forecast as a sum.</param>
internal sealed record AccountsNode(RegionCode Region, SectorCode Sector, PanelNode Series, bool IsSum)
{
    /// <summary><c>6301_A</c>, as in the keys of forecasts.</summary>
    public string Id => $"{Region}_{Sector}";
}
