using Azure.Data.Tables;
using EconomyPipeline.Functions.Access;
using EconomyPipeline.Functions.Api.Answers;
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
            var (values, continuation) = await RowPages.ReadAsync(
                account.Table(StorageNames.ProfilesTable),
                Filter(IndicatorRows.ProfilePartition(summary.Scope, summary.Run, found.Code), query),
                query.Limit,
                page.Continuation,
                cancellationToken);
            var answer = new ProfileAnswer(summary.Scope, summary.Run, summary.Sequence, found, values, page.Next(continuation));
            return TypedResults.Json(answer, ApiJson.Default.ProfileAnswer);
        });

    private static string Filter(string partition, QueryReader query)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {partition}");
        if (query.Sector is { } sector)
        {
            filter += " and " + TableClient.CreateQueryFilter($"Sector eq {sector}");
        }

        if (query.Basis is { } basis)
        {
            filter += " and " + TableClient.CreateQueryFilter($"Basis eq {basis}");
        }

        if (query.Reference is { } reference)
        {
            filter += " and " + TableClient.CreateQueryFilter($"Reference eq {reference}");
        }

        return RowPages.WithPeriods(filter, query.From, query.To);
    }
}
