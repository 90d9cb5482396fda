namespace EconomyPipeline.Functions.Exports;

/// <summary>What a column is to a reader of many dimensions.</summary>
internal enum ExportRole
{
    /// <summary>A number is a measure, a text says something of the row.</summary>
    Value,

    /// <summary>A part of what tells rows apart.</summary>
    Dimension,

    /// <summary>A dimension of time.</summary>
    Time,

    /// <summary>A dimension of places.</summary>
    Place,

    /// <summary>Whether a figure is preliminary.</summary>
    Status,
}

/// <summary>The roles of columns. A name means the same in every table, so it tells the role too.</summary>
internal static class ExportRoles
{
    private static readonly HashSet<string> Dimensions = new(StringComparer.Ordinal)
    {
        "indicator", "id", "basis", "reference", "scope", "sector", "from", "other", "frequency", "method", "horizon_periods",
        "scenario_name", "condition", "need", "dataset", "kind", "name", "code", "neighbour", "revision", "published_at", "run", "run_before", "sequence",
    };

    public static ExportRole Of(string name) => name switch
    {
        "period" => ExportRole.Time,
        "region" => ExportRole.Place,
        "status" => ExportRole.Status,
        _ => Dimensions.Contains(name) ? ExportRole.Dimension : ExportRole.Value,
    };
}
