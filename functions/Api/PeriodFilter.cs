using Azure.Data.Tables;

namespace EconomyPipeline.Functions.Api;

/// <summary>A range of periods, either end open; a year as the last one includes its quarters.</summary>
internal sealed record PeriodFilter
{
    private readonly string? from;
    private readonly string? end;

    private PeriodFilter(string? from, string? end)
    {
        this.from = from;
        this.end = end;
    }

    /// <exception cref="ApiProblemException">400: no period can be in the range.</exception>
    public static PeriodFilter Of(string? from, string? to)
    {
        // '~' sorts after '-', so 2025-Q4 is before 2025~ and 2026 after it.
        var end = to is null ? null : to + "~";
        return from is not null && end is not null && string.CompareOrdinal(from, end) >= 0
            ? throw ApiProblems.EmptyRange(from, to!)
            : new PeriodFilter(from, end);
    }

    /// <summary>Whether a period is in the range.</summary>
    public bool Contains(string? period) =>
        (from is null || string.CompareOrdinal(period, from) >= 0) && (end is null || string.CompareOrdinal(period, end) < 0);

    /// <summary>Narrows a table filter to the range.</summary>
    public string Narrow(string filter)
    {
        if (from is not null)
        {
            filter += " and " + TableClient.CreateQueryFilter($"Period ge {from}");
        }

        return end is null ? filter : filter + " and " + TableClient.CreateQueryFilter($"Period lt {end}");
    }
}
