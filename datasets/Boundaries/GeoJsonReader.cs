using System.Text.Json;
using EconomyPipeline.Datasets.Findings;
using EconomyPipeline.Datasets.Kinds;
using EconomyPipeline.Datasets.Values;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Observations;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO.Converters;

namespace EconomyPipeline.Datasets.Boundaries;

/// <summary>
/// Reads boundaries as GeoJSON (RFC 7946): one feature a region, named by a property. What is kept is who touches whom; the
/// shapes themselves stay in the raw file.
/// </summary>
internal sealed class GeoJsonReader(JsonElement root, DatasetFacts facts, CancellationToken cancellationToken)
{
    private const int MostFeatures = 2_000;
    private const int MostPoints = 2_000_000;

    private static readonly JsonSerializerOptions Options = new() { Converters = { new GeoJsonConverterFactory() } };

    private readonly FindingCollector findings = new();
    private readonly RegionText regionText = new(facts.KnownRegions, isForeign: true);
    private readonly Dictionary<RegionCode, (CellPlace Place, Geometry Shape)> regions = [];
    private long points;

    /// <summary>Whether a document is a collection of features.</summary>
    public static bool IsOne(JsonElement root) =>
        root.ValueKind == JsonValueKind.Object
        && root.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String && type.ValueEquals("FeatureCollection")
        && root.TryGetProperty("features", out var features) && features.ValueKind == JsonValueKind.Array;

    public DatasetContent Read(string? kind)
    {
        if (kind is not (null or DatasetKind.Boundaries))
        {
            return new DatasetContent(kind, [], [FileFindings.KindMismatch(1, kind, DatasetKind.Boundaries)]);
        }

        foreach (var (index, feature) in root.GetProperty("features").EnumerateArray().Index())
        {
            cancellationToken.ThrowIfCancellationRequested();
            Add(new CellPlace(index + 1), feature);
        }

        if (regions.Count == 0 && !findings.HasErrors)
        {
            findings.Add(BoundaryFindings.NoFeature());
        }

        var list = new NeighbourList(findings);
        if (!findings.HasErrors)
        {
            foreach (var region in regions)
            {
                list.AddRegion(region.Key, region.Value.Place);
            }

            foreach (var contact in Contacts.Find(regions.Select(pair => (pair.Key, pair.Value.Shape)), cancellationToken))
            {
                list.Add(contact.Left, contact.Right, contact.BorderKilometres, regions[contact.Left].Place);
                list.Add(contact.Right, contact.Left, contact.BorderKilometres, regions[contact.Right].Place);
            }
        }

        var observations = list.Observe();
        return new DatasetContent(DatasetKind.Boundaries, findings.HasErrors ? [] : observations, findings.ToList());
    }

    private void Add(CellPlace place, JsonElement feature)
    {
        if (ReadRegion(place, feature) is not { } region || ReadShape(place, feature) is not { } shape)
        {
            return;
        }

        points += shape.NumPoints;
        if (regions.Count == MostFeatures || points > MostPoints)
        {
            findings.Add(BoundaryFindings.TooMuch(place, MostFeatures, MostPoints));
        }
        else if (!regions.TryAdd(region, (place, shape)))
        {
            findings.Add(CellFindings.DuplicateCell(place, regions[region].Place, region.ToString()));
        }
    }

    private RegionCode? ReadRegion(CellPlace place, JsonElement feature)
    {
        var text = FeatureRegion.Text(feature);
        if (text is null)
        {
            findings.Add(BoundaryFindings.Unnamed(place));
            return null;
        }

        var reading = regionText.Read(text);
        if (reading.Code is null)
        {
            findings.Add(CellFindings.UnknownRegion(place, text, reading));
        }

        return reading.Code;
    }

    private Geometry? ReadShape(CellPlace place, JsonElement feature)
    {
        Geometry? shape = null;
        try
        {
            shape = feature.TryGetProperty("geometry", out var geometry) ? geometry.Deserialize<Geometry>(Options) : null;
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException or NotSupportedException or InvalidOperationException or FormatException)
        {
            // The library's ways to say that this is no geometry: an open ring, a coordinate of one number, an unknown type.
        }

        if (shape is not (Polygon or MultiPolygon) || shape.IsEmpty)
        {
            findings.Add(BoundaryFindings.NotAnArea(place));
            return null;
        }

        // Planar coordinates in metres would give borders of a million degrees.
        if (shape.Coordinates.Any(point => !(Math.Abs(point.X) <= 180 && Math.Abs(point.Y) <= 90)))
        {
            findings.Add(BoundaryFindings.NotDegrees(place));
            return null;
        }

        return Flat(shape);
    }

    // Heights stand in some files, and in some only at some of the points, which no geometry can be computed with.
    private static Geometry Flat(Geometry shape)
    {
        var factory = shape.Factory;
        return factory.BuildGeometry([.. Enumerable.Range(0, shape.NumGeometries).Select(shape.GetGeometryN).OfType<Polygon>().Select(polygon => factory.CreatePolygon(Ring(polygon.Shell), [.. polygon.Holes.Select(Ring)]))]);

        LinearRing Ring(LinearRing ring) => factory.CreateLinearRing([.. ring.Coordinates.Select(point => new Coordinate(point.X, point.Y))]);
    }
}
