using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Functions.Publications;
using EconomyPipeline.Ml;
using Microsoft.Extensions.Options;

namespace EconomyPipeline.Functions.Runs;

/// <summary>Finds published scopes whose forecast is not the one that today's indicators and today's code would give.</summary>
public sealed class StaleForecasts(PublicationStore publications, PipelineQueues queues, IOptions<ForecastOptions> options)
{
    public async Task QueueAsync(CancellationToken cancellationToken)
    {
        foreach (var publication in await publications.ListAsync(cancellationToken))
        {
            if (publication.IndicatorRun.Length > 0
                && publication.ForecastFilesRun != RunId.OfForecasts(publication.IndicatorRun, options.Value))
            {
                await queues.SendForecastAsync(RegionCode.Parse(publication.PartitionKey), cancellationToken);
            }
        }
    }
}
