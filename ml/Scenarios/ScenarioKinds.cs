using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Periods;

namespace EconomyPipeline.Ml.Scenarios;

/// <summary>Which rows and when.</summary>
internal sealed record ShockRows(RegionCode? Region, SectorCode? Sector, Period From, Period To);

/// <summary>A kind of shock: its name, what may be said of it, and how it is made; null and a finding where a number is absent or out of range.</summary>
internal sealed record ShockKind(string Name, IReadOnlyList<string> Members, Func<ShockRows, ShockEntry, string, List<InputFinding>, Shock?> Make);

/// <summary>The kinds of shock that can be written.</summary>
internal static class ScenarioKinds
{
    private const int LongestRamp = 50;

    private static readonly string[] Rows = ["kind", "region", "sector", "from", "to", "note"];

    private static readonly ShockKind Growth = new("growth", [.. Rows, "percentagePoints"], (rows, entry, place, findings) =>
        Number(entry.PercentagePoints, $"{place}.percentagePoints", -ScenarioCheck.LargestPoints, ScenarioCheck.LargestPoints, findings) is { } points
            ? new GrowthShock(rows.Region, rows.Sector, rows.From, rows.To, points)
            : null);

    private static readonly ShockKind Level = new("level", [.. Rows, "percent", "million"], (rows, entry, place, findings) =>
    {
        if (entry.Percent is null == entry.Million is null)
        {
            findings.Add(ScenarioFindings.PercentOrMillion(place));
            return null;
        }

        return entry.Million is not null
            ? Amount(rows, entry, place, 1, findings)
            : Number(entry.Percent, $"{place}.percent", ScenarioCheck.SmallestPercent, ScenarioCheck.LargestPercent, findings) is { } percent
                ? new LevelShock(rows.Region, rows.Sector, rows.From, rows.To, percent)
                : null;
    });

    private static readonly ShockKind Project = new("project", [.. Rows, "million", "rampYears"], (rows, entry, place, findings) =>
    {
        var ramp = Number(entry.RampYears ?? 1, $"{place}.rampYears", 1, LongestRamp, findings);
        if ((rows.Region is null && IsClean("region")) || (rows.Sector is null && IsClean("sector")))
        {
            findings.Add(ScenarioFindings.ProjectOfMany(place));
        }

        return ramp is { } years ? Amount(rows, entry, place, (int)years, findings) : null;

        // What is unknown was told already; what is left without a code is many.
        bool IsClean(string member) => !findings.Exists(finding => finding.Place == $"{place}.{member}");
    });

    public static IReadOnlyList<ShockKind> All { get; } = [Growth, Level, Project];

    public static ShockKind? Find(string? name) => All.FirstOrDefault(kind => kind.Name == name);

    /// <summary>Every member of an entry and whether it is said; those that no kind has come last.</summary>
    public static IEnumerable<(string Name, bool IsSaid)> Members(ShockEntry entry) => new[]
    {
        ("percentagePoints", entry.PercentagePoints is not null),
        ("percent", entry.Percent is not null),
        ("million", entry.Million is not null),
        ("rampYears", entry.RampYears is not null),
    }.Concat((entry.Unknown?.Keys ?? Enumerable.Empty<string>()).Select(name => (name, true)));

    private static AmountShock? Amount(ShockRows rows, ShockEntry entry, string place, int ramp, List<InputFinding> findings) =>
        Number(entry.Million, $"{place}.million", -ScenarioCheck.LargestMillion, ScenarioCheck.LargestMillion, findings) is { } million
            ? new AmountShock(rows.Region, rows.Sector, rows.From, rows.To, million, ramp)
            : null;

    private static double? Number(double? value, string place, double smallest, double largest, List<InputFinding> findings)
    {
        if (value is { } number && number >= smallest && number <= largest)
        {
            return number;
        }

        findings.Add(value is null ? ScenarioFindings.Missing(place, "1.5") : ScenarioFindings.OutOfRange(place, value.Value, smallest, largest));
        return null;
    }
}
