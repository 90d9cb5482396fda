using EconomyPipeline.Localhost.Discovery;
using EconomyPipeline.Localhost.Http;
using EconomyPipeline.Localhost.Invocation;
using EconomyPipeline.Localhost.Listening;
using EconomyPipeline.Localhost.Settings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace EconomyPipeline.Localhost;

/// <summary>Runs the functions of an assembly in this process, as the Functions host would run them.</summary>
public sealed class LocalFunctionsHost : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly LocalHostOptions options;
    private readonly ILogger logger;
    private readonly CancellationTokenSource stopping;
    private ListenerFactory? listenerFactory;
    private IReadOnlyList<Task> loops = [];
    private bool isStopped;

    private LocalFunctionsHost(WebApplication app, LocalHostOptions options, ILogger logger, CancellationTokenSource stopping)
    {
        this.app = app;
        this.options = options;
        this.logger = logger;
        this.stopping = stopping;
    }

    /// <value>The address that answers, with the port that was taken.</value>
    public Uri BoundAddress { get; private set; } = new("http://127.0.0.1");

    /// <value>The services that the functions are constructed with.</value>
    public IServiceProvider Services => app.Services;

    /// <summary>Returns when HTTP answers and every queue and container was created, or at least asked for once.</summary>
    /// <exception cref="LocalHostException">A function, a setting, host.json or the address is wrong; the message says which and what to do.</exception>
    public static Task<LocalFunctionsHost> StartAsync(LocalHostOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        return StartAsync(options, options.FunctionsAssembly.GetTypes(), cancellationToken);
    }

    /// <summary>Cancels running functions, waits for them for at most <see cref="LocalHostOptions.StopTimeout"/>, and stops answering.</summary>
    public async Task StopAsync()
    {
        if (isStopped)
        {
            return;
        }

        isStopped = true;
        await stopping.CancelAsync();
        using var limit = new CancellationTokenSource(options.StopTimeout);
        try
        {
            await Task.WhenAll([.. loops, app.StopAsync(limit.Token)]).WaitAsync(limit.Token);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            ListeningLog.Abandoned(logger, options.StopTimeout);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await app.DisposeAsync();
        listenerFactory?.Dispose();
        stopping.Dispose();
    }

    internal static async Task<LocalFunctionsHost> StartAsync(LocalHostOptions options, IEnumerable<Type> functionTypes, CancellationToken cancellationToken)
    {
        var hostJson = HostJson.Read(options.HostJsonPath);
        var builder = CreateBuilder(options, hostJson);
        var functions = new FunctionDiscovery(builder.Configuration).Find(functionTypes);
        options.ConfigureServices(builder.Services, builder.Configuration);

        // Ctrl-C and signals belong to the program around this host.
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        var app = builder.Build();
        var loggers = app.Services.GetRequiredService<ILoggerFactory>();
        var host = new LocalFunctionsHost(app, options, loggers.CreateLogger<LocalFunctionsHost>(), new CancellationTokenSource());
        try
        {
            await host.StartAsync(functions, hostJson, loggers, cancellationToken);
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    private static WebApplicationBuilder CreateBuilder(LocalHostOptions options, HostJson hostJson)
    {
        // The empty builder reads no appsettings.json and no ASPNETCORE_ variables of whoever starts this.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        SettingNames.AddTo(builder.Configuration, options.Settings);
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = options.MaxRequestBodyBytes;
        });
        builder.WebHost.UseUrls(options.Address.GetLeftPart(UriPartial.Authority));
        builder.Services.AddRouting();
        builder.Services.AddSingleton(options.TimeProvider);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = options.StopTimeout);
        builder.Logging.AddConfiguration(hostJson.Logging);
        options.ConfigureLogging(builder.Logging);

        // Its lines hold whole addresses, and people do put keys into them. Functions log their own requests, without.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning);
        return builder;
    }

    private async Task StartAsync(IReadOnlyList<FunctionDefinition> functions, HostJson hostJson, ILoggerFactory loggers, CancellationToken cancellationToken)
    {
        var invoker = new FunctionInvoker(app.Services.GetRequiredService<IServiceScopeFactory>(), loggers, options.TimeProvider, hostJson.FunctionTimeout);
        listenerFactory = new ListenerFactory(app.Configuration, options, hostJson, invoker, loggers);
        var listeners = listenerFactory.Create(functions);
        new HttpFunctions(invoker, loggers.CreateLogger<HttpFunctions>(), stopping.Token)
            .Map(app, functions.Where(function => function.Kind == TriggerKind.Http), hostJson.RoutePrefix);
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (IOException exception) when (exception.InnerException is AddressInUseException)
        {
            throw new LocalHostException($"Port {options.Address.Port} is taken by another program: stop that program, or choose another port.", exception);
        }
        catch (OptionsValidationException exception)
        {
            throw new LocalHostException(string.Join(Environment.NewLine, exception.Failures), exception);
        }

        BoundAddress = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        var listenerLoops = listeners.Select(listener => new ListenerLoop(listener, options.TimeProvider, logger)).ToList();
        await Task.WhenAll(listenerLoops.Select(loop => loop.PrepareAsync(cancellationToken)));
        loops = [.. listenerLoops.Select(loop => Task.Run(() => loop.RunAsync(stopping.Token), CancellationToken.None))];
        ListeningLog.Started(logger, BoundAddress, functions.Count);
    }

    private sealed class NoLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
