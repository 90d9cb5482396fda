using EconomyPipeline.Economy.Observations;
using EconomyPipeline.Economy.Periods;

namespace EconomyPipeline.Datasets.Tables;

/// <summary>A column of values of a cross table: what its headers say of every value in it.</summary>
/// <param name="Index">0-based.</param>
/// <param name="Name">Its headers from the top.</param>
internal sealed record ValueColumn(int Index, string Name)
{
    /// <summary>Null where the headers say none.</summary>
    public Period? Period { get; init; }

    /// <summary>The flag of the period.</summary>
    public ObservationStatus Status { get; init; }

    /// <summary>As it is written; empty where the headers say none.</summary>
    public string Region { get; init; } = "";

    /// <summary>As it is written; empty where the headers say none.</summary>
    public string Sector { get; init; } = "";

    /// <summary>As it is written; empty where the headers say none.</summary>
    public string Basis { get; init; } = "";

    /// <summary>What is measured, as it is written; empty where the headers say none.</summary>
    public string Quantity { get; init; } = "";
}
