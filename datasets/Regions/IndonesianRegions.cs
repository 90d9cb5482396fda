using EconomyPipeline.Datasets.Headers;
using EconomyPipeline.Economy.Classification;

namespace EconomyPipeline.Datasets.Regions;

/// <summary>
/// What the nation, its 38 provinces and its 514 regencies are called. Source: BPS, WebAPI variables 2194 and 533 (the codes
/// and labels of their rows); provinces of 2022 from BPS's table of adjusted expenditure per capita, 2024; names that
/// changed or are spelt in several ways as BPS's own tables spell them.
/// </summary>
/// <remarks>Regencies of the Papuan provinces have the codes that they had before 2022: BPS's later ones are in no source here.</remarks>
internal static class IndonesianRegions
{
    private const char BetweenNames = '|';

    private static readonly IReadOnlyList<(RegionCode Code, string Name, string[] OtherNames)> All = Load();

    private static readonly ILookup<string, RegionCode> ByKey = All
        .SelectMany(region => region.OtherNames.Append(region.Name).Select(name => (Key: Words.Key(name), region.Code)))
        .ToLookup(pair => pair.Key, pair => pair.Code);

    /// <summary>The regions that a name, without <c>Kabupaten</c> before it, may be of; a municipality also without its <c>Kota</c>.</summary>
    public static IReadOnlyList<RegionCode> Named(string name)
    {
        var exact = ByKey[Words.Key(name)].Distinct().ToList();
        return exact.Count > 0 ? exact : [.. ByKey[Words.Key($"Kota {name}")].Distinct()];
    }

    /// <summary>All names, with the region that each is of, as findings write it.</summary>
    public static IEnumerable<(string Key, string Shown)> Names =>
        All.SelectMany(region => region.OtherNames.Append(region.Name).Select(name => (Words.Key(name), Show(region.Code))));

    /// <summary>The regencies of a province.</summary>
    public static IEnumerable<RegionCode> RegenciesOf(RegionCode province) => All.Select(region => region.Code).Where(code => code.IsRegency && code.Parent == province);

    /// <summary>A region as findings write it: <c>6302 (Kotabaru)</c>.</summary>
    public static string Show(RegionCode code) => All.FirstOrDefault(region => region.Code == code) is { Name: not null } known ? $"{code} ({known.Name})" : code.ToString();

    private static List<(RegionCode Code, string Name, string[] OtherNames)> Load()
    {
        using var resource = typeof(IndonesianRegions).Assembly.GetManifestResourceStream("indonesia.csv")
            ?? throw new InvalidOperationException("The list of regions is not in the assembly.");
        using var reader = new StreamReader(resource);
        var regions = new List<(RegionCode, string, string[])>();
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            var cells = line.Split(',');
            regions.Add((RegionCode.Parse(cells[0]), cells[1], cells[2].Split(BetweenNames, StringSplitOptions.RemoveEmptyEntries)));
        }

        return regions;
    }
}
