using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Periods;
using EconomyPipeline.Functions.Access;
using EconomyPipeline.Functions.Api.Answers;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace EconomyPipeline.Functions.Api;

/// <summary>What answers are by: regions, sectors and periods.</summary>
public sealed class ReferenceApi(ApiGateway gateway, PublishedScope published, AcceptedScope accepted)
{
    [Function("GetRegions")]
    public Task<IResult> RegionsAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/{scope}/regions")] HttpRequest request,
        string scope,
        CancellationToken cancellationToken) => gateway.AnswerAsync(request, Role.Reader, async _ =>
        {
            QueryReader.RequireNone(request);
            var known = await accepted.ReadAsync(scope, cancellationToken);
            var regions = known.Accounts.Regencies.Select(region => Describe(region, isReference: false))
                .Concat(known.Accounts.References.Select(region => Describe(region, isReference: true)));
            return TypedResults.Json(new RegionsAnswer(known.Accounts.Scope.ToString(), known.Run, [.. regions]), AnswerJson.Types.RegionsAnswer);
        });

    [Function("GetSectors")]
    public Task<IResult> SectorsAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/{scope}/sectors")] HttpRequest request,
        string scope,
        CancellationToken cancellationToken) => gateway.AnswerAsync(request, Role.Reader, async _ =>
        {
            QueryReader.RequireNone(request);
            var publication = await published.FindAsync(scope, cancellationToken);
            var summary = await published.SummaryAsync(publication, publication.IndicatorRun, cancellationToken);
            return TypedResults.Json(new SectorsAnswer(summary.Scope, summary.Run, [.. summary.Sectors.Select(ScopesApi.Describe)]), AnswerJson.Types.SectorsAnswer);
        });

    [Function("GetPeriods")]
    public Task<IResult> PeriodsAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/{scope}/periods")] HttpRequest request,
        string scope,
        CancellationToken cancellationToken) => gateway.AnswerAsync(request, Role.Reader, async _ =>
        {
            QueryReader.RequireNone(request);
            var publication = await published.FindAsync(scope, cancellationToken);
            var summary = await published.SummaryAsync(publication, publication.IndicatorRun, cancellationToken);
            var periods = summary.Periods.Select(text => new PeriodAnswer(text, Period.Parse(text).Frequency == Frequency.Annual ? "annual" : "quarterly"));
            return TypedResults.Json(new PeriodsAnswer(summary.Scope, summary.Run, summary.SectorPeriods, [.. periods]), AnswerJson.Types.PeriodsAnswer);
        });

    private static RegionAnswer Describe(Region region, bool isReference) => new(
        region.Code.ToString(), region.Name, region.Group, region.Parent?.ToString(), Numbers.Defined(region.AreaSquareKilometres), isReference);
}
