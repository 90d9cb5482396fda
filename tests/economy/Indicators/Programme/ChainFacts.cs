using System.Text;
using EconomyPipeline.Datasets;
using EconomyPipeline.Economy.Observations;
using EconomyPipeline.TestSupport;

namespace EconomyPipeline.Economy.Tests.Indicators.Programme;

/// <summary>Chains as files tell them.</summary>
internal static class ChainFacts
{
    /// <summary>Those of the sample.</summary>
    public static IReadOnlyList<Observation> OfSample => [.. SampleData.Observations.Where(fact => fact.Kind == DatasetKind.Chains)];

    /// <summary>Those of a file with these rows.</summary>
    public static IReadOnlyList<Observation> Of(string header, params IEnumerable<string> rows)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes($"{header}\n{string.Join('\n', rows)}\n"));
        var content = DatasetReader.Read(stream, "chains.csv", DatasetKind.Chains, DatasetFacts.None);
        Assert.True(content.IsAcceptable, string.Join('\n', content.Findings));
        return [.. content.Observations];
    }
}
