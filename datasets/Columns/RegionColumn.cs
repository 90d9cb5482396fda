using EconomyPipeline.Datasets.Findings;
using EconomyPipeline.Datasets.Headers;
using EconomyPipeline.Datasets.Rows;
using EconomyPipeline.Datasets.Values;
using EconomyPipeline.Economy.Classification;

namespace EconomyPipeline.Datasets.Columns;

/// <summary>The region of a row: from its code, else its name, else from the sender.</summary>
internal sealed class RegionColumn
{
    private readonly ReadingContext context;
    private readonly TidyColumn? code;
    private readonly TidyColumn? name;
    private readonly Memo<(RegionReading Reading, bool IsCapitals)> memo;
    private (RegionCode Region, bool IsCapitals)? above;

    public RegionColumn(ReadingContext context)
    {
        this.context = context;
        code = context.Header.Find(ColumnRole.RegionCode);
        name = context.Header.Find(ColumnRole.RegionName);
        var reader = new RegionText(context.Facts.KnownRegions, context.IsMapped);
        memo = new Memo<(RegionReading, bool)>(text => (reader.Read(text), !text.Any(char.IsLower)));
        if (code is null && name is null && context.Facts.Region is null)
        {
            context.Findings.Add(MissingFact(new CellPlace(context.Header.Row)));
        }
    }

    /// <summary>The region, or null when it is not known; a finding then says so.</summary>
    public RegionCode? Read(TidyRow row)
    {
        var column = row.Text(code).Length > 0 || name is null ? code : name;
        var text = row.Text(column);
        if (text.Length > 0)
        {
            var reading = InPlace(memo.Read(text));
            if (reading.Code is null)
            {
                context.Findings.Add(CellFindings.UnknownRegion(row.Place(column), text, reading));
            }

            return reading.Code;
        }

        if (column is not null && context.Facts.Region is null)
        {
            context.Findings.Add(MissingFact(row.Place(column)));
        }

        return context.Facts.Region;
    }

    // BPS prints provinces in capitals above their regencies. Where a name is of both (Gorontalo), it is of the level of the
    // row above when it is written in the same way, else capitals are the province. Without a row above nothing is chosen.
    private RegionReading InPlace((RegionReading Reading, bool IsCapitals) read)
    {
        var (reading, isCapitals) = read;
        if (reading.Problem == RegionProblem.Ambiguous
            && reading.Candidates is [var first, var second]
            && first.IsProvince != second.IsProvince
            && above is { } other)
        {
            var isProvince = other.IsCapitals == isCapitals ? !other.Region.IsRegency : isCapitals;
            reading = new RegionReading(first.IsProvince == isProvince ? first : second, RegionProblem.None, []);
        }

        above = reading.Code is { } code ? (code, isCapitals) : above;
        return reading;
    }

    private static Finding MissingFact(CellPlace place) =>
        HeaderFindings.MissingFact(place, "region", new("wilayahnya", "its region"), "region_code", "6301");
}
