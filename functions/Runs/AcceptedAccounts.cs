using Azure;
using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Functions.Ingest;
using Microsoft.Extensions.Options;

namespace EconomyPipeline.Functions.Runs;

/// <summary>
/// The accounts of a scope from what is accepted now. Those of the scope that was asked for last are kept, since most readers ask
/// several things of one scope.
/// </summary>
public sealed class AcceptedAccounts(DatasetStore datasets, AcceptedObservations observations, IOptions<AccountsOptions> options) : IDisposable
{
    private const int MostAttempts = 3;

    private readonly SemaphoreSlim turn = new(1, 1);
    private ScopeAccounts? kept;

    /// <returns>Null where what is accepted makes no scope of it.</returns>
    public async Task<ScopeAccounts?> ReadAsync(RegionCode scope, CancellationToken cancellationToken)
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
                    return kept = new ScopeAccounts(run, manifest, AccountsBuilder.Build(scope, read, options.Value));
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

    /// <inheritdoc/>
    public void Dispose() => turn.Dispose();
}

/// <summary>Accounts and what they are made from.</summary>
/// <param name="Run">The indicator run that they are of.</param>
/// <param name="Manifest">The accepted versions.</param>
/// <param name="Accounts">The accounts.</param>
public sealed record ScopeAccounts(string Run, ScopeManifest Manifest, RegionalAccounts Accounts);
