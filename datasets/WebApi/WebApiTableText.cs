using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;
using EconomyPipeline.Datasets.Findings;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Observations;
using EconomyPipeline.Economy.Periods;
using EconomyPipeline.Economy.Prices;

namespace EconomyPipeline.Datasets.WebApi;

/// <summary>Tables as people write them in settings and on command lines.</summary>
public static partial class WebApiTableText
{
    private const char BetweenTables = ';';
    private const int LongestUnit = 100;

    private static readonly Dictionary<string, Func<string, bool>> Parts = new(StringComparer.Ordinal)
    {
        ["var"] = text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0,
        ["domain"] = text => DomainPattern().IsMatch(text),
        ["years"] = text => YearsPattern().Match(text) is { Success: true } years && (years.Groups["last"].Length == 0 || Number(years, "first") <= Number(years, "last")),
        ["kind"] = DatasetKind.All.Contains,
        ["region"] = text => RegionCode.TryParse(text, out _),
        ["period"] = text => Period.TryParse(text, out _),
        ["basis"] = text => PriceBasis.TryParse(text, out _),
        ["unit"] = text => text.Length is > 0 and <= LongestUnit,
    };

    private static readonly string[] Needed = ["var", "domain", "years"];

    /// <summary>Reads one table: <c>var=104,domain=6301,years=2020-2024[,kind=…][,basis=…][,unit=…][,region=…][,period=…]</c>.</summary>
    /// <param name="text">The parts in any order.</param>
    /// <param name="table">The table; null when it cannot be read.</param>
    /// <param name="finding">What is wrong; null when nothing is.</param>
    public static bool TryParse(string text, [NotNullWhen(true)] out WebApiTable? table, [NotNullWhen(false)] out Finding? finding)
    {
        ArgumentNullException.ThrowIfNull(text);
        table = null;
        var said = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries))
        {
            var (name, value) = part.Split('=', 2, StringSplitOptions.TrimEntries) is [var before, var after] ? (before, after) : (part, "");
            if (!Parts.TryGetValue(name, out var isRight) || !isRight(value) || !said.TryAdd(name, value))
            {
                finding = PullFindings.InvalidTable(part);
                return false;
            }
        }

        finding = Needed.Any(name => !said.ContainsKey(name)) ? PullFindings.InvalidTable(text) : null;
        if (finding is null)
        {
            table = Create(said);
        }

        return table is not null;
    }

    /// <summary>Reads a list of tables, separated by semicolons or line ends. Where one cannot be read or stands there twice, there are none.</summary>
    public static IReadOnlyList<WebApiTable> ParseList(string? text, out Finding? finding)
    {
        finding = null;
        var tables = new List<WebApiTable>();
        foreach (var entry in (text ?? "").Split([BetweenTables, '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (!TryParse(entry, out var table, out finding))
            {
                return [];
            }

            // Their answers would replace one another for ever.
            if (tables.Exists(other => (other.Domain, other.Variable) == (table.Domain, table.Variable)))
            {
                finding = PullFindings.TableTwice(table.ToString());
                return [];
            }

            tables.Add(table);
        }

        return tables;
    }

    private static WebApiTable Create(Dictionary<string, string> said)
    {
        var years = YearsPattern().Match(said["years"]);
        var (first, isRange, hasLast) = (Number(years, "first"), years.Groups["to"].Length > 0, years.Groups["last"].Length > 0);
        return new WebApiTable
        {
            Domain = said["domain"],
            Variable = int.Parse(said["var"], NumberStyles.None, CultureInfo.InvariantCulture),
            FirstYear = first,
            LastYear = hasLast ? Number(years, "last") : isRange ? null : first,
            Kind = said.GetValueOrDefault("kind"),
            Facts = said.Where(part => part.Key is "region" or "period" or "basis" or "unit").ToDictionary(part => part.Key, part => part.Value, StringComparer.Ordinal),
        };
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex("^[0-9]{4}$")]
    private static partial Regex DomainPattern();

    [GeneratedRegex("^(?<first>(19|20)[0-9]{2})((?<to>-)(?<last>(19|20)[0-9]{2})?)?$")]
    private static partial Regex YearsPattern();
}
