using EconomyPipeline.Datasets.Columns;
using EconomyPipeline.Datasets.Findings;
using EconomyPipeline.Datasets.Grids;
using EconomyPipeline.Datasets.Kinds;
using EconomyPipeline.Economy.Observations;

namespace EconomyPipeline.Datasets.Tables;

/// <summary>The tidy tables of a file's sheets: those with the same columns are read as one, whatever sheets they stand in.</summary>
/// <param name="open">Opens a session for a table.</param>
/// <param name="findings">Where findings about headers go.</param>
internal sealed class TidyTables(Func<TidyTable, IKindSession> open, FindingCollector findings) : IDisposable
{
    private readonly Dictionary<string, (IKindSession Session, SheetRow Row)> sessions = [];

    /// <summary>Takes a row of a table in.</summary>
    public void Add(TidyTable table, GridRow row, string? sheet)
    {
        if (!sessions.TryGetValue(table.Key, out var known))
        {
            table.Reader.CheckHeader(table.Header, findings);
            sessions[table.Key] = known = (open(table), new SheetRow(table.Header.Names.Count));
        }

        known.Row.MoveTo(row, sheet, table.Said);
        known.Session.Add(known.Row);
    }

    public IEnumerable<IReadOnlyCollection<Observation>> Finish() => sessions.Values.Select(known => known.Session.Finish());

    public void Dispose()
    {
        foreach (var (session, _) in sessions.Values)
        {
            session.Dispose();
        }
    }
}
