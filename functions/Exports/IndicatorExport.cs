using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Economy.Observations;

namespace EconomyPipeline.Functions.Exports;

/// <summary>An indicator value with the scope that it was computed for.</summary>
public sealed record ScopedIndicatorValue(RegionCode Scope, IndicatorValue Value);

/// <summary>Indicator values as a table.</summary>
public static class IndicatorExport
{
    private static readonly ExportColumn<ScopedIndicatorValue>[] Columns =
    [
        new TextColumn<ScopedIndicatorValue>("indicator", row => row.Value.Indicator),
        new TextColumn<ScopedIndicatorValue>("basis", row => row.Value.Basis?.ToString()),
        new TextColumn<ScopedIndicatorValue>("reference", row => row.Value.Reference?.ToString()),
        new TextColumn<ScopedIndicatorValue>("scope", row => row.Scope.ToString()),
        new TextColumn<ScopedIndicatorValue>("region", row => row.Value.Region.ToString()),
        new TextColumn<ScopedIndicatorValue>("sector", row => row.Value.Sector?.ToString()),
        new TextColumn<ScopedIndicatorValue>("period", row => row.Value.Period.ToString()),
        new TextColumn<ScopedIndicatorValue>("from", row => row.Value.From?.ToString()),
        new TextColumn<ScopedIndicatorValue>("other", row => row.Value.Other),
        new NumberColumn<ScopedIndicatorValue>("value", row => row.Value.Value),
        new NumberColumn<ScopedIndicatorValue>("lower", row => row.Value.Lower),
        new NumberColumn<ScopedIndicatorValue>("upper", row => row.Value.Upper),
        new TextColumn<ScopedIndicatorValue>("unit", row => row.Value.Unit),
        new TextColumn<ScopedIndicatorValue>("quality", row => row.Value.Quality?.ToText()),
        new TextColumn<ScopedIndicatorValue>("reason", row => row.Value.Reason?.ToString()),
    ];

    /// <summary>The table of the command line.</summary>
    public static ExportTable<ScopedIndicatorValue> Table { get; } = new(Columns);

    /// <summary>The table of a publication: the same, with what a reader of several files needs to tell runs apart.</summary>
    public static ExportTable<ScopedIndicatorValue> PublishedTable(string run, long sequence) => new(
    [
        .. Columns,
        new TextColumn<ScopedIndicatorValue>("reason_en", row => row.Value.Reason?.En),
        new TextColumn<ScopedIndicatorValue>("status", row => row.Value.Status.ToText()),
        new NumberColumn<ScopedIndicatorValue>("level", row => row.Value.LevelPercent ?? double.NaN),
        new IntegerColumn<ScopedIndicatorValue>("n", row => row.Value.N),
        new TextColumn<ScopedIndicatorValue>("run", _ => run),
        new IntegerColumn<ScopedIndicatorValue>("sequence", _ => sequence),
    ]);

    /// <summary>The status as it stands in tables and files.</summary>
    public static string ToText(this ObservationStatus status) => status switch
    {
        ObservationStatus.Final => "final",
        ObservationStatus.Preliminary => "preliminary",
        ObservationStatus.VeryPreliminary => "very preliminary",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "Not a status."),
    };
}
