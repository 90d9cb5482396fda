using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Functions.Access;
using EconomyPipeline.Functions.Api.Answers;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace EconomyPipeline.Functions.Api;

/// <summary>What every indicator is: definition, formula, source and how to read it.</summary>
public sealed class CatalogueApi(ApiGateway gateway)
{
    [Function("GetCatalogue")]
    public Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/catalogue")] HttpRequest request) => gateway.AnswerAsync(request, Role.Reader, _ =>
        {
            QueryReader.RequireNone(request);
            var answer = new CatalogueAnswer(
                IndicatorCatalogue.Version,
                [.. IndicatorCatalogue.Definitions.Values.Select(CatalogueEntry.Of)],
                [.. BpsSectors.Categories.Select(sector => ScopesApi.Describe(sector.Code.ToString()))]);
            return Task.FromResult<IResult>(TypedResults.Json(answer, AnswerJson.Types.CatalogueAnswer));
        });
}
