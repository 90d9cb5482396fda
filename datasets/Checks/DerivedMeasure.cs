using EconomyPipeline.Datasets.Headers;

namespace EconomyPipeline.Datasets.Checks;

/// <summary>What a table that is computed from levels holds, as far as its title tells.</summary>
internal enum DerivedMeasure
{
    /// <summary>The title does not tell, or tells of something that is not computed here.</summary>
    Unknown,

    /// <summary>Percent of the region's total.</summary>
    Share,

    /// <summary>Percent against the quarter before, of a year against the year before.</summary>
    QuarterOnQuarter,

    /// <summary>Percent against the same period a year before.</summary>
    YearOnYear,

    /// <summary>Percent of the quarters of the year so far against the same quarters a year before.</summary>
    Cumulative,

    /// <summary>100 times current over constant prices.</summary>
    ImplicitIndex,

    /// <summary>Percent by which that index differs from that of the period before.</summary>
    ImplicitIndexOnPrevious,

    /// <summary>Percent by which that index differs from that of a year before.</summary>
    ImplicitIndexYearOnYear,

    /// <summary>The share in the region over that in a larger one.</summary>
    LocationQuotient,
}

/// <summary>Reads what a derived table is of from the words of its title.</summary>
internal static class DerivedTitle
{
    private static readonly string[] Growth = ["laju", "pertumbuhan", "growth", "perubahan", "change"];
    private static readonly string[] Shares = ["distribusi", "distribution", "kontribusi", "contribution", "peranan", "share"];
    private static readonly string[] Others = ["sumber", "andil", "source", "sources", "lq"];

    /// <summary>Reads what a column of a tidy file is of from its header.</summary>
    /// <param name="header">The header.</param>
    /// <param name="hasQuarters">Whether any of its figures is of a quarter.</param>
    public static DerivedMeasure ReadHeader(string header, bool hasQuarters)
    {
        var words = Words.Of(header);
        return words.Contains("lq") || Words.Key(header).Contains("locationquotient", StringComparison.Ordinal) ? DerivedMeasure.LocationQuotient : Read(header, hasQuarters);
    }

    /// <param name="title">The title and what its columns are of.</param>
    /// <param name="hasQuarters">Whether it has columns of quarters: without them growth is of years.</param>
    public static DerivedMeasure Read(string title, bool hasQuarters)
    {
        var words = Words.Of(title).ToHashSet(StringComparer.Ordinal);
        var key = Words.Key(title);
        bool Says(params string[] any) => any.Any(words.Contains);
        bool Holds(params string[] any) => Array.Exists(any, one => key.Contains(one, StringComparison.Ordinal));
        if (Says(Others))
        {
            return DerivedMeasure.Unknown;
        }

        var isGrowth = Says(Growth);
        if (Says(Shares))
        {
            return isGrowth ? DerivedMeasure.Unknown : DerivedMeasure.Share;
        }

        var isIndex = Says("implisit", "implicit");
        if (!isGrowth)
        {
            return isIndex ? DerivedMeasure.ImplicitIndex : DerivedMeasure.Unknown;
        }

        if (Says("kumulatif", "cumulative", "ctc") || Holds("ctoc"))
        {
            return isIndex ? DerivedMeasure.Unknown : DerivedMeasure.Cumulative;
        }

        // "Tahunan" is said beside "triwulanan" of quarters against those of a year before.
        return !hasQuarters || Says("tahunan", "annual", "yoy") || Holds("yony", "yearonyear") ? (isIndex ? DerivedMeasure.ImplicitIndexYearOnYear : DerivedMeasure.YearOnYear)
            : Says("triwulanan", "quarterly", "qtq") || Holds("qtoq", "quarteronquarter", "quartertoquarter") ? (isIndex ? DerivedMeasure.ImplicitIndexOnPrevious : DerivedMeasure.QuarterOnQuarter)
            : DerivedMeasure.Unknown;
    }
}
