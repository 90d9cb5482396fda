using System.Reflection;
using EconomyPipeline.Functions.Triggers;
using Microsoft.Azure.Functions.Worker;

namespace EconomyPipeline.Architecture.Tests;

/// <summary>What the real worker needs and the default build would not notice.</summary>
public sealed class FunctionClassTests
{
    private static readonly List<MethodInfo> Functions = [.. typeof(IngestDataset).Assembly.GetTypes()
        .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static))
        .Where(method => method.GetCustomAttribute<FunctionAttribute>() is not null)];

    [Fact]
    public void Functions_are_public_methods_of_public_top_level_classes()
    {
        Assert.NotEmpty(Functions);
        Assert.All(Functions, method =>
        {
            Assert.True(method.IsPublic, method.Name);
            Assert.True(method.DeclaringType!.IsPublic, method.DeclaringType.Name);
        });
    }

    [Fact]
    public void Function_names_differ()
    {
        var names = Functions.Select(method => method.GetCustomAttribute<FunctionAttribute>()!.Name).ToList();

        Assert.Equal(names.Distinct(StringComparer.OrdinalIgnoreCase), names);
    }

    [Fact]
    public void Retries_stand_on_timers_only()
    {
        // Elsewhere the build for Azure fails with AZFW0012.
        var retried = Functions.Where(method => method.GetCustomAttribute<FixedDelayRetryAttribute>() is not null).ToList();

        Assert.NotEmpty(retried);
        Assert.All(retried, method => Assert.NotNull(Trigger<TimerTriggerAttribute>(method)));
    }

    [Fact]
    public void Http_functions_leave_access_to_the_pipeline_and_avoid_routes_on_which_the_host_hangs()
    {
        var triggers = Functions.Select(Trigger<HttpTriggerAttribute>).OfType<HttpTriggerAttribute>().ToList();

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
        var http = Functions.Where(method => Trigger<HttpTriggerAttribute>(method) is not null)
            .OrderBy(method => method.GetCustomAttribute<FunctionAttribute>()!.Name, StringComparer.OrdinalIgnoreCase).ToList();

        Assert.Equal("api/{*path}", Trigger<HttpTriggerAttribute>(http[^1])!.Route);
    }

    [Fact]
    public void Blob_triggers_use_event_grid_and_one_greedy_token()
    {
        // Flex Consumption has no other source; the first token of a path takes the slashes too.
        var triggers = Functions.Select(Trigger<BlobTriggerAttribute>).OfType<BlobTriggerAttribute>().ToList();

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
        var triggers = Functions.Select(Trigger<TimerTriggerAttribute>).OfType<TimerTriggerAttribute>().ToList();

        Assert.NotEmpty(triggers);
        Assert.All(triggers, trigger => Assert.Matches("^%[A-Za-z]+%$", trigger.Schedule));
    }

    [Fact]
    public void The_two_builds_differ_in_project_files_only()
    {
        var rooms = new[] { "economy", "datasets", "ml", "functions", "localhost", "cli" };

        Assert.All(rooms.SelectMany(room => SourceTree.Files(room, ".cs")), path =>
        {
            var code = SourceTree.Read(path);
            Assert.DoesNotContain("FunctionsHost)", code, StringComparison.Ordinal);
            Assert.DoesNotContain("#if", code, StringComparison.Ordinal);
        });
    }

    private static T? Trigger<T>(MethodInfo method)
        where T : Attribute => method.GetParameters().Select(parameter => parameter.GetCustomAttribute<T>()).SingleOrDefault(attribute => attribute is not null);
}
