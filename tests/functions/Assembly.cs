using EconomyPipeline.Functions.Tests.Support;
using EconomyPipeline.TestSupport;

[assembly: AssemblyFixture(typeof(AzuriteFixture))]
[assembly: AssemblyFixture(typeof(SamplePipeline))]
