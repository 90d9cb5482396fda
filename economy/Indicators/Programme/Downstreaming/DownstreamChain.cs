using System.Text.RegularExpressions;
using EconomyPipeline.Economy.Classification;

namespace EconomyPipeline.Economy.Indicators.Programme.Downstreaming;

/// <summary>A raw material and the sub-categories in which it is harvested or mined, and processed.</summary>
/// <param name="Name">For people.</param>
/// <param name="OtherNames">What else statistics of production call it.</param>
/// <param name="Upstream">Sub-categories in which it is won, in order; each may hold other things too.</param>
/// <param name="Downstream">Sub-categories that process it, in order; each may process other things too.</param>
/// <param name="Note">What the sub-categories do not tell; null when there is nothing to say.</param>
public sealed partial record DownstreamChain(
    Bilingual Name, IReadOnlyList<string> OtherNames, IReadOnlyList<SectorCode> Upstream, IReadOnlyList<SectorCode> Downstream, Bilingual? Note)
{
    /// <summary>The most characters of a name, so that its code fits into keys.</summary>
    public const int LongestName = 36;

    /// <summary>Of <c>a-z 0-9 -</c>, as it stands in results: from the English name.</summary>
    public string Code => NotOfCode().Replace(Name.En.ToLowerInvariant(), "-").Trim('-');

    /// <summary>All its names as <see cref="KeyOf"/> has them; no two chains of a region share one.</summary>
    public IReadOnlySet<string> Keys { get; } = OtherNames.Append(Name.Id).Append(Name.En).Select(KeyOf).Where(key => key.Length > 0).ToHashSet(StringComparer.Ordinal);

    /// <summary>A name without what people write differently: its Latin letters in lower case and its digits.</summary>
    public static string KeyOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);

        return NotOfCode().Replace(name.ToLowerInvariant(), "");
    }

    /// <summary>Whether two lists of sectors have one in common, or one that is a part of another.</summary>
    public static bool Overlap(IEnumerable<SectorCode> left, IReadOnlyCollection<SectorCode> right) =>
        left.Any(one => right.Any(other => one == other || one.Wholes.Contains(other) || other.Wholes.Contains(one)));

    /// <summary>Whether figures by sub-category cannot say what is of which of the two.</summary>
    public bool Shares(DownstreamChain other)
    {
        ArgumentNullException.ThrowIfNull(other);

        return Overlap(Upstream, other.Upstream) || Overlap(Downstream, other.Downstream);
    }

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NotOfCode();
}
