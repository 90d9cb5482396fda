using EconomyPipeline.Functions.Access;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace EconomyPipeline.Functions.Settings;

/// <summary>
/// Refuses to start with settings that would leave a part of the pipeline switched off, or fail when a message is already
/// waiting: the Functions host disables a function whose setting is missing, and says nothing.
/// </summary>
public sealed class SettingsCheck(IConfiguration configuration, IOptions<AccessOptions> access) : StartStep
{
    /// <exception cref="OptionsValidationException">Settings are wrong: a line for each.</exception>
    public override Task StartingAsync(CancellationToken cancellationToken)
    {
        var problems = KnownSettings.Problems(configuration).ToList();
        if (problems.Count > 0)
        {
            throw new OptionsValidationException("", typeof(SettingsCheck), problems);
        }

        // Made here so that a key in the place of its hash stops the start and not the first request.
        _ = new KeyRing(access);
        return Task.CompletedTask;
    }
}
