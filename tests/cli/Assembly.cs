using EconomyPipeline.Cli.Tests.Support;
using EconomyPipeline.TestSupport;
using Xunit.v3;

[assembly: AssemblyFixture(typeof(SampleServe))]
[assembly: TestPipelineStartup(typeof(MachineTurn))]
