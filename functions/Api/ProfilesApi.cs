using Azure.Data.Tables;
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

/// <summary>All core indicators of one region.</summary>
public sealed class ProfilesApi(ApiGateway gateway, AnswerWriter answers, PublishedScope published, EarlierRows earlier, StorageAccount account)
{
    [Function("GetProfile")]
    public Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/{scope}/profiles/{region}")] HttpRequest request,
        string scope,
        string region,
        CancellationToken cancellationToken) => gateway.AnswerAsync(request, Role.Reader, async _ =>
        {
            var query = new QueryReader(request, "sector", "from", "to", "basis", "reference", "limit", "page", "asOf", "run", FormatChoice.Parameter);
            var format = FormatChoice.Read(request);
            var (vintage, limit) = (query.Vintage, query.LimitOf(format));
            var publication = await published.FindAsync(scope, vintage, cancellationToken);
            return await answers.AnswerAsync(request, format, AnswerTag.Of(publication, request, format), () => vintage is not null
                ? ReadEarlierAsync(publication, region, vintage, query, limit, cancellationToken)
                : published.ReadAsync(publication, current => ReadAsync(current, region, query, limit, cancellationToken), cancellationToken));
        });

    private async Task<(ApiAnswer Answer, string Run)> ReadAsync(Publication publication, string region, QueryReader query, int limit, CancellationToken cancellationToken)
    {
        var page = PageToken.Read(query.Page, publication);
        var summary = await published.SummaryAsync(publication, page.Run, cancellationToken);
        var found = PublishedScope.Region(summary, region);
        var (values, next) = await RowPages.ReadAsync(
            account.Table(StorageNames.ProfilesTable), Filter(summary, found.Code, query), limit, page, cancellationToken);
        return (Answer(summary, publication, found, values, next), page.Run);
    }

    private async Task<ApiAnswer> ReadEarlierAsync(Publication publication, string region, Vintage vintage, QueryReader query, int limit, CancellationToken cancellationToken)
    {
        var scope = publication.PartitionKey;
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
            limit,
            PageToken.Read(query.Page, run.Run));
        return Answer(summary, publication, found, [.. page.Select(ValueAnswer.Of)], next);
    }

    private static ApiAnswer Answer(RunSummary summary, Publication publication, RegionSummary region, IReadOnlyList<ValueAnswer> values, string? next) => ApiAnswer.Of(
        new ProfileAnswer(summary.Scope, summary.Run, summary.Sequence, region, values, next),
        AnswerJson.Types.ProfileAnswer,
        ValueTable.Of(summary.Scope, summary.Run, summary.Sequence),
        values,
        $"{summary.Scope}-{region.Code}",
        AnswerAbout.Of(new($"Profil {region.Name}", $"Profile of {region.Name}"), summary, publication, values.Select(value => value.Indicator ?? "")),
        next);

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
