using EconomyPipeline.Functions.Publications;

namespace EconomyPipeline.Functions.Exports;

/// <summary>Revisions between two publications as a table.</summary>
public static class RevisionExport
{
    /// <param name="scope">The scope of both.</param>
    /// <param name="before">The earlier publication.</param>
    /// <param name="after">The later publication.</param>
    public static ExportTable<Revision> Table(string scope, PublicationEvent before, PublicationEvent after) => new(
    [
        new TextColumn<Revision>("revision", revision => revision.Kind),
        new TextColumn<Revision>("indicator", revision => revision.Row.GetString("Indicator")),
        new TextColumn<Revision>("basis", revision => revision.Row.GetString("Basis")),
        new TextColumn<Revision>("reference", revision => revision.Row.GetString("Reference")),
        new TextColumn<Revision>("scope", _ => scope),
        new TextColumn<Revision>("region", revision => revision.Row.GetString("Region")),
        new TextColumn<Revision>("sector", revision => revision.Row.GetString("Sector")),
        new TextColumn<Revision>("period", revision => revision.Row.GetString("Period")),
        new TextColumn<Revision>("from", revision => revision.Row.GetString("From")),
        new TextColumn<Revision>("other", revision => revision.Row.GetString("Other")),
        new NumberColumn<Revision>("value_before", revision => revision.ValueBefore ?? double.NaN),
        new NumberColumn<Revision>("value", revision => revision.Value ?? double.NaN),
        new NumberColumn<Revision>("change", revision => revision.Change ?? double.NaN),
        new NumberColumn<Revision>("change_percent", revision => revision.ChangePercent ?? double.NaN),
        new TextColumn<Revision>("unit", revision => revision.Row.GetString("Unit")),
        new TextColumn<Revision>("status_before", revision => revision.Before?.GetString("Status")),
        new TextColumn<Revision>("status", revision => revision.After?.GetString("Status")),
        new TextColumn<Revision>("run_before", _ => before.Run),
        new TextColumn<Revision>("run", _ => after.Run),
    ]);
}
