using System.Globalization;
using System.Text.RegularExpressions;

namespace EconomyPipeline.Economy.Prices;

/// <summary>What the prices of a value are.</summary>
public enum PriceKind
{
    /// <summary>Prices of the period itself (ADHB).</summary>
    Current,

    /// <summary>Prices of a fixed base year (ADHK).</summary>
    Constant,

    /// <summary>Chained volumes in prices of a reference year. They do not add up: measures built on sums give a reason instead.</summary>
    Chained,
}

/// <summary>Current prices; constant prices with their base year; or chained volumes with their reference year.</summary>
public readonly partial record struct PriceBasis
{
    private PriceBasis(PriceKind kind, int? year)
    {
        Kind = kind;
        Year = year;
    }

    public static PriceBasis Current { get; } = new(PriceKind.Current, null);

    public PriceKind Kind { get; }

    /// <summary>The base or reference year; null at current prices.</summary>
    public int? Year { get; }

    /// <summary>Whether parts sum to their total.</summary>
    public bool IsAdditive => Kind != PriceKind.Chained;

    public static PriceBasis Constant(int baseYear) => new(PriceKind.Constant, RequireYear(baseYear));

    public static PriceBasis Chained(int referenceYear) => new(PriceKind.Chained, RequireYear(referenceYear));

    /// <summary>Reads <c>current</c>, <c>constant-2010</c> or <c>chained-2019</c>, as they stand in keys.</summary>
    public static bool TryParse(string? input, out PriceBasis basis)
    {
        basis = Current;
        var text = input?.Trim() ?? "";
        if (text.Equals("current", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        var match = Pattern().Match(text);
        if (!match.Success)
        {
            return false;
        }

        var year = int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture);
        basis = match.Groups["kind"].Value.Equals("constant", StringComparison.OrdinalIgnoreCase) ? Constant(year) : Chained(year);
        return true;
    }

    /// <summary>Reads a basis that is known to be one.</summary>
    /// <exception cref="FormatException">It is not.</exception>
    public static PriceBasis Parse(string input) =>
        TryParse(input, out var basis) ? basis : throw new FormatException($"'{input}' is not a price basis: current, constant-2010 or chained-2019 is expected.");

    /// <summary><c>current</c>, <c>constant-2010</c> or <c>chained-2019</c>, as it stands in keys.</summary>
    public override string ToString() => Kind switch
    {
        PriceKind.Current => "current",
        PriceKind.Constant => string.Create(CultureInfo.InvariantCulture, $"constant-{Year}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"chained-{Year}"),
    };

    private static int RequireYear(int year)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1900);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 2999);
        return year;
    }

    [GeneratedRegex(@"^(?<kind>constant|chained)-(?<year>(19|2[0-9])[0-9]{2})$", RegexOptions.IgnoreCase)]
    private static partial Regex Pattern();
}
