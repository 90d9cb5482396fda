using System.Globalization;
using System.Text.Json;
using CsvHelper;
using EconomyPipeline.Economy.Periods;
using EconomyPipeline.Ml;

namespace EconomyPipeline.Benchmarks.Accuracy.Panels;

/// <summary>The panels, from the sample and from files of others that lie beside the project.</summary>
internal static class PanelFiles
{
    private const string Nation = "0000";
    private const string Province = "6300";

    private static readonly string SampleFolder = Path.Combine("samples", "kalsel", "sector-output");
    private static readonly string PeerFolder = Path.Combine("..", "shared", "data", "peers");

    private static readonly string EmploymentFile = Path.Combine(PeerFolder, "ggdc-10-sector.csv");

    /// <summary>By name: the file that a panel needs, and how it is read.</summary>
    public static readonly IReadOnlyDictionary<string, (string Path, Func<string, BacktestPanel> Read)> All =
        new Dictionary<string, (string, Func<string, BacktestPanel>)>(ShortPanels())
        {
            ["kalsel-sectors"] = (Path.Combine(SampleFolder, "kalsel-grdp-constant-2010.csv"), ReadSectors),
            ["kalsel-totals"] = (Path.Combine(SampleFolder, "kalsel-grdp-totals.csv"), ReadTotals),
            ["ggdc-employment"] = (EmploymentFile, ReadEmployment),
            ["uk-leaves"] = (Path.Combine(PeerFolder, "Table 3b ITL3 UK chained volume measures in 2019 money value pounds million.csv"), ReadLeaves),
        };

    // Six years: the least history leaves three origins, and one of them at two years ahead.
    private static BacktestPanel ReadSectors(string path) => new(
        "kalsel-sectors",
        "Kalimantan Selatan, regencies × sectors, 2020–2025, billion rupiah of 2010",
        Series(Tidy(path)),
        1,
        3);

    private static BacktestPanel ReadTotals(string path) => new(
        "kalsel-totals",
        "Kalimantan Selatan, totals of the regencies, 2010–2020, billion rupiah of 2010",
        Series(Tidy(path).Where(cell => cell.Basis == "constant-2010")),
        4,
        5);

    private static BacktestPanel ReadEmployment(string path) =>
        new("ggdc-employment", "GGDC 10-Sector Database, employment by country and sector, thousands", Series(Employment(path)), 4, 16);

    // Of the shape of the sample's sectors, which three origins alone cannot judge: six years, one of them ahead, series that have all.
    private static IEnumerable<KeyValuePair<string, (string, Func<string, BacktestPanel>)>> ShortPanels() =>
        from first in Enumerable.Range(0, 7).Select(index => 1960 + (7 * index))
        let name = string.Create(CultureInfo.InvariantCulture, $"ggdc-{first}")
        select KeyValuePair.Create<string, (string, Func<string, BacktestPanel>)>(name, (EmploymentFile, path => new BacktestPanel(
            name,
            string.Create(CultureInfo.InvariantCulture, $"GGDC 10-Sector Database, employment by country and sector, {first}–{first + 5}, thousands"),
            Series(Employment(path).Where(cell => cell.Year >= first && cell.Year < first + 6).GroupBy(cell => (cell.Region, cell.Sector)).Where(series => series.Count() == 6).SelectMany(series => series)),
            1,
            3)));

    private static IEnumerable<Cell> Employment(string path)
    {
        string[] sectors = ["AGR", "MIN", "MAN", "PU", "CON", "WRT", "TRA", "FIRE", "GOV", "OTH"];
        return Rows(path).Where(row => row["Variable"] == "EMP").SelectMany(row => sectors
            .Where(sector => row[sector].Length > 0)
            .Select(sector => new Cell(row["Country"], sector, (int)Number(row["Year"]), Number(row[sector]), "")));
    }

    private static BacktestPanel ReadLeaves(string path)
    {
        var leaves = Leaves(Path.Combine("samples", "mappings", "uk-itl3-sic07.json"));
        var cells = Rows(path).Where(row => row.TryGetValue("SIC07 code", out var code) && leaves.Contains(code.Trim())).SelectMany(row => row
            .Where(pair => int.TryParse(pair.Key, NumberStyles.None, CultureInfo.InvariantCulture, out _) && pair.Value.Length > 0)
            .Select(pair => new Cell(
                row["ITL region code"], row["SIC07 code"].Trim(), int.Parse(pair.Key, CultureInfo.InvariantCulture), Number(pair.Value), "")));
        return new BacktestPanel("uk-leaves", "ONS, ITL3 regions × industries that have no parts, 1998–2021, million pounds of 2019", Series(cells), 4, 10);
    }

    // As the file spells them: those that are neither a sum of others nor the first part of a longer code.
    private static HashSet<string> Leaves(string mapping)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(mapping));
        var sectors = json.RootElement.GetProperty("sectors").EnumerateArray().ToList();
        var codes = sectors.ConvertAll(sector => sector.GetProperty("code").GetString()!);
        return [.. sectors
            .Where(sector => !sector.TryGetProperty("subtotalOf", out _) && sector.TryGetProperty("spellings", out _))
            .Where(sector => !codes.Exists(code => code.StartsWith($"{sector.GetProperty("code").GetString()}.", StringComparison.Ordinal)))
            .Select(sector => sector.GetProperty("spellings")[0].GetString()!)];
    }

    private static IEnumerable<Cell> Tidy(string path) => Rows(path)
        .Where(row => row["region_code"] is not (Nation or Province))
        .Select(row => new Cell(
            row["region_code"], row["sector_code"], int.Parse(row["year"], CultureInfo.InvariantCulture), row["value"].Length == 0 ? double.NaN : Number(row["value"]), row["basis"]));

    private static List<TimeSeries> Series(IEnumerable<Cell> cells) => [.. cells
        .Where(cell => double.IsFinite(cell.Value))
        .GroupBy(cell => (cell.Region, cell.Sector))
        .OrderBy(group => Name(group.Key), StringComparer.Ordinal)
        .Select(group =>
        {
            var first = group.Min(cell => cell.Year);
            var values = new double[group.Max(cell => cell.Year) - first + 1];
            Array.Fill(values, double.NaN);
            foreach (var cell in group)
            {
                values[cell.Year - first] = cell.Value;
            }

            return new TimeSeries { Id = Name(group.Key), Region = group.Key.Region, Sector = group.Key.Sector, Start = Period.OfYear(first), Values = values };
        })];

    private static string Name((string Region, string Sector) key) => $"{key.Region}_{key.Sector}";

    private static double Number(string text) => double.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture);

    private static IEnumerable<Dictionary<string, string>> Rows(string path)
    {
        using var csv = CsvReader.FromFile(path, new CsvReaderOptions { HasHeader = false }, default);
        if (!csv.Read())
        {
            yield break;
        }

        var header = Enumerable.Range(0, csv.FieldCount).Select(csv.GetString).ToList();
        while (csv.Read())
        {
            yield return Enumerable.Range(0, Math.Min(header.Count, csv.FieldCount)).ToDictionary(index => header[index], csv.GetString);
        }
    }

    private readonly record struct Cell(string Region, string Sector, int Year, double Value, string Basis);
}
