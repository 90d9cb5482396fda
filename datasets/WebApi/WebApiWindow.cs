using System.Globalization;

namespace EconomyPipeline.Datasets.WebApi;

/// <summary>The years of a table that one request asks for.</summary>
public sealed record WebApiWindow(WebApiTable Table, int FirstYear, int LastYear)
{
    // The WebAPI counts years from here.
    private const int YearZero = 1900;

    /// <summary>The name of its dataset: the same whenever it is pulled, so that a later answer replaces an earlier one.</summary>
    public string FileName => FormattableString.Invariant($"bps-{Table.Domain}-var-{Table.Variable}-{Years}.json");

    /// <summary><c>2020-2021</c>, <c>2020</c>.</summary>
    public string Years => FirstYear == LastYear
        ? FirstYear.ToString(CultureInfo.InvariantCulture)
        : FormattableString.Invariant($"{FirstYear}-{LastYear}");

    /// <summary>The query of the request, without its key.</summary>
    /// <remarks>Source: BPS, WebAPI documentation, model "data"; <c>th</c> takes several years joined by semicolons.</remarks>
    public string Query => FormattableString.Invariant(
        $"model=data&lang=ind&domain={Table.Domain}&var={Table.Variable}&th={string.Join("%3B", Enumerable.Range(FirstYear - YearZero, LastYear - FirstYear + 1))}");

    /// <summary>A window for each of its years.</summary>
    public IEnumerable<WebApiWindow> EachYear() => Enumerable.Range(FirstYear, LastYear - FirstYear + 1).Select(year => new WebApiWindow(Table, year, year));
}
