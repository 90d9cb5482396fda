using Microsoft.AspNetCore.Http;

namespace EconomyPipeline.Functions.Api;

/// <summary>The headers that every answer has, also one that failed half-way.</summary>
internal static class SecurityHeaders
{
    private const string ReferrerPolicy = "Referrer-Policy";
    private const string ForwardedProtocol = "X-Forwarded-Proto";

    /// <summary>Sets the headers when the answer starts, so that nothing that clears an answer on its way takes them along.</summary>
    public static void SetOn(HttpContext context) => context.Response.OnStarting(() =>
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers[ReferrerPolicy] = "no-referrer";

        // The key is in a header that caches do not look at: a cache that kept an answer would hand it to those who have
        // no key, or keep on this machine what its owner may not read any more. The page's own files say otherwise.
        if (headers.CacheControl.Count == 0)
        {
            headers.CacheControl = "no-store";
        }

        // An answer that is opened in a browser is a text and does nothing.
        if (headers.ContentSecurityPolicy.Count == 0)
        {
            headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'";
        }

        // In Azure the platform ends TLS and says in a header what the caller used. On one machine there is only http,
        // and browsers would hold every other local program to https.
        if (context.Request.IsHttps || context.Request.Headers[ForwardedProtocol] == Uri.UriSchemeHttps)
        {
            headers.StrictTransportSecurity = "max-age=31536000";
        }

        return Task.CompletedTask;
    });
}
