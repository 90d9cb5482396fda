using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Functions.Access;
using EconomyPipeline.Functions.Api.Answers;
using EconomyPipeline.Functions.Api.Formats;
using EconomyPipeline.Functions.Api.Tables;
using EconomyPipeline.Functions.Exports;
using EconomyPipeline.Functions.Publications;
using EconomyPipeline.Functions.Questions;
using EconomyPipeline.Ml.Derived;
using EconomyPipeline.Ml.Scenarios;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace EconomyPipeline.Functions.Api;

/// <summary>What a scenario changes, on the sample paths of the published forecast. Nothing is kept of it.</summary>
public sealed class ScenariosApi(ApiGateway gateway, PublishedScope published, PublishedOutlook outlooks)
{
    private const int MostIndicators = 40;
    private const int MostPaths = 10_000;

    // A difference is steady on these, and an answer takes seconds; whoever wants more says so.
    private const int DefaultPaths = 200;

    // What a planner looks at first: growth, equity, structure.
    private static readonly string[] DefaultIndicators =
        ["grdp", "growth-annual", "grdp-per-capita", "manufacturing-share", "williamson", "theil-t", "gini"];

    [Function("PostScenario")]
    public Task<IResult> PostAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/v1/{scope}/scenarios")] HttpRequest request,
        string scope,
        CancellationToken cancellationToken) => gateway.AnswerAsync(request, Role.Reader, async _ =>
        {
            var query = new QueryReader(request, "indicator", "region", "sector", ForecastLevels.Parameter, "paths", "basis", FormatChoice.Parameter);
            var format = FormatChoice.Read(request);
            var ids = query.Many("indicator", MostIndicators);
            if (ids.FirstOrDefault(id => !IndicatorCatalogue.Definitions.ContainsKey(id)) is { } unknown)
            {
                throw ApiProblems.UnknownIndicator(unknown);
            }

            var levels = ForecastLevels.Read(query);
            var most = query.ReadNumber("paths", 1, MostPaths) ?? DefaultPaths;
            var wanted = EffectFilter.Read(query);
            var basis = query.PriceBasis;
            var publication = await published.FindAsync(scope, cancellationToken);
            var json = await RequestBody.ReadAsync(request, ScenarioReader.LargestBytes, cancellationToken);
            var answer = await outlooks.AskAsync(
                publication, basis, outlook => Answer(publication, outlook, json, ids.Count > 0 ? ids : DefaultIndicators, levels, most, wanted, cancellationToken), cancellationToken);
            return await AnswerWriter.AnswerAsync(request, format, answer);
        });

    private static ApiAnswer Answer(
        Publication publication,
        Outlook outlook,
        byte[] json,
        IReadOnlyList<string> ids,
        IReadOnlyList<double> levels,
        int most,
        EffectFilter wanted,
        CancellationToken cancellationToken)
    {
        var (scenario, findings) = ScenarioReader.Read(json, outlook);
        if (scenario is null)
        {
            throw QuestionProblems.Refused(findings);
        }

        wanted.RequireIn(outlook);
        var effects = wanted.Of(ScenarioEffects.Of(outlook, scenario, ids, levels, most, cancellationToken));
        var answer = new ScenarioAnswer
        {
            Scope = publication.PartitionKey,
            Run = publication.ForecastRun,
            Sequence = publication.ForecastSequence,
            IndicatorRun = publication.ForecastRestsOn,
            Name = scenario.Name,
            Basis = scenario.Basis.ToString(),
            Levels = levels,
            Paths = Math.Min(most, outlook.Paths.Count),
            AvailablePaths = outlook.Paths.Count,
            Population = outlook.Population.Text,
            Held = ScenarioEffects.Held,
            Assumed = outlook.AssumptionAt(outlook.Periods[^1]),
            Thinned = Thinned(Math.Min(most, outlook.Paths.Count), outlook.Paths.Count),
            Effects = [.. effects.Select(EffectAnswer.Of)],
        };
        return ApiAnswer.Of(
            answer,
            AnswerJson.Types.ScenarioAnswer,
            ScenarioEffectExport.Table(levels),
            [.. effects.Select(effect => new ScopedScenarioEffect(outlook.Accounts.Scope, scenario.Name, effect))],
            $"{answer.Scope}-scenario",
            AnswerAbout.OfForecast(new($"Skenario: {scenario.Name}", $"Scenario: {scenario.Name}"), publication, ids) with { Notes = [answer.Population, answer.Held, .. answer.Thinned is { } thinned ? [thinned] : Array.Empty<Bilingual>()] });
    }

    // A baseline whose interval is not the published forecast's would be taken for a mistake.
    private static Bilingual? Thinned(int paths, int available) => paths == available ? null : new(
        $"Selang dihitung pada {paths} dari {available} jalur prakiraan, maka selang baseline sedikit berbeda dari yang terbit; paths={available} menghitungnya pada semuanya.",
        $"Intervals are computed on {paths} of the {available} paths of the forecast, so those of the baseline differ a little from the published ones; paths={available} computes them on all.");
}
