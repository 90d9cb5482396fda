using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Ml.Panels;

namespace EconomyPipeline.Ml.Coherence;

/// <summary>A row of the accounts before the panel of its series is complete.</summary>
internal sealed record HierarchyRow(RegionCode Region, SectorCode Sector, int[] Parts, string Group, bool IsSum)
{
    public AccountsNode Node(SeriesPanel panel, int own)
    {
        // The nation stands outside: nothing of it may move the scope, and nothing of the scope the nation.
        var tree = Region == RegionCode.Nation ? 1 : 0;
        return new AccountsNode(Region, Sector, PanelNode.Of(panel, Parts, Group, own) with { Tree = tree }, IsSum);
    }
}
