using EconomyPipeline.Datasets.Boundaries;
using EconomyPipeline.Datasets.Columns;
using EconomyPipeline.Datasets.Findings;
using EconomyPipeline.Datasets.Headers;
using EconomyPipeline.Datasets.Rows;
using EconomyPipeline.Datasets.Values;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Economy.Observations;

namespace EconomyPipeline.Datasets.Kinds;

/// <summary>A list of neighbours being read.</summary>
internal sealed class BoundariesSession(ReadingContext context, char delimiter) : IKindSession
{
    private static readonly Bilingual Length = new("Panjang batas", "A length of a border");

    private readonly RegionColumn regions = new(context);
    private readonly RegionText regionText = new(context.Facts.KnownRegions, isForeign: true);
    private readonly TidyColumn? neighbour = context.Header.Find(ColumnRole.Neighbour);
    private readonly NumberColumn borders = new(context, context.Header.Find(ColumnRole.Border), delimiter);
    private readonly NeighbourList list = new(context.Findings);
    private readonly List<(RegionCode Region, RegionCode Neighbour, SeenNumber? Border, CellPlace Place)> pairs = [];

    public void Add(TidyRow row)
    {
        var region = regions.Read(row);
        var text = row.Text(neighbour);
        var border = row.Text(borders.Column).Length == 0 ? null : borders.See(row, out _)?.Keep();
        if (text.Length == 0)
        {
            context.Findings.Add(CellFindings.MissingText(row.Place(neighbour), neighbour?.Name ?? "neighbour"));
            return;
        }

        var reading = regionText.Read(text);
        if (reading.Code is null)
        {
            context.Findings.Add(CellFindings.UnknownRegion(row.Place(neighbour), text, reading));
        }
        else if (region is not null)
        {
            pairs.Add((region.Value, reading.Code.Value, border, row.Place(borders.Column ?? neighbour)));
        }
    }

    public IReadOnlyCollection<Observation> Finish()
    {
        if (!borders.Decide())
        {
            return [];
        }

        foreach (var (region, other, border, place) in pairs)
        {
            var kilometres = border is { } seen ? borders.Read(seen, place) : null;
            if (kilometres < 0)
            {
                context.Findings.Add(NumberFindings.Negative(place, border!.Value.Text.ToString(), "negative-border", Length));
                continue;
            }

            list.Add(region, other, (double?)kilometres ?? double.NaN, place);
        }

        return list.Observe();
    }

    public void Dispose()
    {
    }
}
