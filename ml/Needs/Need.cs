using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Periods;
using EconomyPipeline.Ml.Questions;

namespace EconomyPipeline.Ml.Needs;

/// <summary>A target and the rows whose growth is to bring it about.</summary>
/// <param name="Condition">What is to hold; a bound, not a class.</param>
/// <param name="Region">The regency that is to grow; null for all of them.</param>
/// <param name="Sector">The sector that is to grow; null for all of them.</param>
/// <param name="From">The first period in which it may grow otherwise than forecast; until the condition's.</param>
public sealed record Need(Condition Condition, RegionCode? Region, SectorCode? Sector, Period From)
{
    /// <summary><c>manufacturing-share&gt;=15@2029 by *:C from 2026</c>.</summary>
    public override string ToString() => $"{Condition} by {Region?.ToString() ?? "*"}:{Sector?.ToString() ?? "*"} from {From}";
}
