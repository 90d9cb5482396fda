using EconomyPipeline.Datasets.Columns;
using EconomyPipeline.Datasets.Csv;
using EconomyPipeline.Datasets.Findings;
using EconomyPipeline.Datasets.Grids;
using EconomyPipeline.Datasets.Kinds;
using EconomyPipeline.Economy.Observations;

namespace EconomyPipeline.Datasets.Tables;

/// <summary>The tidy tables of a file's sheets: those with the same columns are read as one, whatever sheets they stand in.</summary>
/// <param name="contextOf">What the readers of a table's columns need.</param>
/// <param name="findings">Where findings about headers go.</param>
/// <param name="dialect">Of a text file; null for others.</param>
internal sealed class TidyTables(Func<TidyTable, ReadingContext> contextOf, FindingCollector findings, TextDialect? dialect) : IDisposable
{
    private readonly Dictionary<string, (IKindSession Session, SheetRow Row)> sessions = [];

    /// <summary>Reads the rows of a table up to another header. What is no row of it is a line for the title of the next.</summary>
    /// <param name="table">The table, whose header comes first in the window.</param>
    /// <param name="isRead">Whether its rows are kept: not of a table of another kind than the one before.</param>
    /// <param name="sheet">Name of the sheet.</param>
    /// <param name="window">The rows.</param>
    /// <param name="isHeader">Whether another table begins at the first row of the window.</param>
    /// <param name="lines">Takes lines that are no rows.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public void Read(TidyTable table, bool isRead, string? sheet, RowWindow window, Func<bool> isHeader, Action<GridRow> lines, CancellationToken cancellationToken)
    {
        window.Skip(1);
        while (window.Peek(0) is { } row && (table.IsBody(row) || row.IsBlank || !isHeader()))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!row.Filled.Skip(1).Any() || TableCells.NumbersColumns(row) || TableTitle.IsNote(row))
            {
                lines(row);
            }
            else if (isRead)
            {
                Add(table, row, sheet);
            }

            window.Skip(1);
        }
    }

    public IEnumerable<IReadOnlyCollection<Observation>> Finish() => sessions.Values.Select(known => known.Session.Finish());

    public void Dispose()
    {
        foreach (var (session, _) in sessions.Values)
        {
            session.Dispose();
        }
    }

    private void Add(TidyTable table, GridRow row, string? sheet)
    {
        if (!sessions.TryGetValue(table.Key, out var known))
        {
            table.Reader.CheckHeader(table.Header, findings);
            sessions[table.Key] = known = (table.Reader.Open(contextOf(table), dialect?.Delimiter ?? ','), new SheetRow(table.Header.Names.Count));
        }

        known.Row.MoveTo(row, sheet, table.Said);
        known.Session.Add(known.Row);
    }
}
