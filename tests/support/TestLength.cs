using System.Globalization;

namespace EconomyPipeline.TestSupport;

/// <summary>How long and along which course the random tests run.</summary>
public static class TestLength
{
    /// <summary>Whether the long tier was asked for, with <c>FULL=1</c>.</summary>
    public static bool IsFull => Environment.GetEnvironmentVariable("FULL") == "1";

    /// <summary>The seed of random tests: that of <c>FAULT_SEED</c>, else a new one.</summary>
    public static int Seed =>
        int.TryParse(Environment.GetEnvironmentVariable("FAULT_SEED"), NumberStyles.None, CultureInfo.InvariantCulture, out var seed) ? seed : Random.Shared.Next();
}
