using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Functions.Access;
using EconomyPipeline.Functions.Api.Answers;
using EconomyPipeline.Functions.Api.Formats;
using EconomyPipeline.Functions.Api.Tables;
using EconomyPipeline.Functions.Exports;
using EconomyPipeline.Functions.Publications;
using EconomyPipeline.Functions.Runs;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace EconomyPipeline.Functions.Api;

/// <summary>How an indicator differs between two publications: what was revised, added and removed.</summary>
public sealed class RevisionsApi(ApiGateway gateway, AnswerWriter answers, PublishedScope published, EarlierPublications publications, EarlierRows earlier)
{
    [Function("GetRevisions")]
    public Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/{scope}/revisions/{id}")] HttpRequest request,
        string scope,
        string id,
        CancellationToken cancellationToken) => gateway.AnswerAsync(request, Role.Reader, async _ =>
        {
            var query = new QueryReader(request, "region", "sector", "from", "to", "basis", "reference", "limit", "page", "asOf", "run", "since", "sinceRun", FormatChoice.Parameter);
            var format = FormatChoice.Read(request);
            var definition = IndicatorCatalogue.Definitions.GetValueOrDefault(id) ?? throw ApiProblems.UnknownIndicator(id);
            if (definition.Tier == IndicatorTier.Extended)
            {
                throw ApiProblems.NoEarlierExtended(id);
            }

            var (vintage, since, limit) = (query.Vintage, query.Since, query.LimitOf(format));
            var publication = await published.FindAsync(scope, vintage, cancellationToken);
            return await answers.AnswerAsync(request, format, AnswerTag.Of(publication, request, format), async () =>
            {
                var after = await earlier.FindAsync(scope, RunKind.Indicators, vintage ?? new Vintage(null, publication.IndicatorRun), cancellationToken);
                var before = await BeforeAsync(scope, after, since, cancellationToken);
                return await CompareAsync(publication, id, before, after, query, limit, cancellationToken);
            });
        });

    private async Task<PublicationEvent> BeforeAsync(string scope, PublicationEvent after, Vintage? since, CancellationToken cancellationToken) => since is null
        ? await publications.FindBeforeAsync(Economy.Classification.RegionCode.Parse(scope), after, cancellationToken) ?? throw ApiProblems.NothingBefore(scope, after.Run)
        : await earlier.FindAsync(scope, RunKind.Indicators, since, cancellationToken);

    private async Task<ApiAnswer> CompareAsync(
        Publication publication, string id, PublicationEvent before, PublicationEvent after, QueryReader query, int limit, CancellationToken cancellationToken)
    {
        var scope = publication.PartitionKey;
        var summary = await earlier.SummaryAsync(scope, after, cancellationToken);
        var partition = PublishedScope.Partition(summary, id, query);

        // A region or sector may be in the earlier publication alone, so what is not in the later one is no slip here.
        var question = new RowQuestion { Region = query.Region, Sector = query.Sector, Periods = query.Periods };
        var then = await earlier.ReadAsync(scope, before, IndicatorRun.FileName, cancellationToken);
        var now = before.Run == after.Run ? then : await earlier.ReadAsync(scope, after, IndicatorRun.FileName, cancellationToken);
        var compared = now.Where(row => question.IsIn(partition, row)).ToList();
        var revisions = Revision.Between([.. then.Where(row => question.IsIn(partition, row))], compared);
        var (page, next) = RowPages.Of(revisions, $"{before.Run} {partition} {question}", limit, PageToken.Read(query.Page, after.Run));
        var answer = new RevisionsAnswer
        {
            Scope = summary.Scope,
            Run = after.Run,
            PublishedAt = after.PublishedAt,
            SinceRun = before.Run,
            SincePublishedAt = before.PublishedAt,
            Indicator = id,
            Basis = partition.Basis,
            Reference = partition.Reference,
            Compared = compared.Count,
            Counts = revisions.CountBy(revision => revision.Kind).OrderBy(count => count.Key, StringComparer.Ordinal).ToDictionary(),
            Revisions = [.. page.Select(RevisionAnswer.Of)],
            NextPage = next,
        };
        var about = AnswerAbout.Of(new($"Revisi: {IndicatorCatalogue.Definitions[id].Name.Id}", $"Revisions: {IndicatorCatalogue.Definitions[id].Name.En}"), summary, publication, id);
        return ApiAnswer.Of(
            answer,
            AnswerJson.Types.RevisionsAnswer,
            RevisionExport.Table(summary.Scope, before, after),
            page,
            $"{summary.Scope}-{id}-revisions",
            about with { PublishedAt = after.PublishedAt },
            next);
    }
}
