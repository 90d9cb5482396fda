using EconomyPipeline.Ml.Panels;

namespace EconomyPipeline.Ml.Paths;

/// <summary>What paths are drawn of: the additive rows from one origin.</summary>
/// <param name="Means">By row, then step: the medians of the paths.</param>
/// <param name="Bands">By row, then step: what the paths' quantiles are.</param>
/// <param name="Kinds">By row: which shocks it shares.</param>
/// <param name="CanBeNegative">By row.</param>
/// <param name="Errors">By origin, the latest first, then row: scaled errors one period ahead; NaN where there was none.</param>
/// <param name="Floors">By row, the rows that a difference is added to and may not outweigh; null where there are none.</param>
/// <param name="Sums">The aggregates that their spread is matched to.</param>
internal sealed record PathRows(
    double[][] Means, Band[][] Bands, RowKind[] Kinds, bool[] CanBeNegative, int[]?[] Floors, double[][] Errors, IReadOnlyList<PathSum> Sums)
{
    public int Count => Means.Length;

    public int Horizon => Means.Length == 0 ? 0 : Means[0].Length;
}

/// <summary>Which shocks a row shares.</summary>
/// <param name="Block">Rows of one block have the same shares.</param>
/// <param name="Region">Shares a shock with its region.</param>
/// <param name="Sector">Shares a shock with its sector.</param>
internal readonly record struct RowKind(ShockBlock Block, int Region, int Sector);

/// <summary>Rows whose shocks are made up alike.</summary>
internal enum ShockBlock
{
    /// <summary>Regency × sector: shocks of the year, of the regency, of the sector and of its own.</summary>
    Regencies,

    /// <summary>Differences know nothing of a year that is good or bad for all: shocks of the region and of its own.</summary>
    Discrepancy,

    /// <summary>The nation has the year in common with the regencies.</summary>
    Nation,
}

/// <summary>An aggregate.</summary>
/// <param name="Node">Position among the nodes.</param>
/// <param name="Group">See <see cref="PanelNode.Group"/>.</param>
/// <param name="Rows">Which rows it is the sum of.</param>
/// <param name="Bands">By step.</param>
internal sealed record PathSum(int Node, string Group, int[] Rows, Band[] Bands);
