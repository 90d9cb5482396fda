using System.Globalization;
using System.Text.RegularExpressions;
using CsvHelper;
using EconomyPipeline.Economy.Periods;
using EconomyPipeline.Ml;

namespace EconomyPipeline.Cli.Inputs;

/// <summary>
/// Reads a tidy file of any series: the columns <c>series,period,value</c>, and <c>part</c> where there is one. A period is a
/// year, a quarter, or a counted one (<c>1</c>, <c>12Q4</c>).
/// </summary>
internal static partial class SeriesFile
{
    private static readonly CsvReaderOptions Format = new() { HasHeader = false, TrackLineNumbers = true };

    /// <summary>Whether a file is one: whether its header names a series, a period and a value.</summary>
    public static bool IsOne(string path)
    {
        using var reader = new StreamReader(path);
        var header = (reader.ReadLine() ?? "").Split(',').Select(Name).ToList();
        return header.Contains("series") && header.Contains("period") && header.Contains("value");
    }

    /// <summary>Reads every series of a file, each from its first to its last period.</summary>
    /// <param name="path">The file.</param>
    /// <param name="part">The part to read; null for a file without parts.</param>
    /// <exception cref="CommandFailure">Something cannot be read; every place is on standard error.</exception>
    public static IReadOnlyList<TimeSeries> Read(string path, string? part)
    {
        using var csv = CsvReader.FromFile(path, Format, default);
        csv.Read();
        var header = Enumerable.Range(0, csv.FieldCount).Select(index => Name(csv.GetString(index))).ToList();
        var columns = new Columns(header.IndexOf("series"), header.IndexOf("period"), header.IndexOf("value"), header.IndexOf("part"));
        RequirePart(path, columns, part);
        var cells = new Dictionary<string, SortedDictionary<Period, double>>(StringComparer.Ordinal);
        var problems = new List<string>();
        while (csv.Read())
        {
            if (part is null || Field(csv, columns.Part) == part)
            {
                AddRow($"{path}:{csv.LineNumber}", csv, columns, cells, problems);
            }
        }

        problems.AddRange(cells
            .Where(pair => !pair.Value.Values.Any(double.IsFinite))
            .Select(pair => $"{path}: {pair.Key} tidak punya nilai / has no value"));
        foreach (var problem in problems)
        {
            Console.Error.WriteLine(problem);
        }

        if (problems.Count > 0 || cells.Count == 0)
        {
            throw CommandFailure.Rejected(cells.Count == 0 ? $"{path}: tidak ada baris / no rows" : $"Ditolak / rejected: {path}");
        }

        return [.. cells.Select(pair => ToSeries(pair.Key, pair.Value))];
    }

    private static string Name(string header) => header.Trim('\uFEFF', ' ', '"').ToLowerInvariant();

    private static string Field(CsvReader csv, int column) => column < csv.FieldCount ? csv.GetString(column).Trim() : "";

    private static void RequirePart(string path, Columns columns, string? part)
    {
        if (columns.Part >= 0 && part is null)
        {
            throw CommandFailure.WrongUse($"{path}: ada kolom 'part'; pilih bagiannya, mis. --part train / it has a column 'part'; choose one, such as --part train");
        }

        if (columns.Part < 0 && part is not null)
        {
            throw CommandFailure.WrongUse($"{path}: tidak ada kolom 'part' untuk --part / it has no column 'part' for --part");
        }
    }

    private static void AddRow(string place, CsvReader csv, Columns columns, Dictionary<string, SortedDictionary<Period, double>> cells, List<string> problems)
    {
        var (id, periodText, valueText) = (Field(csv, columns.Series), Field(csv, columns.Period), Field(csv, columns.Value));
        if (id.Length == 0)
        {
            problems.Add($"{place}: kolom series kosong / the column series is empty");
            return;
        }

        if (!TryReadPeriod(periodText, out var period))
        {
            problems.Add($"{place}: '{periodText}' bukan periode / is not a period; 2025, 2025-Q3");
            return;
        }

        if (!TryReadValue(valueText, out var value))
        {
            problems.Add($"{place}: '{valueText}' bukan angka / is not a number; 1234.5");
            return;
        }

        if (!cells.TryGetValue(id, out var series))
        {
            cells[id] = series = [];
        }

        if (series.Count > 0 && series.First().Key.Frequency != period.Frequency)
        {
            problems.Add($"{place}: {id} mencampur tahun dan triwulan / mixes years and quarters");
        }
        else if (!series.TryAdd(period, value))
        {
            problems.Add($"{place}: {id} {period} sudah ada / is there already");
        }
    }

    // Series of competitions often count their years from 1; as years of a calendar such numbers would be slips.
    private static bool TryReadPeriod(string text, out Period period)
    {
        if (CountedPeriod().Match(text) is not { Success: true } match)
        {
            return Period.TryParse(text, out period);
        }

        var year = int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture);
        period = match.Groups["quarter"].Success ? Period.OfQuarter(year, match.Groups["quarter"].ValueSpan[0] - '0') : Period.OfYear(year);
        return true;
    }

    private static bool TryReadValue(string text, out double value)
    {
        value = double.NaN;
        return text.Length == 0
            || text.Equals("NA", StringComparison.OrdinalIgnoreCase)
            || (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && double.IsFinite(value));
    }

    private static TimeSeries ToSeries(string id, SortedDictionary<Period, double> cells)
    {
        var first = cells.First().Key;
        var values = new double[cells.Last().Key.PeriodsSince(first) + 1];
        Array.Fill(values, double.NaN);
        foreach (var (period, value) in cells)
        {
            values[period.PeriodsSince(first)] = value;
        }

        return new TimeSeries { Id = id, Start = first, Values = values };
    }

    [GeneratedRegex("^(?<year>[1-9][0-9]{0,2})(-?[Qq](?<quarter>[1-4]))?$")]
    private static partial Regex CountedPeriod();

    /// <summary>Positions of the columns; −1 where there is none.</summary>
    private readonly record struct Columns(int Series, int Period, int Value, int Part);
}
