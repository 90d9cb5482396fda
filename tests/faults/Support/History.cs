using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Functions.Publications;

namespace EconomyPipeline.Faults.Tests.Support;

/// <summary>What must hold of the history of a scope whatever happened.</summary>
internal static class History
{
    /// <summary>Expects each run once, times that rise, and sequences of each kind that never fall.</summary>
    public static async Task AssertInOrderAsync(Deployment deployment, RegionCode scope)
    {
        var history = (await deployment.Service<PublicationStore>().HistoryAsync(scope, TestContext.Current.CancellationToken)).Reverse().ToList();
        Assert.NotEmpty(history);
        Assert.Distinct(history.Where(publication => publication.Run.Length > 0).Select(publication => publication.Run));
        Assert.Equal(history.Select(publication => publication.PublishedAt).Order(), history.Select(publication => publication.PublishedAt));
        Assert.Distinct(history.Select(publication => publication.PublishedAt));
        foreach (var kind in history.GroupBy(publication => publication.Kind, StringComparer.Ordinal))
        {
            Assert.Equal(kind.Select(publication => publication.Sequence).Order(), kind.Select(publication => publication.Sequence));
        }
    }
}
