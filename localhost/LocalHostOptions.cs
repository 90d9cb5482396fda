using System.Reflection;
using Azure.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace EconomyPipeline.Localhost;

/// <summary>What to run, where it listens, and the waits that Azure fixes and a desk may shorten.</summary>
public sealed record LocalHostOptions
{
    /// <summary>The assembly whose public methods carry <c>[Function]</c>.</summary>
    public required Assembly FunctionsAssembly { get; init; }

    /// <summary>Settings by the names that the deployed app uses. They stand above environment variables; <c>__</c> separates sections.</summary>
    public IReadOnlyDictionary<string, string?> Settings { get; init; } = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);

    /// <value>The file that the Functions host reads too. Default: <c>host.json</c> beside the program.</value>
    public string HostJsonPath { get; init; } = Path.Combine(AppContext.BaseDirectory, "host.json");

    /// <value>Where HTTP functions answer. Port 0 takes a free port; see <see cref="LocalFunctionsHost.BoundAddress"/>. Default: <c>http://127.0.0.1:7071</c>.</value>
    public Uri Address { get; init; } = new("http://127.0.0.1:7071");

    /// <summary>Registers what the functions are constructed with.</summary>
    public Action<IServiceCollection, IConfiguration> ConfigureServices { get; init; } = static (_, _) => { };

    /// <summary>Adds log providers. Levels come from <c>host.json</c>. Default: one line per event on the console.</summary>
    public Action<ILoggingBuilder> ConfigureLogging { get; init; } = static logging => logging.AddSimpleConsole(console => console.SingleLine = true);

    /// <summary>Changes the options of the storage clients that watch for work, such as how long they try and what carries them.</summary>
    public Action<ClientOptions>? ConfigureStorage { get; init; }

    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <value>How long a message that is being worked on is hidden from others; renewed at half of it. The Functions host fixes it. Default: 10 minutes.</value>
    public TimeSpan QueueLease { get; init; } = TimeSpan.FromMinutes(10);

    /// <value>For how long a process that dies keeps others from its blobs and timers; renewed at a third of it. Storage takes 15 to 60 seconds. Default: 30 seconds.</value>
    public TimeSpan LockLease { get; init; } = TimeSpan.FromSeconds(30);

    /// <value>The wait between two looks at a container. Default: 1 second.</value>
    public TimeSpan BlobPollInterval { get; init; } = TimeSpan.FromSeconds(1);

    /// <value>The wait after the first failure on a blob; it doubles with each further one. Default: 2 seconds.</value>
    public TimeSpan BlobRetryDelay { get; init; } = TimeSpan.FromSeconds(2);

    /// <value>The longest wait for running functions when the host stops. Default: 10 seconds.</value>
    public TimeSpan StopTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <value>The largest request body, in bytes, that reaches a function. Default: 95 MiB, above what functions themselves refuse, so that they answer 413 with their own words.</value>
    public long MaxRequestBodyBytes { get; init; } = 95L * 1024 * 1024;
}
