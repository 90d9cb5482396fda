using EconomyPipeline.Datasets.Regions;

namespace EconomyPipeline.Datasets.Tables;

/// <summary>Whether a header or a label is a region.</summary>
internal static class RegionHeader
{
    public static bool IsOne(string text) => RegionNames.Find(text).Count > 0;
}
