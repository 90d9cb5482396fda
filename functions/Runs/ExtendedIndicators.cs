using Azure.Data.Tables;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Functions.Exports;
using EconomyPipeline.Functions.Publications;

namespace EconomyPipeline.Functions.Runs;

/// <summary>Extended indicators, which no table holds: computed when they are asked for, from what is accepted now.</summary>
public sealed class ExtendedIndicators(AcceptedAccounts accepted)
{
    /// <summary>Every row of one indicator, in the order of the table <c>Indicators</c>, and the summary of the run that they would be of.</summary>
    /// <returns>Null where what is accepted makes no scope of it.</returns>
    public async Task<(RunSummary Summary, IReadOnlyList<TableEntity> Rows)?> ComputeAsync(RegionCode scope, string id, CancellationToken cancellationToken)
    {
        if (await accepted.ReadAsync(scope, cancellationToken) is not { } known)
        {
            return null;
        }

        var rows = IndicatorCatalogue.Compute(known.Accounts, id).Select(value => new ScopedIndicatorValue(scope, value)).ToList();
        return (
            IndicatorRows.Summarize(known.Manifest, known.Run, known.Accounts, rows),
            [.. rows.Select(row => IndicatorRows.ToIndicatorRow(known.Run, row)).OrderBy(row => row.RowKey, StringComparer.Ordinal)]);
    }
}
