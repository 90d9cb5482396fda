using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace EconomyPipeline.Functions.Access;

/// <summary>Which pages of other origins may read answers (Fetch standard, CORS protocol): those of the setting, none without it.</summary>
public sealed class CrossOrigin(IOptions<AccessOptions> options)
{
    /// <summary>Stands for every origin.</summary>
    public const string Any = "*";

    private const string Exposed = "ETag, Link, Location, Content-Disposition, Economy-Run, Economy-Published-At";
    private const string Accepted = $"{AccessControl.KeyHeader}, Accept, Content-Type, If-None-Match";
    private const string SecondsKept = "600";

    private readonly string[] origins = Origins(options.Value.AllowedOrigins);

    /// <summary>The origins of the setting.</summary>
    public static string[] Origins(string setting) => setting.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Whether a text is an origin as browsers send it: scheme and authority, in lower case and without a path.</summary>
    public static bool IsOrigin(string text) => Uri.TryCreate(text, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
        && text == address.GetLeftPart(UriPartial.Authority);

    /// <summary>Lets the page that asks read the answer, where it may.</summary>
    public void SetOn(HttpContext context)
    {
        if (origins.Length == 0)
        {
            return;
        }

        var headers = context.Response.Headers;
        headers.Append(HeaderNames.Vary, HeaderNames.Origin);
        if (Allowed(context.Request) is { } origin)
        {
            headers.AccessControlAllowOrigin = origin;
            headers.AccessControlExposeHeaders = Exposed;
        }
    }

    /// <summary>Whether a request only asks whether another one would be allowed. Where it would, the answer is described.</summary>
    /// <param name="context">The request and its answer.</param>
    /// <param name="methods">What the address can be asked with.</param>
    public bool IsAllowedPreflight(HttpContext context, IReadOnlyList<string> methods)
    {
        var request = context.Request;
        if (!HttpMethods.IsOptions(request.Method) || request.Headers.AccessControlRequestMethod.Count == 0 || methods.Count == 0 || Allowed(request) is null)
        {
            return false;
        }

        var headers = context.Response.Headers;
        headers.AccessControlAllowMethods = string.Join(", ", methods);
        headers.AccessControlAllowHeaders = Accepted;
        headers.AccessControlMaxAge = SecondsKept;
        return true;
    }

    private string? Allowed(HttpRequest request) => request.Headers.Origin.ToString() is not { Length: > 0 } origin ? null
        : origins.Contains(Any) ? Any
        : origins.Contains(origin, StringComparer.Ordinal) ? origin
        : null;
}
