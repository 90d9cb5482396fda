using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using EconomyPipeline.Economy.Periods;
using EconomyPipeline.Ml;

namespace EconomyPipeline.Cli.Inputs;

/// <summary>Reads a tidy file of any series: the columns <c>series,period,value</c>, and <c>part</c> where there is one.</summary>
internal static class SeriesFile
{
    private static readonly CsvConfiguration Format = new(CultureInfo.InvariantCulture)
    {
        PrepareHeaderForMatch = header => header.Header.Trim().ToUpperInvariant(),
        TrimOptions = TrimOptions.Trim,
    };

    /// <summary>Whether a file is one: whether its header names a series and no region.</summary>
    public static bool IsOne(string path)
    {
        using var reader = new StreamReader(path);
        var header = (reader.ReadLine() ?? "").Split(',', ';', '\t').Select(name => name.Trim().Trim('"').ToUpperInvariant()).ToList();
        return header.Contains("SERIES") && header.Contains("PERIOD") && header.Contains("VALUE");
    }

    /// <summary>Reads every series of a file, each from its first to its last period.</summary>
    /// <param name="path">The file.</param>
    /// <param name="part">The part to read; null for a file without parts.</param>
    /// <exception cref="CommandFailure">Something cannot be read; every place is on standard error.</exception>
    public static IReadOnlyList<TimeSeries> Read(string path, string? part)
    {
        using var reader = new StreamReader(path);
        using var csv = new CsvReader(reader, Format);
        csv.Read();
        csv.ReadHeader();
        RequirePart(path, csv.HeaderRecord ?? [], part);
        var cells = new Dictionary<string, SortedDictionary<Period, double>>(StringComparer.Ordinal);
        var problems = new List<string>();
        while (csv.Read())
        {
            if (part is null || csv.GetField("part") == part)
            {
                AddRow(path, csv, cells, problems);
            }
        }

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

    private static void RequirePart(string path, string[] header, string? part)
    {
        var hasPart = header.Contains("part", StringComparer.OrdinalIgnoreCase);
        if (hasPart && part is null)
        {
            throw CommandFailure.WrongUse($"{path}: ada kolom 'part'; pilih bagiannya, mis. --part train / it has a column 'part'; choose one, such as --part train");
        }

        if (!hasPart && part is not null)
        {
            throw CommandFailure.WrongUse($"{path}: tidak ada kolom 'part' untuk --part / it has no column 'part' for --part");
        }
    }

    private static void AddRow(string path, CsvReader csv, Dictionary<string, SortedDictionary<Period, double>> cells, List<string> problems)
    {
        var row = csv.Parser.RawRow;
        var id = csv.GetField("series") ?? "";
        if (id.Length == 0)
        {
            problems.Add($"{path}:{row}: kolom series kosong / the column series is empty");
            return;
        }

        if (!Period.TryParse(csv.GetField("period"), out var period))
        {
            problems.Add($"{path}:{row}: '{csv.GetField("period")}' bukan periode / is not a period; 2025, 2025-Q3");
            return;
        }

        if (!TryReadValue(csv.GetField("value"), out var value))
        {
            problems.Add($"{path}:{row}: '{csv.GetField("value")}' bukan angka / is not a number; 1234.5");
            return;
        }

        if (!cells.TryGetValue(id, out var series))
        {
            cells[id] = series = [];
        }

        if (series.Count > 0 && series.First().Key.Frequency != period.Frequency)
        {
            problems.Add($"{path}:{row}: {id} mencampur tahun dan triwulan / mixes years and quarters");
        }
        else if (!series.TryAdd(period, value))
        {
            problems.Add($"{path}:{row}: {id} {period} sudah ada / is there already");
        }
    }

    private static bool TryReadValue(string? text, out double value)
    {
        value = double.NaN;
        return string.IsNullOrEmpty(text)
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
}
