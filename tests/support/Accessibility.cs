using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace EconomyPipeline.TestSupport;

/// <summary>What axe-core finds on a page.</summary>
public static class Accessibility
{
    /// <summary>Every serious or critical violation, with the first place that has it.</summary>
    public static async Task<IReadOnlyList<string>> SeriousViolationsAsync(IPage page)
    {
        var found = await page.RunAxe();
        return [.. found.Violations.Where(violation => violation.Impact is "serious" or "critical").Select(Describe)];
    }

    private static string Describe(AxeResultItem violation) =>
        $"{violation.Id} ({violation.Impact}), {violation.Nodes.Length} places, the first {violation.Nodes[0].Target}: {violation.Help}";
}
