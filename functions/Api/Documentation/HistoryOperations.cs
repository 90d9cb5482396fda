namespace EconomyPipeline.Functions.Api.Documentation;

/// <summary>What was published when.</summary>
internal static class HistoryOperations
{
    public const string Tag = "history";

    public static IReadOnlyList<ApiOperation> All { get; } =
    [
        new("GetRuns", Tag, new("Semua terbitan, yang terbaru dahulu", "Every publication, the newest first"))
        {
            Query = ["limit", "page", "format"],
            Answers = [new ApiSuccess(200, AnswerJson.Types.RunsAnswer)],
            Example = "/api/v1/6300/runs",
            Failures =
            [
                new(404, "unknown-scope", "/api/v1/9900/runs"),
                new(406, "not-acceptable", "/api/v1/6300/runs?format=pdf"),
            ],
        },
        new("GetRun", Tag, new("Dari apa sebuah terbitan dihitung", "What a run was computed from"))
        {
            Answers = [new ApiSuccess(200, AnswerJson.Types.RunAnswer)],
            Example = "/api/v1/6300/runs/{run}",
            Failures =
            [
                new(404, "unknown-scope", "/api/v1/9900/runs/0123456789abcdef"),
                new(404, "unknown-run", "/api/v1/6300/runs/0123456789abcdef"),
            ],
        },
        new("GetRevisions", Tag, new("Apa yang direvisi sejak terbitan sebelumnya", "What was revised since an earlier publication"))
        {
            Query = ["region", "sector", "from", "to", "basis", "reference", "limit", "page", "asOf", "run", "since", "sinceRun", "format"],
            Answers = [new ApiSuccess(200, AnswerJson.Types.RevisionsAnswer)],
            Example = "/api/v1/6300/revisions/grdp?sinceRun={run}",
            Failures =
            [
                new(404, "unknown-scope", "/api/v1/9900/revisions/grdp"),
                new(404, "unknown-indicator", "/api/v1/6300/revisions/nope"),
                new(404, "extended-not-kept", "/api/v1/6300/revisions/wolfson"),
            ],
        },
    ];
}
