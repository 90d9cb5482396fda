namespace EconomyPipeline.Localhost.Timers;

/// <summary>What is kept between runs, in UTC.</summary>
/// <param name="Last">The last run; the least date before the first one.</param>
/// <param name="Next">The occurrence to run next.</param>
/// <param name="LastUpdated">The moment from which <paramref name="Next"/> was counted.</param>
internal sealed record TimerStatus(DateTime Last, DateTime Next, DateTime LastUpdated);
