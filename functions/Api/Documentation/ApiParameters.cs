using System.Text.Json.Nodes;
using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Functions.Exports;

namespace EconomyPipeline.Functions.Api.Documentation;

/// <summary>The parameters of the API. A name means the same in every request.</summary>
internal static class ApiParameters
{
    private static readonly string[] Repeated = ["indicator", "condition"];

    private static readonly Dictionary<string, Parameter> Known = new List<Parameter>
    {
        new("scope", "string", "6300", new("Wilayah acuan: kode BPS empat angka", "Reference area: the four-digit BPS code")),
        new("region", "string", "6301", new("Kode wilayah; pada skenario boleh beberapa, dipisah koma", "Code of a region; of a scenario several, separated by commas")),
        new("regions", "string", "6301,6302", new("Kode wilayah, dipisah koma", "Codes of regions, separated by commas")),
        new("sector", "string", "C", new("Kode sektor (A…U, TOTAL); pada skenario beberapa atau * untuk semua", "Code of a sector (A…U, TOTAL); of a scenario several, or * for all")),
        new("id", "string", "lq", new("Nama indikator dari /api/v1/catalogue", "Id of an indicator of /api/v1/catalogue")),
        new("indicator", "string", "grdp,growth-annual", new("Nama indikator; boleh diulang atau dipisah koma", "Ids of indicators; may be repeated, or separated by commas")),
        new("kind", "string", "population", new("Jenis dataset", "Kind of dataset")),
        new("name", "string", "my-file.csv", new("Nama berkas atau pemetaan", "Name of a file or a mapping")),
        new("run", "string", "0123456789abcdef", new("Nomor terbitan", "Id of a run")),
        new("file", "string", "docs.js", new("Nama berkas", "Name of a file")),
        new("from", "string", "2024", new("Periode pertama, seperti 2024 atau 2024-Q1", "First period, such as 2024 or 2024-Q1")),
        new("to", "string", "2025", new("Periode terakhir", "Last period")),
        new("basis", "string", "constant-2010", new("Dasar harga: current, constant-2010, chained-2019; tanpa ini harga konstan", "Price basis: current, constant-2010, chained-2019; constant prices without it")),
        new("reference", "string", "6300", new("Kode ekonomi acuan", "Code of the reference economy")),
        new("limit", "integer", "100", new("Baris per halaman, paling banyak 1000; berkas utuh bila tidak disebut", "Rows of a page, at most 1000; a file is whole without it")),
        new("page", "string", "…", new("nextPage dari jawaban sebelumnya", "nextPage of the answer before")),
        new("asOf", "string", "2026-11-24", new("Seperti terbit pada hari atau waktu ini", "As published on that day or time")),
        new("since", "string", "2026-01-01", new("Sejak hari atau waktu ini", "Since that day or time")),
        new("sinceRun", "string", "0123456789abcdef", new("Dibandingkan dengan terbitan ini", "Compared with that run")),
        new("horizon", "integer", "2", new("Berapa periode ke depan", "How many periods ahead")),
        new("level", "string", "80,97.5", new("Tingkat selang dalam persen, di antara 0 dan 100", "Levels of the intervals in percent, between 0 and 100")),
        new("frequency", "string", "annual", new("annual atau quarterly", "annual or quarterly")),
        new("paths", "integer", "200", new("Paling banyak jalur untuk selang", "Most sample paths for the intervals")),
        new("condition", "string", "williamson<2025@2029", new("Syarat, boleh diulang; lihat docs/scenarios.md", "A condition, may be repeated; see docs/scenarios.md")),
        new("decimals", "integer", "3", new("Desimal koordinat", "Decimals of the coordinates")),
        new("dryRun", "boolean", "true", new("true: hanya diperiksa", "true: only checked")),
        new("period", "string", "2025", new("Periode yang tidak disebut berkas", "The period, where the file does not say it")),
        new("unit", "string", "miliar rupiah", new("Satuan yang tidak disebut berkas", "The unit, where the file does not say it")),
        new("mapping", "string", "uk-itl3-sic07", new("Pemetaan yang membaca berkas", "The mapping that reads the file")),
        new("format", "string", "json", new("Format jawaban; juga dengan Accept", "Format of the answer; also by Accept")),
    }.ToDictionary(parameter => parameter.Name, StringComparer.Ordinal);

    /// <summary>A parameter as OpenAPI describes it.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="place"><c>path</c> or <c>query</c>.</param>
    public static JsonObject Describe(string name, string place)
    {
        var known = Known[name];
        var schema = new JsonObject { ["type"] = known.Type };
        if (name == "format")
        {
            schema["enum"] = new JsonArray([.. ExportFormat.All.Select(format => JsonValue.Create(format.Name))]);
        }

        var isRepeated = place == "query" && Repeated.Contains(name);
        var parameter = new JsonObject
        {
            ["name"] = name,
            ["in"] = place,
            ["required"] = place == "path",
            ["description"] = known.Description.ToString(),
            ["schema"] = isRepeated ? new JsonObject { ["type"] = "array", ["items"] = schema } : schema,
        };
        if (!isRepeated)
        {
            parameter["example"] = known.Type switch
            {
                "integer" => JsonValue.Create(int.Parse(known.Example, System.Globalization.CultureInfo.InvariantCulture)),
                "boolean" => JsonValue.Create(known.Example == "true"),
                _ => JsonValue.Create(known.Example),
            };
        }

        return parameter;
    }

    /// <param name="Name">Its name.</param>
    /// <param name="Type">Its type in JSON Schema.</param>
    /// <param name="Example">One value.</param>
    /// <param name="Description">What it is.</param>
    private sealed record Parameter(string Name, string Type, string Example, Bilingual Description);
}
