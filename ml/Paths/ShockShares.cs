namespace EconomyPipeline.Ml.Paths;

/// <summary>Shares of a row's variance; what is left is its own.</summary>
/// <param name="Origin">The errors that all rows made together from an origin of the past.</param>
/// <param name="Common">A factor of the year.</param>
/// <param name="Region">A factor of the year and the region.</param>
/// <param name="Sector">A factor of the year and the sector.</param>
internal readonly record struct ShockShares(double Origin, double Common, double Region, double Sector)
{
    public double Own => Math.Max(0, 1 - Origin - Common - Region - Sector);
}
