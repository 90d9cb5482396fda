using System.Runtime.CompilerServices;
using EconomyPipeline.Datasets.WebApi;

namespace EconomyPipeline.Functions.Pulls;

/// <summary>Pulls one table, two years at a time, and where two are too much each year alone.</summary>
public sealed class TablePull(WebApiClient client, TimeProvider clock)
{
    /// <summary>Each window that was asked for, with its reply, which the caller disposes.</summary>
    public async IAsyncEnumerable<(WebApiWindow Window, WebApiReply Reply)> PullAsync(WebApiTable table, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var window in table.Windows(clock.GetUtcNow().Year))
        {
            var reply = await client.FetchAsync(window, cancellationToken);
            if (!reply.IsTooMuch || window.FirstYear == window.LastYear)
            {
                yield return (window, reply);
                continue;
            }

            foreach (var year in window.EachYear())
            {
                yield return (year, await client.FetchAsync(year, cancellationToken));
            }
        }
    }
}
