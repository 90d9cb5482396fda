using System.Text.Json;
using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Functions.Access;
using EconomyPipeline.Functions.Api.Answers;
using EconomyPipeline.Functions.Api.Formats;
using EconomyPipeline.Functions.Api.Tables;
using EconomyPipeline.Functions.Exports;
using EconomyPipeline.Functions.Questions;
using EconomyPipeline.Ml;
using EconomyPipeline.Ml.Derived;
using EconomyPipeline.Ml.Needs;
using EconomyPipeline.Ml.Questions;
using EconomyPipeline.Ml.Scenarios;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace EconomyPipeline.Functions.Api;

/// <summary>How probable something is in the published forecast, and what growth a target needs.</summary>
public sealed class QuestionsApi(ApiGateway gateway, AnswerWriter answers, PublishedScope published, PublishedOutlook outlooks)
{
    private const int MostQuestions = 20;
    private const int LargestBodyBytes = 64 * 1024;

    private static readonly Bilingual NeedExpected = new(
        "objek seperti {\"need\":\"manufacturing-share>=15@2029 by C\"}, atau daftar teks demikian, paling banyak dua puluh",
        "an object such as {\"need\":\"manufacturing-share>=15@2029 by C\"}, or a list of such texts, at most twenty");

    private static readonly Bilingual ConditionExpected = new(
        "syarat seperti williamson<2025@2029, boleh diulang", "a condition such as williamson<2025@2029, which may be repeated");

    private delegate bool Reader<TQuestion>(string text, Outlook outlook, out TQuestion? question, out InputFinding? finding);

    [Function("GetProbabilities")]
    public Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/{scope}/probabilities")] HttpRequest request,
        string scope,
        CancellationToken cancellationToken) => gateway.AnswerAsync(request, Role.Reader, async _ =>
        {
            var query = new QueryReader(request, "condition", "basis", FormatChoice.Parameter);
            var format = FormatChoice.Read(request);
            var basis = query.PriceBasis;
            var texts = query.Texts("condition", MostQuestions);
            if (texts.Count == 0)
            {
                throw QuestionProblems.Missing("condition", ConditionExpected);
            }

            var publication = await published.FindAsync(scope, cancellationToken);
            return await answers.AnswerAsync(request, format, AnswerTag.Of(publication, request, format), async () =>
            {
                var rows = await outlooks.AskAsync(
                    publication,
                    basis,
                    outlook => Read(texts, outlook, (string text, Outlook of, out Condition? condition, out InputFinding? finding) => ConditionText.TryParse(text, of, out condition, out finding))
                        .Select(condition => new ScopedProbability(outlook.Accounts.Scope, Probability.Of(outlook, condition, cancellationToken)))
                        .ToList(),
                    cancellationToken);
                return ApiAnswer.Of(
                    new ProbabilitiesAnswer(
                        publication.PartitionKey, publication.ForecastRun, publication.ForecastSequence, publication.ForecastRestsOn, [.. rows.Select(row => ConditionAnswer.Of(row.Answer))]),
                    AnswerJson.Types.ProbabilitiesAnswer,
                    ProbabilityExport.Table,
                    rows,
                    $"{publication.PartitionKey}-probabilities",
                    AnswerAbout.OfForecast(new("Peluang", "Probabilities"), publication, rows.Select(row => row.Answer.Condition.Key.Indicator)));
            });
        });

    [Function("PostNeeds")]
    public Task<IResult> PostAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/v1/{scope}/needs")] HttpRequest request,
        string scope,
        CancellationToken cancellationToken) => gateway.AnswerAsync(request, Role.Reader, async _ =>
        {
            var basis = new QueryReader(request, "basis", FormatChoice.Parameter).PriceBasis;
            var format = FormatChoice.Read(request);
            var publication = await published.FindAsync(scope, cancellationToken);
            var texts = Needs(await RequestBody.ReadAsync(request, LargestBodyBytes, cancellationToken));
            var rows = await outlooks.AskAsync(
                publication,
                basis,
                outlook => Read(texts, outlook, (string text, Outlook of, out Need? need, out InputFinding? finding) => NeedText.TryParse(text, of, out need, out finding))
                    .Select(need => new ScopedNeed(outlook.Accounts.Scope, NeedSolver.Solve(outlook, need, cancellationToken)))
                    .ToList(),
                cancellationToken);
            return await AnswerWriter.AnswerAsync(request, format, ApiAnswer.Of(
                new NeedsAnswer(
                    publication.PartitionKey,
                    publication.ForecastRun,
                    publication.ForecastSequence,
                    publication.ForecastRestsOn,
                    ScenarioEffects.Held,
                    [.. rows.Select(row => GrowthNeedAnswer.Of(row.Answer))]),
                AnswerJson.Types.NeedsAnswer,
                NeedExport.Table,
                rows,
                $"{publication.PartitionKey}-needs",
                AnswerAbout.OfForecast(new("Kebutuhan pertumbuhan", "Growth needed"), publication, rows.Select(row => row.Answer.Need.Condition.Key.Indicator))));
        });

    // All that is wrong with any of them is told at once.
    private static List<TQuestion> Read<TQuestion>(IReadOnlyList<string> texts, Outlook outlook, Reader<TQuestion> read)
        where TQuestion : class
    {
        var (questions, findings) = (new List<TQuestion>(), new List<InputFinding>());
        foreach (var text in texts)
        {
            if (read(text, outlook, out var question, out var finding))
            {
                questions.Add(question!);
            }
            else
            {
                findings.Add(finding!);
            }
        }

        return findings.Count == 0 ? questions : throw QuestionProblems.Refused(findings);
    }

    private static IReadOnlyList<string> Needs(byte[] body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            var root = document.RootElement;
            var need = root.ValueKind != JsonValueKind.Object ? root
                : root.EnumerateObject().ToList() is [{ Name: "need" } only] ? only.Value
                : throw QuestionProblems.BadBody(NeedExpected);
            List<JsonElement> needs = need.ValueKind == JsonValueKind.Array ? [.. need.EnumerateArray()] : [need];
            return needs.Count is > 0 and <= MostQuestions && needs.TrueForAll(text => text.ValueKind == JsonValueKind.String)
                ? [.. needs.Select(text => text.GetString()!)]
                : throw QuestionProblems.BadBody(NeedExpected);
        }
        catch (JsonException)
        {
            throw QuestionProblems.BadBody(NeedExpected);
        }
    }
}
