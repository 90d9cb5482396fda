using EconomyPipeline.Functions.Pulls;
using EconomyPipeline.Functions.Telemetry;
using Microsoft.Azure.Functions.Worker;

namespace EconomyPipeline.Functions.Triggers;

/// <summary>Pulls the tables of the setting <c>Bps__Tables</c> from BPS's WebAPI; does nothing without them or without a key.</summary>
public sealed class PullTables(TablePulls pulls)
{
    // No retry by the host: the client has tried again already, and the next time comes.
    [Function(nameof(PullTables))]
    public async Task RunAsync([TimerTrigger("%PullTablesSchedule%")] TimerInfo timer, CancellationToken cancellationToken)
    {
        using var activity = PipelineTrace.Start(ActivityName.PullTables);
        await pulls.PullAsync(cancellationToken);
    }
}
