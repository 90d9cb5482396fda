namespace EconomyPipeline.Datasets.WebApi;

/// <summary>A dynamic table of BPS's WebAPI and which years of it are wanted: <c>var=104,domain=6301,years=2020-2024</c>.</summary>
public sealed record WebApiTable
{
    /// <summary>The most years that the WebAPI answers at once for provinces and regencies.</summary>
    private const int YearsAtOnce = 2;

    /// <summary>Four digits: <c>0000</c> BPS itself, else the office whose table it is, by the code of its region.</summary>
    public required string Domain { get; init; }

    /// <summary>Number of the table's variable.</summary>
    public required int Variable { get; init; }

    public required int FirstYear { get; init; }

    /// <summary>Null for whatever is published up to the present year.</summary>
    public int? LastYear { get; init; }

    /// <summary>The kind of dataset, where the content does not say it; else null.</summary>
    public string? Kind { get; init; }

    /// <summary>Facts said beside the table, by their names: <c>basis</c>, <c>unit</c>, <c>region</c>, <c>period</c>.</summary>
    public IReadOnlyDictionary<string, string> Facts { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether it goes on to whatever year it is.</summary>
    public bool IsOpen => LastYear is null;

    /// <summary>What is asked for in one request each, in order. They begin with the first year, so that their names stay when years are added.</summary>
    /// <param name="thisYear">The present year.</param>
    public IReadOnlyList<WebApiWindow> Windows(int thisYear)
    {
        var last = Math.Max(FirstYear, LastYear ?? thisYear);
        return [.. Enumerable.Range(FirstYear, last - FirstYear + 1).Chunk(YearsAtOnce).Select(years => new WebApiWindow(this, years[0], years[^1]))];
    }

    /// <summary>The table and its years, without what is said beside it.</summary>
    public override string ToString() => FormattableString.Invariant($"var={Variable},domain={Domain},years={FirstYear}")
        + (IsOpen ? "-" : LastYear == FirstYear ? "" : FormattableString.Invariant($"-{LastYear}"));
}
