using System.Text.RegularExpressions;
using EconomyPipeline.Economy.Observations;

namespace EconomyPipeline.Architecture.Tests;

/// <summary>A new kind of dataset is told to people wherever kinds are listed.</summary>
public sealed partial class DatasetKindTests
{
    [Fact]
    public void Every_kind_is_in_the_readme_and_has_a_name_on_the_page()
    {
        var documented = ReadmePattern().Matches(SourceTree.Read("README.md")).Select(match => match.Groups["kind"].Value).ToHashSet(StringComparer.Ordinal);
        var named = PagePattern().Matches(SourceTree.Read("dashboard/src/pages/data/kinds.ts")).Select(match => match.Groups["kind"].Value);

        Assert.Equal(DatasetKind.All.Order(StringComparer.Ordinal), named.Order(StringComparer.Ordinal));
        Assert.All(DatasetKind.All, kind => Assert.Contains(kind, documented));
    }

    [GeneratedRegex(@"^\| `(?<kind>[a-z-]+)` \|", RegexOptions.Multiline)]
    private static partial Regex ReadmePattern();

    [GeneratedRegex(@"^  '?(?<kind>[a-z-]+)'?: both\(", RegexOptions.Multiline)]
    private static partial Regex PagePattern();
}
