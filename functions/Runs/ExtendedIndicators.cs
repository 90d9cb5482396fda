using Azure;
using Azure.Data.Tables;
using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Functions.Exports;
using EconomyPipeline.Functions.Ingest;
using EconomyPipeline.Functions.Publications;
using EconomyPipeline.Functions.Tables;
using Microsoft.Extensions.Options;

namespace EconomyPipeline.Functions.Runs;

/// <summary>
/// Extended indicators, which no table holds: computed when they are asked for, from what is accepted now. The accounts of the
/// scope that was asked for last are kept, since most readers ask for several indicators of one scope.
/// </summary>
public sealed class ExtendedIndicators(DatasetStore datasets, AcceptedObservations observations, IOptions<AccountsOptions> options) : IDisposable
{
    private const int MostAttempts = 3;

    private readonly SemaphoreSlim turn = new(1, 1);
    private Kept? kept;

    /// <summary>Every row of one indicator, in the order of the table <c>Indicators</c>, and the summary of the run that they would be of.</summary>
    /// <returns>Null where what is accepted makes no scope of it.</returns>
    public async Task<(RunSummary Summary, IReadOnlyList<TableEntity> Rows)?> ComputeAsync(RegionCode scope, string id, CancellationToken cancellationToken)
    {
        if (await AccountsAsync(scope, cancellationToken) is not { } known)
        {
            return null;
        }

        var rows = IndicatorCatalogue.Compute(known.Accounts, id).Select(value => new ScopedIndicatorValue(scope, value)).ToList();
        return (
            IndicatorRows.Summarize(known.Manifest, known.Run, known.Accounts, rows),
            [.. rows.Select(row => IndicatorRows.ToIndicatorRow(known.Run, row)).OrderBy(row => row.RowKey, StringComparer.Ordinal)]);
    }

    /// <inheritdoc/>
    public void Dispose() => turn.Dispose();

    private async Task<Kept?> AccountsAsync(RegionCode scope, CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            for (var attempt = 1; ; attempt++)
            {
                var manifest = ScopeManifest.Of(scope, await datasets.SnapshotAsync(cancellationToken));
                var run = RunId.OfIndicators(manifest, options.Value);
                if (!manifest.IsScope || kept?.Run == run)
                {
                    return manifest.IsScope ? kept : null;
                }

                try
                {
                    kept = null;
                    var read = await observations.ReadAsync(manifest.Records, scope, cancellationToken);
                    return kept = new Kept(run, manifest, AccountsBuilder.Build(scope, read, options.Value));
                }
                catch (RequestFailedException exception) when (exception.Status == 404 && attempt < MostAttempts)
                {
                    // A version was replaced and swept away while it was read; what is accepted now is there.
                }
            }
        }
        finally
        {
            turn.Release();
        }
    }

    private sealed record Kept(string Run, ScopeManifest Manifest, RegionalAccounts Accounts);
}
