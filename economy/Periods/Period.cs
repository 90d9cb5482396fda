using System.Globalization;
using System.Text.RegularExpressions;

namespace EconomyPipeline.Economy.Periods;

/// <summary>A year or a quarter of a year. A period knows its frequency; comparing a year with a quarter is a bug and throws.</summary>
/// <remarks>Held as the count of its kind of period since year 0, so that arithmetic is the arithmetic of integers.</remarks>
public readonly partial record struct Period : IComparable<Period>
{
    private const int LastYear = 9999;

    private readonly int ordinal;

    private Period(Frequency frequency, int ordinal)
    {
        Frequency = frequency;
        this.ordinal = ordinal;
    }

    public Frequency Frequency { get; }

    public int Year => Frequency == Frequency.Annual ? ordinal : ordinal / 4;

    /// <summary>1 to 4, or null for a year.</summary>
    public int? Quarter => Frequency == Frequency.Annual ? null : (ordinal % 4) + 1;

    /// <summary>Periods in a year: 1 or 4.</summary>
    public int PeriodsPerYear => Frequency == Frequency.Annual ? 1 : 4;

    /// <param name="year">1 to 9999.</param>
    public static Period OfYear(int year)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, LastYear);
        return new Period(Frequency.Annual, year);
    }

    /// <param name="year">1 to 9999.</param>
    /// <param name="quarter">1 to 4.</param>
    public static Period OfQuarter(int year, int quarter)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, LastYear);
        ArgumentOutOfRangeException.ThrowIfLessThan(quarter, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(quarter, 4);
        return new Period(Frequency.Quarterly, (year * 4) + quarter - 1);
    }

    /// <summary>Reads <c>2025</c>, <c>2025-Q3</c> or <c>2025Q3</c>.</summary>
    public static bool TryParse(string? input, out Period period)
    {
        period = default;
        var match = Pattern().Match(input?.Trim() ?? "");
        if (!match.Success)
        {
            return false;
        }

        var year = int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture);
        if (year == 0)
        {
            return false;
        }

        period = match.Groups["quarter"].Success
            ? OfQuarter(year, match.Groups["quarter"].ValueSpan[0] - '0')
            : OfYear(year);
        return true;
    }

    /// <summary>Reads a period that is known to be one.</summary>
    /// <exception cref="FormatException">It is not.</exception>
    public static Period Parse(string input) =>
        TryParse(input, out var period) ? period : throw new FormatException($"'{input}' is not a period: 2025 or 2025-Q3 is expected.");

    /// <summary>The period that many periods of the same kind later; earlier when negative.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It would lie outside the years 1 to 9999.</exception>
    public Period Plus(int periods)
    {
        var moved = ordinal + periods;
        ArgumentOutOfRangeException.ThrowIfLessThan(moved, PeriodsPerYear, nameof(periods));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(moved, (LastYear + 1) * PeriodsPerYear, nameof(periods));
        return new Period(Frequency, moved);
    }

    /// <summary>The same period of the year that many years later.</summary>
    public Period PlusYears(int years) => Plus(years * PeriodsPerYear);

    /// <summary>How many periods lie from <paramref name="earlier"/> to this one.</summary>
    /// <exception cref="InvalidOperationException">One is a year and the other a quarter.</exception>
    public int PeriodsSince(Period earlier)
    {
        RequireSameFrequency(earlier);
        return ordinal - earlier.ordinal;
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">One is a year and the other a quarter.</exception>
    public int CompareTo(Period other)
    {
        RequireSameFrequency(other);
        return ordinal.CompareTo(other.ordinal);
    }

    /// <summary><c>2025</c> or <c>2025-Q3</c>, as it stands in keys.</summary>
    public override string ToString() => Frequency == Frequency.Annual
        ? Year.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{Year}-Q{Quarter}");

    public static bool operator <(Period left, Period right) => left.CompareTo(right) < 0;

    public static bool operator >(Period left, Period right) => left.CompareTo(right) > 0;

    public static bool operator <=(Period left, Period right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Period left, Period right) => left.CompareTo(right) >= 0;

    private void RequireSameFrequency(Period other)
    {
        if (Frequency != other.Frequency)
        {
            throw new InvalidOperationException($"{this} and {other} are of different frequencies and have no order.");
        }
    }

    [GeneratedRegex(@"^(?<year>[0-9]{4})(-?[Qq](?<quarter>[1-4]))?$")]
    private static partial Regex Pattern();
}
