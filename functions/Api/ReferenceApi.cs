using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Periods;
using EconomyPipeline.Functions.Api.Answers;
using EconomyPipeline.Functions.Api.Tables;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace EconomyPipeline.Functions.Api;

/// <summary>What answers are by: regions, sectors and periods.</summary>
public sealed class ReferenceApi(ScopeAnswers answers)
{
    [Function("GetRegions")]
    public Task<IResult> RegionsAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/{scope}/regions")] HttpRequest request,
        string scope,
        CancellationToken cancellationToken) => answers.OfAcceptedAsync(
            request,
            scope,
            new ScopeAnswers.Question<RegionsAnswer, RegionAnswer>("regions", new("Wilayah", "Regions"), AnswerJson.Types.RegionsAnswer, ReferenceTables.Regions),
            known =>
            [
                .. known.Accounts.Regencies.Select(region => Describe(region, isReference: false)),
                .. known.Accounts.References.Select(region => Describe(region, isReference: true)),
            ],
            (code, run, rows) => new RegionsAnswer(code, run, rows),
            cancellationToken);

    [Function("GetSectors")]
    public Task<IResult> SectorsAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/{scope}/sectors")] HttpRequest request,
        string scope,
        CancellationToken cancellationToken) => answers.OfSummaryAsync(
            request,
            scope,
            new ScopeAnswers.Question<SectorsAnswer, SectorAnswer>("sectors", new("Sektor", "Sectors"), AnswerJson.Types.SectorsAnswer, ReferenceTables.Sectors),
            summary => [.. summary.Sectors.Select(ScopesApi.Describe)],
            (summary, rows) => new SectorsAnswer(summary.Scope, summary.Run, rows),
            cancellationToken);

    [Function("GetPeriods")]
    public Task<IResult> PeriodsAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/{scope}/periods")] HttpRequest request,
        string scope,
        CancellationToken cancellationToken) => answers.OfSummaryAsync(
            request,
            scope,
            new ScopeAnswers.Question<PeriodsAnswer, PeriodAnswer>("periods", new("Periode", "Periods"), AnswerJson.Types.PeriodsAnswer, ReferenceTables.Periods),
            summary => [.. summary.Periods.Select(text => new PeriodAnswer(text, Period.Parse(text).Frequency == Frequency.Annual ? "annual" : "quarterly"))],
            (summary, rows) => new PeriodsAnswer(summary.Scope, summary.Run, summary.SectorPeriods, rows),
            cancellationToken);

    private static RegionAnswer Describe(Region region, bool isReference) => new(
        region.Code.ToString(), region.Name, region.Group, region.Parent?.ToString(), Numbers.Defined(region.AreaSquareKilometres), isReference);
}
