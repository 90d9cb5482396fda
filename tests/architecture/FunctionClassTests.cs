using System.Reflection;
using Microsoft.Azure.Functions.Worker;

namespace EconomyPipeline.Architecture.Tests;

/// <summary>What the real worker needs and the default build would not notice.</summary>
public sealed class FunctionClassTests
{
    [Fact]
    public void Functions_are_public_methods_of_public_top_level_classes()
    {
        Assert.NotEmpty(FunctionList.All);
        Assert.All(FunctionList.All, method =>
        {
            Assert.True(method.IsPublic, method.Name);
            Assert.True(method.DeclaringType!.IsPublic, method.DeclaringType.Name);
        });
    }

    [Fact]
    public void Function_names_differ()
    {
        var names = FunctionList.All.Select(method => method.GetCustomAttribute<FunctionAttribute>()!.Name).ToList();

        Assert.Equal(names.Distinct(StringComparer.OrdinalIgnoreCase), names);
    }

    [Fact]
    public void Retries_stand_on_timers_only()
    {
        // Elsewhere the build for Azure fails with AZFW0012.
        var retried = FunctionList.All.Where(method => method.GetCustomAttribute<FixedDelayRetryAttribute>() is not null).ToList();

        Assert.NotEmpty(retried);
        Assert.All(retried, method => Assert.NotNull(FunctionList.Trigger<TimerTriggerAttribute>(method)));
    }

    [Fact]
    public void Http_functions_leave_access_to_the_pipeline_and_avoid_routes_on_which_the_host_hangs()
    {
        var triggers = FunctionList.Requests;

        Assert.NotEmpty(triggers);
        Assert.All(triggers, trigger =>
        {
            Assert.Equal(AuthorizationLevel.Anonymous, trigger.AuthLevel);
            Assert.False(trigger.Route is null or "" or "/" || trigger.Route.StartsWith("{*", StringComparison.Ordinal), trigger.Route);
        });
    }

    [Fact]
    public void Function_that_takes_every_path_of_the_api_has_the_last_name()
    {
        // The Functions host tries routes in the order of the functions' names.
        var http = FunctionList.All.Where(method => FunctionList.Trigger<HttpTriggerAttribute>(method) is not null)
            .OrderBy(method => method.GetCustomAttribute<FunctionAttribute>()!.Name, StringComparer.OrdinalIgnoreCase).ToList();

        Assert.Equal("api/{*path}", FunctionList.Trigger<HttpTriggerAttribute>(http[^1])!.Route);
    }

    [Fact]
    public void Blob_triggers_use_event_grid_and_one_greedy_token()
    {
        // Flex Consumption has no other source; the first token of a path takes the slashes too.
        var triggers = FunctionList.Blobs;

        Assert.NotEmpty(triggers);
        Assert.All(triggers, trigger =>
        {
            Assert.Equal(BlobTriggerSource.EventGrid, trigger.Source);
            Assert.Equal(1, trigger.BlobPath.Count(character => character == '{'));
        });
    }

    [Fact]
    public void Schedules_are_settings()
    {
        var triggers = FunctionList.Timers;

        Assert.NotEmpty(triggers);
        Assert.All(triggers, trigger => Assert.Matches("^%[A-Za-z]+%$", trigger.Schedule));
    }
}
