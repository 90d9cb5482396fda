using EconomyPipeline.Functions.Access;

namespace EconomyPipeline.Functions.Api.Documentation;

/// <summary>The pipeline and its API.</summary>
internal static class PipelineOperations
{
    public const string Tag = "pipeline";

    public static IReadOnlyList<ApiOperation> All { get; } =
    [
        new("PostReplay", Tag, new("Kirim ulang pesan yang gagal", "Send again what was given up"))
        {
            Role = Role.Editor,
            Answers = [new ApiSuccess(200, AnswerJson.Types.ReplayAnswer)],
            Example = "/api/v1/replay",
            Failures =
            [
                new(400, "unknown-parameter", "/api/v1/replay?zzz=1"),
            ],
        },
        new("GetHealth", Tag, new("Apakah jalur data bekerja", "Whether the pipeline works"))
        {
            Role = Role.None,
            Answers = [new ApiSuccess(200, AnswerJson.Types.HealthAnswer)],
            Example = "/api/v1/health",
        },
        new("GetOpenApi", Tag, new("Dokumen ini", "This document"))
        {
            Role = Role.None,
            Answers = [new ApiSuccess(200, null) { Schema = ApiSchemas.AnyObject }],
            Example = "/api/v1/openapi.json",
            Failures =
            [
                new(400, "unknown-parameter", "/api/v1/openapi.json?zzz=1"),
            ],
        },
        new("GetDocs", Tag, new("Halaman yang menampilkan dokumen ini", "A page that shows this document"))
        {
            Role = Role.None,
            Answers = [new ApiSuccess(200, null, "text/html")],
            Example = "/api/v1/docs",
        },
        new("GetDocsFile", Tag, new("Berkas halaman itu", "A file of that page"))
        {
            Role = Role.None,
            Answers = [new ApiSuccess(200, null, "text/javascript")],
            Example = "/api/v1/docs/docs.js",
            Failures =
            [
                new(404, "unknown-route", "/api/v1/docs/none.js"),
            ],
        },
    ];
}
