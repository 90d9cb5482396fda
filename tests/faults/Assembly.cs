using EconomyPipeline.TestSupport;
using Xunit.v3;

[assembly: AssemblyFixture(typeof(AzuriteFixture))]
[assembly: TestPipelineStartup(typeof(MachineTurn))]
