using EconomyPipeline.Economy.Classification;

namespace EconomyPipeline.Functions.Runs;

/// <summary>Queues scopes whose forecast is not the one that today's indicators and today's code would give.</summary>
public sealed class StaleForecasts(PipelineStatus status, PipelineQueues queues)
{
    public async Task QueueAsync(CancellationToken cancellationToken)
    {
        // A scope whose indicators are behind brings its forecast with them.
        var progress = await status.ReadAsync(cancellationToken);
        foreach (var scope in progress.Scopes.Where(scope => scope is { AreIndicatorsCurrent: true, AreForecastsCurrent: false, IsGivenUp: false }))
        {
            await queues.SendForecastAsync(RegionCode.Parse(scope.Scope), cancellationToken);
        }
    }
}
