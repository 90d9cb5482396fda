using System.Text.Json;
using EconomyPipeline.Datasets.Boundaries;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Observations;
using EconomyPipeline.Functions.Ingest;
using EconomyPipeline.Functions.Runs;

namespace EconomyPipeline.Functions.Maps;

/// <summary>The outlines of a scope's regencies, from the raw files of the accepted boundaries.</summary>
public sealed class BoundaryShapes(RawArchive raw)
{
    /// <summary>A GeoJSON collection (RFC 7946) with a feature for each regency, named by <c>code</c> and <c>name</c>.</summary>
    /// <param name="scope">Whose regencies, and what is accepted of it.</param>
    /// <param name="decimals">To how many decimals of a degree coordinates are rounded.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>UTF-8; null where no accepted file has an outline of any of them.</returns>
    public async Task<byte[]?> ReadAsync(ScopeAccounts scope, int decimals, CancellationToken cancellationToken)
    {
        var regencies = scope.Accounts.Regencies;
        var codes = regencies.Select(region => region.Code).ToHashSet();
        var shapes = new Dictionary<RegionCode, double[][][][]>();
        var notices = new Dictionary<string, List<string>>(StringComparer.Ordinal);

        // The later file holds for what both have.
        foreach (var record in scope.Manifest.Records.Where(record => record.Kind == DatasetKind.Boundaries).Reverse())
        {
            using var content = await raw.ReadAsync(record.AcceptedSha256, cancellationToken);
            if (BoundaryFile.Read(content, regencies, codes.Contains, decimals) is { } file && file.Shapes.Any(shape => shapes.TryAdd(shape.Key, shape.Value)))
            {
                foreach (var shape in file.Shapes)
                {
                    shapes.TryAdd(shape.Key, shape.Value);
                }

                foreach (var (name, text) in file.Notices)
                {
                    (notices.TryGetValue(name, out var texts) ? texts : notices[name] = []).Add(text);
                }
            }
        }

        return shapes.Count == 0 ? null : Write(scope, shapes, notices);
    }

    private static byte[] Write(ScopeAccounts scope, Dictionary<RegionCode, double[][][][]> shapes, Dictionary<string, List<string>> notices)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("type", "FeatureCollection");
            json.WriteString("scope", scope.Accounts.Scope.ToString());
            json.WriteString("run", scope.Run);
            foreach (var (name, texts) in notices)
            {
                json.WriteString(name, string.Join("\n", texts.Distinct()));
            }

            json.WriteStartArray("features");
            foreach (var regency in scope.Accounts.Regencies.Where(regency => shapes.ContainsKey(regency.Code)))
            {
                json.WriteStartObject();
                json.WriteString("type", "Feature");
                json.WriteString("id", regency.Code.ToString());
                json.WriteStartObject("properties");
                json.WriteString("code", regency.Code.ToString());
                json.WriteString("name", regency.Name);
                json.WriteEndObject();
                json.WriteStartObject("geometry");
                json.WriteString("type", "MultiPolygon");
                json.WritePropertyName("coordinates");
                JsonSerializer.Serialize(json, shapes[regency.Code], ShapeJson.Default.DoubleArrayArrayArrayArray);
                json.WriteEndObject();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return stream.ToArray();
    }
}
