using System.Diagnostics;
using System.Globalization;
using Azure.Data.Tables;
using EconomyPipeline.Functions.Publications;
using EconomyPipeline.Functions.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace EconomyPipeline.Benchmarks;

/// <summary>
/// Requests per second of an indicator that was answered before, by the API and by a bare endpoint of ASP.NET Core that makes the
/// same read of the pointer and sends the same bytes; and of callers who have it already.
/// </summary>
internal static class ApiBenchmark
{
    private const int Clients = 8;
    private const int Rounds = 7;
    private const string Address = "/api/v1/6300/indicators/lq?region=6301";

    private static readonly TimeSpan RoundLength = TimeSpan.FromSeconds(2);

    public static async Task RunAsync(BenchmarkDeployment deployment, CancellationToken cancellationToken)
    {
        await PublicationBenchmark.UploadSampleAsync(deployment, cancellationToken);
        await deployment.PublishedAsync(cancellationToken);
        using var first = await deployment.Http.GetAsync(new Uri(Address, UriKind.Relative), cancellationToken);
        first.EnsureSuccessStatusCode();
        var (body, tag) = (await first.Content.ReadAsByteArrayAsync(cancellationToken), first.Headers.ETag!.ToString());
        await using var bare = Bare(deployment.Account.Table(StorageNames.PublicationsTable), body);
        await bare.StartAsync(cancellationToken);
        using var other = new HttpClient { BaseAddress = new Uri(bare.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()) };
        foreach (var isReplaying in new[] { false, true })
        {
            deployment.Transport.IsReplaying = isReplaying;
            Console.WriteLine();
            Console.WriteLine($"## Answers per second to {Clients} clients, {(isReplaying ? "the storage's answers replayed at once" : "against the emulator")}");
            Console.WriteLine("| what | ours | bare | ours / bare | range | pairs |");
            Console.WriteLine("|---|---|---|---|---|---|");
            await CompareAsync(string.Create(CultureInfo.InvariantCulture, $"an indicator that was answered before, {body.Length} bytes"), deployment.Http, other, null, cancellationToken);
            await CompareAsync("an indicator that the caller has (304)", deployment.Http, other, tag, cancellationToken);
        }

        deployment.Transport.IsReplaying = false;
    }

    private static WebApplication Bare(TableClient publications, byte[] body)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRouting();
        var app = builder.Build();
        app.MapGet("/api/v1/{scope}/indicators/{id}", async (string scope, HttpRequest request, CancellationToken cancelled) =>
        {
            var pointer = await publications.GetEntityIfExistsAsync<Publication>(scope, "current", cancellationToken: cancelled);
            return !pointer.HasValue ? Results.NotFound()
                : request.Headers.IfNoneMatch.Count > 0 ? Results.StatusCode(StatusCodes.Status304NotModified)
                : Results.Bytes(body, "application/json");
        });
        return app;
    }

    private static async Task CompareAsync(string what, HttpClient ours, HttpClient bare, string? tag, CancellationToken cancellationToken)
    {
        await CountAsync(ours, tag, cancellationToken);
        await CountAsync(bare, tag, cancellationToken);
        var (our, other) = (new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            // Whoever is second finds a warmer machine: the order alternates.
            foreach (var isOurs in round % 2 == 0 ? [true, false] : (bool[])[false, true])
            {
                (isOurs ? our : other).Add(await CountAsync(isOurs ? ours : bare, tag, cancellationToken));
            }
        }

        var ratios = our.Zip(other, (left, right) => left / right).Order().ToList();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {what} | {Median(our):F0} | {Median(other):F0} | {Median(ratios):F2} | {ratios[0]:F2}–{ratios[^1]:F2} | {Rounds} |"));
    }

    private static async Task<double> CountAsync(HttpClient client, string? tag, CancellationToken cancellationToken)
    {
        var elapsed = Stopwatch.StartNew();
        var counts = await Task.WhenAll(Enumerable.Range(0, Clients).Select(_ => Task.Run(() => AskAsync(client, tag, elapsed, cancellationToken), cancellationToken)));
        return counts.Sum() / elapsed.Elapsed.TotalSeconds;
    }

    private static async Task<int> AskAsync(HttpClient client, string? tag, Stopwatch elapsed, CancellationToken cancellationToken)
    {
        var count = 0;
        for (; elapsed.Elapsed < RoundLength; count++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Address, UriKind.Relative));
            if (tag is not null)
            {
                request.Headers.TryAddWithoutValidation("If-None-Match", tag);
            }

            using var answer = await client.SendAsync(request, cancellationToken);
            if ((int)answer.StatusCode != (tag is null ? 200 : 304))
            {
                throw new InvalidOperationException($"{client.BaseAddress} answered {answer.StatusCode}.");
            }

            await answer.Content.CopyToAsync(Stream.Null, cancellationToken);
        }

        return count;
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }
}
