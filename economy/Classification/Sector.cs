namespace EconomyPipeline.Economy.Classification;

/// <summary>A sector with its labels.</summary>
/// <param name="Code">Canonical code.</param>
/// <param name="DisplayCode">The code as BPS prints it (<c>M,N</c>).</param>
/// <param name="Indonesian">BPS's Indonesian label.</param>
/// <param name="English">BPS's English label.</param>
public sealed record Sector(SectorCode Code, string DisplayCode, string Indonesian, string English);
