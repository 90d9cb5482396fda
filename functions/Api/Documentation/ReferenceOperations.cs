namespace EconomyPipeline.Functions.Api.Documentation;

/// <summary>What figures are by.</summary>
internal static class ReferenceOperations
{
    public const string Tag = "reference";

    public static IReadOnlyList<ApiOperation> All { get; } =
    [
        new("GetScopes", Tag, new("Apa yang diterbitkan, dan yang dapat ditanyakan", "What is published, and what there is to ask for"))
        {
            Query = ["format"],
            Answers = [new ApiSuccess(200, AnswerJson.Types.ScopesAnswer)],
            Example = "/api/v1/scopes",
            Failures =
            [
                new(400, "unknown-parameter", "/api/v1/scopes?zzz=1"),
            ],
        },
        new("GetCatalogue", Tag, new("Setiap indikator: definisi, rumus, sumber, cara membaca", "Every indicator: definition, formula, source, how to read it"))
        {
            Query = ["format"],
            Answers = [new ApiSuccess(200, AnswerJson.Types.CatalogueAnswer)],
            Example = "/api/v1/catalogue",
            Failures =
            [
                new(406, "not-acceptable", "/api/v1/catalogue?format=pdf"),
            ],
        },
        new("GetRegions", Tag, new("Wilayah: kode, nama, kelompok, luas, induk", "Regions: code, name, group, area, parent"))
        {
            Query = ["format"],
            Answers = [new ApiSuccess(200, AnswerJson.Types.RegionsAnswer)],
            Example = "/api/v1/6300/regions",
            Failures =
            [
                new(404, "unknown-scope", "/api/v1/9900/regions"),
                new(406, "not-acceptable", "/api/v1/6300/regions?format=pdf"),
                new(400, "unknown-parameter", "/api/v1/6300/regions?zzz=1"),
            ],
        },
        new("GetSectors", Tag, new("Sektor dengan namanya", "Sectors with their names"))
        {
            Query = ["format"],
            Answers = [new ApiSuccess(200, AnswerJson.Types.SectorsAnswer)],
            Example = "/api/v1/6300/sectors",
            Failures =
            [
                new(404, "unknown-scope", "/api/v1/9900/sectors"),
                new(406, "not-acceptable", "/api/v1/6300/sectors?format=pdf"),
                new(400, "unknown-parameter", "/api/v1/6300/sectors?zzz=1"),
            ],
        },
        new("GetPeriods", Tag, new("Periode data", "Periods of the data"))
        {
            Query = ["format"],
            Answers = [new ApiSuccess(200, AnswerJson.Types.PeriodsAnswer)],
            Example = "/api/v1/6300/periods",
            Failures =
            [
                new(404, "unknown-scope", "/api/v1/9900/periods"),
                new(406, "not-acceptable", "/api/v1/6300/periods?format=pdf"),
                new(400, "unknown-parameter", "/api/v1/6300/periods?zzz=1"),
            ],
        },
        new("GetNeighbours", Tag, new("Wilayah mana yang bertetangga", "Which regions touch"))
        {
            Query = ["format"],
            Answers = [new ApiSuccess(200, AnswerJson.Types.NeighboursAnswer)],
            Example = "/api/v1/6300/neighbours",
            Failures =
            [
                new(404, "unknown-scope", "/api/v1/9900/neighbours"),
                new(406, "not-acceptable", "/api/v1/6300/neighbours?format=pdf"),
                new(400, "unknown-parameter", "/api/v1/6300/neighbours?zzz=1"),
            ],
        },
        new("GetTargets", Tag, new("Target indikator", "What indicators are to be"))
        {
            Query = ["format"],
            Answers = [new ApiSuccess(200, AnswerJson.Types.TargetsAnswer)],
            Example = "/api/v1/6300/targets",
            Failures =
            [
                new(404, "unknown-scope", "/api/v1/9900/targets"),
                new(406, "not-acceptable", "/api/v1/6300/targets?format=pdf"),
                new(400, "unknown-parameter", "/api/v1/6300/targets?zzz=1"),
            ],
        },
        new("GetBoundaries", Tag, new("Batas wilayah sebagai GeoJSON, dengan lisensinya", "Outlines of the regions as GeoJSON, with their licence"))
        {
            Query = ["decimals"],
            Answers = [new ApiSuccess(200, null, "application/geo+json") { Schema = ApiSchemas.FeatureCollection }],
            Example = "/api/v1/6300/boundaries",
            Failures =
            [
                new(404, "unknown-scope", "/api/v1/9900/boundaries"),
                new(400, "bad-parameter", "/api/v1/6300/boundaries?decimals=9"),
            ],
        },
    ];
}
