using EconomyPipeline.Infra.Tests.Support;
using EconomyPipeline.TestSupport;

namespace EconomyPipeline.Infra.Tests;

public sealed class CostTests
{
    [Fact]
    public async Task Cost_table_is_what_the_script_computes()
    {
        var printed = await Processes.RunAsync("node", ["docs/costs.mjs"], Repository.Root);
        var document = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "operations.md"), TestContext.Current.CancellationToken);

        Assert.True(printed.ExitCode == 0, printed.Error);
        Assert.StartsWith("| US dollars a month | one province | five provinces | all 38 provinces |", printed.Output, StringComparison.Ordinal);
        Assert.Contains(printed.Output.Trim(), document.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }
}
