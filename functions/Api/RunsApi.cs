using System.Text.Json;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Functions.Access;
using EconomyPipeline.Functions.Api.Answers;
using EconomyPipeline.Functions.Api.Formats;
using EconomyPipeline.Functions.Api.Tables;
using EconomyPipeline.Functions.Publications;
using EconomyPipeline.Functions.Runs;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace EconomyPipeline.Functions.Api;

/// <summary>What was published when, and from what: every answer names its run, and here are the run's inputs.</summary>
public sealed class RunsApi(ApiGateway gateway, AnswerWriter answers, PublishedScope published, PublicationStore publications, RunStore runs)
{
    [Function("GetRuns")]
    public Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/{scope}/runs")] HttpRequest request,
        string scope,
        CancellationToken cancellationToken) => gateway.AnswerAsync(request, Role.Reader, async _ =>
        {
            var query = new QueryReader(request, "limit", "page", FormatChoice.Parameter);
            var format = FormatChoice.Read(request);
            var limit = query.LimitOf(format);
            var publication = await published.EverPublishedAsync(scope, cancellationToken);
            return await answers.AnswerAsync(request, format, AnswerTag.Of(publication, request, format), async () =>
            {
                var history = await publications.HistoryAsync(RegionCode.Parse(publication.PartitionKey), cancellationToken);

                // A token belongs to the history that it came with: what is published meanwhile would shift the pages.
                var newest = history.Count > 0 ? history[0].Run : "none";
                var (page, next) = RowPages.Of(history, $"runs {publication.PartitionKey}", limit, PageToken.Read(query.Page, newest));
                return ApiAnswer.Of(
                    new RunsAnswer(publication.PartitionKey, page, next),
                    AnswerJson.Types.RunsAnswer,
                    HistoryTables.Publications(publication.PartitionKey),
                    page,
                    $"{publication.PartitionKey}-runs",
                    AnswerAbout.Of(new("Riwayat terbitan", "History of publications"), publication.PartitionKey),
                    next);
            });
        });

    [Function("GetRun")]
    public Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/{scope}/runs/{run}")] HttpRequest request,
        string scope,
        string run,
        CancellationToken cancellationToken) => gateway.AnswerAsync(request, Role.Reader, async _ =>
        {
            QueryReader.RequireNone(request);
            var code = RegionCode.Parse((await published.EverPublishedAsync(scope, cancellationToken)).PartitionKey);
            var record = await runs.FindPublishedAsync(code, run, cancellationToken) ?? throw ApiProblems.UnknownRun(run, code.ToString());

            // A forecast has no inputs of its own: they are those of the indicators that it rests on.
            var indicators = record.Kind == RunKind.Indicators
                ? record
                : await runs.FindPublishedAsync(code, record.RestsOn, cancellationToken) ?? throw ApiProblems.UnknownRun(record.RestsOn, code.ToString());
            var publication = await publications.FindAsync(code, cancellationToken);
            var summary = await published.SummaryAsync(indicators, cancellationToken);
            return await AnswerWriter.AnswerAsync(request, ApiAnswer.Json(Describe(publication, record, indicators, summary), AnswerJson.Types.RunAnswer));
        });

    private static RunAnswer Describe(Publication? publication, RunRecord record, RunRecord indicators, RunSummary summary)
    {
        var inputs = RunManifest.Read(summary.Manifest);
        return new RunAnswer
        {
            Scope = summary.Scope,
            Run = record.Run,
            Kind = record.Kind,
            Sequence = record.Sequence,
            IndicatorRun = record == indicators ? null : indicators.Run,
            IsCurrent = record.Run == publication?.IndicatorRun || record.Run == publication?.ForecastRun,
            PublishedAt = record.PublishedAt,
            PrunedAt = record.PrunedAt,
            CodeVersion = record.CodeVersion,
            Settings = RunSettings.Read(record == indicators ? record.Settings : indicators.Settings + record.Settings),
            Counts = new RunCounts(record.Rows, inputs.Count, summary.Regions.Count, summary.Sectors.Count, summary.Periods.Count),
            Inputs = inputs,
            Notes = JsonSerializer.Deserialize(record.Notes, ApiJson.Default.IReadOnlyListBilingual) ?? [],
        };
    }
}
