using System.Text.Json;
using Azure.Storage.Blobs;
using EconomyPipeline.Localhost.Storage;
using EconomyPipeline.Localhost.Tests.Samples;
using EconomyPipeline.Localhost.Timers;
using EconomyPipeline.TestSupport;
using Microsoft.Extensions.Time.Testing;

namespace EconomyPipeline.Localhost.Tests;

public sealed class TimerTriggerTests(AzuriteFixture azurite)
{
    private const string Hourly = "0 0 * * * *";

    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task Timer_runs_at_its_times_and_once_late_for_those_missed_while_the_host_was_away()
    {
        var names = RunningHost.Names(Hourly);
        var probe = new Probe();
        await using (await StartAsync(names, probe))
        {
            await StatusAsync(names, status => status.Next.Hour == 1);
            time.Advance(TimeSpan.FromHours(1));
            await StatusAsync(names, status => status.Last.Hour == 1 && status.Next.Hour == 2);
        }

        time.Advance(TimeSpan.FromMinutes(150));
        await using (await StartAsync(names, probe))
        {
            await StatusAsync(names, status => status.Last is { Hour: 3, Minute: 30 } && status.Next.Hour == 4);
            time.Advance(TimeSpan.FromMinutes(30));
            await StatusAsync(names, status => status.Last.Hour == 4);
        }

        Assert.Equal(["01:00 late=False", "03:30 late=True", "04:00 late=False"], probe.Calls);
    }

    [Fact]
    public async Task Failing_timer_is_retried_after_its_delay_as_often_as_it_says()
    {
        var names = RunningHost.Names("0 0 0 1 1 *");
        var probe = new Probe { Do = (_, _) => throw new InvalidOperationException("never works") };
        await using var host = await StartAsync(names, probe, typeof(RetriedTimerSample));
        await StatusAsync(names, status => status.Next.Year == 2027, "RetriedTick");

        time.Advance(TimeSpan.FromDays(365));
        for (var attempt = 1; attempt <= 2; attempt++)
        {
            await Eventually.TrueAsync(() => probe.Calls.Count == attempt, Eventually.Deadline, $"attempt {attempt} was made");
            await AdvanceUntilAsync(TimeSpan.FromSeconds(5), () => probe.Calls.Count == attempt + 1);
        }

        await StatusAsync(names, status => status.Next.Year == 2028, "RetriedTick");
        Assert.Equal(3, probe.Calls.Count);
    }

    [Fact]
    public async Task Timer_does_not_wait_for_a_time_from_before_the_clock_was_set_back()
    {
        var names = RunningHost.Names(Hourly);
        var probe = new Probe();
        var status = new TimerStatus(DateTime.MinValue, new DateTime(2026, 1, 2, 1, 0, 0, DateTimeKind.Utc), new DateTime(2026, 1, 2, 0, 0, 0, DateTimeKind.Utc));
        await WriteStatusAsync(names, status);

        await using var host = await StartAsync(names, probe);

        await AdvanceUntilAsync(TimeSpan.FromMinutes(30), () => probe.Calls.Count > 0);
        Assert.StartsWith("01:", probe.Calls[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_hosts_on_one_account_run_each_occurrence_once()
    {
        var names = RunningHost.Names(Hourly);
        var probe = new Probe();
        await using var one = await StartAsync(names, probe);
        await using var other = await StartAsync(names, probe);
        await StatusAsync(names, status => status.Next.Hour == 1);

        time.Advance(TimeSpan.FromHours(1));
        await StatusAsync(names, status => status.Next.Hour == 2);
        time.Advance(TimeSpan.FromHours(1));
        await StatusAsync(names, status => status.Next.Hour == 3);

        Assert.Equal(["01:00", "02:00"], probe.Calls.Select(call => call[..5]));
    }

    [Theory]
    [InlineData("0 30 2 * * *", "2026-01-01T02:30:00Z")]
    [InlineData("*/15 * * * * *", "2026-01-01T00:00:15Z")]
    [InlineData("0 0 6 * * 1-5", "2026-01-01T06:00:00Z")]
    public void Schedule_counts_seconds_first_and_in_utc(string expression, string expected) =>
        Assert.Equal(expected, TimerSchedule.Parse(expression).Next(time.GetUtcNow().UtcDateTime).ToString("yyyy-MM-ddTHH:mm:ssK"));

    private Task<RunningHost> StartAsync(IReadOnlyDictionary<string, string?> names, Probe probe, Type? function = null) =>
        RunningHost.StartAsync(azurite.ConnectionString, names, probe, [function ?? typeof(TimerSample)], options => options with { TimeProvider = time });

    private async Task WriteStatusAsync(Dictionary<string, string?> names, TimerStatus status)
    {
        var container = new BlobContainerClient(azurite.ConnectionString, "azure-webjobs-hosts");
        await container.CreateIfNotExistsAsync(cancellationToken: TestContext.Current.CancellationToken);
        await container.GetBlobClient($"timers/{names["AzureFunctionsWebHost__hostid"]}/Tick/status").UploadAsync(
            BinaryData.FromBytes(JsonSerializer.SerializeToUtf8Bytes(status, HostDocuments.Default.TimerStatus)), TestContext.Current.CancellationToken);
    }

    // The status is stored after a run, and holds what the timer waits for: once it is right, the clock may move.
    private Task StatusAsync(Dictionary<string, string?> names, Func<TimerStatus, bool> condition, string function = "Tick")
    {
        var blob = new BlobClient(azurite.ConnectionString, "azure-webjobs-hosts", $"timers/{names["AzureFunctionsWebHost__hostid"]}/{function}/status");
        return Eventually.TrueAsync(
            async () => await LeasedDocument.PeekAsync(blob, HostDocuments.Default.TimerStatus, TestContext.Current.CancellationToken) is { } status && condition(status),
            Eventually.Deadline,
            "the timer's status was stored");
    }

    // A delay is only moved by the clock once it has begun, which nothing tells: so the clock moves until it shows.
    private Task AdvanceUntilAsync(TimeSpan step, Func<bool> condition) => Eventually.TrueAsync(
        () =>
        {
            if (condition())
            {
                return true;
            }

            time.Advance(step);
            return false;
        },
        Eventually.Deadline,
        "the retry was made");
}
