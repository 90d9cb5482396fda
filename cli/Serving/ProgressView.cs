using Azure;
using EconomyPipeline.Functions.Runs;
using Spectre.Console;

namespace EconomyPipeline.Cli.Serving;

/// <summary>Shows how the pipeline takes uploads in, until all is done.</summary>
internal static class ProgressView
{
    private static readonly TimeSpan LookInterval = TimeSpan.FromMilliseconds(500);

    /// <summary>Waits until every upload is checked, computed and forecast, or until something was given up.</summary>
    /// <param name="status">How far the pipeline has come.</param>
    /// <param name="api">Tells what was given up.</param>
    /// <param name="uploads">How many uploads there are.</param>
    /// <param name="givenUpBefore">Messages that were given up before these uploads, and say nothing of them.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>Whether all is done.</returns>
    public static Task<bool> WaitAsync(PipelineStatus status, ApiClient api, int uploads, int givenUpBefore, CancellationToken cancellationToken) =>
        AnsiConsole.Progress().Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new ElapsedTimeColumn()).StartAsync(async context =>
        {
            var checking = context.AddTask("Memeriksa unggahan / checking uploads", maxValue: uploads);
            var computing = context.AddTask("Menghitung indikator / computing indicators", autoStart: false, maxValue: 1);
            var forecasting = context.AddTask("Membuat prakiraan / forecasting", autoStart: false, maxValue: 1);
            using var timer = new PeriodicTimer(LookInterval);
            while (await timer.WaitForNextTickAsync(cancellationToken))
            {
                if (await TryReadAsync(status, cancellationToken) is not { } progress)
                {
                    continue;
                }

                checking.Value = uploads - progress.WaitingUploads.Count;
                Show(computing, progress.Scopes.Count, progress.Scopes.Count(scope => scope.AreIndicatorsCurrent));
                Show(forecasting, progress.Scopes.Count, progress.Scopes.Count(scope => scope.AreForecastsCurrent));
                if (progress.IsDone)
                {
                    return true;
                }

                if ((await api.HealthAsync(cancellationToken)).PoisonMessages > givenUpBefore)
                {
                    return false;
                }
            }

            return false;
        });

    // The functions say that the storage does not answer; one that is only slow answers the next look.
    private static async Task<PipelineProgress?> TryReadAsync(PipelineStatus status, CancellationToken cancellationToken)
    {
        try
        {
            return await status.ReadAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is RequestFailedException or AggregateException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return null;
        }
    }

    private static void Show(ProgressTask task, int scopes, int done)
    {
        if (scopes > 0)
        {
            task.StartTask();
            task.MaxValue = scopes;
            task.Value = done;
        }
    }
}
