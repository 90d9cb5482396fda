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
public sealed class ProfilesApi(ApiGateway gateway, PublishedScope published, EarlierRows earlier, StorageAccount account)
{
    [Function("GetProfile")]
    public Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/{scope}/profiles/{region}")] HttpRequest request,
        string scope,
        string region,
        CancellationToken cancellationToken) => gateway.AnswerAsync(request, Role.Reader, async _ =>
        {
            var query = new QueryReader(request, "sector", "from", "to", "basis", "reference", "limit", "page", "asOf", "run");
            var answer = query.Vintage is { } vintage
                ? await ReadEarlierAsync(scope, region, vintage, query, cancellationToken)
                : await published.ReadAsync(scope, publication => ReadAsync(publication, region, query, cancellationToken), cancellationToken);
            return TypedResults.Json(answer, AnswerJson.Types.ProfileAnswer);
        });

    private async Task<(ProfileAnswer Answer, string Run)> ReadAsync(Publication publication, string region, QueryReader query, CancellationToken cancellationToken)
    {
        var page = PageToken.Read(query.Page, publication);
        var summary = await published.SummaryAsync(publication, page.Run, cancellationToken);
        var found = PublishedScope.Region(summary, region);
        var (values, next) = await RowPages.ReadAsync(
            account.Table(StorageNames.ProfilesTable), Filter(summary, found.Code, query), query.Limit, page, cancellationToken);
        return (new ProfileAnswer(summary.Scope, summary.Run, summary.Sequence, found, values, next), page.Run);
    }

    private async Task<ProfileAnswer> ReadEarlierAsync(string scope, string region, Vintage vintage, QueryReader query, CancellationToken cancellationToken)
    {
        var run = await earlier.FindAsync(scope, RunKind.Indicators, vintage, cancellationToken);
        var summary = await earlier.SummaryAsync(scope, run, cancellationToken);
        var found = PublishedScope.Region(summary, region);
        var question = new RowQuestion
        {
            Basis = query.Basis,
            Reference = query.Reference,
            Region = found.Code,
            Sector = query.Sector is { } sector ? PublishedScope.Sector(summary, sector) : null,
            Periods = query.Periods,
        };
        var rows = await earlier.ReadAsync(scope, run, IndicatorRun.FileName, cancellationToken);
        var (page, next) = RowPages.Of(
            [.. rows.Where(row => IndicatorRows.IsInProfiles(row.GetString("Indicator") ?? "") && question.Matches(row))],
            question.ToString(),
            query.Limit,
            PageToken.Read(query.Page, run.Run));
        return new ProfileAnswer(summary.Scope, summary.Run, summary.Sequence, found, [.. page.Select(ValueAnswer.Of)], next);
    }

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
