using System.Globalization;
using CsvHelper;
using EconomyPipeline.Economy.Periods;
using EconomyPipeline.Ml;

namespace EconomyPipeline.Benchmarks.Accuracy;

/// <summary>A set of series whose last values were kept back, as in a forecasting competition.</summary>
/// <param name="Name">Such as <c>m1-yearly</c>.</param>
/// <param name="Training">What may be seen.</param>
/// <param name="Actual">What came after it, by series.</param>
internal sealed record CompetitionSet(string Name, IReadOnlyList<TimeSeries> Training, IReadOnlyList<double[]> Actual)
{
    /// <summary>Fewest values from which the inner part is forecast.</summary>
    private const int SmallestTraining = 4;

    public int Horizon => Actual.Max(values => values.Length);

    public int PeriodsPerYear => Training[0].Start.PeriodsPerYear;

    /// <summary>Reads <c>series,period,value,part</c> with the parts <c>train</c> and <c>test</c>.</summary>
    public static CompetitionSet Read(string path)
    {
        using var csv = CsvReader.FromFile(path, new CsvReaderOptions { HasHeader = true }, default);
        var cells = new List<Cell>();
        while (csv.Read())
        {
            cells.Add(new Cell(csv.GetString(0), csv.GetString(1), double.Parse(csv.GetString(2), CultureInfo.InvariantCulture), csv.GetString(3)));
        }

        var groups = cells.GroupBy(cell => cell.Series).Where(group => group.Any(cell => cell.Part == "train") && group.Any(cell => cell.Part == "test")).ToList();
        return new CompetitionSet(
            Path.GetFileNameWithoutExtension(path),
            [.. groups.Select(group => new TimeSeries { Id = group.Key, Start = ParsePeriod(group.First().Period), Values = Part(group, "train") })],
            [.. groups.Select(group => Part(group, "test"))]);
    }

    /// <summary>The same with the training part alone: its last values are kept back, so that methods can be tuned on them.</summary>
    public CompetitionSet Inner()
    {
        var horizon = Horizon;
        var longEnough = Enumerable.Range(0, Training.Count).Where(index => Training[index].Values.Length >= horizon + SmallestTraining).ToList();
        return new CompetitionSet(
            Name,
            [.. longEnough.Select(index => Training[index] with { Values = Training[index].Values[..^horizon] })],
            [.. longEnough.Select(index => Training[index].Values[^horizon..])]);
    }

    private static double[] Part(IEnumerable<Cell> cells, string part) => [.. cells.Where(cell => cell.Part == part).Select(cell => cell.Value)];

    // M1 has series whose years are only counted: 1, 2, 3.
    private static Period ParsePeriod(string text)
    {
        var parts = text.Split('Q');
        var year = int.Parse(parts[0], CultureInfo.InvariantCulture);
        return parts.Length == 1 ? Period.OfYear(year) : Period.OfQuarter(year, int.Parse(parts[1], CultureInfo.InvariantCulture));
    }

    private readonly record struct Cell(string Series, string Period, double Value, string Part);
}
