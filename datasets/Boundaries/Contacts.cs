using EconomyPipeline.Economy.Classification;
using NetTopologySuite.Geometries;
using NetTopologySuite.Index.Strtree;
using NetTopologySuite.Operation.Overlay;
using NetTopologySuite.Operation.OverlayNG;

namespace EconomyPipeline.Datasets.Boundaries;

/// <summary>Two regions that touch.</summary>
/// <param name="Left">The one whose code comes first.</param>
/// <param name="Right">The other.</param>
/// <param name="BorderKilometres">Length of the border that they share; 0 where they share points only.</param>
internal readonly record struct Contact(RegionCode Left, RegionCode Right, double BorderKilometres);

/// <summary>
/// Which areas touch. Digitised borders of neighbours lie some metres apart or across each other, so that whatever comes within
/// <see cref="ToleranceMetres"/> counts as touching; a border is shared (rook's contiguity) when more than
/// <see cref="ShortestBorderMetres"/> of it does, else only a point (queen's).
/// </summary>
/// <remarks>Rook and queen as in Cliff and Ord, Spatial Autocorrelation, 1973.</remarks>
internal static class Contacts
{
    public const double ToleranceMetres = 20;

    // Two borders that cross in a point are within the tolerance of each other for some times its length.
    public const double ShortestBorderMetres = 10 * ToleranceMetres;

    // Mean radius of the Earth (IUGG), in metres: a degree of latitude.
    private const double MetresPerDegree = 6_371_008.8 * Math.PI / 180;

    public static IEnumerable<Contact> Find(IEnumerable<(RegionCode Region, Geometry Shape)> regions, CancellationToken cancellationToken)
    {
        var shapes = regions.OrderBy(one => one.Region).ToList();
        if (shapes.Count == 0)
        {
            yield break;
        }

        // Metres east and north of the middle: over a province the scale of a degree of longitude hardly changes.
        var extent = new Envelope();
        shapes.ForEach(one => extent.ExpandToInclude(one.Shape.EnvelopeInternal));
        var metresPerLongitude = MetresPerDegree * Math.Cos(extent.Centre.Y * Math.PI / 180);
        var borders = shapes.ConvertAll(one => ToMetres(one.Shape.Boundary, extent.Centre, metresPerLongitude));
        var index = new STRtree<int>();
        for (var position = 0; position < borders.Count; position++)
        {
            index.Insert(borders[position].EnvelopeInternal, position);
        }

        for (var left = 0; left < borders.Count; left++)
        {
            var near = borders[left].EnvelopeInternal.Copy();
            near.ExpandBy(ToleranceMetres);
            var others = index.Query(near).Where(right => right > left).Order().ToList();
            foreach (var right in others)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (LengthMetres(borders[left], borders[right]) is { } metres)
                {
                    yield return new Contact(shapes[left].Region, shapes[right].Region, metres > ShortestBorderMetres ? metres / 1_000 : 0);
                }
            }
        }
    }

    // Only what lies within both envelopes can touch: of a province's coast of thousands of points, the few that do.
    private static double? LengthMetres(Geometry left, Geometry right)
    {
        var common = left.EnvelopeInternal.Copy();
        var other = right.EnvelopeInternal.Copy();
        common.ExpandBy(2 * ToleranceMetres);
        other.ExpandBy(2 * ToleranceMetres);
        var window = left.Factory.ToGeometry(common.Intersection(other));
        var (leftPart, rightPart) = (OverlayNGRobust.Overlay(left, window, SpatialFunction.Intersection), OverlayNGRobust.Overlay(right, window, SpatialFunction.Intersection));
        if (leftPart.IsEmpty || rightPart.IsEmpty || !leftPart.IsWithinDistance(rightPart, ToleranceMetres))
        {
            return null;
        }

        return OverlayNGRobust.Overlay(leftPart, rightPart.Buffer(ToleranceMetres), SpatialFunction.Intersection).Length;
    }

    private static Geometry ToMetres(Geometry degrees, Coordinate middle, double metresPerLongitude)
    {
        var metres = degrees.Copy();
        metres.Apply(new Projection(middle, metresPerLongitude));
        return metres;
    }

    private sealed class Projection(Coordinate middle, double metresPerLongitude) : ICoordinateSequenceFilter
    {
        public bool Done => false;

        public bool GeometryChanged => true;

        public void Filter(CoordinateSequence sequence, int index)
        {
            sequence.SetX(index, (sequence.GetX(index) - middle.X) * metresPerLongitude);
            sequence.SetY(index, (sequence.GetY(index) - middle.Y) * MetresPerDegree);
        }
    }
}
