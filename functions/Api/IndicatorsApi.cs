using Azure.Data.Tables;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Functions.Access;
using EconomyPipeline.Functions.Api.Answers;
using EconomyPipeline.Functions.Publications;
using EconomyPipeline.Functions.Runs;
using EconomyPipeline.Functions.Storage;
using EconomyPipeline.Functions.Tables;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace EconomyPipeline.Functions.Api;

/// <summary>One indicator: a map, a timeline or a table, by region, sector and period.</summary>
public sealed class IndicatorsApi(ApiGateway gateway, PublishedScope published, EarlierRows earlier, ExtendedIndicators extended, StorageAccount account)
{
    [Function("GetIndicator")]
    public Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/{scope}/indicators/{id}")] HttpRequest request,
        string scope,
        string id,
        CancellationToken cancellationToken) => gateway.AnswerAsync(request, Role.Reader, async _ =>
        {
            var query = new QueryReader(request, "region", "sector", "from", "to", "basis", "reference", "limit", "page", "asOf", "run");
            var definition = IndicatorCatalogue.Definitions.GetValueOrDefault(id) ?? throw ApiProblems.UnknownIndicator(id);
            var answer = definition.Tier == IndicatorTier.Extended
                ? await ComputeAsync(scope, id, query, cancellationToken)
                : query.Vintage is { } vintage
                ? await ReadEarlierAsync(scope, id, vintage, query, cancellationToken)
                : await published.ReadAsync(scope, publication => ReadAsync(publication, id, query, cancellationToken), cancellationToken);
            return TypedResults.Json(answer, AnswerJson.Types.IndicatorAnswer);
        });

    private async Task<(IndicatorAnswer Answer, string Run)> ReadAsync(Publication publication, string id, QueryReader query, CancellationToken cancellationToken)
    {
        var page = PageToken.Read(query.Page, publication);
        var summary = await published.SummaryAsync(publication, page.Run, cancellationToken);
        var partition = PublishedScope.Partition(summary, id, query);
        var (values, next) = await RowPages.ReadAsync(
            account.Table(StorageNames.IndicatorsTable), Filter(summary, partition, query), query.Limit, page, cancellationToken);
        return (new IndicatorAnswer(summary.Scope, summary.Run, summary.Sequence, id, partition.Basis, partition.Reference, values, next), page.Run);
    }

    private async Task<IndicatorAnswer> ReadEarlierAsync(string scope, string id, Vintage vintage, QueryReader query, CancellationToken cancellationToken)
    {
        var run = await earlier.FindAsync(scope, RunKind.Indicators, vintage, cancellationToken);
        var summary = await earlier.SummaryAsync(scope, run, cancellationToken);
        var partition = PublishedScope.Partition(summary, id, query);
        var rows = await earlier.ReadAsync(scope, run, IndicatorRun.FileName, cancellationToken);
        return Answer(id, summary, partition, rows, query, PageToken.Read(query.Page, run.Run));
    }

    private async Task<IndicatorAnswer> ComputeAsync(string scope, string id, QueryReader query, CancellationToken cancellationToken)
    {
        if (query.Vintage is not null)
        {
            throw ApiProblems.NoEarlierExtended(id);
        }

        var publication = await published.FindAsync(scope, cancellationToken);
        var (summary, rows) = await extended.ComputeAsync(RegionCode.Parse(publication.PartitionKey), id, cancellationToken)
            ?? throw ApiProblems.UnknownScope(scope, []);
        return Answer(id, summary, PublishedScope.Partition(summary, id, query), rows, query, PageToken.Read(query.Page, summary.Run));
    }

    private static IndicatorAnswer Answer(
        string id, RunSummary summary, IndicatorPartition partition, IReadOnlyList<TableEntity> rows, QueryReader query, PageToken token)
    {
        var question = new RowQuestion
        {
            Region = query.Region is { } region ? PublishedScope.Region(summary, region).Code : null,
            Sector = query.Sector is { } sector ? PublishedScope.Sector(summary, sector) : null,
            Periods = query.Periods,
        };
        var (page, next) = RowPages.Of([.. rows.Where(row => question.IsIn(partition, row))], $"{partition} {question}", query.Limit, token);
        return new IndicatorAnswer(summary.Scope, summary.Run, summary.Sequence, id, partition.Basis, partition.Reference, [.. page.Select(ValueAnswer.Of)], next);
    }

    private static string Filter(RunSummary summary, IndicatorPartition partition, QueryReader query)
    {
        var key = IndicatorRows.IndicatorPartition(summary.Scope, summary.Run, partition.Indicator, partition.Basis, partition.Reference);
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {key}");
        var sector = query.Sector is { } asked ? PublishedScope.Sector(summary, asked) : null;
        if (query.Region is { } region)
        {
            var code = PublishedScope.Region(summary, region).Code;
            filter += " and " + (sector is null ? TableKey.StartsWith("RowKey", code) : TableKey.StartsWith("RowKey", code, sector));
        }
        else if (sector is not null)
        {
            filter += " and " + TableClient.CreateQueryFilter($"Sector eq {sector}");
        }

        return query.Periods.Narrow(filter);
    }
}
