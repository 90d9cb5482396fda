using Microsoft.Extensions.Hosting;

namespace EconomyPipeline.Functions.Settings;

/// <summary>
/// Something that must be done before anything runs. In Azure the service that connects to the host is registered, and so
/// started, before all of ours: triggers could fire in between. What is done in <see cref="StartingAsync"/> is done before
/// any service starts.
/// </summary>
public abstract class StartStep : IHostedLifecycleService
{
    public abstract Task StartingAsync(CancellationToken cancellationToken);

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
