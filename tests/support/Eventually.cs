using System.Diagnostics;
using Xunit;

namespace EconomyPipeline.TestSupport;

/// <summary>Waits for what other threads or processes bring about.</summary>
public static class Eventually
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    /// <summary>How long a test waits for what a busy machine may take long to do. It is a deadline, never an expectation.</summary>
    public static TimeSpan Deadline { get; } = TimeSpan.FromMinutes(3);

    /// <param name="what">Completes the sentence "it never came true that ...".</param>
    /// <exception cref="TimeoutException">The condition did not hold before the timeout.</exception>
    public static async Task TrueAsync(Func<Task<bool>> condition, TimeSpan timeout, string what)
    {
        ArgumentNullException.ThrowIfNull(condition);
        var elapsed = Stopwatch.StartNew();
        while (!await condition())
        {
            if (elapsed.Elapsed > timeout)
            {
                throw new TimeoutException($"Within {timeout.TotalSeconds} s it never came true that {what}.");
            }

            await Task.Delay(Interval, TestContext.Current.CancellationToken);
        }
    }

    public static Task TrueAsync(Func<bool> condition, TimeSpan timeout, string what) =>
        TrueAsync(() => Task.FromResult(condition()), timeout, what);

    /// <returns>The first result that is not null.</returns>
    public static async Task<T> NotNullAsync<T>(Func<Task<T?>> read, TimeSpan timeout, string what)
        where T : class
    {
        T? result = null;
        await TrueAsync(async () => (result = await read()) is not null, timeout, what);
        return result!;
    }
}
