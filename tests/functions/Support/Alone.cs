namespace EconomyPipeline.Functions.Tests.Support;

/// <summary>Tests beside which no other one runs.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
