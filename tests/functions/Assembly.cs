using EconomyPipeline.Functions.Tests.Support;
using EconomyPipeline.TestSupport;
using Xunit.v3;

[assembly: AssemblyFixture(typeof(AzuriteFixture))]
[assembly: AssemblyFixture(typeof(SamplePipeline))]
[assembly: TestPipelineStartup(typeof(MachineTurn))]
