using EconomyPipeline.Datasets.Cells;
using EconomyPipeline.Datasets.Columns;
using EconomyPipeline.Datasets.Findings;
using EconomyPipeline.Datasets.Headers;
using EconomyPipeline.Datasets.Rows;
using EconomyPipeline.Datasets.Values;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Observations;

namespace EconomyPipeline.Datasets.Kinds;

/// <summary>A file of regions being read.</summary>
internal sealed class RegionsSession : IKindSession
{
    private const int LongestText = 100;
    private readonly ReadingContext context;
    private readonly TidyColumn? code;
    private readonly TidyColumn? name;
    private readonly TidyColumn? group;
    private readonly TidyColumn? parent;
    private readonly UnitColumn units;
    private readonly NumberColumn areas;
    private readonly RegionText regionText = new([]);
    private readonly Dictionary<RegionCode, CellPlace> rows = [];
    private readonly List<Observation> observations = [];
    private readonly List<(RegionCode Region, CellPlace Place, SeenNumber Number)> seenAreas = [];

    public RegionsSession(ReadingContext context, char delimiter)
    {
        this.context = context;
        code = context.Header.Find(ColumnRole.RegionCode);
        name = context.Header.Find(ColumnRole.RegionName);
        group = context.Header.Find(ColumnRole.Group);
        parent = context.Header.Find(ColumnRole.Parent);
        var area = context.Header.Find(ColumnRole.Area);
        // The sender's unit is of money or people; an area is in square kilometres wherever it does not say otherwise.
        units = new UnitColumn(context with { Facts = DatasetFacts.None }, area, UnitText.TryParseArea, UnitText.ExpectedArea, mustBeStated: false);
        areas = new NumberColumn(context, area, delimiter);
        if (area is not null && area.Unit is null && !context.Header.Has(ColumnRole.Unit))
        {
            context.Findings.Add(NumberFindings.AssumedUnit(area.At(context.Header.Row), new("km2", "km2")));
        }
    }

    public void Add(TidyRow row)
    {
        var region = ReadCode(row, code);
        if (region is null && row.Text(code).Length == 0)
        {
            context.Findings.Add(CellFindings.MissingText(row.Place(code), "region_code"));
        }

        var named = ReadText(row, name);
        if (named is { Length: 0 })
        {
            context.Findings.Add(CellFindings.MissingText(row.Place(name), "name"));
        }

        var grouped = ReadText(row, group)?.ToLowerInvariant();
        var part = ReadCode(row, parent);
        _ = units.Read(row, out _);
        var area = areas.Column is null ? null : areas.See(row, out _)?.Keep();
        if (region is not { } key)
        {
            return;
        }

        if (rows.TryGetValue(key, out var first))
        {
            context.Findings.Add(CellFindings.DuplicateCell(row.Place(code), first, key.ToString()));
            return;
        }

        if (rows.Count == CellKeys.MostRegions)
        {
            context.Findings.Add(CellFindings.TooManyRegions(row.Place(code), key.ToString(), CellKeys.MostRegions));
            return;
        }

        rows.Add(key, row.Place(code));

        Keep(key, row, Measure.Name, name, named);
        Keep(key, row, Measure.Group, group, grouped);
        Keep(key, row, Measure.Parent, parent, part?.ToString());
        if (area is { } seen)
        {
            seenAreas.Add((key, row.Place(areas.Column), seen));
        }
    }

    public IReadOnlyCollection<Observation> Finish()
    {
        if (areas.Column is not { } column || !areas.Decide())
        {
            return observations;
        }

        foreach (var (region, place, number) in seenAreas)
        {
            if (areas.Read(number, place) is not { } value)
            {
                continue;
            }

            if (value <= 0)
            {
                context.Findings.Add(NumberFindings.InvalidArea(place, number.Text.ToString()));
                continue;
            }

            observations.Add(Describe(region, place, Measure.Area) with { Value = DecimalNumber.ToDouble(value), Unit = "km2" });
        }

        return observations;
    }

    public void Dispose()
    {
    }

    private RegionCode? ReadCode(TidyRow row, TidyColumn? column)
    {
        var text = row.Text(column);
        if (text.Length == 0)
        {
            return null;
        }

        var reading = regionText.Read(text);
        if (reading.Code is null)
        {
            context.Findings.Add(CellFindings.UnknownRegion(row.Place(column), text, reading));
        }

        return reading.Code;
    }

    private string? ReadText(TidyRow row, TidyColumn? column)
    {
        var text = string.Join(' ', row.Text(column).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (text.Length <= LongestText)
        {
            return text;
        }

        context.Findings.Add(CellFindings.TooLongText(row.Place(column), text, LongestText));
        return null;
    }

    private void Keep(RegionCode region, TidyRow row, string measure, TidyColumn? column, string? text)
    {
        if (column is not null && !string.IsNullOrEmpty(text))
        {
            observations.Add(Describe(region, row.Place(column), measure) with { Text = text });
        }
    }

    private static Observation Describe(RegionCode region, CellPlace place, string measure) => new()
    {
        Kind = DatasetKind.Regions,
        Region = region,
        Measure = measure,
        Sheet = place.Sheet,
        Row = place.Row,
        Column = place.Column ?? 0,
    };
}
