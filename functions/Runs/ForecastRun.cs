using System.Text.Json;
using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Functions.Api;
using EconomyPipeline.Functions.Exports;
using EconomyPipeline.Functions.Ingest;
using EconomyPipeline.Functions.Models;
using EconomyPipeline.Functions.Paths;
using EconomyPipeline.Functions.Publications;
using EconomyPipeline.Functions.Scores;
using EconomyPipeline.Functions.Storage;
using EconomyPipeline.Functions.Tables;
using EconomyPipeline.Functions.Telemetry;
using EconomyPipeline.Ml;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace EconomyPipeline.Functions.Runs;

/// <summary>
/// Computes and publishes the forecasts of one scope, resting on its published indicator run. Does nothing for a run that
/// is published already; finishes one that was interrupted.
/// </summary>
public sealed partial class ForecastRun(
    StorageAccount account,
    DatasetStore datasets,
    AcceptedObservations observations,
    PublicationStore publications,
    RunStore runs,
    FailureStore failures,
    RunArchive archive,
    ModelStore models,
    ForecastScoring scoring,
    PathStore paths,
    RunPruning pruning,
    PublishedFiles files,
    RunTelemetry telemetry,
    IOptions<AccountsOptions> accountsOptions,
    IOptions<ForecastOptions> forecastOptions,
    ILogger<ForecastRun> logger)
{
    public const string ForecastsFile = "forecasts";
    public const string BacktestsFile = "backtests";

    /// <param name="scope">Whose forecasts.</param>
    /// <param name="traceparent">The trace of what caused it; null when it is not known.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task PublishAsync(RegionCode scope, string? traceparent, CancellationToken cancellationToken) =>
        telemetry.WatchAsync(RunKind.Forecasts, scope, traceparent, watch => PublishAsync(scope, watch, cancellationToken), cancellationToken);

    private async Task PublishAsync(RegionCode scope, RunWatch watch, CancellationToken cancellationToken)
    {
        var manifest = ScopeManifest.Of(scope, await datasets.SnapshotAsync(cancellationToken));
        var publication = await publications.FindAsync(scope, cancellationToken);
        var indicatorRun = RunId.OfIndicators(manifest, accountsOptions.Value);
        if (publication?.IndicatorRun != indicatorRun)
        {
            // Newer data are accepted and their indicators are on the way; their message brings the forecast with it.
            return;
        }

        var run = RunId.OfForecasts(indicatorRun, forecastOptions.Value);
        using var identity = watch.Identify(run, manifest);

        // A run that is published already is looked at too: its attempt may have ended before the failure of an earlier one was taken back.
        var isPublished = publication.ForecastFilesRun == run;
        if (!isPublished)
        {
            watch.Follows(manifest, publication.ForecastSequence);
        }

        await failures.WatchAsync(
            scope,
            RunKind.Forecasts,
            run,
            () => isPublished ? Task.CompletedTask : ComputeAsync(manifest, indicatorRun, run, watch, cancellationToken),
            cancellationToken);
    }

    private async Task ComputeAsync(ScopeManifest manifest, string indicatorRun, string run, RunWatch watch, CancellationToken cancellationToken)
    {
        var scope = manifest.Scope;
        LogStarted(logger, scope, run, indicatorRun);
        var accounts = AccountsBuilder.Build(scope, await observations.ReadAsync(manifest.Records, scope, cancellationToken), accountsOptions.Value);
        var known = await models.OpenAsync(scope, cancellationToken);
        var options = forecastOptions.Value with { LevelsPercent = ForecastRows.StoredLevelsPercent, Models = known };
        var forecast = PanelForecaster.Forecast(accounts, options, progress: null, cancellationToken);
        var rows = forecast.Values.Select(value => new ScopedForecastValue(scope, value)).ToList();
        var scored = await scoring.ScoreAsync(scope, run, accounts, cancellationToken);
        var notes = JsonSerializer.Serialize(forecast.Notes, ApiJson.Default.IReadOnlyListBilingual);
        var started = new RunRecord
        {
            Kind = RunKind.Forecasts,
            Run = run,
            Sequence = manifest.Sequence,
            RestsOn = indicatorRun,
            CodeVersion = $"{ForecastVersion.Current} {ForecastVersion.Learner}",
            Settings = RunSettings.Of(forecastOptions.Value),
            Rows = rows.Count,
            Notes = notes,
            Origins = ForecastOrigin.ToText(ForecastOrigin.Of(forecast.Values)),
            Scores = scored.Scores.Count,
        };
        var record = await runs.StartAsync(scope, started, cancellationToken);

        await models.WriteAsync(known, record, forecast.Backtest, cancellationToken);
        await paths.WriteAsync(scope, record, forecast, cancellationToken);
        var forecasts = ForecastExport.PublishedTable(ForecastRows.StoredLevelsPercent, run, indicatorRun, manifest.Sequence);
        var backtests = BacktestExport.PublishedTable(scope.ToString(), run, manifest.Sequence);
        await archive.WriteAsync(
            RunArchive.FileName(scope.ToString(), manifest.Sequence, run, $"{ForecastsFile}.parquet"),
            stream => forecasts.WriteParquetAsync(stream, rows, cancellationToken),
            cancellationToken);
        await archive.WriteAsync(
            RunArchive.FileName(scope.ToString(), manifest.Sequence, run, $"{BacktestsFile}.parquet"),
            stream => backtests.WriteParquetAsync(stream, forecast.Backtest, cancellationToken),
            cancellationToken);
        if (scored.Scores.Count > 0)
        {
            await archive.WriteAsync(
                RunArchive.FileName(scope.ToString(), manifest.Sequence, run, $"{ForecastScoring.ScoresFile}.parquet"),
                stream => ScoreExport.Table(scope.ToString()).WriteParquetAsync(stream, scored.Scores, cancellationToken),
                cancellationToken);
        }

        await TableWriter.UpsertAsync(
            account.Table(StorageNames.ForecastsTable), rows.Select(row => ForecastRows.ToForecastRow(run, indicatorRun, row)), cancellationToken);
        await TableWriter.UpsertAsync(
            account.Table(StorageNames.BacktestsTable), forecast.Backtest.Select(score => ForecastRows.ToBacktestRow(scope.ToString(), run, score)), cancellationToken);
        watch.Wrote(rows.Count);

        using var publish = PipelineTrace.Start(ActivityName.Publish);
        if (!await publications.PublishAsync(scope, record, publication => publication.PointToForecasts(record, notes, scored.DriftText), cancellationToken))
        {
            watch.Overtaken();
            LogOvertaken(logger, scope, run);
            await pruning.RemoveAsync(record, cancellationToken);
            return;
        }

        watch.Published(rows.Count);
        watch.Scored(ScoreSummary.Of(scope, scored.Scores), scored.Drifts);
        await files.WriteAsync(scope.ToString(), ForecastsFile, forecasts, rows, IsCurrentAsync, cancellationToken);
        await files.WriteAsync(scope.ToString(), BacktestsFile, backtests, forecast.Backtest, IsCurrentAsync, cancellationToken);
        await publications.NoteAsync(scope, publication => NoteFiles(publication, run), cancellationToken);
        LogPublished(logger, scope, run, rows.Count);

        async Task<bool> IsCurrentAsync() => (await publications.FindAsync(scope, cancellationToken))?.ForecastRun == run;
    }

    private static bool NoteFiles(Publication publication, string run)
    {
        if (publication.ForecastRun != run)
        {
            return false;
        }

        publication.ForecastFilesRun = run;
        return true;
    }

    [LoggerMessage(LogLevel.Information, "Forecasting {Scope}: run {Run} on indicator run {IndicatorRun}")]
    private static partial void LogStarted(ILogger logger, RegionCode scope, string run, string indicatorRun);

    [LoggerMessage(LogLevel.Information, "Published forecasts of {Scope}: run {Run}, {Rows} rows")]
    private static partial void LogPublished(ILogger logger, RegionCode scope, string run, int rows);

    [LoggerMessage(LogLevel.Information, "Forecast run {Run} of {Scope} rests on indicators that were replaced meanwhile and is not published")]
    private static partial void LogOvertaken(ILogger logger, RegionCode scope, string run);
}
