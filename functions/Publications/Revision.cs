using Azure.Data.Tables;
using EconomyPipeline.Functions.Tables;

namespace EconomyPipeline.Functions.Publications;

/// <summary>One figure that two publications tell differently.</summary>
/// <param name="Kind">One of <see cref="RevisionKind"/>.</param>
/// <param name="Before">The row of the earlier publication; null when it has none.</param>
/// <param name="After">The row of the later publication; null when it has none.</param>
public sealed record Revision(string Kind, TableEntity? Before, TableEntity? After)
{
    // Sums in another order differ in the last digits; that is arithmetic, not a revision.
    private const double RelativeTolerance = 1e-9;

    private static readonly string[] KeyColumns = ["Indicator", "Basis", "Reference", "Region", "Sector", "Period", "From", "Other"];

    /// <summary>A row that tells what the figure is of: the later one where there is one.</summary>
    public TableEntity Row => After ?? Before ?? throw new InvalidOperationException("A revision has a row.");

    public double? ValueBefore => Before?.GetDouble("Value");

    public double? Value => After?.GetDouble("Value");

    /// <summary>Later minus earlier value, in the unit of the indicator; null unless there are both.</summary>
    public double? Change => Value - ValueBefore;

    /// <summary>The change in percent of the earlier value; null when that is 0, or there is no change.</summary>
    public double? ChangePercent => ValueBefore is 0 ? null : 100 * Change / (ValueBefore is { } before ? Math.Abs(before) : null);

    /// <summary>How two publications differ, in the order in which the later one has its rows; what only the earlier one has is last.</summary>
    /// <param name="before">Rows of the earlier publication, with the columns of the table <c>Indicators</c>.</param>
    /// <param name="after">Rows of the later publication.</param>
    public static IReadOnlyList<Revision> Between(IReadOnlyList<TableEntity> before, IReadOnlyList<TableEntity> after)
    {
        var earlier = before.ToDictionary(Key, StringComparer.Ordinal);
        var revisions = new List<Revision>();
        foreach (var row in after)
        {
            earlier.Remove(Key(row), out var known);
            if (KindOf(known, row) is { } kind)
            {
                revisions.Add(new Revision(kind, known, row));
            }
        }

        revisions.AddRange(before.Where(row => earlier.ContainsKey(Key(row)) && row.GetDouble("Value") is not null).Select(row => new Revision(RevisionKind.Removed, row, null)));
        return revisions;
    }

    private static string? KindOf(TableEntity? before, TableEntity after) => (before?.GetDouble("Value"), after.GetDouble("Value")) switch
    {
        (null, null) => null,
        (null, _) => RevisionKind.Added,
        (_, null) => RevisionKind.Removed,
        ({ } old, { } now) when Math.Abs(now - old) > RelativeTolerance * Math.Max(Math.Abs(old), Math.Abs(now)) => RevisionKind.Revised,
        _ => before!.GetString("Status") == after.GetString("Status") ? null : RevisionKind.Status,
    };

    private static string Key(TableEntity row) => TableKey.Join([.. KeyColumns.Select(row.GetString)]);
}

/// <summary>How a figure of two publications differs.</summary>
public static class RevisionKind
{
    /// <summary>Both have a value, and not the same.</summary>
    public const string Revised = "revised";

    /// <summary>Only the later one has a value.</summary>
    public const string Added = "added";

    /// <summary>Only the earlier one has a value.</summary>
    public const string Removed = "removed";

    /// <summary>The same value, but preliminary in one and not in the other.</summary>
    public const string Status = "status";
}
