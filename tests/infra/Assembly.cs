using EconomyPipeline.Infra.Tests.Support;

[assembly: AssemblyFixture(typeof(CompiledTemplates))]
