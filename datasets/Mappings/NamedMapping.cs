using EconomyPipeline.Datasets.Findings;

namespace EconomyPipeline.Datasets.Mappings;

/// <summary>A mapping as the sender of a file named it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Mapping">The mapping; null when it cannot be used.</param>
/// <param name="Findings">Why it cannot be used.</param>
public sealed record NamedMapping(string Name, Mapping? Mapping, IReadOnlyList<Finding> Findings)
{
    /// <summary>A mapping that is not there: what it is to read is refused until it is.</summary>
    public static NamedMapping Absent(string name) => new(name, null, [MappingFindings.Absent(name)]);
}
