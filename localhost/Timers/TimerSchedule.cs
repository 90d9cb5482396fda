using System.Diagnostics.CodeAnalysis;
using NCrontab;

namespace EconomyPipeline.Localhost.Timers;

/// <summary>A six-field NCRONTAB expression (seconds first), in UTC as on Azure.</summary>
internal sealed class TimerSchedule
{
    private readonly CrontabSchedule schedule;

    private TimerSchedule(CrontabSchedule schedule) => this.schedule = schedule;

    public static TimerSchedule Parse(string expression) =>
        TryParse(expression, out var schedule) ? schedule : throw new ArgumentException($"\"{expression}\" is not a six-field NCRONTAB expression.", nameof(expression));

    public static bool TryParse(string expression, [NotNullWhen(true)] out TimerSchedule? schedule)
    {
        schedule = CrontabSchedule.TryParse(expression, new CrontabSchedule.ParseOptions { IncludingSeconds = true }) is { } parsed ? new TimerSchedule(parsed) : null;
        return schedule is not null;
    }

    /// <returns>The first occurrence after the moment.</returns>
    public DateTime Next(DateTime utc) => DateTime.SpecifyKind(schedule.GetNextOccurrence(utc), DateTimeKind.Utc);
}
