using System.Text.Json.Nodes;

namespace EconomyPipeline.Functions.Api.Documentation;

/// <summary>Schemas and examples of bodies, and of answers that no type of the API is behind.</summary>
internal static class ApiSchemas
{
    public const string NeedsExample = """{"need":"manufacturing-share>=15@2029 by C"}""";

    public const string DatasetExample = "region_code,year,population\n6401,2024,301000\n6402,2024,420000\n";

    public const string ScenarioExample =
        """{"name":"Revival of manufacturing","basis":"constant-2010","shocks":[{"kind":"growth","region":"6301","sector":"C","from":2026,"to":2029,"percentagePoints":2},{"kind":"project","region":"6310","sector":"C","from":2027,"million":300000,"rampYears":3,"note":"an invented plant"}]}""";

    public const string MappingExample =
        """{"kind":"sector-output","description":"PDRB Kalimantan Selatan dan PDB, harga konstan 2010","sector":{"column":"sektor_kode"},"period":{"column":"tahun"},"unit":{"text":"miliar rupiah"},"basis":{"text":"constant-2010"},"values":[{"column":"pdrb_prov","region":"6300"},{"column":"pdrb_nas","region":"0000"}]}""";

    public static JsonObject AnyObject => new() { ["type"] = "object" };

    public static JsonObject FeatureCollection => Parse(
        """
        {
          "type": "object",
          "required": ["type", "scope", "run", "features"],
          "properties": {
            "type": { "const": "FeatureCollection" },
            "scope": { "type": "string" },
            "run": { "type": "string" },
            "license": { "type": "string" },
            "attribution": { "type": "string" },
            "notice": { "type": "string" },
            "features": {
              "type": "array",
              "items": {
                "type": "object",
                "required": ["type", "id", "properties", "geometry"],
                "properties": {
                  "type": { "const": "Feature" },
                  "id": { "type": "string" },
                  "properties": { "type": "object", "required": ["code", "name"], "properties": { "code": { "type": "string" }, "name": { "type": "string" } } },
                  "geometry": { "type": "object", "required": ["type", "coordinates"], "properties": { "type": { "const": "MultiPolygon" }, "coordinates": { "type": "array" } } }
                }
              }
            }
          }
        }
        """);

    public static JsonObject Needs => Parse(
        """
        {
          "oneOf": [
            { "type": "object", "required": ["need"], "additionalProperties": false, "properties": { "need": { "oneOf": [{ "type": "string" }, { "type": "array", "items": { "type": "string" }, "minItems": 1, "maxItems": 20 }] } } },
            { "type": "array", "items": { "type": "string" }, "minItems": 1, "maxItems": 20 }
          ]
        }
        """);

    public static JsonObject Scenario => Parse(
        """
        {
          "type": "object",
          "required": ["shocks"],
          "additionalProperties": false,
          "properties": {
            "name": { "type": "string" },
            "basis": { "type": "string" },
            "shocks": {
              "type": "array",
              "minItems": 1,
              "maxItems": 1000,
              "items": {
                "type": "object",
                "required": ["kind", "region", "sector", "from"],
                "additionalProperties": false,
                "properties": {
                  "kind": { "enum": ["growth", "level", "project"] },
                  "region": { "type": "string" },
                  "sector": { "type": "string" },
                  "from": { "type": ["integer", "string"] },
                  "to": { "type": ["integer", "string"] },
                  "percentagePoints": { "type": "number" },
                  "percent": { "type": "number" },
                  "million": { "type": "number" },
                  "rampYears": { "type": "integer" },
                  "note": { "type": "string" }
                }
              }
            }
          }
        }
        """);

    private static JsonObject Parse(string json) => (JsonObject)JsonNode.Parse(json)!;
}
