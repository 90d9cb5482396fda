using EconomyPipeline.Functions.Access;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace EconomyPipeline.Functions.Settings;

/// <summary>
/// Refuses to start with settings that would leave a part of the pipeline switched off: the Functions host disables a
/// function whose setting is missing, and says nothing.
/// </summary>
public sealed class SettingsCheck(IConfiguration configuration, KeyRing keys) : IHostedService
{
    private static readonly string[] Schedules = ["CatchUpSchedule", "RefreshForecastsSchedule"];

    /// <exception cref="InvalidOperationException">A schedule is missing.</exception>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var schedule in Schedules)
        {
            if (string.IsNullOrWhiteSpace(configuration[schedule]))
            {
                throw new InvalidOperationException(
                    $"The setting {schedule} is missing. Set a schedule of six fields, seconds first, such as '0 */5 * * * *'.");
            }
        }

        // Made here so that a key in the place of its hash stops the start and not the first request.
        _ = keys.Find("");
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
