namespace EconomyPipeline.Functions.Api.Documentation;

/// <summary>Forecasts and questions to them.</summary>
internal static class ForecastOperations
{
    public const string Tag = "forecasts";

    public static IReadOnlyList<ApiOperation> All { get; } =
    [
        new("GetForecasts", Tag, new("Prakiraan satu wilayah, menurut sektor, dengan selang dan uji mundur", "Forecasts of one region, by sector, with intervals and backtest"))
        {
            Query = ["horizon", "level", "basis", "frequency", "asOf", "run", "format"],
            Answers = [new ApiSuccess(200, AnswerJson.Types.ForecastAnswer)],
            Example = "/api/v1/6300/forecasts/6301/C",
            Failures =
            [
                new(404, "unknown-scope", "/api/v1/9900/forecasts/6301"),
                new(404, "unknown-region", "/api/v1/6300/forecasts/6401"),
                new(404, "no-forecast-of-that-kind", "/api/v1/6300/forecasts/6301?frequency=quarterly"),
                new(400, "bad-parameter", "/api/v1/6300/forecasts/6301?level=101"),
            ],
        },
        new("GetScores", Tag, new("Bagaimana prakiraan lalu setelah angkanya terbit", "How past forecasts fared when the figures came"))
        {
            Query = ["region", "sector", "basis", "horizon", "since", "limit", "page", "format"],
            Answers = [new ApiSuccess(200, AnswerJson.Types.ScoresAnswer)],
            Example = "/api/v1/6300/scores",
            Failures =
            [
                new(404, "unknown-scope", "/api/v1/9900/scores"),
                new(400, "bad-parameter", "/api/v1/6300/scores?horizon=0"),
            ],
        },
        new("PostScenario", Tag, new("Apa yang diubah sebuah skenario: dasar, skenario, selisih, dengan selang", "What a scenario changes: baseline, scenario, difference, with intervals"))
        {
            Query = ["indicator", "region", "sector", "level", "paths", "basis", "format"],
            Body = new ApiBody("application/json", ApiSchemas.Scenario, ApiSchemas.ScenarioExample),
            Answers = [new ApiSuccess(200, AnswerJson.Types.ScenarioAnswer)],
            Example = "/api/v1/6300/scenarios?indicator=manufacturing-share,williamson&paths=50",
            Failures =
            [
                new(404, "unknown-scope", "/api/v1/9900/scenarios"),
                new(400, "bad-question", "/api/v1/6300/scenarios", "{}"),
                new(404, "unknown-indicator", "/api/v1/6300/scenarios?indicator=nope"),
                new(404, "no-forecast-of-that-kind", "/api/v1/6300/scenarios?basis=current"),
                new(406, "not-acceptable", "/api/v1/6300/scenarios?format=pdf"),
            ],
        },
        new("PostNeeds", Tag, new("Pertumbuhan yang diperlukan sebuah target", "What growth a target needs"))
        {
            Query = ["basis", "format"],
            Body = new ApiBody("application/json", ApiSchemas.Needs, ApiSchemas.NeedsExample),
            Answers = [new ApiSuccess(200, AnswerJson.Types.NeedsAnswer)],
            Example = "/api/v1/6300/needs",
            Failures =
            [
                new(404, "unknown-scope", "/api/v1/9900/needs"),
                new(400, "bad-body", "/api/v1/6300/needs", "{}"),
                new(400, "bad-question", "/api/v1/6300/needs", "{\"need\":\"nope>=1@2029 by C\"}"),
            ],
        },
        new("GetProbabilities", Tag, new("Seberapa mungkin sebuah syarat terpenuhi", "How probable a condition is"))
        {
            Query = ["condition", "basis", "format"],
            Answers = [new ApiSuccess(200, AnswerJson.Types.ProbabilitiesAnswer)],
            Example = "/api/v1/6300/probabilities?condition=williamson%3C2025@2029",
            Failures =
            [
                new(404, "unknown-scope", "/api/v1/9900/probabilities?condition=williamson%3C2025@2029"),
                new(400, "missing-parameter", "/api/v1/6300/probabilities"),
                new(400, "bad-question", "/api/v1/6300/probabilities?condition=nope"),
            ],
        },
    ];
}
