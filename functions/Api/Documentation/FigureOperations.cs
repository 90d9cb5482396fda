namespace EconomyPipeline.Functions.Api.Documentation;

/// <summary>Indicators.</summary>
internal static class FigureOperations
{
    public const string Tag = "figures";

    public static IReadOnlyList<ApiOperation> All { get; } =
    [
        new("GetIndicator", Tag, new("Satu indikator menurut wilayah, sektor dan periode", "One indicator by region, sector and period"))
        {
            Query = ["region", "sector", "from", "to", "basis", "reference", "limit", "page", "asOf", "run", "format"],
            Answers = [new ApiSuccess(200, AnswerJson.Types.IndicatorAnswer)],
            Example = "/api/v1/6300/indicators/lq?region=6301&sector=C&from=2024",
            Failures =
            [
                new(404, "unknown-scope", "/api/v1/9900/indicators/lq"),
                new(404, "unknown-indicator", "/api/v1/6300/indicators/nope"),
                new(404, "unknown-region", "/api/v1/6300/indicators/lq?region=6401"),
                new(404, "unknown-sector", "/api/v1/6300/indicators/lq?sector=X"),
                new(404, "not-computed", "/api/v1/6300/indicators/lq?basis=chained-2019"),
                new(404, "extended-not-kept", "/api/v1/6300/indicators/wolfson?asOf=2026-01-01"),
                new(404, "not-published-then", "/api/v1/6300/indicators/lq?run=0123456789abcdef"),
                new(400, "bad-parameter", "/api/v1/6300/indicators/lq?from=soon"),
                new(400, "empty-range", "/api/v1/6300/indicators/lq?from=2025&to=2020"),
                new(406, "not-acceptable", "/api/v1/6300/indicators/lq?format=pdf"),
            ],
        },
        new("GetProfile", Tag, new("Semua indikator inti satu wilayah", "All core indicators of one region"))
        {
            Query = ["sector", "from", "to", "basis", "reference", "limit", "page", "asOf", "run", "format"],
            Answers = [new ApiSuccess(200, AnswerJson.Types.ProfileAnswer)],
            Example = "/api/v1/6300/profiles/6301?sector=C&from=2025",
            Failures =
            [
                new(404, "unknown-scope", "/api/v1/9900/profiles/6301"),
                new(404, "unknown-region", "/api/v1/6300/profiles/6401"),
                new(400, "bad-parameter", "/api/v1/6300/profiles/6301?limit=0"),
                new(406, "not-acceptable", "/api/v1/6300/profiles/6301?format=pdf"),
            ],
        },
        new("GetComparison", Tag, new("Beberapa indikator beberapa wilayah berdampingan", "Several indicators of several regions side by side"))
        {
            Query = ["indicator", "regions", "sector", "from", "to", "basis", "reference", "limit", "page", "format"],
            Answers = [new ApiSuccess(200, AnswerJson.Types.ComparisonAnswer)],
            Example = "/api/v1/6300/comparison?indicator=grdp,growth-annual&regions=6301,6302&sector=TOTAL&from=2024",
            Failures =
            [
                new(404, "unknown-scope", "/api/v1/9900/comparison?indicator=grdp"),
                new(400, "missing-parameter", "/api/v1/6300/comparison"),
                new(404, "unknown-indicator", "/api/v1/6300/comparison?indicator=nope"),
                new(404, "unknown-region", "/api/v1/6300/comparison?indicator=grdp&regions=6401"),
            ],
        },
    ];
}
