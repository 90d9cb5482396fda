using System.Collections.Concurrent;
using System.Text.Json;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Functions.Publications;
using EconomyPipeline.Functions.Storage;
using EconomyPipeline.Functions.Telemetry;
using EconomyPipeline.Ml.Backtests;
using EconomyPipeline.Ml.Models;
using Microsoft.Extensions.Logging;

namespace EconomyPipeline.Functions.Models;

/// <summary>
/// The container <c>models</c>: <c>{scope}/{id}.zip</c> and, beside it, <c>{id}.json</c>. A model is there as long as a run with
/// rows in the tables uses it; which models a run used stays in the archive for ever.
/// </summary>
public sealed partial class ModelStore(StorageAccount account, RunStore runs, RunArchive archive, PipelineMetrics metrics, ILogger<ModelStore> logger)
{
    /// <summary>The list of a run's models among its files in the archive.</summary>
    public const string ListFile = "models.json";

    // What is larger was not put here by a run: the largest model has 60 trees.
    private const long MaxBytes = 16 * 1024 * 1024;

    private const int TransfersInFlight = 8;

    private readonly BlobContainerClient container = account.Container(StorageNames.ModelsContainer);

    /// <summary>Reads the models that a scope has.</summary>
    public async Task<RunModels> OpenAsync(RegionCode scope, CancellationToken cancellationToken)
    {
        var stored = new ConcurrentDictionary<string, byte[]>(StringComparer.Ordinal);
        var files = (await ListAsync(scope, cancellationToken)).Where(file => file.Properties.ContentLength <= MaxBytes);
        await EachAsync(files, async (file, token) =>
        {
            try
            {
                var content = await container.GetBlobClient(file.Name).DownloadContentAsync(token);
                stored[file.Name[(file.Name.IndexOf('/', StringComparison.Ordinal) + 1)..]] = content.Value.Content.ToArray();
            }
            catch (RequestFailedException exception) when (exception.Status == 404)
            {
                // It was pruned since; then it is trained.
            }
        }, cancellationToken);
        return new RunModels(stored, (model, reason) =>
        {
            metrics.CountModel(ModelOutcome.Refused);
            LogRefused(logger, model.Id, model.Member, scope, reason);
        });
    }

    /// <summary>Writes what a run used, before it is published.</summary>
    /// <remarks>
    /// Models that were loaded are written too: who prunes deletes only the version that it looked at, so a run that uses a model
    /// again keeps it.
    /// </remarks>
    public async Task WriteAsync(RunModels models, RunRecord run, IReadOnlyList<BacktestScore> backtest, CancellationToken cancellationToken)
    {
        var used = models.Used;
        var members = used.ToLookup(model => model.Identity.Role, model => model.Identity.Member, StringComparer.Ordinal);
        await EachAsync(used, async (model, token) =>
        {
            var document = model.Document ?? JsonSerializer.SerializeToUtf8Bytes(
                Describe(model.Identity, run, [.. members[model.Identity.Role].Distinct()], backtest), ModelJson.Default.ModelDocument);
            await PutAsync(run, ModelFiles.Zip(model.Identity.Id), model.File, token);
            await PutAsync(run, ModelFiles.Document(model.Identity.Id), document, token);
            metrics.CountModel(model.IsNew ? ModelOutcome.Trained : ModelOutcome.Loaded);
        }, cancellationToken);
        await archive.WriteAsync(
            RunArchive.FileName(run.PartitionKey, run.Sequence, run.Run, ListFile),
            stream => JsonSerializer.SerializeAsync(stream, [.. used.Select(model => KeptModel.Of(model.Identity))], ModelJson.Default.IReadOnlyListKeptModel, cancellationToken),
            cancellationToken);
    }

    /// <summary>Removes the models that no run with rows in the tables uses.</summary>
    public async Task PruneAsync(RegionCode scope, CancellationToken cancellationToken)
    {
        // The files first: what a run writes after this look is another version and stays.
        var files = await ListAsync(scope, cancellationToken);
        if (files.Count == 0)
        {
            return;
        }

        var wanted = new HashSet<string>(StringComparer.Ordinal);
        foreach (var run in (await runs.WithRowsAsync(scope, cancellationToken)).Where(run => run.Kind == RunKind.Forecasts))
        {
            if (await ReadListAsync(run, cancellationToken) is not { } list)
            {
                // It is being made, and which models it uses is not known yet.
                return;
            }

            wanted.UnionWith(list.Select(model => model.Id));
        }

        foreach (var file in files.Where(file => !wanted.Contains(Path.GetFileNameWithoutExtension(file.Name))))
        {
            await BlobFile.DeleteVersionAsync(container.GetBlobClient(file.Name), file.Properties.ETag, cancellationToken);
        }
    }

    private static ModelDocument Describe(ModelIdentity model, RunRecord run, IReadOnlyList<string> members, IReadOnlyList<BacktestScore> backtest) => new()
    {
        Model = KeptModel.Of(model),
        Scope = run.PartitionKey,
        Run = run.Run,
        Sequence = run.Sequence,
        Members = members,
        Backtest = [.. backtest
            .Where(score => score.Series.StartsWith(BacktestScore.Pooled, StringComparison.Ordinal))
            .Where(score => score.Method == model.Member || score.Method is BacktestScore.Combined or "naive" or "seasonal-naive")
            .Select(ModelBacktest.Of)],
    };

    private static Task EachAsync<T>(IEnumerable<T> items, Func<T, CancellationToken, ValueTask> transfer, CancellationToken cancellationToken) =>
        Parallel.ForEachAsync(items, new ParallelOptions { MaxDegreeOfParallelism = TransfersInFlight, CancellationToken = cancellationToken }, transfer);

    private Task PutAsync(RunRecord run, string name, byte[] content, CancellationToken cancellationToken) =>
        container.GetBlobClient($"{run.PartitionKey}/{name}").UploadAsync(BinaryData.FromBytes(content), overwrite: true, cancellationToken);

    private async Task<IReadOnlyList<KeptModel>?> ReadListAsync(RunRecord run, CancellationToken cancellationToken)
    {
        try
        {
            var blob = account.Container(StorageNames.ArchiveContainer).GetBlobClient(RunArchive.FileName(run.PartitionKey, run.Sequence, run.Run, ListFile));
            var content = (await blob.DownloadContentAsync(cancellationToken)).Value.Content;
            return JsonSerializer.Deserialize(content.ToMemory().Span, ModelJson.Default.IReadOnlyListKeptModel);
        }
        catch (RequestFailedException exception) when (exception.Status == 404)
        {
            return null;
        }
    }

    private async Task<IReadOnlyList<BlobItem>> ListAsync(RegionCode scope, CancellationToken cancellationToken) =>
        await container.GetBlobsAsync(BlobTraits.None, BlobStates.None, $"{scope}/", cancellationToken).ToListAsync(cancellationToken);

    [LoggerMessage(LogLevel.Warning, "Model {Id} ({Member}) of {Scope} is not used and is trained anew: {Reason}")]
    private static partial void LogRefused(ILogger logger, string id, string member, RegionCode scope, string reason);
}
