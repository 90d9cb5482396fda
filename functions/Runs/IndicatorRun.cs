using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Functions.Exports;
using EconomyPipeline.Functions.Ingest;
using EconomyPipeline.Functions.Publications;
using EconomyPipeline.Functions.Storage;
using EconomyPipeline.Functions.Tables;
using EconomyPipeline.Functions.Telemetry;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace EconomyPipeline.Functions.Runs;

/// <summary>
/// Computes and publishes every indicator of one scope from what is accepted now. Does nothing for a run that is published
/// already; finishes one that was interrupted.
/// </summary>
public sealed partial class IndicatorRun(
    StorageAccount account,
    DatasetStore datasets,
    AcceptedObservations observations,
    PublicationStore publications,
    RunStore runs,
    FailureStore failures,
    RunArchive archive,
    RunPruning pruning,
    PublishedFiles files,
    PipelineQueues queues,
    RunTelemetry telemetry,
    IOptions<AccountsOptions> accountsOptions,
    ILogger<IndicatorRun> logger)
{
    public const string FileName = "indicators";

    /// <param name="scope">Whose indicators.</param>
    /// <param name="traceparent">The trace of what caused it; null when it is not known.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task PublishAsync(RegionCode scope, string? traceparent, CancellationToken cancellationToken) =>
        telemetry.WatchAsync(RunKind.Indicators, scope, traceparent, watch => PublishAsync(scope, watch, cancellationToken), cancellationToken);

    private async Task PublishAsync(RegionCode scope, RunWatch watch, CancellationToken cancellationToken)
    {
        var manifest = ScopeManifest.Of(scope, await datasets.SnapshotAsync(cancellationToken));
        var run = RunId.OfIndicators(manifest, accountsOptions.Value);
        using var identity = watch.Identify(run, manifest);
        await failures.WatchAsync(scope, RunKind.Indicators, run, () => PublishAsync(manifest, run, watch, cancellationToken), cancellationToken);
    }

    private async Task PublishAsync(ScopeManifest manifest, string run, RunWatch watch, CancellationToken cancellationToken)
    {
        if (!manifest.IsScope)
        {
            await WithdrawAsync(manifest, watch, cancellationToken);
            return;
        }

        var published = await publications.FindAsync(manifest.Scope, cancellationToken);
        if (published?.IndicatorFilesRun != run && !(published?.IndicatorSequence > manifest.Sequence))
        {
            watch.Follows(manifest, published?.IndicatorSequence ?? 0);
            await ComputeAsync(manifest, run, watch, cancellationToken);
        }

        await queues.SendForecastAsync(manifest.Scope, cancellationToken);
    }

    // Nothing that is accepted makes a scope of it any more: what was published of it is taken back.
    private async Task WithdrawAsync(ScopeManifest manifest, RunWatch watch, CancellationToken cancellationToken)
    {
        var scope = manifest.Scope;
        if (!await publications.WithdrawAsync(scope, manifest.Sequence, cancellationToken))
        {
            return;
        }

        await files.RemoveAsync(
            scope.ToString(), async () => await publications.FindAsync(scope, cancellationToken) is null or { IsWithdrawn: true }, cancellationToken);
        await publications.NoteAsync(scope, NoteNoFiles, cancellationToken);
        watch.Withdrawn();
        LogWithdrawn(logger, scope, manifest.Sequence);
    }

    private async Task ComputeAsync(ScopeManifest manifest, string run, RunWatch watch, CancellationToken cancellationToken)
    {
        var scope = manifest.Scope;
        LogStarted(logger, scope, run, manifest.Sequence);
        var accounts = AccountsBuilder.Build(scope, await observations.ReadAsync(manifest.Records, scope, cancellationToken), accountsOptions.Value);
        foreach (var leftOut in accounts.LeftOut)
        {
            LogLeftOut(logger, scope, leftOut);
        }

        var rows = IndicatorCatalogue.Compute(accounts, IndicatorTier.Core).Select(value => new ScopedIndicatorValue(scope, value)).ToList();
        var started = new RunRecord
        {
            Kind = RunKind.Indicators,
            Run = run,
            Sequence = manifest.Sequence,
            CodeVersion = IndicatorCatalogue.Version,
            Settings = RunSettings.Of(accountsOptions.Value),
            Rows = rows.Count,
        };
        var record = await runs.StartAsync(scope, started, cancellationToken);

        var table = IndicatorExport.PublishedTable(run, manifest.Sequence);
        await archive.WriteSummaryAsync(IndicatorRows.Summarize(manifest, run, accounts, rows), cancellationToken);
        await archive.WriteAsync(
            RunArchive.FileName(scope.ToString(), manifest.Sequence, run, $"{FileName}.parquet"),
            stream => table.WriteParquetAsync(stream, rows, cancellationToken),
            cancellationToken);
        await WriteRowsAsync(run, rows, cancellationToken);
        watch.Wrote(rows.Count);

        using var publish = PipelineTrace.Start(ActivityName.Publish);
        if (!await publications.PublishAsync(scope, record, publication => publication.PointToIndicators(record), cancellationToken))
        {
            watch.Overtaken();
            LogOvertaken(logger, scope, run);
            await pruning.RemoveAsync(record, cancellationToken);
            return;
        }

        watch.Published(rows.Count);
        await files.WriteAsync(
            scope.ToString(), FileName, table, rows, async () => (await publications.FindAsync(scope, cancellationToken))?.IndicatorRun == run, cancellationToken);
        await publications.NoteAsync(scope, publication => NoteFiles(publication, run), cancellationToken);
        LogPublished(logger, scope, run, rows.Count);
    }

    private async Task WriteRowsAsync(string run, IReadOnlyList<ScopedIndicatorValue> rows, CancellationToken cancellationToken)
    {
        await TableWriter.UpsertAsync(account.Table(StorageNames.IndicatorsTable), rows.Select(row => IndicatorRows.ToIndicatorRow(run, row)), cancellationToken);
        await TableWriter.UpsertAsync(
            account.Table(StorageNames.ProfilesTable),
            rows.Where(row => IndicatorRows.IsInProfiles(row.Value.Indicator)).Select(row => IndicatorRows.ToProfileRow(run, row)),
            cancellationToken);
    }

    private static bool NoteFiles(Publication publication, string run)
    {
        if (publication.IndicatorRun != run)
        {
            return false;
        }

        publication.IndicatorFilesRun = run;
        return true;
    }

    private static bool NoteNoFiles(Publication publication)
    {
        var hadFiles = publication is { IsWithdrawn: true, HasFiles: true };
        if (hadFiles)
        {
            (publication.IndicatorFilesRun, publication.ForecastFilesRun) = ("", "");
        }

        return hadFiles;
    }

    [LoggerMessage(LogLevel.Information, "Computing indicators of {Scope}: run {Run} on sequence {Sequence}")]
    private static partial void LogStarted(ILogger logger, RegionCode scope, string run, long sequence);

    [LoggerMessage(LogLevel.Warning, "Accounts of {Scope}: {LeftOut}")]
    private static partial void LogLeftOut(ILogger logger, RegionCode scope, Bilingual leftOut);

    [LoggerMessage(LogLevel.Information, "Published indicators of {Scope}: run {Run}, {Rows} rows")]
    private static partial void LogPublished(ILogger logger, RegionCode scope, string run, int rows);

    [LoggerMessage(LogLevel.Information, "Withdrew what was published of {Scope}: nothing is left of it at sequence {Sequence}")]
    private static partial void LogWithdrawn(ILogger logger, RegionCode scope, long sequence);

    [LoggerMessage(LogLevel.Information, "Run {Run} of {Scope} was overtaken by a newer one and is not published")]
    private static partial void LogOvertaken(ILogger logger, RegionCode scope, string run);
}
