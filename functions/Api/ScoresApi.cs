using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Functions.Access;
using EconomyPipeline.Functions.Api.Answers;
using EconomyPipeline.Functions.Api.Formats;
using EconomyPipeline.Functions.Api.Tables;
using EconomyPipeline.Functions.Exports;
using EconomyPipeline.Functions.Scores;
using EconomyPipeline.Ml;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace EconomyPipeline.Functions.Api;

/// <summary>How past forecasts fared when the figures came: each row once, and summed up by horizon.</summary>
public sealed class ScoresApi(ApiGateway gateway, AnswerWriter answers, PublishedScope published, ScoreReader reader)
{
    [Function("GetScores")]
    public Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/{scope}/scores")] HttpRequest request,
        string scope,
        CancellationToken cancellationToken) => gateway.AnswerAsync(request, Role.Reader, async _ =>
        {
            var query = new QueryReader(request, "region", "sector", "basis", "horizon", "since", "limit", "page", FormatChoice.Parameter);
            var format = FormatChoice.Read(request);
            var (region, sector, basis, horizon) = (query.Region, query.Sector, query.Basis, query.ReadNumber("horizon", 1, ForecastOptions.MaxHorizonPeriods));
            var (since, limit) = (query.SinceMoment, query.LimitOf(format));
            var publication = await published.EverPublishedAsync(scope, cancellationToken);
            var code = RegionCode.Parse(publication.PartitionKey);
            return await answers.AnswerAsync(request, format, AnswerTag.Of(publication, request, format), async () =>
            {
                var scores = (await reader.ReadAsync(code, since, until: null, cancellationToken))
                    .Where(one => (region is null || one.Score.Region == region)
                        && (sector is null || one.Score.Sector == sector)
                        && (basis is null || one.Score.Basis == basis)
                        && (horizon is null || one.Score.HorizonPeriods == horizon))
                    .ToList();
                var newest = scores.Count > 0 ? scores[0].Run : "none";
                var (page, next) = RowPages.Of(
                    scores, $"scores {code} {region} {sector} {basis} {horizon} {since:O}", limit, PageToken.Read(query.Page, newest));
                var answer = new ScoresAnswer
                {
                    Scope = code.ToString(),
                    Summary = ScoreSummary.Of(code, scores.Select(one => one.Score)),
                    Scores = [.. page.Select(one => ScoreAnswer.Of(one.Score, one))],
                    NextPage = next,
                };
                return ApiAnswer.Of(
                    answer,
                    AnswerJson.Types.ScoresAnswer,
                    ScoreExport.Table(answer.Scope),
                    [.. page.Select(one => one.Score)],
                    $"{answer.Scope}-scores",
                    AnswerAbout.OfForecast(new("Nilai prakiraan lalu", "Scores of past forecasts"), publication),
                    next);
            });
        });
}
