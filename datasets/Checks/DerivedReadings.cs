using EconomyPipeline.Datasets.Findings;
using EconomyPipeline.Datasets.Headers;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Indicators;

namespace EconomyPipeline.Datasets.Checks;

/// <summary>One way in which a derived column may have been computed.</summary>
/// <param name="Name">What it would be.</param>
/// <param name="Compute">A figure of it; null where the values it needs are not there.</param>
/// <param name="IsAssumed">Whether the header leaves it open.</param>
internal sealed record DerivedReading(Bilingual Name, Func<DerivedCell, Approximate?> Compute, bool IsAssumed);

/// <summary>The ways in which the derived columns of a tidy file may have been computed.</summary>
/// <param name="levels">The levels of the file, with totals.</param>
/// <param name="columns">All its derived columns: a quotient may be against a share that is printed beside it.</param>
/// <param name="hasTotals">Whether the totals are those of the file, and not sums of its sectors.</param>
internal sealed class DerivedReadings(DerivedLevels levels, IReadOnlyList<DerivedTable> columns, bool hasTotals)
{
    private static readonly string[] PercentWords = ["pct", "persen", "percent", "persentase"];
    private readonly IReadOnlySet<RegionCode> regions = levels.Regions.ToHashSet();
    private bool arePartsSummed;

    /// <summary>The likeliest first; none where the header does not say what the column is.</summary>
    public IEnumerable<DerivedReading> Of(DerivedTable column) => column.Measure switch
    {
        DerivedMeasure.Unknown => [],
        DerivedMeasure.LocationQuotient => Quotients(),
        DerivedMeasure.Share => Scaled(column, cell => Share(cell, DerivedReferences.Read(column.Title)), !hasTotals),
        _ => Scaled(column, cell => DerivedReferences.Read(column.Title).Of(cell.Region) is { } region && regions.Contains(region) ? levels.Compute(column.Measure, cell with { Region = region }, cell.Basis) : null, isAssumed: false),
    };

    private IEnumerable<DerivedReading> Scaled(DerivedTable column, Func<DerivedCell, Approximate?> percent, bool isAssumed)
    {
        var name = DerivedFindings.Name(column.Measure);
        var (id, en) = column.Measure == DerivedMeasure.Share && !hasTotals ? (" (jumlah sektornya di berkas ini)", " (the sum of its sectors in the file)") : ("", "");
        yield return new DerivedReading(new(name.Id + id, name.En + en), percent, isAssumed);
        if (!column.Title.Contains('%', StringComparison.Ordinal) && !Words.Of(column.Title).Any(PercentWords.Contains))
        {
            yield return new DerivedReading(
                new($"{name.Id}{id}, tertulis sebagai pecahan", $"{name.En}{en}, written as a fraction"), cell => percent(cell) is { } value ? new(value.Value / 100, value.Error / 100) : null, isAssumed);
        }
    }

    private IEnumerable<DerivedReading> Quotients()
    {
        foreach (var share in columns.Where(column => column.Measure == DerivedMeasure.Share && DerivedReferences.Read(column.Title) != DerivedReference.Own))
        {
            var printed = Printed(share);
            foreach (var scale in new[] { 1, 100 })
            {
                yield return Quotient(
                    new($"kolom {FindingPlaces.Printable(share.Title)}", $"the column {FindingPlaces.Printable(share.Title)}"),
                    cell => printed.TryGetValue((cell.Place.Sheet, cell.Place.Row), out var own) ? new(scale * own.Value, scale * own.Error) : null);
            }
        }

        yield return Quotient(new("nasional di berkas ini", "the nation in the file"), cell => Whole(cell, DerivedReference.Nation));
        yield return Quotient(new("provinsinya di berkas ini", "its province in the file"), cell => Whole(cell, DerivedReference.Province));
        if (!arePartsSummed)
        {
            levels.SumParts();
            arePartsSummed = true;
        }

        yield return Quotient(
            new("jumlah wilayah di berkas ini", "the sum of the regions in the file"),
            cell => cell.Region.Parent is { } parent && !regions.Contains(parent) ? ShareIn(parent, cell) : null);
    }

    private DerivedReading Quotient(Bilingual against, Func<DerivedCell, Approximate?> reference) => new(
        new($"LQ terhadap {against.Id}", $"location quotient against {against.En}"),
        cell => Share(cell, DerivedReference.Own) / reference(cell),
        IsAssumed: true);

    private Approximate? Whole(DerivedCell cell, DerivedReference reference) =>
        reference.Of(cell.Region) is { } whole && whole != cell.Region && regions.Contains(whole) ? Share(cell, reference) : null;

    // Sums of regions stand beside the levels of the file, and are asked for by name only.
    private Approximate? Share(DerivedCell cell, DerivedReference reference) =>
        reference.Of(cell.Region) is { } region && regions.Contains(region) ? ShareIn(region, cell) : null;

    private Approximate? ShareIn(RegionCode region, DerivedCell cell) => levels.Compute(DerivedMeasure.Share, cell with { Region = region }, cell.Basis);

    private static Dictionary<(string? Sheet, int Row), Approximate> Printed(DerivedTable column) =>
        column.Cells.ToDictionary(cell => (cell.Place.Sheet, cell.Place.Row), DerivedCheck.Printed);
}
