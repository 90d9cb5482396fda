using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Functions.Access;
using EconomyPipeline.Functions.Api.Answers;
using EconomyPipeline.Functions.Api.Formats;
using EconomyPipeline.Functions.Api.Tables;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace EconomyPipeline.Functions.Api;

/// <summary>What every indicator is: definition, formula, source and how to read it.</summary>
public sealed class CatalogueApi(ApiGateway gateway, AnswerWriter answers)
{
    [Function("GetCatalogue")]
    public Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/catalogue")] HttpRequest request) => gateway.AnswerAsync(request, Role.Reader, _ =>
        {
            var format = FormatChoice.ReadAlone(request);
            return answers.AnswerAsync(request, format, AnswerTag.OfCode(request, format), () => Task.FromResult(Read()));
        });

    private static ApiAnswer Read()
    {
        var answer = new CatalogueAnswer(
            IndicatorCatalogue.Version,
            [.. IndicatorCatalogue.Families.Select(family => new FamilyAnswer(family.Id, family.Name))],
            [.. IndicatorCatalogue.Families.SelectMany(family => family.Indicators
                .SelectMany(indicator => indicator.Definitions)
                .Select(definition => CatalogueEntry.Of(family.Id, definition)))],
            [.. BpsSectors.Categories.Select(sector => ScopesApi.Describe(sector.Code.ToString()))]);
        return ApiAnswer.Of(
            answer, AnswerJson.Types.CatalogueAnswer, CatalogueTable.Table, answer.Indicators, "catalogue", AnswerAbout.Of(new("Katalog indikator", "Catalogue of indicators")));
    }
}
