using EconomyPipeline.Functions;
using EconomyPipeline.Functions.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EconomyPipeline.Cli.Deployment;

/// <summary>What the functions use, on an account that a verb works on.</summary>
internal static class DeploymentServices
{
    public static ServiceProvider Of(StorageAccount account)
    {
        var configuration = new ConfigurationBuilder().Build();
        return new ServiceCollection()
            .AddLogging()
            .AddSingleton<IConfiguration>(configuration)
            .AddSingleton(account)
            .AddEconomyPipeline(configuration)
            .BuildServiceProvider();
    }
}
