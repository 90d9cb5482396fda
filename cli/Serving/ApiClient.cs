using System.Net.Http.Json;
using System.Text.Json.Serialization.Metadata;
using EconomyPipeline.Functions.Access;
using EconomyPipeline.Functions.Api;
using EconomyPipeline.Functions.Api.Answers;

namespace EconomyPipeline.Cli.Serving;

/// <summary>Reads from the API as any other program does.</summary>
internal sealed class ApiClient : IDisposable
{
    private readonly HttpClient http;

    public ApiClient(Uri address, string key)
    {
        http = new HttpClient { BaseAddress = new Uri(address, "/api/v1/") };
        http.DefaultRequestHeaders.Add(AccessControl.KeyHeader, key);
    }

    public async Task<IReadOnlyList<ScopeAnswer>> ScopesAsync(CancellationToken cancellationToken) =>
        (await GetAsync("scopes", ApiJson.Default.ScopesAnswer, cancellationToken)).Scopes;

    public Task<IndicatorAnswer> IndicatorAsync(string scope, string indicator, string query, CancellationToken cancellationToken) =>
        GetAsync($"{scope}/indicators/{indicator}?{query}", ApiJson.Default.IndicatorAnswer, cancellationToken);

    public Task<ForecastAnswer> ForecastAsync(string scope, string region, string sector, CancellationToken cancellationToken) =>
        GetAsync($"{scope}/forecasts/{region}/{sector}", ApiJson.Default.ForecastAnswer, cancellationToken);

    public Task<HealthAnswer> HealthAsync(CancellationToken cancellationToken) =>
        GetAsync("health", ApiJson.Default.HealthAnswer, cancellationToken);

    public void Dispose() => http.Dispose();

    private async Task<T> GetAsync<T>(string path, JsonTypeInfo<T> type, CancellationToken cancellationToken) =>
        await http.GetFromJsonAsync(new Uri(path, UriKind.Relative), type, cancellationToken)
            ?? throw new InvalidDataException($"{path} answered nothing.");
}
