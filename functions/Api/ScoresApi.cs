using EconomyPipeline.Functions.Access;
using EconomyPipeline.Functions.Api.Answers;
using EconomyPipeline.Functions.Scores;
using EconomyPipeline.Ml;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace EconomyPipeline.Functions.Api;

/// <summary>How past forecasts fared when the figures came: each row once, and summed up by horizon.</summary>
public sealed class ScoresApi(ApiGateway gateway, PublishedScope published, ScoreReader reader)
{
    [Function("GetScores")]
    public Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/{scope}/scores")] HttpRequest request,
        string scope,
        CancellationToken cancellationToken) => gateway.AnswerAsync(request, Role.Reader, async _ =>
        {
            var query = new QueryReader(request, "region", "sector", "basis", "horizon", "since", "limit", "page");
            var (region, sector, basis, horizon) = (query.Region, query.Sector, query.Basis, query.ReadNumber("horizon", 1, ForecastOptions.MaxHorizonPeriods));
            var code = await published.EverPublishedAsync(scope, cancellationToken);
            var scores = (await reader.ReadAsync(code, query.SinceMoment, until: null, cancellationToken))
                .Where(one => (region is null || one.Score.Region == region)
                    && (sector is null || one.Score.Sector == sector)
                    && (basis is null || one.Score.Basis == basis)
                    && (horizon is null || one.Score.HorizonPeriods == horizon))
                .ToList();
            var newest = scores.Count > 0 ? scores[0].Run : "none";
            var (page, next) = RowPages.Of(
                scores, $"scores {code} {region} {sector} {basis} {horizon} {query.SinceMoment:O}", query.Limit, PageToken.Read(query.Page, newest));
            return TypedResults.Json(
                new ScoresAnswer
                {
                    Scope = code.ToString(),
                    Summary = ScoreSummary.Of(code, scores.Select(one => one.Score)),
                    Scores = [.. page.Select(one => ScoreAnswer.Of(one.Score, one))],
                    NextPage = next,
                },
                AnswerJson.Types.ScoresAnswer);
        });
}
