using System.Reflection;
using EconomyPipeline.Functions.Triggers;
using EconomyPipeline.Localhost.Discovery;
using EconomyPipeline.Localhost.Tests.Samples;
using Microsoft.Extensions.Configuration;

namespace EconomyPipeline.Localhost.Tests;

public sealed class FunctionDiscoveryTests
{
    [Theory]
    [InlineData(typeof(NotPublicSample), "NotPublic: EconomyPipeline.Localhost.Tests.Samples.NotPublicSample.Run must be a public method of a public top-level class; the worker loads no other.")]
    [InlineData(typeof(NotPublicMethodSample), "NotPublicMethod: EconomyPipeline.Localhost.Tests.Samples.NotPublicMethodSample.Run must be a public method of a public top-level class; the worker loads no other.")]
    [InlineData(typeof(NoTriggerSample), "NoTrigger: has 0 triggers; expected one.")]
    [InlineData(typeof(RetriedQueueSample), "RetriedQueue: FixedDelayRetry is for timers; elsewhere the deployable build does not compile (AZFW0012).")]
    [InlineData(typeof(UnknownParameterSample), "UnknownParameter: the parameter count is Int32; beside the trigger, only string and CancellationToken are bound.")]
    [InlineData(typeof(UnnamedTokenSample), "UnnamedToken: the parameter name is not named in \"datasets/{path}\".")]
    [InlineData(typeof(WrongBindingSample), "WrongBinding: the parameter blob is String; a blob trigger binds to Stream.")]
    [InlineData(typeof(WrongScheduleSample), "WrongSchedule: the schedule \"*/5 * * * *\" is not a six-field NCRONTAB expression such as \"0 */5 * * * *\".")]
    [InlineData(typeof(WrongReturnSample), "WrongReturn: returns String; an HTTP function returns IResult, or a task of it.")]
    [InlineData(typeof(EmptyRouteSample), "EmptyRoute: the route \"\" hangs on the Functions host; write \"{empty:maxlength(0)?}\" for the root.")]
    [InlineData(typeof(SlashRouteSample), "SlashRoute: the route \"/\" hangs on the Functions host; write \"{empty:maxlength(0)?}\" for the root.")]
    [InlineData(typeof(CatchAllRouteSample), "CatchAllRoute: the route \"{*path}\" takes every path, and hides the functions whose names come later.")]
    [InlineData(typeof(HidingRouteSample), "Hiding: the route \"api/{*path}\" hides Later (api/later): the Functions host tries routes in the order of names, so this name must come last.")]
    [InlineData(typeof(ClashingRoutesSample), "First and Second: both answer PUT same.")]
    [InlineData(typeof(SameNameSample), "Twice: the name is used more than once, by EconomyPipeline.Localhost.Tests.Samples.SameNameSample.First and EconomyPipeline.Localhost.Tests.Samples.SameNameSample.Second.")]
    [InlineData(typeof(QueueSample), "ReadQueue: the setting Queue, named by %Queue%, is missing. Set it, as an app setting or an environment variable.")]
    [InlineData(typeof(TimerSample), "Tick: the setting Schedule, named by %Schedule%, is missing. Set it, as an app setting or an environment variable.")]
    public void Function_that_the_real_host_would_not_run_is_refused_by_name(Type type, string expected) =>
        Assert.Equal(expected, Assert.Throws<LocalHostException>(() => Find([type])).Message);

    [Fact]
    public void All_problems_are_named_at_once()
    {
        var exception = Assert.Throws<LocalHostException>(() => Find([typeof(NoTriggerSample), typeof(WrongBindingSample)]));

        Assert.Equal(2, exception.Message.Split(Environment.NewLine).Length);
    }

    [Fact]
    public void Name_between_percent_signs_is_replaced_by_the_setting()
    {
        var function = Assert.Single(Find([typeof(QueueSample)], ("Queue", "compute")));

        Assert.Equal("compute", function.Target);
    }

    [Fact]
    public void Functions_of_this_project_are_all_found_once_their_schedules_are_set()
    {
        var functions = typeof(IngestDataset).Assembly;

        Assert.Throws<LocalHostException>(() => Find(functions.GetTypes(), ("CatchUpSchedule", "0 */5 * * * *")));
        var found = Find(functions.GetTypes(), ("CatchUpSchedule", "0 */5 * * * *"), ("RefreshForecastsSchedule", "0 0 * * * *"), ("PullTablesSchedule", "0 30 18 * * *"));

        Assert.Superset(new HashSet<string> { "IngestDataset", "ComputeIndicators", "ComputeForecasts", "CatchUp", "RefreshForecasts", "PullTables" }, found.Select(function => function.Name).ToHashSet());
    }

    [Fact]
    public void Function_that_a_setting_disables_is_left_out() =>
        Assert.Empty(Find([typeof(QueueSample)], ("Queue", "compute"), ("AzureWebJobs.ReadQueue.Disabled", "true")));

    [Fact]
    public void Trigger_is_known_by_its_position_whatever_object_reflection_made_of_it()
    {
        var function = Assert.Single(Find([typeof(QueueSample)], ("Queue", "compute")));

        Assert.True(function.IsTrigger(new AnotherParameter(function.TriggerParameter.Position)));
        Assert.False(function.IsTrigger(new AnotherParameter(function.TriggerParameter.Position + 1)));
    }

    // What threads that ask for parameters at once may get: an object of its own for the same parameter.
    private sealed class AnotherParameter : ParameterInfo
    {
        public AnotherParameter(int position) => PositionImpl = position;
    }

    private static IReadOnlyList<FunctionDefinition> Find(IEnumerable<Type> types, params (string Name, string Value)[] settings) =>
        new FunctionDiscovery(new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Name, (string?)setting.Value))).Build()).Find(types);
}
