using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Serialization.Metadata;
using EconomyPipeline.Functions.Access;
using EconomyPipeline.Functions.Api;
using EconomyPipeline.Functions.Api.Answers;

namespace EconomyPipeline.Cli.Serving;

/// <summary>Reads from the API as any other program does.</summary>
/// <remarks>The API answers beside the computing, on one machine: where that is slow an answer is late, and is asked for again.</remarks>
internal sealed class ApiClient : IDisposable
{
    // What is refused so often is not refused for want of time.
    private const int MostRefusals = 10;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly HttpClient http;

    /// <param name="address">Address of the functions.</param>
    /// <param name="key">A reader's key.</param>
    /// <param name="patience">How long one answer is waited for before it is asked for again.</param>
    public ApiClient(Uri address, string key, TimeSpan patience)
    {
        http = new HttpClient { BaseAddress = new Uri(address, "/api/v1/"), Timeout = patience };
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

    private async Task<T> GetAsync<T>(string path, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        for (var refusals = 0; ; await Task.Delay(Pause, cancellationToken))
        {
            try
            {
                return await http.GetFromJsonAsync(new Uri(path, UriKind.Relative), type, cancellationToken)
                    ?? throw new InvalidDataException($"{path} answered nothing.");
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                continue;
            }
            catch (HttpRequestException exception) when (exception.StatusCode is null or >= HttpStatusCode.InternalServerError && ++refusals < MostRefusals)
            {
                continue;
            }
        }
    }
}
