using EconomyPipeline.Datasets.Headers;
using EconomyPipeline.Economy.Classification;

namespace EconomyPipeline.Datasets.Regions;

/// <summary>The regions that a table may name: those of the accepted <c>regions</c> datasets, by name or by a code with letters, then BPS's by name.</summary>
internal sealed class NamedRegions
{
    private readonly ILookup<string, RegionCode>? byKey;

    /// <param name="known">Regions accepted before; may be none.</param>
    public NamedRegions(IReadOnlyCollection<Region> known)
    {
        // A code of digits alone may as well be a value.
        var codes = known.Where(region => !region.Code.ToString().All(char.IsAsciiDigit)).Select(region => (Key: Words.Key(region.Code.ToString()), region.Code));
        byKey = known.Count == 0 ? null : known.Select(region => (Key: Words.Key(region.Name), region.Code)).Concat(codes).Where(pair => pair.Key.Length > 0).ToLookup(pair => pair.Key, pair => pair.Code);
    }

    /// <summary>The regions that a text may be of; none when it is no name of one.</summary>
    public IReadOnlyList<RegionCode> Find(string text) =>
        byKey?[Words.Key(text)].Distinct().ToList() is { Count: > 0 } known ? known : RegionNames.Find(text);

    /// <summary>Whether a text is the name of a region, or of several.</summary>
    public bool IsKnown(string text) => Find(text).Count > 0;
}
