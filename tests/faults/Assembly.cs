using EconomyPipeline.TestSupport;

[assembly: AssemblyFixture(typeof(AzuriteFixture))]
