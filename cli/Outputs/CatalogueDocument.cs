using System.Globalization;
using System.Text;
using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Indicators;

namespace EconomyPipeline.Cli.Outputs;

/// <summary>The catalogue as a document: a chapter for each family, an entry for each id, with an example.</summary>
internal static class CatalogueDocument
{
    /// <param name="accounts">Whose values the examples are.</param>
    /// <param name="values">Every value of every indicator of these accounts.</param>
    public static string Write(RegionalAccounts accounts, IReadOnlyList<IndicatorValue> values)
    {
        var examples = values.GroupBy(value => value.Indicator).ToDictionary(group => group.Key, group => Example(accounts, group), StringComparer.Ordinal);
        var names = accounts.Regencies.Concat(accounts.References).ToDictionary(region => region.Code, region => region.Name);
        var text = new StringBuilder();
        text.Append("# Indicators\n\n");
        text.Append(CultureInfo.InvariantCulture, $"""
            What each indicator is, how to read it and an example from the sample of Kalimantan Selatan. The catalogue in the code is the source: `economy catalogue --out docs/indicators.md` writes this file. There are {IndicatorCatalogue.Definitions.Count} in {IndicatorCatalogue.Families.Count} families.

            Core indicators stand in tables and on pages; extended ones are computed by `economy indicators` and, on request, by `GET /api/v1/(scope)/indicators/(id)`. A value that is undefined is null and has a reason. The price basis and the reference economy are part of every value. "From n" is the smallest number of regions (of sectors or moves, where the entry says so) at which the number means something.

            What holds for all:

            - Two periods are compared on one definition of the total at both ends: the published total at both, else the sum of the sectors that both publish, linked where a published total is older. A share of one year is of that year's published total, so two shares may differ by more than the change that is told of them.
            - A population that is absent for all regions of a year, but known just before and after, is interpolated geometrically, and the value says so. That of a single region is not: it would be set beside published ones.
            - Spans are each year against the year before, and the last year against the first that has all inputs.
            - What a region lacks is named and never counted as zero; what rests on a part of the inputs is "partial". UNPUBLISHED is the published total less the published sectors, DISCREPANCY the province less its regencies.
            - Neighbours are regencies whose outlines run within 20 m of one another for more than 200 m: borders that were digitised twice rarely coincide.


            """);
        foreach (var family in IndicatorCatalogue.Families.Where(family => family.Indicators.Count > 0))
        {
            text.Append(CultureInfo.InvariantCulture, $"## {family.Name.En} / {family.Name.Id}\n\n");
            foreach (var definition in family.Indicators.SelectMany(indicator => indicator.Definitions))
            {
                Write(text, definition, accounts.Currency, examples.GetValueOrDefault(definition.Id), names);
            }
        }

        return text.ToString().TrimEnd() + "\n";
    }

    private static void Write(StringBuilder text, IndicatorDefinition definition, string currency, IndicatorValue? example, Dictionary<RegionCode, string> names)
    {
        text.Append(CultureInfo.InvariantCulture, $"### `{definition.Id}`\n\n**{definition.Name.En}** / {definition.Name.Id}\n\n");
        text.Append(CultureInfo.InvariantCulture, $"- Formula: {Escape(definition.Formula)}\n");
        text.Append(CultureInfo.InvariantCulture, $"- Unit: {Escape(definition.Unit.Replace("{currency}", currency, StringComparison.Ordinal))}. {definition.Tier}. From n: {definition.SmallestN}.\n");
        text.Append(CultureInfo.InvariantCulture, $"- Needs: {Escape(definition.Needs.En)}\n");
        text.Append(CultureInfo.InvariantCulture, $"- How to read it: {Escape(definition.Reading.En)}\n");
        text.Append(CultureInfo.InvariantCulture, $"- Cara membacanya: {Escape(definition.Reading.Id)}\n");
        if (definition.IntervalMeaning is { } interval)
        {
            text.Append(CultureInfo.InvariantCulture, $"- Interval: {Escape(interval.En)}\n");
        }

        if (definition.OtherLabels.Count > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"- Classes: {string.Join("; ", definition.OtherLabels.Select(label => $"`{label.Key}` {Escape(label.Value.En)} / {Escape(label.Value.Id)}"))}\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"- Source: {Escape(definition.Source)}\n");
        if (example is not null)
        {
            text.Append(CultureInfo.InvariantCulture, $"- Example: {Describe(example, names)}\n");
        }

        text.Append('\n');
    }

    // The latest value of constant prices against the scope that is defined; of several regions the first.
    private static IndicatorValue Example(RegionalAccounts accounts, IEnumerable<IndicatorValue> values) => values
        .OrderByDescending(value => !double.IsNaN(value.Value))
        .ThenByDescending(value => value.Basis is null || value.Basis.Value.ToString().StartsWith("constant", StringComparison.Ordinal))
        .ThenByDescending(value => value.Reference is null || value.Reference == accounts.Scope)
        .ThenByDescending(value => value.Period)
        .ThenByDescending(value => value.From)
        .ThenByDescending(value => value.Sector == SectorCode.Manufacturing)
        .First();

    private static string Describe(IndicatorValue value, Dictionary<RegionCode, string> names)
    {
        var where = new List<string> { Name(value.Region, names) };
        if (value.Sector is { } sector)
        {
            where.Add(sector == SectorCode.Total ? "total" : $"sector {sector}");
        }

        if (value.Other is { } other)
        {
            where.Add($"`{other}`");
        }

        where.Add(value.From is { } from ? $"{from} to {value.Period}" : value.Period.ToString());
        if (value.Basis is { } basis)
        {
            where.Add(basis.ToString());
        }

        if (value.Reference is { } reference)
        {
            where.Add($"against {Name(reference, names)}");
        }

        var number = double.IsNaN(value.Value) ? "undefined" : $"{Number(value.Value)} {value.Unit}";
        var interval = double.IsNaN(value.Lower) && double.IsNaN(value.Upper) ? "" : $" ({value.LevelPercent:0.#} %: {Number(value.Lower)} to {Number(value.Upper)})";
        var count = value.N is { } n ? $", n = {n}" : "";
        var reason = value.Reason is { } why ? $"; {why.En}" : "";
        return Escape($"{string.Join(", ", where)}: {number}{interval}{count}{reason}");
    }

    private static string Name(RegionCode code, Dictionary<RegionCode, string> names) =>
        names.GetValueOrDefault(code) is { } name && name != code.ToString() ? $"{name} ({code})" : code.ToString();

    private static string Number(double value) => double.IsNaN(value) ? "unbounded"
        : Math.Abs(value) is >= 1e4 and < 1e15 ? value.ToString("N0", CultureInfo.InvariantCulture)
        : value.ToString("G5", CultureInfo.InvariantCulture);

    private static string Escape(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).Replace("*", "\\*", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);
}
