using EconomyPipeline.Functions.Exports;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace EconomyPipeline.Functions.Api.Formats;

/// <summary>The format that a request asks for: by <c>?format=</c>, else by <c>Accept</c>, else JSON.</summary>
internal static class FormatChoice
{
    public const string Parameter = "format";

    /// <summary>The format of a request that has no other parameter.</summary>
    /// <exception cref="ApiProblemException">400: it has; 406: it asks for no format that there is.</exception>
    public static ExportFormat ReadAlone(HttpRequest request)
    {
        _ = new QueryReader(request, Parameter);
        return Read(request);
    }

    /// <exception cref="ApiProblemException">406: it asks for none of them.</exception>
    public static ExportFormat Read(HttpRequest request)
    {
        if (request.Query[Parameter] is { Count: > 0 } named)
        {
            return ExportFormat.All.FirstOrDefault(format => named.Count == 1 && format.Name.Equals(named[0], StringComparison.OrdinalIgnoreCase))
                ?? throw FormatProblems.NotAcceptable(named.ToString());
        }

        var accepted = request.GetTypedHeaders().Accept;
        if (accepted.Count == 0)
        {
            return ExportFormat.Json;
        }

        // The caller's preference decides, and where several are as welcome the order of the formats.
        return ExportFormat.All
            .Select(format => (Format: format, Quality: Quality(accepted, format)))
            .Where(pair => pair.Quality > 0)
            .OrderByDescending(pair => pair.Quality)
            .Select(pair => pair.Format)
            .FirstOrDefault() ?? throw FormatProblems.NotAcceptable(request.Headers.Accept.ToString());
    }

    // The most specific range that holds the type says how welcome it is (RFC 9110, 12.5.1).
    private static double Quality(IList<MediaTypeHeaderValue> accepted, ExportFormat format)
    {
        var type = new MediaTypeHeaderValue(format.MediaType);
        return accepted
            .Where(range => range.MediaType.Equals(format.MediaType, StringComparison.OrdinalIgnoreCase) || (range.MatchesAllTypes || (range.MatchesAllSubTypes && range.Type.Equals(type.Type, StringComparison.OrdinalIgnoreCase))))
            .OrderBy(range => range.MatchesAllTypes ? 2 : range.MatchesAllSubTypes ? 1 : 0)
            .Select(range => range.Quality ?? 1)
            .FirstOrDefault();
    }
}
