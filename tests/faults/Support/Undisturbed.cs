using System.Collections.Concurrent;

namespace EconomyPipeline.Faults.Tests.Support;

/// <summary>What a storage holds after steps to which nothing happened. Each course is run once for all tests.</summary>
internal static class Undisturbed
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<IReadOnlyList<string>>>> Ends = new(StringComparer.Ordinal);

    public static Task<IReadOnlyList<string>> EndAsync(IReadOnlyList<Step> steps) =>
        Ends.GetOrAdd(string.Join(';', steps.Select(step => step.Name)), _ => new Lazy<Task<IReadOnlyList<string>>>(() => RunAsync(steps))).Value;

    private static async Task<IReadOnlyList<string>> RunAsync(IReadOnlyList<Step> steps)
    {
        await using var deployment = await Deployment.StartAsync();
        await using (await RunningFunctions.StartAsync(deployment.ConnectionString))
        {
            foreach (var step in steps)
            {
                await step.DoAsync(deployment);
                await deployment.DoneAsync();
            }
        }

        return await deployment.EndAsync();
    }
}
