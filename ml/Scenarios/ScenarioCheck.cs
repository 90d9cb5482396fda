using System.Globalization;
using System.Text.Json;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Periods;
using EconomyPipeline.Economy.Prices;
using EconomyPipeline.Ml.Derived;

namespace EconomyPipeline.Ml.Scenarios;

/// <summary>Turns a written scenario into one that can be applied, or into all that is wrong with it.</summary>
internal sealed class ScenarioCheck(Outlook outlook)
{
    public const double LargestPoints = 100;
    public const double SmallestPercent = -100;
    public const double LargestPercent = 1000;

    // More than the output of any nation in millions of its currency.
    public const double LargestMillion = 1e14;

    private const string All = "*";

    private readonly List<InputFinding> findings = [];
    private readonly HashSet<RegionCode> regencies = [.. outlook.Accounts.Regencies.Select(region => region.Code)];

    public (Scenario? Scenario, IReadOnlyList<InputFinding> Findings) Check(ScenarioFile file)
    {
        foreach (var name in file.Unknown?.Keys ?? Enumerable.Empty<string>())
        {
            findings.Add(ScenarioFindings.UnknownMember(name, name, ["name", "basis", "shocks"]));
        }

        if (outlook.Periods[0].Frequency != Frequency.Annual)
        {
            return (null, [ScenarioFindings.NotAnnual()]);
        }

        if (file.Basis is { } basis && (!PriceBasis.TryParse(basis, out var parsed) || parsed != outlook.Paths.Basis))
        {
            findings.Add(ScenarioFindings.OtherBasis(basis, outlook.Paths.Basis));
        }

        if (file.Shocks is not { Count: > 0 and <= ScenarioReader.MostShocks } entries)
        {
            findings.Add(ScenarioFindings.NoShocks(file.Shocks?.Count ?? 0));
            return (null, findings);
        }

        var shocks = entries.Select((entry, index) => ToShock(entry, $"shocks[{index}]")).ToList();
        findings.AddRange(ScenarioOverlaps.Find(shocks, outlook.Paths.Rows));
        return findings.Count > 0
            ? (null, findings)
            : (new Scenario(string.IsNullOrWhiteSpace(file.Name) ? "scenario" : file.Name.Trim(), outlook.Paths.Basis, [.. shocks.OfType<Shock>()]), []);
    }

    // Null where anything of it cannot be used; the findings say what.
    private Shock? ToShock(ShockEntry? entry, string place)
    {
        var before = findings.Count;
        if (entry is null)
        {
            findings.Add(ScenarioFindings.Missing(place, "{ \"kind\": … }"));
            return null;
        }

        var known = ScenarioKinds.Find(entry.Kind);
        if (known is null)
        {
            findings.Add(ScenarioFindings.UnknownKind($"{place}.kind", entry.Kind));
        }

        foreach (var (name, isSaid) in ScenarioKinds.Members(entry))
        {
            if (isSaid && known is not null && !known.Members.Contains(name))
            {
                findings.Add(ScenarioFindings.UnknownMember($"{place}.{name}", name, known.Members));
            }
        }

        var region = Region(entry.Region, $"{place}.region");
        var sector = Sector(entry.Sector, $"{place}.sector", region);
        var from = Year(entry.From, $"{place}.from", outlook.Periods[0]);
        var to = entry.To is null ? outlook.Periods[^1] : Year(entry.To, $"{place}.to", outlook.Periods[^1]);
        if (from > to)
        {
            findings.Add(ScenarioFindings.Backwards($"{place}.to", from, to));
        }

        var shock = known?.Make(new ShockRows(region, sector, from, to), entry, place, findings);
        return findings.Count == before ? shock : null;
    }

    private RegionCode? Region(string? text, string place)
    {
        if (text == All || text == outlook.Accounts.Scope.ToString())
        {
            return null;
        }

        if (text is not null && RegionCode.TryParse(text, out var code) && regencies.Contains(code) && outlook.Paths.Rows.Any(row => row.Region == code))
        {
            return code;
        }

        findings.Add(ScenarioFindings.UnknownRegion(place, text, [.. regencies.Order()]));
        return null;
    }

    private SectorCode? Sector(string? text, string place, RegionCode? region)
    {
        if (text == All)
        {
            return null;
        }

        var sectors = outlook.Paths.Rows
            .Where(row => region is null ? regencies.Contains(row.Region) : row.Region == region)
            .Select(row => row.Sector)
            .Distinct()
            .ToList();
        foreach (var spelling in new[] { text, text?.ToUpperInvariant() })
        {
            if (SectorCode.TryParse(spelling, out var code) && sectors.Contains(code))
            {
                return code;
            }
        }

        findings.Add(ScenarioFindings.UnknownSector(place, text, region, sectors));
        return null;
    }

    private Period Year(JsonElement? value, string place, Period otherwise)
    {
        var text = value switch
        {
            { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
            { ValueKind: JsonValueKind.String } said => said.GetString(),
            _ => null,
        };
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            && year is >= 1 and <= 9999
            && outlook.Periods.Any(period => period.Year == year))
        {
            return Period.OfYear(year);
        }

        findings.Add(ScenarioFindings.UnknownYear(place, text ?? value?.GetRawText(), outlook.Periods));
        return otherwise;
    }
}
