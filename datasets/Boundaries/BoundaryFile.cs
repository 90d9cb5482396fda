using System.Text.Json;
using EconomyPipeline.Datasets.Values;
using EconomyPipeline.Economy.Classification;

namespace EconomyPipeline.Datasets.Boundaries;

/// <summary>
/// An accepted file of boundaries as shapes to draw. Coordinates are rounded one by one: a point that two regions share stays
/// shared, so that no gap opens between them, which a simplification of each ring by itself would not keep.
/// </summary>
public sealed class BoundaryFile
{
    // What publishers of GeoJSON say of their terms beside the features.
    private static readonly string[] Terms = ["license", "licence", "attribution", "copyright", "source", "notice"];

    private BoundaryFile(IReadOnlyDictionary<string, string> terms, IReadOnlyDictionary<RegionCode, double[][][][]> shapes) => (Notices, Shapes) = (terms, shapes);

    /// <summary>What the file says of its licence, by the name that it gives it (<c>license</c>, <c>attribution</c>, <c>notice</c>).</summary>
    public IReadOnlyDictionary<string, string> Notices { get; }

    /// <summary>By region its polygons, each an outline and its holes, each closed, of longitude and latitude in degrees (WGS 84).</summary>
    public IReadOnlyDictionary<RegionCode, double[][][][]> Shapes { get; }

    /// <summary>Reads a file.</summary>
    /// <param name="content">Not disposed.</param>
    /// <param name="knownRegions">Names by which a feature may be called.</param>
    /// <param name="isWanted">Which regions are kept.</param>
    /// <param name="decimals">To how many decimals of a degree coordinates are rounded; three are about 110 m.</param>
    /// <returns>Null where it is not GeoJSON: a list of neighbours has no shapes.</returns>
    public static BoundaryFile? Read(Stream content, IReadOnlyCollection<Region> knownRegions, Predicate<RegionCode> isWanted, int decimals)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(SkipByteOrderMark(content));
        }
        catch (JsonException)
        {
            return null;
        }

        using (document)
        {
            var root = document.RootElement;
            return GeoJsonReader.IsOne(root) ? new BoundaryFile(TermsOf(root), ShapesOf(root, new RegionText(knownRegions, isForeign: true), isWanted, decimals)) : null;
        }
    }

    private static Dictionary<string, string> TermsOf(JsonElement root) => Terms
        .Where(name => root.TryGetProperty(name, out var term) && term.ValueKind == JsonValueKind.String)
        .ToDictionary(name => name, name => root.GetProperty(name).GetString()!, StringComparer.Ordinal);

    private static Dictionary<RegionCode, double[][][][]> ShapesOf(JsonElement root, RegionText regionText, Predicate<RegionCode> isWanted, int decimals)
    {
        var shapes = new Dictionary<RegionCode, double[][][][]>();
        foreach (var feature in root.GetProperty("features").EnumerateArray())
        {
            if (FeatureRegion.Text(feature) is { } text && regionText.Read(text).Code is { } region && isWanted(region)
                && Polygons(feature.GetProperty("geometry"), decimals) is { Length: > 0 } polygons)
            {
                shapes.TryAdd(region, polygons);
            }
        }

        return shapes;
    }

    private static double[][][][] Polygons(JsonElement geometry, int decimals)
    {
        var polygons = geometry.GetProperty("type").ValueEquals("Polygon") ? [geometry.GetProperty("coordinates")] : geometry.GetProperty("coordinates").EnumerateArray().ToList();
        return [.. polygons.Select(polygon => Rings(polygon, decimals)).Where(rings => rings.Length > 0)];
    }

    // An islet or a hole that is smaller than the rounding is a point then, and goes with what it is cut out of.
    private static double[][][] Rings(JsonElement polygon, int decimals)
    {
        var rings = polygon.EnumerateArray().Select(ring => Ring(ring, decimals)).ToList();
        return rings[0].Length < 4 ? [] : [.. rings.Where(ring => ring.Length >= 4)];
    }

    private static double[][] Ring(JsonElement ring, int decimals)
    {
        var points = new List<double[]>();
        foreach (var point in ring.EnumerateArray())
        {
            double[] rounded = [Math.Round(point[0].GetDouble(), decimals), Math.Round(point[1].GetDouble(), decimals)];
            if (points.Count == 0 || !points[^1].SequenceEqual(rounded))
            {
                points.Add(rounded);
            }
        }

        return [.. points];
    }

    private static Stream SkipByteOrderMark(Stream content)
    {
        Span<byte> mark = stackalloc byte[3];
        content.Position = content.ReadAtLeast(mark, mark.Length, throwOnEndOfStream: false) == mark.Length && mark.SequenceEqual("\uFEFF"u8) ? mark.Length : 0;
        return content;
    }
}
