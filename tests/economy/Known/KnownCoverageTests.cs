using System.Reflection;

namespace EconomyPipeline.Economy.Tests.Known;

public sealed class KnownCoverageTests
{
    [Fact]
    public void Every_known_case_is_held_by_a_test()
    {
        var held = typeof(KnownCoverageTests).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .SelectMany(method => method.GetCustomAttribute<KnownAttribute>()?.Ids ?? [])
            .ToHashSet(StringComparer.Ordinal);

        Assert.All(KnownCase.Ids, id => Assert.Contains(id, held));
    }
}
