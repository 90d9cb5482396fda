using Azure.Data.Tables;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Functions.Access;
using EconomyPipeline.Functions.Api.Answers;
using EconomyPipeline.Functions.Api.Formats;
using EconomyPipeline.Functions.Api.Tables;
using EconomyPipeline.Functions.Publications;
using EconomyPipeline.Functions.Runs;
using EconomyPipeline.Functions.Storage;
using EconomyPipeline.Functions.Tables;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace EconomyPipeline.Functions.Api;

/// <summary>One indicator: a map, a timeline or a table, by region, sector and period.</summary>
public sealed class IndicatorsApi(
    ApiGateway gateway, AnswerWriter answers, PublishedScope published, EarlierRows earlier, ExtendedIndicators extended, StorageAccount account)
{
    [Function("GetIndicator")]
    public Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/{scope}/indicators/{id}")] HttpRequest request,
        string scope,
        string id,
        CancellationToken cancellationToken) => gateway.AnswerAsync(request, Role.Reader, async _ =>
        {
            var query = new QueryReader(request, "region", "sector", "from", "to", "basis", "reference", "limit", "page", "asOf", "run", FormatChoice.Parameter);
            var format = FormatChoice.Read(request);
            var definition = IndicatorCatalogue.Definitions.GetValueOrDefault(id) ?? throw ApiProblems.UnknownIndicator(id);
            var vintage = query.Vintage;
            if (definition.Tier == IndicatorTier.Extended && vintage is not null)
            {
                throw ApiProblems.NoEarlierExtended(id);
            }

            var question = new Question(definition, query, query.LimitOf(format));
            var publication = await published.FindAsync(scope, vintage, cancellationToken);
            return await answers.AnswerAsync(request, format, AnswerTag.Of(publication, request, format), () =>
                definition.Tier == IndicatorTier.Extended ? ComputeAsync(publication, question, cancellationToken)
                : vintage is not null ? ReadEarlierAsync(publication, vintage, question, cancellationToken)
                : published.ReadAsync(publication, current => ReadAsync(current, question, cancellationToken), cancellationToken));
        });

    private async Task<(ApiAnswer Answer, string Run)> ReadAsync(Publication publication, Question asked, CancellationToken cancellationToken)
    {
        var page = PageToken.Read(asked.Query.Page, publication);
        var summary = await published.SummaryAsync(publication, page.Run, cancellationToken);
        var partition = PublishedScope.Partition(summary, asked.Definition.Id, asked.Query);
        var (values, next) = await RowPages.ReadAsync(
            account.Table(StorageNames.IndicatorsTable), Filter(summary, partition, asked.Query), asked.Limit, page, cancellationToken);
        return (Answer(asked.Definition, summary, publication, partition, values, next), page.Run);
    }

    private async Task<ApiAnswer> ReadEarlierAsync(Publication publication, Vintage vintage, Question asked, CancellationToken cancellationToken)
    {
        var scope = publication.PartitionKey;
        var run = await earlier.FindAsync(scope, RunKind.Indicators, vintage, cancellationToken);
        var summary = await earlier.SummaryAsync(scope, run, cancellationToken);
        var partition = PublishedScope.Partition(summary, asked.Definition.Id, asked.Query);
        var rows = await earlier.ReadAsync(scope, run, IndicatorRun.FileName, cancellationToken);
        return Answer(summary, publication, partition, rows, asked, PageToken.Read(asked.Query.Page, run.Run));
    }

    // Of what is accepted now, which may be ahead of what is published.
    private async Task<ApiAnswer> ComputeAsync(Publication publication, Question asked, CancellationToken cancellationToken)
    {
        var (summary, rows) = await extended.ComputeAsync(RegionCode.Parse(publication.PartitionKey), asked.Definition.Id, cancellationToken)
            ?? throw ApiProblems.UnknownScope(publication.PartitionKey, []);
        return Answer(summary, publication, PublishedScope.Partition(summary, asked.Definition.Id, asked.Query), rows, asked, PageToken.Read(asked.Query.Page, summary.Run));
    }

    private static ApiAnswer Answer(
        RunSummary summary, Publication publication, IndicatorPartition partition, IReadOnlyList<TableEntity> rows, Question asked, PageToken token)
    {
        var question = new RowQuestion
        {
            Region = asked.Query.Region is { } region ? PublishedScope.Region(summary, region).Code : null,
            Sector = asked.Query.Sector is { } sector ? PublishedScope.Sector(summary, sector) : null,
            Periods = asked.Query.Periods,
        };
        var (page, next) = RowPages.Of([.. rows.Where(row => question.IsIn(partition, row))], $"{partition} {question}", asked.Limit, token);
        return Answer(asked.Definition, summary, publication, partition, [.. page.Select(ValueAnswer.Of)], next);
    }

    private static ApiAnswer Answer(
        IndicatorDefinition definition, RunSummary summary, Publication publication, IndicatorPartition partition, IReadOnlyList<ValueAnswer> values, string? next) => ApiAnswer.Of(
            new IndicatorAnswer(summary.Scope, summary.Run, summary.Sequence, definition.Id, partition.Basis, partition.Reference, values, next),
            AnswerJson.Types.IndicatorAnswer,
            ValueTable.Of(summary.Scope, summary.Run, summary.Sequence),
            values,
            $"{summary.Scope}-{definition.Id}",
            AnswerAbout.Of(definition.Name, summary, publication, definition.Id),
            next,
            isOfPublication: definition.Tier == IndicatorTier.Core || summary.Run == publication.IndicatorRun);

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

    /// <summary>What is asked of an indicator.</summary>
    private sealed record Question(IndicatorDefinition Definition, QueryReader Query, int Limit);
}
