using EconomyPipeline.Localhost.Settings;
using EconomyPipeline.TestSupport;

namespace EconomyPipeline.Localhost.Tests;

public sealed class HostJsonTests : IDisposable
{
    private readonly TemporaryFolder folder = new("hostjson");

    [Fact]
    public void Host_json_of_this_repository_runs_one_message_at_a_time_without_a_route_prefix()
    {
        var hostJson = HostJson.Read(Path.Combine(Repository.Root, "host.json"));

        Assert.Equal(string.Empty, hostJson.RoutePrefix);
        Assert.Equal((1, 0), (hostJson.Queues.BatchSize, hostJson.Queues.NewBatchThreshold));
    }

    [Fact]
    public void Limits_that_are_absent_are_those_of_the_functions_host()
    {
        var hostJson = Read("""{ "version": "2.0" }""");

        Assert.Equal("api", hostJson.RoutePrefix);
        Assert.Equal(TimeSpan.FromMinutes(30), hostJson.FunctionTimeout);
        Assert.Equal(new QueueLimits(16, 8, 5, TimeSpan.Zero, TimeSpan.FromMinutes(1)), hostJson.Queues);
        Assert.Equal(5, hostJson.Blobs.PoisonBlobThreshold);
    }

    [Theory]
    [InlineData("""{ "extensions": { "queues": { "batchSize": 33 } } }""", "host.json: extensions:queues:batchSize is \"33\"; expected a whole number from 1 to 32.")]
    [InlineData("""{ "extensions": { "queues": { "visibilityTimeout": "soon" } } }""", "host.json: visibilityTimeout is \"soon\"; expected a duration such as \"00:00:10\".")]
    public void Limit_that_cannot_be_obeyed_is_named(string text, string expected) =>
        Assert.Equal(expected, Assert.Throws<LocalHostException>(() => Read(text)).Message);

    [Fact]
    public void File_that_is_missing_or_broken_is_named()
    {
        var path = Path.Combine(folder.Path, "none.json");

        Assert.StartsWith($"{path} is missing", Assert.Throws<LocalHostException>(() => HostJson.Read(path)).Message, StringComparison.Ordinal);
        Assert.Contains("is not valid JSON", Assert.Throws<LocalHostException>(() => Read("{ \"version\": ")).Message, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    private HostJson Read(string text)
    {
        var path = Path.Combine(folder.Path, "host.json");
        File.WriteAllText(path, text);
        return HostJson.Read(path);
    }
}
