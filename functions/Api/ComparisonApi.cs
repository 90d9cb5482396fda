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
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace EconomyPipeline.Functions.Api;

/// <summary>Several indicators of several regions beside one another.</summary>
public sealed class ComparisonApi(ApiGateway gateway, AnswerWriter answers, PublishedScope published, ExtendedIndicators extended, StorageAccount account)
{
    private const int MostIndicators = 20;
    private const int MostRegions = 100;

    private static readonly Bilingual Title = new("Perbandingan", "Comparison");

    private static readonly Bilingual IndicatorExpected = new(
        "nama indikator dari /api/v1/catalogue, boleh beberapa dipisah koma", "ids of /api/v1/catalogue, several separated by commas");

    [Function("GetComparison")]
    public Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/{scope}/comparison")] HttpRequest request,
        string scope,
        CancellationToken cancellationToken) => gateway.AnswerAsync(request, Role.Reader, async _ =>
        {
            var query = new QueryReader(request, "indicator", "regions", "sector", "from", "to", "basis", "reference", "limit", "page", FormatChoice.Parameter);
            var format = FormatChoice.Read(request);
            var ids = query.Many("indicator", MostIndicators);
            if (ids.Count == 0)
            {
                throw QuestionProblems.Missing("indicator", IndicatorExpected);
            }

            var definitions = ids.Select(id => IndicatorCatalogue.Definitions.GetValueOrDefault(id) ?? throw ApiProblems.UnknownIndicator(id)).ToList();
            var limit = query.LimitOf(format);
            var publication = await published.FindAsync(scope, cancellationToken);
            return await answers.AnswerAsync(request, format, AnswerTag.Of(publication, request, format), () =>
                published.ReadAsync(publication, current => ReadAsync(current, definitions, query, limit, cancellationToken), cancellationToken));
        });

    private async Task<(ApiAnswer Answer, string Run)> ReadAsync(
        Publication publication, IReadOnlyList<IndicatorDefinition> definitions, QueryReader query, int limit, CancellationToken cancellationToken)
    {
        var page = PageToken.Read(query.Page, publication);
        var summary = await published.SummaryAsync(publication, page.Run, cancellationToken);
        var regions = query.Many("regions", MostRegions).Select(region => PublishedScope.Region(summary, region).Code).ToHashSet(StringComparer.Ordinal);
        var question = new RowQuestion { Sector = query.Sector is { } sector ? PublishedScope.Sector(summary, sector) : null, Periods = query.Periods };
        var (compared, rows, isOfPublication) = (new List<ComparedIndicator>(), new List<TableEntity>(), true);
        foreach (var definition in definitions)
        {
            var (partition, all, run) = definition.Tier == IndicatorTier.Core
                ? await StoredAsync(summary, definition.Id, question, query, cancellationToken)
                : await ComputedAsync(summary, definition.Id, query, cancellationToken);
            var chosen = all.Where(row => question.IsIn(partition, row) && (regions.Count == 0 || regions.Contains(row.GetString("Region") ?? ""))).ToList();
            compared.Add(new ComparedIndicator(
                definition.Id, definition.Name, chosen.Count > 0 ? chosen[0].GetString("Unit") ?? definition.Unit : definition.Unit, partition.Basis, partition.Reference));
            rows.AddRange(chosen);
            isOfPublication &= run == summary.Run;
        }

        var asked = $"{string.Join(' ', compared)} {string.Join(' ', regions.Order(StringComparer.Ordinal))} {question}";
        var (shown, next) = RowPages.Of(rows, asked, limit, page);
        List<ValueAnswer> values = [.. shown.Select(ValueAnswer.Of)];
        var answer = ApiAnswer.Of(
            new ComparisonAnswer(summary.Scope, summary.Run, summary.Sequence, compared, values, next),
            AnswerJson.Types.ComparisonAnswer,
            ValueTable.Of(summary.Scope, summary.Run, summary.Sequence),
            values,
            $"{summary.Scope}-comparison",
            AnswerAbout.Of(Title, summary, publication, definitions.Select(definition => definition.Id)),
            next,
            isOfPublication);
        return (answer, page.Run);
    }

    private async Task<(IndicatorPartition Partition, IReadOnlyList<TableEntity> Rows, string Run)> StoredAsync(
        RunSummary summary, string id, RowQuestion question, QueryReader query, CancellationToken cancellationToken)
    {
        var partition = PublishedScope.Partition(summary, id, query);
        var key = IndicatorRows.IndicatorPartition(summary.Scope, summary.Run, partition.Indicator, partition.Basis, partition.Reference);
        var filter = question.Periods.Narrow(TableClient.CreateQueryFilter($"PartitionKey eq {key}"));
        var rows = await account.Table(StorageNames.IndicatorsTable).QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken).ToListAsync(cancellationToken);
        return (partition, rows, summary.Run);
    }

    // Of what is accepted now, which may be ahead of what is published.
    private async Task<(IndicatorPartition Partition, IReadOnlyList<TableEntity> Rows, string Run)> ComputedAsync(
        RunSummary summary, string id, QueryReader query, CancellationToken cancellationToken)
    {
        var (computed, rows) = await extended.ComputeAsync(RegionCode.Parse(summary.Scope), id, cancellationToken) ?? throw ApiProblems.UnknownScope(summary.Scope, []);
        return (PublishedScope.Partition(computed, id, query), rows, computed.Run);
    }
}
