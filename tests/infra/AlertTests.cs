using System.Diagnostics.Metrics;
using System.Reflection;
using System.Text.RegularExpressions;
using EconomyPipeline.Functions.Pulls;
using EconomyPipeline.Functions.Telemetry;
using EconomyPipeline.Infra.Tests.Support;
using EconomyPipeline.TestSupport;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace EconomyPipeline.Infra.Tests;

public sealed partial class AlertTests(CompiledTemplates templates)
{
    private const string Rule = "Microsoft.Insights/scheduledQueryRules";

    [Fact]
    public void There_is_an_alert_for_everything_that_somebody_must_look_at()
    {
        Assert.Equal(["drift", "failures", "no-publication", "poison", "server-errors", "silence"], Alerts(templates.Full));
        Assert.Equal(["drift", "failures", "poison", "server-errors", "silence"], Alerts(templates.Plain));
        Assert.All(templates.Full.Of(Rule), rule => Assert.Single(rule.GetProperty("properties").GetProperty("actions").GetProperty("actionGroups").EnumerateArray()));
        Assert.Equal("office@example.org", templates.Full.Only("Microsoft.Insights/actionGroups").GetProperty("properties").GetProperty("emailReceivers")[0].GetProperty("emailAddress").GetString());
    }

    [Fact]
    public void Queries_name_what_the_app_measures_and_logs()
    {
        var (instruments, tags, outcomes, messages) = (Instruments(), Constants(typeof(TagName)), Outcomes(), LogMessages());
        foreach (var query in Queries())
        {
            Assert.Matches("^App(Metrics|Requests|Traces) ", query);
            Assert.All(NamesPattern().Matches(query).SelectMany(match => Quoted(match.Groups["names"].Value)), name => Assert.Contains(name, instruments));
            Assert.All(TagPattern().Matches(query).Select(match => match.Groups["tag"].Value), tag => Assert.Contains(tag, tags));
            Assert.All(OutcomePattern().Matches(query).Select(match => match.Groups["outcome"].Value), outcome => Assert.All(outcomes, known => Assert.Contains(outcome, known)));
            Assert.All(MessagePattern().Matches(query).Select(match => match.Groups["text"].Value), text => Assert.Contains(messages, message => message.Contains(text, StringComparison.Ordinal)));

            // Whatever stands in quotes was looked at above.
            Assert.Equal(
                Quoted(query).Order(StringComparer.Ordinal),
                NamesPattern().Matches(query).SelectMany(match => Quoted(match.Groups["names"].Value))
                    .Concat(TagPattern().Matches(query).Select(match => match.Groups["tag"].Value))
                    .Concat(OutcomePattern().Matches(query).Select(match => match.Groups["outcome"].Value))
                    .Concat(MessagePattern().Matches(query).Select(match => match.Groups["text"].Value)).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void Windows_are_what_azure_takes() =>

        // Microsoft Learn, "Log search alert rules": a query sees two days at most.
        Assert.All(templates.Full.Of(Rule), rule =>
            Assert.Contains(ResourceList.Value(rule, "properties.windowSize"), new[] { "PT5M", "PT10M", "PT15M", "PT30M", "PT45M", "PT1H", "PT2H", "PT3H", "PT4H", "PT5H", "PT6H", "P1D", "P2D" }));

    [Fact]
    public async Task Operations_say_of_every_alert_what_to_do()
    {
        var document = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "operations.md"), TestContext.Current.CancellationToken);

        Assert.All(Alerts(templates.Full), alert => Assert.Contains($"| `{alert}` |", document, StringComparison.Ordinal));
    }

    [Fact]
    public void Budget_and_diagnostics_are_where_they_were_asked_for()
    {
        Assert.Empty(templates.Plain.Of("Microsoft.Consumption/budgets"));
        Assert.Equal("250", ResourceList.Value(templates.Full.Only("Microsoft.Consumption/budgets"), "properties.amount"));

        // Azure refuses another beginning for a budget that is there.
        Assert.Equal("2026-01-01", ResourceList.Value(templates.Full.Only("Microsoft.Consumption/budgets"), "properties.timePeriod.startDate"));
        Assert.Equal(["failures", "platform"], templates.Plain.Names("Microsoft.Insights/diagnosticSettings").Order(StringComparer.Ordinal));
        Assert.Equal(["audit", "failures", "platform"], templates.Full.Names("Microsoft.Insights/diagnosticSettings").Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Alerts(ResourceList deployment) =>
        deployment.Of(Rule).Select(rule => ResourceList.Value(rule, "properties.displayName").Replace("economy: ", "", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    private IEnumerable<string> Queries() => templates.Full.Of(Rule).Select(rule => rule.GetProperty("properties").GetProperty("criteria").GetProperty("allOf")[0].GetProperty("query").GetString()!);

    private static List<string> Instruments()
    {
        var names = new List<string>();
        using var listener = new MeterListener { InstrumentPublished = (instrument, _) => names.Add(instrument.Meter.Name == PipelineMetrics.MeterName ? instrument.Name : "") };
        listener.Start();
        using var services = new ServiceCollection().AddMetrics().AddSingleton(TimeProvider.System).AddSingleton<PipelineMetrics>().BuildServiceProvider();
        services.GetRequiredService<PipelineMetrics>();
        return names;
    }

    private static List<string> Constants(Type type) =>
        [.. type.GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!)];

    private static List<List<string>> Outcomes() => [Constants(typeof(RunOutcome)), Constants(typeof(UploadOutcome)), Constants(typeof(PullOutcome))];

    private static List<string> LogMessages() => [.. typeof(PipelineMetrics).Assembly.GetTypes()
        .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
        .Select(method => method.GetCustomAttribute<LoggerMessageAttribute>()?.Message).OfType<string>()];

    private static IEnumerable<string> Quoted(string text) => QuotedPattern().Matches(text).Select(match => match.Groups["text"].Value);

    [GeneratedRegex(@"Name (==|in) (?<names>\([^)]*\)|""[^""]*"")")]
    private static partial Regex NamesPattern();

    [GeneratedRegex(@"Properties\[""(?<tag>[^""]*)""\]")]
    private static partial Regex TagPattern();

    [GeneratedRegex(@"Properties\[""economy\.outcome""\]\) == ""(?<outcome>[^""]*)""")]
    private static partial Regex OutcomePattern();

    [GeneratedRegex(@"Message has ""(?<text>[^""]*)""")]
    private static partial Regex MessagePattern();

    [GeneratedRegex(@"""(?<text>[^""]*)""")]
    private static partial Regex QuotedPattern();
}
