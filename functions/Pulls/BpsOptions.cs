using EconomyPipeline.Datasets.WebApi;
using EconomyPipeline.Functions.Settings;
using Microsoft.Extensions.Configuration;

namespace EconomyPipeline.Functions.Pulls;

/// <summary>The settings <c>Bps__…</c>: how tables are pulled from BPS's WebAPI, and which.</summary>
public sealed class BpsOptions
{
    public const string Section = "Bps";

    public const int MaxRequestsPerMinute = 6_000;

    /// <value>The key; empty: nothing is pulled.</value>
    public string Key { get; set; } = "";

    /// <value>The tables that the timer pulls, as <see cref="WebApiTableText.ParseList"/> reads them; empty: none.</value>
    public string Tables { get; set; } = "";

    /// <value>Where the WebAPI is, without a query.</value>
    public string Address { get; set; } = "https://webapi.bps.go.id/v1/api/list/";

    /// <value>How many requests are sent in a minute at most, evenly.</value>
    public int RequestsPerMinute { get; set; } = 60;

    /// <summary>The tables that the timer pulls: none without a key.</summary>
    internal IReadOnlyList<WebApiTable> TablesToPull => string.IsNullOrWhiteSpace(Key) ? [] : WebApiTableText.ParseList(Tables, out _);

    /// <summary>One line for every one of these settings that is wrong or unknown; none of them holds the key.</summary>
    public static IEnumerable<string> Problems(IConfiguration configuration) => KnownSettings.ProblemsOf(Section, configuration);

    /// <summary>Whether a text can be the address.</summary>
    internal static bool IsAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.Query.Length == 0 && address.UserInfo.Length == 0;
}
