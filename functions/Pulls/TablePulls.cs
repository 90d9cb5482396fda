using System.Diagnostics;
using EconomyPipeline.Datasets;
using EconomyPipeline.Datasets.WebApi;
using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Functions.Ingest;
using EconomyPipeline.Functions.Storage;
using EconomyPipeline.Functions.Telemetry;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace EconomyPipeline.Functions.Pulls;

/// <summary>
/// Pulls every table of the settings and uploads what changed, as it came; the pipeline takes it in as any other upload. May run
/// twice, late or in parallel: the same answer under the same name is the same dataset.
/// </summary>
public sealed partial class TablePulls(
    IOptions<BpsOptions> options,
    PullStore store,
    DatasetUpload upload,
    KnownRegions knownRegions,
    LargeFileTurns turns,
    PipelineMetrics metrics,
    TimeProvider clock,
    ILogger<TablePulls> logger)
{
    private const string UploadedBy = "BPS WebAPI";

    /// <exception cref="AggregateException">The storage or this machine failed at some tables; the others were pulled.</exception>
    public async Task PullAsync(CancellationToken cancellationToken)
    {
        var tables = options.Value.TablesToPull;
        if (tables.Count == 0 || !BpsKey.TryParse(options.Value.Key, out var key))
        {
            return;
        }

        using var client = new WebApiClient(options.Value, key, WebApiPatience.Default, clock);
        var failures = new List<Exception>();
        foreach (var table in await LongestAgoFirstAsync(tables, cancellationToken))
        {
            try
            {
                await PullAsync(client, table, cancellationToken);
            }
            catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
            {
                // One table that fails must not keep the others waiting.
                LogBroken(logger, exception, table.ToString());
                failures.Add(exception);
            }
        }

        if (failures.Count > 0)
        {
            throw new AggregateException(failures);
        }
    }

    // A function has a limited time: what a slow server kept from being pulled comes first the next time.
    private async Task<IReadOnlyList<WebApiTable>> LongestAgoFirstAsync(IReadOnlyList<WebApiTable> tables, CancellationToken cancellationToken)
    {
        var pulled = (await store.ListAsync(cancellationToken))
            .GroupBy(record => record.Table, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Min(record => record.PulledAt), StringComparer.Ordinal);
        return [.. tables.OrderBy(table => pulled.GetValueOrDefault(table.ToString()))];
    }

    private async Task PullAsync(WebApiClient client, WebApiTable table, CancellationToken cancellationToken)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var (window, reply) in new TablePull(client, clock).PullAsync(table, cancellationToken))
        {
            await using (reply)
            {
                names.Add(window.FileName);
                await KeepAsync(window, reply, cancellationToken);
            }
        }

        await store.ForgetOthersAsync(table.ToString(), names, cancellationToken);
    }

    private async Task KeepAsync(WebApiWindow window, WebApiReply reply, CancellationToken cancellationToken)
    {
        using var activity = PipelineTrace.Start(ActivityName.Pull);
        var record = await store.FindAsync(window.FileName, cancellationToken) ?? new PullRecord { RowKey = window.FileName };
        (record.Table, record.PulledAt) = (window.Table.ToString(), clock.GetUtcNow());
        var problem = reply.Problem ?? await UploadIfNewAsync(record, window, reply, cancellationToken);
        if (problem is null or { Severity: Severity.Note })
        {
            record.State = problem is null ? record.State : PullOutcome.NotAvailable;
            (record.FailureCode, record.FailureId, record.FailureEn, record.FailedAttempts) = ("", "", "", 0);
        }
        else
        {
            var message = problem.Found is { } found ? new Bilingual($"{problem.Message.Id} ({found})", $"{problem.Message.En} ({found})") : problem.Message;
            (record.State, record.FailureCode, record.FailureId, record.FailureEn) = (PullOutcome.Failed, problem.Code, message.Id, message.En);
            record.FailedAttempts++;
            LogFailed(logger, window.FileName, problem.Code, message);
        }

        await store.SaveAsync(record, cancellationToken);
        activity?.SetTag(TagName.Dataset, record.Kind.Length == 0 ? window.FileName : $"{record.Kind}/{window.FileName}").SetTag(TagName.Outcome, record.State);
        if (record.State == PullOutcome.Failed)
        {
            activity?.SetTag(TagName.ErrorType, record.FailureCode).SetStatus(ActivityStatusCode.Error);
        }

        metrics.CountPull(record.State);
    }

    // Null when there was nothing to do or it was done; else why it could not be.
    private async Task<Finding?> UploadIfNewAsync(PullRecord record, WebApiWindow window, WebApiReply reply, CancellationToken cancellationToken)
    {
        var facts = PullFacts.Of(window.Table, new Dictionary<string, string>());
        var said = string.Join('\n', facts.OrderBy(fact => fact.Key, StringComparer.Ordinal).Select(fact => $"{fact.Key}={fact.Value}"));
        var digest = ContentHash.Short($"{reply.Digest}\n{window.Table.Kind}\n{said}");
        if (record.Digest == digest)
        {
            record.State = PullOutcome.Unchanged;
            return null;
        }

        var (kind, whyNone) = window.Table.Kind is { } given ? (given, null) : await KindAsync(window, reply.File!, facts, cancellationToken);
        if (kind is null)
        {
            return whyNone;
        }

        // Also with errors: the checks of every upload then tell them where people look.
        var id = new DatasetId(kind, window.FileName);
        reply.File!.Position = 0;
        await upload.StoreAsync(id, reply.File, UploadedBy, facts, cancellationToken);
        (record.Kind, record.State, record.Digest, record.UploadedAt) = (kind, PullOutcome.Uploaded, digest, clock.GetUtcNow());
        LogUploaded(logger, id.Path);
        return null;
    }

    private async Task<(string? Kind, Finding? WhyNone)> KindAsync(WebApiWindow window, FileStream answer, IReadOnlyDictionary<string, string> said, CancellationToken cancellationToken)
    {
        using var turn = await turns.TakeAsync(answer.Length, cancellationToken);
        var facts = UploadMetadata.SaidFacts(said) with { KnownRegions = await knownRegions.ReadAsync(cancellationToken) };
        var content = DatasetReader.Read(answer, window.FileName, kind: null, facts, clock, cancellationToken);
        return (content.Kind, content.Kind is null ? content.Findings.First(finding => finding.Severity == Severity.Error) : null);
    }

    [LoggerMessage(LogLevel.Information, "Uploaded {Dataset} as BPS's WebAPI answered it")]
    private static partial void LogUploaded(ILogger logger, string dataset);

    [LoggerMessage(LogLevel.Warning, "{Name} was not pulled: {Code}, {Reason}")]
    private static partial void LogFailed(ILogger logger, string name, string code, Bilingual reason);

    [LoggerMessage(LogLevel.Error, "Pulling the table {Table} broke off")]
    private static partial void LogBroken(ILogger logger, Exception exception, string table);
}
