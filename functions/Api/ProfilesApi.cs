using Azure.Data.Tables;
using EconomyPipeline.Functions.Access;
using EconomyPipeline.Functions.Api.Answers;
using EconomyPipeline.Functions.Publications;
using EconomyPipeline.Functions.Runs;
using EconomyPipeline.Functions.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace EconomyPipeline.Functions.Api;

/// <summary>All core indicators of one region.</summary>
public sealed class ProfilesApi(ApiGateway gateway, PublishedScope published, StorageAccount account)
{
    [Function("GetProfile")]
    public Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/{scope}/profiles/{region}")] HttpRequest request,
        string scope,
        string region,
        CancellationToken cancellationToken) => gateway.AnswerAsync(request, Role.Reader, async _ =>
        {
            var query = new QueryReader(request, "sector", "from", "to", "basis", "reference", "limit", "page");
            var publication = await published.FindAsync(scope, cancellationToken);
            var page = PageToken.Read(query.Page, publication);
            var summary = await published.SummaryAsync(publication, page.Run, cancellationToken);
            var found = PublishedScope.Region(summary, region);
            var (values, next) = await RowPages.ReadAsync(
                account.Table(StorageNames.ProfilesTable), Filter(summary, found.Code, query), query.Limit, page, cancellationToken);
            var answer = new ProfileAnswer(summary.Scope, summary.Run, summary.Sequence, found, values, next);
            return TypedResults.Json(answer, AnswerJson.Types.ProfileAnswer);
        });

    private static string Filter(RunSummary summary, string region, QueryReader query)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {IndicatorRows.ProfilePartition(summary.Scope, summary.Run, region)}");
        if (query.Sector is { } sector)
        {
            filter += " and " + TableClient.CreateQueryFilter($"Sector eq {PublishedScope.Sector(summary, sector)}");
        }

        if (query.Basis is { } basis)
        {
            filter += " and " + TableClient.CreateQueryFilter($"Basis eq {basis}");
        }

        if (query.Reference is { } reference)
        {
            filter += " and " + TableClient.CreateQueryFilter($"Reference eq {reference}");
        }

        return query.Periods.Narrow(filter);
    }
}
