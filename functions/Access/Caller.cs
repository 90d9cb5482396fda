namespace EconomyPipeline.Functions.Access;

/// <summary>Who sent a request.</summary>
/// <param name="Role">What they may do.</param>
/// <param name="Name">How they are written down beside an upload; never a key.</param>
public sealed record Caller(Role Role, string Name);
