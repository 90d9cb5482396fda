using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Functions.Access;
using EconomyPipeline.Functions.Api.Answers;
using EconomyPipeline.Functions.Api.Formats;
using EconomyPipeline.Functions.Api.Tables;
using EconomyPipeline.Functions.Publications;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace EconomyPipeline.Functions.Api;

/// <summary>What is published, and what there is to ask for.</summary>
public sealed class ScopesApi(ApiGateway gateway, PublicationStore publications, RunArchive archive, FailureStore failures)
{
    [Function("GetScopes")]
    public Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/scopes")] HttpRequest request,
        CancellationToken cancellationToken) => gateway.AnswerAsync(request, Role.Reader, async _ =>
        {
            var format = FormatChoice.ReadAlone(request);
            var scopes = new List<ScopeAnswer>();
            var failed = (await failures.ListAsync(cancellationToken))
                .GroupBy(failure => failure.Scope, StringComparer.Ordinal)
                .ToDictionary(group => group.Key, group => RunFailureAnswer.Of(group.MaxBy(failure => failure.FailedAt)!), StringComparer.Ordinal);
            foreach (var publication in await publications.PublishedAsync(cancellationToken))
            {
                var summary = await archive.ReadSummaryAsync(publication.PartitionKey, publication.IndicatorSequence, publication.IndicatorRun, cancellationToken);
                scopes.Add(Describe(publication, summary) with { Failure = failed.GetValueOrDefault(publication.PartitionKey) });
                failed.Remove(publication.PartitionKey);
            }

            var unpublished = failed.Select(scope => new UnpublishedScopeAnswer(scope.Key, scope.Value)).OrderBy(scope => scope.Code, StringComparer.Ordinal);
            return await AnswerWriter.AnswerAsync(request, format, ApiAnswer.Of(
                new ScopesAnswer(scopes, [.. unpublished]),
                AnswerJson.Types.ScopesAnswer,
                HistoryTables.Scopes,
                scopes,
                "scopes",
                AnswerAbout.Of(new("Yang terbit", "What is published"))));
        });

    /// <summary>A sector with its labels; a code of another classification stands for itself.</summary>
    internal static SectorAnswer Describe(string code) => BpsSectors.Find(SectorCode.Parse(code)) is { } sector
        ? new SectorAnswer(code, sector.DisplayCode, new(sector.Indonesian, sector.English))
        : new SectorAnswer(code, code, new(code, code));

    private static ScopeAnswer Describe(Publication publication, RunSummary summary) => new()
    {
        Code = summary.Scope,
        Name = summary.References.FirstOrDefault(reference => reference.Code == summary.Scope)?.Name ?? summary.Scope,
        Sequence = publication.IndicatorSequence,
        IndicatorRun = publication.IndicatorRun,
        ForecastRun = publication.ForecastRun.Length == 0 ? null : publication.ForecastRun,
        ForecastRestsOn = publication.ForecastRestsOn.Length == 0 ? null : publication.ForecastRestsOn,
        ForecastDrift = Scores.ForecastDrift.Read(publication.ForecastDrift),
        PublishedAt = publication.IndicatorPublishedAt,
        Currency = summary.Currency,
        Periods = summary.Periods,
        SectorPeriods = summary.SectorPeriods,
        Bases = summary.Bases,
        References = [.. summary.References.Select(reference => reference.Code)],
        Regions = summary.Regions,
        Sectors = [.. summary.Sectors.Select(Describe)],
    };
}
