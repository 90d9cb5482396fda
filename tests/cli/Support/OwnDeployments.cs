namespace EconomyPipeline.Cli.Tests.Support;

/// <summary>Tests that start a deployment of their own, with forecasts: one after the other, since each keeps a machine busy.</summary>
internal static class OwnDeployments
{
    public const string Name = nameof(OwnDeployments);
}
