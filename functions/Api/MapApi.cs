using EconomyPipeline.Economy.Observations;
using EconomyPipeline.Functions.Access;
using EconomyPipeline.Functions.Api.Answers;
using EconomyPipeline.Functions.Maps;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace EconomyPipeline.Functions.Api;

/// <summary>Where the regencies of a scope lie: their outlines, and who touches whom.</summary>
public sealed class MapApi(ApiGateway gateway, AcceptedScope accepted, BoundaryShapes shapes)
{
    // About 110 m: less than a pixel of a map of a province that fills a screen.
    private const int DefaultDecimals = 3;
    private const int MostDecimals = 6;

    [Function("GetBoundaries")]
    public Task<IResult> BoundariesAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/{scope}/boundaries")] HttpRequest request,
        string scope,
        CancellationToken cancellationToken) => gateway.AnswerAsync(request, Role.Reader, async _ =>
        {
            var decimals = new QueryReader(request, "decimals").ReadNumber("decimals", 1, MostDecimals) ?? DefaultDecimals;
            var known = await accepted.ReadAsync(scope, cancellationToken);
            var shape = await shapes.ReadAsync(known, decimals, cancellationToken)
                ?? throw QuestionProblems.NothingAccepted(known.Accounts.Scope.ToString(), DatasetKind.Boundaries);
            return TypedResults.Bytes(shape, "application/geo+json");
        });

    [Function("GetNeighbours")]
    public Task<IResult> NeighboursAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/{scope}/neighbours")] HttpRequest request,
        string scope,
        CancellationToken cancellationToken) => gateway.AnswerAsync(request, Role.Reader, async _ =>
        {
            QueryReader.RequireNone(request);
            var known = await accepted.ReadAsync(scope, cancellationToken);
            var regencies = known.Accounts.Regencies.Select(region => region.Code.ToString()).ToHashSet(StringComparer.Ordinal);
            var pairs = known.Accounts.Facts.Of(Measure.SharedBorder).Concat(known.Accounts.Facts.Of(Measure.SharedPoint))
                .Where(fact => fact.Item is { } other && regencies.Contains(fact.Region.ToString()) && regencies.Contains(other))
                .Select(fact => (Codes: Ordered(fact.Region.ToString(), fact.Item!), Fact: fact))
                .GroupBy(pair => pair.Codes)
                .OrderBy(group => group.Key.First, StringComparer.Ordinal).ThenBy(group => group.Key.Second, StringComparer.Ordinal)
                .Select(group => new NeighbourAnswer(
                    group.Key.First,
                    group.Key.Second,
                    group.Select(pair => Numbers.Defined(pair.Fact.Value)).Max(),
                    group.Any(pair => pair.Fact.Measure == Measure.SharedBorder)));
            return TypedResults.Json(new NeighboursAnswer(known.Accounts.Scope.ToString(), known.Run, [.. pairs]), AnswerJson.Types.NeighboursAnswer);
        });

    [Function("GetTargets")]
    public Task<IResult> TargetsAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/{scope}/targets")] HttpRequest request,
        string scope,
        CancellationToken cancellationToken) => gateway.AnswerAsync(request, Role.Reader, async _ =>
        {
            QueryReader.RequireNone(request);
            var known = await accepted.ReadAsync(scope, cancellationToken);
            var targets = known.Accounts.Facts.Of(Measure.Target)
                .Select(fact => new TargetAnswer(fact.Region.ToString(), fact.Item, fact.Sector?.ToString(), fact.Period?.ToString(), fact.Value, fact.Unit, fact.Dataset))
                .OrderBy(target => string.Join('_', target.Indicator, target.Region, target.Sector, target.Period), StringComparer.Ordinal);
            return TypedResults.Json(new TargetsAnswer(known.Accounts.Scope.ToString(), known.Run, [.. targets]), AnswerJson.Types.TargetsAnswer);
        });

    private static (string First, string Second) Ordered(string left, string right) => string.CompareOrdinal(left, right) <= 0 ? (left, right) : (right, left);
}
