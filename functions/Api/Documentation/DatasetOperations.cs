using System.Text.Json.Nodes;
using EconomyPipeline.Functions.Access;

namespace EconomyPipeline.Functions.Api.Documentation;

/// <summary>What is uploaded, and how it is read.</summary>
internal static class DatasetOperations
{
    public const string Tag = "datasets";

    public static IReadOnlyList<ApiOperation> All { get; } =
    [
        new("GetDatasets", Tag, new("Apa yang diunggah dan nasibnya", "What was uploaded and what became of it"))
        {
            Query = ["limit", "page", "format"],
            Answers = [new ApiSuccess(200, AnswerJson.Types.DatasetsAnswer)],
            Example = "/api/v1/datasets",
            Failures =
            [
                new(406, "not-acceptable", "/api/v1/datasets?format=pdf"),
                new(400, "bad-parameter", "/api/v1/datasets?limit=x"),
            ],
        },
        new("GetDataset", Tag, new("Satu dataset dengan semua temuannya", "One dataset with all its findings"))
        {
            Answers = [new ApiSuccess(200, AnswerJson.Types.DatasetAnswer)],
            Example = "/api/v1/datasets/population/kalsel-population.csv",
            Failures =
            [
                new(404, "unknown-dataset", "/api/v1/datasets/population/none.csv"),
            ],
        },
        new("PutDataset", Tag, new("Unggah berkas (paling besar 90 MB), atau periksa saja dengan dryRun", "Upload a file (90 MB at most), or only check it with dryRun"))
        {
            Role = Role.Editor,
            Query = ["region", "period", "basis", "unit", "mapping", "dryRun"],
            Body = new ApiBody("text/csv", new JsonObject { ["type"] = "string" }, ApiSchemas.DatasetExample),
            Answers = [new ApiSuccess(200, AnswerJson.Types.DryRunAnswer), new ApiSuccess(202, AnswerJson.Types.UploadAnswer)],
            Example = "/api/v1/datasets/population/documented.csv?dryRun=true",
            Failures =
            [
                new(400, "unknown-kind", "/api/v1/datasets/nothing/documented.csv"),
                new(400, "bad-parameter", "/api/v1/datasets/population/documented.csv?dryRun=maybe"),
            ],
        },
        new("DeleteDataset", Tag, new("Tarik kembali sebuah dataset", "Take a dataset back"))
        {
            Role = Role.Editor,
            Answers = [new ApiSuccess(200, AnswerJson.Types.DatasetAnswer)],
            Example = "/api/v1/datasets/population/documented.csv",
            Failures =
            [
                new(404, "unknown-dataset", "/api/v1/datasets/population/none.csv"),
            ],
        },
        new("GetMappings", Tag, new("Pemetaan, dan dataset yang membacanya", "Mappings, and which datasets each one reads"))
        {
            Query = ["format"],
            Answers = [new ApiSuccess(200, AnswerJson.Types.MappingsAnswer)],
            Example = "/api/v1/mappings",
            Failures =
            [
                new(400, "unknown-parameter", "/api/v1/mappings?zzz=1"),
            ],
        },
        new("GetMapping", Tag, new("Satu pemetaan", "One mapping"))
        {
            Answers = [new ApiSuccess(200, null) { Schema = ApiSchemas.AnyObject }],
            Example = "/api/v1/mappings/province-beside-nation",
            Failures =
            [
                new(404, "unknown-mapping", "/api/v1/mappings/none"),
            ],
        },
        new("PutMapping", Tag, new("Simpan pemetaan; yang memakainya dibaca lagi", "Put a mapping; what names it is read again"))
        {
            Role = Role.Editor,
            Body = new ApiBody("application/json", ApiSchemas.AnyObject, ApiSchemas.MappingExample),
            Answers = [new ApiSuccess(202, AnswerJson.Types.MappingAnswer)],
            Example = "/api/v1/mappings/province-beside-nation",
            Failures =
            [
                new(400, "bad-mapping", "/api/v1/mappings/province-beside-nation", "{}"),
                new(400, "invalid-name", "/api/v1/mappings/Not%20A%20Name"),
            ],
        },
    ];
}
