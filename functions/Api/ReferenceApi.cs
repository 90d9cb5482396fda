using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Periods;
using EconomyPipeline.Functions.Access;
using EconomyPipeline.Functions.Api.Answers;
using EconomyPipeline.Functions.Api.Formats;
using EconomyPipeline.Functions.Api.Tables;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace EconomyPipeline.Functions.Api;

/// <summary>What answers are by: regions, sectors and periods.</summary>
public sealed class ReferenceApi(ApiGateway gateway, AnswerWriter answers, PublishedScope published, AcceptedScope accepted)
{
    [Function("GetRegions")]
    public Task<IResult> RegionsAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/{scope}/regions")] HttpRequest request,
        string scope,
        CancellationToken cancellationToken) => gateway.AnswerAsync(request, Role.Reader, async _ =>
        {
            var format = FormatChoice.ReadAlone(request);
            var publication = await published.FindAsync(scope, cancellationToken);
            return await answers.AnswerAsync(request, format, AnswerTag.Of(publication, request, format), async () =>
            {
                var known = await accepted.ReadAsync(publication, cancellationToken);
                List<RegionAnswer> regions =
                [
                    .. known.Accounts.Regencies.Select(region => Describe(region, isReference: false)),
                    .. known.Accounts.References.Select(region => Describe(region, isReference: true)),
                ];
                return ApiAnswer.Of(
                    new RegionsAnswer(publication.PartitionKey, known.Run, regions),
                    AnswerJson.Types.RegionsAnswer,
                    ReferenceTables.Regions,
                    regions,
                    $"{publication.PartitionKey}-regions",
                    AnswerAbout.Of(new("Wilayah", "Regions"), publication.PartitionKey, known.Run),
                    isOfPublication: known.Run == publication.IndicatorRun);
            });
        });

    [Function("GetSectors")]
    public Task<IResult> SectorsAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/{scope}/sectors")] HttpRequest request,
        string scope,
        CancellationToken cancellationToken) => gateway.AnswerAsync(request, Role.Reader, async _ =>
        {
            var format = FormatChoice.ReadAlone(request);
            var publication = await published.FindAsync(scope, cancellationToken);
            return await answers.AnswerAsync(request, format, AnswerTag.Of(publication, request, format), async () =>
            {
                var summary = await published.SummaryAsync(publication, publication.IndicatorRun, cancellationToken);
                List<SectorAnswer> rows = [.. summary.Sectors.Select(ScopesApi.Describe)];
                return ApiAnswer.Of(
                    new SectorsAnswer(summary.Scope, summary.Run, rows),
                    AnswerJson.Types.SectorsAnswer,
                    ReferenceTables.Sectors,
                    rows,
                    $"{summary.Scope}-sectors",
                    AnswerAbout.Of(new("Sektor", "Sectors"), summary, publication));
            });
        });

    [Function("GetPeriods")]
    public Task<IResult> PeriodsAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/{scope}/periods")] HttpRequest request,
        string scope,
        CancellationToken cancellationToken) => gateway.AnswerAsync(request, Role.Reader, async _ =>
        {
            var format = FormatChoice.ReadAlone(request);
            var publication = await published.FindAsync(scope, cancellationToken);
            return await answers.AnswerAsync(request, format, AnswerTag.Of(publication, request, format), async () =>
            {
                var summary = await published.SummaryAsync(publication, publication.IndicatorRun, cancellationToken);
                List<PeriodAnswer> rows = [.. summary.Periods.Select(text => new PeriodAnswer(text, Period.Parse(text).Frequency == Frequency.Annual ? "annual" : "quarterly"))];
                return ApiAnswer.Of(
                    new PeriodsAnswer(summary.Scope, summary.Run, summary.SectorPeriods, rows),
                    AnswerJson.Types.PeriodsAnswer,
                    ReferenceTables.Periods,
                    rows,
                    $"{summary.Scope}-periods",
                    AnswerAbout.Of(new("Periode", "Periods"), summary, publication));
            });
        });

    private static RegionAnswer Describe(Region region, bool isReference) => new(
        region.Code.ToString(), region.Name, region.Group, region.Parent?.ToString(), Numbers.Defined(region.AreaSquareKilometres), isReference);
}
