using EconomyPipeline.TestSupport;
using Xunit.v3;

[assembly: TestPipelineStartup(typeof(MachineTurn))]
