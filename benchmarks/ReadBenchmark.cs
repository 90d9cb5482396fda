using System.Globalization;
using Azure.Data.Tables;
using EconomyPipeline.Functions.Runs;
using EconomyPipeline.Functions.Storage;
using EconomyPipeline.Functions.Tables;

namespace EconomyPipeline.Benchmarks;

/// <summary>A map, a timeline and a profile by HTTP against the bare query of the rows in them.</summary>
internal static class ReadBenchmark
{
    private const int Rounds = 31;

    /// <summary>Reads the sample.</summary>
    public static Task RunSampleAsync(BenchmarkDeployment deployment, CancellationToken cancellationToken) => RunAsync(
        deployment,
        "of the sample",
        () => ReadAsync(deployment, "6300", "6301", "lq", "2025", "constant-2010", "6300", cancellationToken));

    /// <summary>Reads the first invented province among so many times 13 regencies.</summary>
    public static Task RunAsync(BenchmarkDeployment deployment, int size, CancellationToken cancellationToken) => RunAsync(
        deployment,
        string.Create(CultureInfo.InvariantCulture, $"of a province, × {size}"),
        () => ReadAsync(deployment, Provinces.FirstScope, Provinces.FirstRegency, "grdp", "2022", "constant-2010", null, cancellationToken));

    private static async Task RunAsync(BenchmarkDeployment deployment, string what, Func<Task> read)
    {
        foreach (var isReplaying in new[] { false, true })
        {
            Pairs.WriteHeader($"Reads {what}, " + (isReplaying ? "the storage's answers replayed at once" : "against the emulator"));
            deployment.Transport.IsReplaying = isReplaying;
            await read();
        }

        deployment.Transport.IsReplaying = false;
    }

    private static async Task ReadAsync(
        BenchmarkDeployment deployment, string scope, string region, string indicator, string year, string basis, string? reference, CancellationToken cancellationToken)
    {
        // Another address each time: one that was asked before is answered without a look at the rows.
        var limit = 1000;
        var run = (await deployment.PublicationAsync(scope, cancellationToken)).IndicatorRun;
        var partition = $"PartitionKey eq '{IndicatorRows.IndicatorPartition(scope, run, indicator, basis, reference)}'";
        var (indicators, profiles) = (deployment.Account.Table(StorageNames.IndicatorsTable), deployment.Account.Table(StorageNames.ProfilesTable));
        await CompareAsync($"map of {scope}: {indicator} in {year}", $"{scope}/indicators/{indicator}?from={year}&to={year}", indicators, $"{partition} and Period eq '{year}'");
        await CompareAsync($"timeline of {region}: {indicator}", $"{scope}/indicators/{indicator}?region={region}", indicators, $"{partition} and {TableKey.StartsWith("RowKey", region)}");
        await CompareAsync($"profile of {region}", $"{scope}/profiles/{region}?from=1900", profiles, $"PartitionKey eq '{IndicatorRows.ProfilePartition(scope, run, region)}'");

        Task CompareAsync(string what, string path, TableClient table, string filter) => Pairs.CompareAsync(
            what,
            Rounds,
            async () => await deployment.Http.GetByteArrayAsync(new Uri($"/api/v1/{path}&limit={--limit}", UriKind.Relative), cancellationToken),
            async () =>
            {
                // One page, as the API gives one.
                await using var pages = table.QueryAsync<TableEntity>(filter, maxPerPage: 1000, cancellationToken: cancellationToken).AsPages().GetAsyncEnumerator(cancellationToken);
                await pages.MoveNextAsync();
            },
            cancellationToken);
    }
}
