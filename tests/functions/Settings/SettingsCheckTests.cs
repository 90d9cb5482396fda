using EconomyPipeline.Functions.Access;
using EconomyPipeline.Functions.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace EconomyPipeline.Functions.Tests.Settings;

public sealed class SettingsCheckTests
{
    [Theory]
    [InlineData("CatchUpSchedule", "", "The setting CatchUpSchedule is missing. Set a schedule of six fields, seconds first, such as '0 */5 * * * *'.")]
    [InlineData("RefreshForecastsSchedule", "*/5 * * * *", "The setting RefreshForecastsSchedule is '*/5 * * * *'. Set a schedule of six fields, seconds first, such as '0 */5 * * * *'.")]
    [InlineData("Forecast:HorizonPeriods", "five", "The setting Forecast__HorizonPeriods is 'five'. Set a whole number from 1 to 60.")]
    [InlineData("Forecast:HorizonPeriods", "0", "The setting Forecast__HorizonPeriods is '0'. Set a whole number from 1 to 60.")]
    [InlineData("Forecast:Seed", "1.5", "The setting Forecast__Seed is '1.5'. Set a whole number from -2147483648 to 2147483647.")]
    [InlineData("Forecast:MaxDegreeOfParallelism", "0", "The setting Forecast__MaxDegreeOfParallelism is '0'. Set -1 (as many as there are processors) or a whole number from 1.")]
    [InlineData("Accounts:InterpolatePopulation", "yes", "The setting Accounts__InterpolatePopulation is 'yes'. Set true or false.")]
    [InlineData("Indicators:LqStrong", "-1", "The setting Indicators__LqStrong is '-1'. Set a number above 0.")]
    [InlineData("Indicators:LevelPercent", "100", "The setting Indicators__LevelPercent is '100'. Set a number from 50 to 99.9.")]
    [InlineData("Access:PublicReading", "1", "The setting Access__PublicReading is '1'. Set true or false.")]
    [InlineData("Forecast:Horizon", "5", "The setting Forecast__Horizon is not known. Remove it; there are Forecast__HorizonPeriods, Forecast__Seed, Forecast__MaxDegreeOfParallelism.")]
    [InlineData("Bps:Key", "hunter2", "The setting Bps__Key cannot be read. Set a key of BPS's WebAPI: 16 to 128 letters, digits, '-' and '_'.")]
    [InlineData("Bps:Tables", "var=1", "The setting Bps__Tables is 'var=1'. Set tables such as 'var=104,domain=6301,years=2020-', separated by semicolons, each once.")]
    [InlineData("Bps:Address", "webapi.bps.go.id", "The setting Bps__Address is 'webapi.bps.go.id'. Set an address that begins with http:// or https://, without a query.")]
    [InlineData("Bps:RequestsPerMinute", "0", "The setting Bps__RequestsPerMinute is '0'. Set a whole number from 1 to 6000.")]
    [InlineData("PullTablesSchedule", "daily", "The setting PullTablesSchedule is 'daily'. Set a schedule of six fields, seconds first, such as '0 */5 * * * *'.")]
    public async Task Wrong_setting_is_one_line_that_says_what_to_set(string name, string value, string expected)
    {
        var failure = await Assert.ThrowsAsync<OptionsValidationException>(() => CheckAsync((name, value)));

        Assert.Equal(expected, Assert.Single(failure.Failures));
    }

    [Fact]
    public async Task All_wrong_settings_are_named_at_once_and_right_ones_pass()
    {
        var failure = await Assert.ThrowsAsync<OptionsValidationException>(() => CheckAsync(("Forecast:Seed", "x"), ("Accounts:InterpolatePopulation", "x")));

        Assert.Equal(2, failure.Failures.Count());
        await CheckAsync(("Bps:Key", ""), ("Bps:Tables", ""), ("Bps:RequestsPerMinute", "6"));
        await CheckAsync(("Forecast:Seed", "-7"), ("Forecast:HorizonPeriods", "60"), ("Access:EntraRoles", "True"), ("Access:ReaderKeyHashes", KeyRing.HashOf("a key")));
    }

    [Fact]
    public async Task Check_comes_before_services_that_were_registered_before_it()
    {
        var worker = new EarlyService();
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection([new("AzureWebJobsStorage", "UseDevelopmentStorage=true"), new("Forecast:Seed", "x")]);
        builder.Services.AddSingleton<IHostedService>(worker);
        builder.Services.AddEconomyPipeline(builder.Configuration);
        using var host = builder.Build();

        await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(TestContext.Current.CancellationToken));

        Assert.False(worker.IsStarted);
    }

    private static Task CheckAsync(params (string Name, string Value)[] settings)
    {
        var all = new Dictionary<string, string?> { ["CatchUpSchedule"] = "0 */5 * * * *", ["RefreshForecastsSchedule"] = "0 0 * * * *", ["PullTablesSchedule"] = "0 30 18 * * *" };
        foreach (var (name, value) in settings)
        {
            all[name] = value;
        }

        var configuration = new ConfigurationBuilder().AddInMemoryCollection(all).Build();
        return new SettingsCheck(configuration, Options.Create(new AccessOptions())).StartingAsync(TestContext.Current.CancellationToken);
    }

    private sealed class EarlyService : IHostedService
    {
        public bool IsStarted { get; private set; }

        public Task StartAsync(CancellationToken cancellationToken)
        {
            IsStarted = true;
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
