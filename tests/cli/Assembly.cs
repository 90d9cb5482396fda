using EconomyPipeline.Cli.Tests.Support;

[assembly: AssemblyFixture(typeof(SampleServe))]
