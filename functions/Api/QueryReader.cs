using System.Globalization;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Economy.Prices;
using EconomyPipeline.Functions.Exports;
using Microsoft.AspNetCore.Http;

namespace EconomyPipeline.Functions.Api;

/// <summary>Reads the query of a request. What cannot be read, and what is not known, is a problem that says what was expected.</summary>
internal sealed class QueryReader
{
    public const int MaxLimit = 1000;

    private readonly IQueryCollection query;

    /// <exception cref="ApiProblemException">400: a parameter is not among the known ones.</exception>
    public QueryReader(HttpRequest request, params string[] known)
    {
        query = request.Query;

        // A misspelt filter that is silently ignored gives other numbers than were asked for.
        if (query.Keys.FirstOrDefault(key => !known.Contains(key, StringComparer.OrdinalIgnoreCase)) is { } unknown)
        {
            throw ApiProblems.UnknownParameter(unknown, known);
        }
    }

    /// <exception cref="ApiProblemException">400: the request has a parameter, and none is known here.</exception>
    public static void RequireNone(HttpRequest request) => _ = new QueryReader(request);

    public string? Region => Read("region", text => RegionCode.TryParse(text, out var code) ? code.ToString() : null, new("kode wilayah seperti 6301", "a region code such as 6301"));

    public string? Sector => Read("sector", ParseSector, new("kode sektor seperti C atau TOTAL", "a sector code such as C or TOTAL"));

    public string? Basis => Read("basis", text => Economy.Prices.PriceBasis.TryParse(text, out var basis) ? basis.ToString() : null, new("current, constant-2010 atau chained-2019", "current, constant-2010 or chained-2019"));

    /// <summary>The price basis that <see cref="Basis"/> names.</summary>
    public PriceBasis? PriceBasis => Basis is { } text ? Economy.Prices.PriceBasis.Parse(text) : null;

    public string? Reference => Read("reference", text => RegionCode.TryParse(text, out var code) ? code.ToString() : null, new("kode wilayah acuan seperti 6300 atau 0000", "the code of a reference such as 6300 or 0000"));

    public string? Period => ReadPeriod("period");

    /// <exception cref="ApiProblemException">400: no period can be in the range.</exception>
    public PeriodFilter Periods => PeriodFilter.Of(ReadPeriod("from"), ReadPeriod("to"));

    public string? Page => Text("page");

    /// <summary>The publication asked for; null for the one of now.</summary>
    /// <exception cref="ApiProblemException">400: both a moment and a run are given, or the moment cannot be read.</exception>
    public Vintage? Vintage => ReadVintage("asOf", "run");

    /// <summary>The earlier publication that it is compared with; null for the one before.</summary>
    /// <exception cref="ApiProblemException">400: both a moment and a run are given, or the moment cannot be read.</exception>
    public Vintage? Since => ReadVintage("since", "sinceRun");

    /// <summary>The moment from which on something is asked for; a day means its beginning. Null for all.</summary>
    public DateTimeOffset? SinceMoment => Text("since") is not { } text ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero)
        : Api.Vintage.TryParseMoment(text, out var at) ? at
        : throw BadMoment("since", text);

    public bool DryRun => Read("dryRun", text => bool.TryParse(text, out var value) ? value.ToString() : null, new("true atau false", "true or false")) == bool.TrueString;

    public int Limit => ReadNumber("limit", 1, MaxLimit) ?? MaxLimit;

    /// <summary>How many rows a page of a format has: a file is whole unless pages of it are asked for.</summary>
    public int LimitOf(ExportFormat format) => format == ExportFormat.Json || Text("limit") is not null || Page is not null ? Limit : int.MaxValue;

    /// <summary>The one value of a parameter; null when it is not given.</summary>
    /// <exception cref="ApiProblemException">400: it is given twice, or is empty; either way it is not known what was meant.</exception>
    public string? Text(string name) => query[name] switch
    {
        [] => null,
        [var text] => string.IsNullOrWhiteSpace(text) ? throw ApiProblems.EmptyParameter(name) : text,
        var several => throw ApiProblems.RepeatedParameter(name, several.Count),
    };

    /// <summary>All values of a parameter that may be repeated or hold several, separated by commas; none when it is not given.</summary>
    /// <exception cref="ApiProblemException">400: one is empty, or there are too many.</exception>
    public IReadOnlyList<string> Many(string name, int most)
    {
        List<string> values = [.. query[name].SelectMany(text => (text ?? "").Split(',', StringSplitOptions.TrimEntries)).Distinct(StringComparer.Ordinal)];
        return values.Contains("") ? throw ApiProblems.EmptyParameter(name)
            : values.Count > most ? throw ApiProblems.BadParameter(name, string.Join(',', values), new($"paling banyak {most} nilai", $"at most {most} values"))
            : values;
    }

    /// <summary>All texts of a parameter that may be repeated, whatever is in them; none when it is not given.</summary>
    /// <exception cref="ApiProblemException">400: there are too many.</exception>
    public IReadOnlyList<string> Texts(string name, int most) => query[name].Count > most
        ? throw ApiProblems.BadParameter(name, string.Create(CultureInfo.InvariantCulture, $"{query[name].Count}"), new($"paling banyak {most} kali", $"at most {most} times"))
        : [.. query[name].Select(text => text ?? "")];

    /// <summary>A sector in any spelling that BPS or a hurried typist uses: <c>MN</c>, <c>M,N</c>, <c>m,n</c>; null for what is none.</summary>
    public static string? ParseSector(string text) =>
        SectorCode.TryParse(text, out var code) || SectorCode.TryParse(text.ToUpperInvariant(), out code) ? code.ToString() : null;

    public int? ReadNumber(string name, int least, int most) =>
        Read(name, text => Number(text, least, most), new($"bilangan bulat {least} sampai {most}", $"a whole number from {least} to {most}")) is { } number
            ? int.Parse(number, CultureInfo.InvariantCulture)
            : null;

    private static string? Number(string text, int least, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? text : null;

    private Vintage? ReadVintage(string momentName, string runName)
    {
        var (run, moment) = (Text(runName), Text(momentName));
        if (run is not null)
        {
            return moment is null
                ? new Vintage(null, run)
                : throw ApiProblems.BadParameter(momentName, moment, new($"salah satu saja: {momentName} atau {runName}", $"only one of {momentName} and {runName}"));
        }

        return moment is null ? null
            : Api.Vintage.TryParseMoment(moment, out var at) ? new Vintage(at, null)
            : throw BadMoment(momentName, moment);
    }

    private static ApiProblemException BadMoment(string name, string text) => ApiProblems.BadParameter(
        name, text, new("tanggal seperti 2026-11-24 atau waktu seperti 2026-11-24T08:00:00+08:00", "a date such as 2026-11-24 or a time such as 2026-11-24T08:00:00+08:00"));

    private string? ReadPeriod(string name) =>
        Read(name, text => Economy.Periods.Period.TryParse(text, out var period) ? period.ToString() : null, new("tahun 2025 atau triwulan 2025-Q3", "a year 2025 or a quarter 2025-Q3"));

    private string? Read(string name, Func<string, string?> parse, Bilingual expected)
    {
        var text = Text(name);
        return text is null ? null : parse(text) ?? throw ApiProblems.BadParameter(name, text, expected);
    }
}
