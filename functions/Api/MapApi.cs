using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Observations;
using EconomyPipeline.Functions.Access;
using EconomyPipeline.Functions.Api.Answers;
using EconomyPipeline.Functions.Api.Formats;
using EconomyPipeline.Functions.Api.Tables;
using EconomyPipeline.Functions.Exports;
using EconomyPipeline.Functions.Maps;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace EconomyPipeline.Functions.Api;

/// <summary>Where the regencies of a scope lie: their outlines, and who touches whom.</summary>
public sealed class MapApi(ApiGateway gateway, AnswerWriter answers, PublishedScope published, ScopeAnswers scoped, BoundaryShapes shapes)
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
            var publication = await published.FindAsync(scope, cancellationToken);
            return await answers.AnswerAsync(request, ExportFormat.Json, AnswerTag.Of(publication, request, ExportFormat.Json), async () =>
            {
                var known = await scoped.AcceptedAsync(publication, cancellationToken);
                var shape = await shapes.ReadAsync(known, decimals, cancellationToken)
                    ?? throw QuestionProblems.NothingAccepted(publication.PartitionKey, DatasetKind.Boundaries);
                return ApiAnswer.Json(shape, "application/geo+json", known.Run == publication.IndicatorRun);
            });
        });

    [Function("GetNeighbours")]
    public Task<IResult> NeighboursAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/{scope}/neighbours")] HttpRequest request,
        string scope,
        CancellationToken cancellationToken) => scoped.OfAcceptedAsync(
            request,
            scope,
            new ScopeAnswers.Question<NeighboursAnswer, NeighbourAnswer>("neighbours", new("Wilayah yang bertetangga", "Neighbouring regions"), AnswerJson.Types.NeighboursAnswer, ReferenceTables.Neighbours),
            known => Pairs(known.Accounts),
            (code, run, rows) => new NeighboursAnswer(code, run, rows),
            cancellationToken);

    [Function("GetTargets")]
    public Task<IResult> TargetsAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/{scope}/targets")] HttpRequest request,
        string scope,
        CancellationToken cancellationToken) => scoped.OfAcceptedAsync(
            request,
            scope,
            new ScopeAnswers.Question<TargetsAnswer, TargetAnswer>("targets", new("Target", "Targets"), AnswerJson.Types.TargetsAnswer, ReferenceTables.Targets),
            known =>
            [
                .. known.Accounts.Facts.Of(Measure.Target)
                    .Select(fact => new TargetAnswer(fact.Region.ToString(), fact.Item, fact.Sector?.ToString(), fact.Period?.ToString(), fact.Value, fact.Unit, fact.Dataset))
                    .OrderBy(target => string.Join('_', target.Indicator, target.Region, target.Sector, target.Period), StringComparer.Ordinal),
            ],
            (code, run, rows) => new TargetsAnswer(code, run, rows),
            cancellationToken);

    private static List<NeighbourAnswer> Pairs(RegionalAccounts accounts)
    {
        var regencies = accounts.Regencies.Select(region => region.Code.ToString()).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. accounts.Facts.Of(Measure.SharedBorder).Concat(accounts.Facts.Of(Measure.SharedPoint))
                .Where(fact => fact.Item is { } other && regencies.Contains(fact.Region.ToString()) && regencies.Contains(other))
                .Select(fact => (Codes: Ordered(fact.Region.ToString(), fact.Item!), Fact: fact))
                .GroupBy(pair => pair.Codes)
                .OrderBy(group => group.Key.First, StringComparer.Ordinal).ThenBy(group => group.Key.Second, StringComparer.Ordinal)
                .Select(group => new NeighbourAnswer(
                    group.Key.First,
                    group.Key.Second,
                    group.Select(pair => Numbers.Defined(pair.Fact.Value)).Max(),
                    group.Any(pair => pair.Fact.Measure == Measure.SharedBorder))),
        ];
    }

    private static (string First, string Second) Ordered(string left, string right) => string.CompareOrdinal(left, right) <= 0 ? (left, right) : (right, left);
}
