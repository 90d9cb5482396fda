namespace EconomyPipeline.Faults.Tests.Bounds;

/// <summary>
/// Tests that load the storage or measure memory. They run when the others are done, and one at a time: the emulator is one
/// process, and a request that has to be answered in seconds elsewhere would wait behind a million rows.
/// </summary>
[CollectionDefinition(nameof(LoadingTests), DisableParallelization = true)]
public sealed class LoadingTests;
