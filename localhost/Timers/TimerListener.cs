using System.Globalization;
using System.Reflection;
using Azure.Storage.Blobs;
using EconomyPipeline.Localhost.Discovery;
using EconomyPipeline.Localhost.Invocation;
using EconomyPipeline.Localhost.Listening;
using EconomyPipeline.Localhost.Storage;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace EconomyPipeline.Localhost.Timers;

/// <summary>
/// Runs a function on its schedule. The status blob is both the memory (a missed run fires late) and the lock: who
/// holds its lease runs the timer, so that of several processes one does, and a dead one's run passes to another.
/// </summary>
internal sealed class TimerListener(FunctionDefinition function, StorageConnection storage, FunctionInvoker invoker, TimeProvider time, ILogger logger) : IListener
{
    // The longest sleep: a clock that was set, or a computer that slept, is noticed within it.
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);
    private static readonly TimeSpan WaitForOther = TimeSpan.FromSeconds(5);

    private readonly TimerTriggerAttribute trigger = function.TriggerAs<TimerTriggerAttribute>();
    private readonly TimerSchedule schedule = TimerSchedule.Parse(function.Target);
    private readonly BlobClient blob = storage.HostDocument("timers", $"{function.Name}/status");
    private DateTime? awaited;
    private bool isStarting = true;

    public string Name => function.Name;

    public Task PrepareAsync(CancellationToken cancellationToken) => storage.HostContainer.CreateIfNotExistsAsync(cancellationToken: cancellationToken);

    public async Task<TimeSpan> LookAsync(CancellationToken cancellationToken)
    {
        var status = await LeasedDocument.PeekAsync(blob, HostDocuments.Default.TimerStatus, cancellationToken);
        var runNow = isStarting && trigger.RunOnStartup;
        if (!runNow && status is not null && NextOf(status) is var next && next > Now)
        {
            isStarting = false;
            awaited = next;
            return next - Now < LongestWait ? next - Now : LongestWait;
        }

        await using var document = await LeasedDocument.TryOpenAsync(blob, storage.LockLease, time, logger, cancellationToken);
        if (document is null)
        {
            return WaitForOther;
        }

        status = await document.ReadAsync(HostDocuments.Default.TimerStatus, cancellationToken);
        if (status is null)
        {
            status = await WriteAsync(document, DateTime.MinValue, cancellationToken);
        }

        var due = NextOf(status);
        var wasMissed = due <= Now && due != awaited;
        if (runNow || (due <= Now && (!wasMissed || trigger.UseMonitor)))
        {
            var started = Now;
            await RunAsync(status, isPastDue: wasMissed && trigger.UseMonitor, document.Lost, cancellationToken);
            await WriteAsync(document, started, CancellationToken.None);
        }
        else if (due <= Now)
        {
            await WriteAsync(document, status.Last, cancellationToken);
        }

        isStarting = false;
        return TimeSpan.Zero;
    }

    public Task DrainAsync() => Task.CompletedTask;

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    // Counted again, since the schedule may have changed with the settings. A status from the future was written before the clock
    // was set back, and must not keep the timer waiting until then.
    private DateTime NextOf(TimerStatus status) => schedule.Next(status.LastUpdated <= Now ? status.LastUpdated : Now);

    private async Task<TimerStatus> WriteAsync(LeasedDocument document, DateTime last, CancellationToken cancellationToken)
    {
        var status = new TimerStatus(last, schedule.Next(Now), Now);
        await document.WriteAsync(status, HostDocuments.Default.TimerStatus, cancellationToken);
        awaited = status.Next;
        return status;
    }

    private async Task RunAsync(TimerStatus status, bool isPastDue, CancellationToken lost, CancellationToken stopping)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(lost, stopping);
        var retry = function.Method.GetCustomAttribute<FixedDelayRetryAttribute>();
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var info = new TimerInfo
                {
                    IsPastDue = isPastDue,
                    ScheduleStatus = new ScheduleStatus { Last = status.Last, Next = status.Next, LastUpdated = status.LastUpdated },
                };
                await invoker.InvokeAsync(function, info, new Dictionary<string, string?>(), ending.Token);
                return;
            }
            catch (Exception exception) when (!ending.IsCancellationRequested)
            {
                ListeningLog.TimerFailed(logger, exception, function.Name, attempt);
                if (retry is null || (retry.MaxRetryCount >= 0 && attempt > retry.MaxRetryCount))
                {
                    return;
                }

                await Task.Delay(TimeSpan.Parse(retry.DelayInterval, CultureInfo.InvariantCulture), time, ending.Token);
            }
        }
    }
}
