using EconomyPipeline.Functions.Tests.Support;

[assembly: AssemblyFixture(typeof(SamplePipeline))]
