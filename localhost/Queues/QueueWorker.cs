using System.Buffers.Text;
using System.Text;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using EconomyPipeline.Localhost.Discovery;
using EconomyPipeline.Localhost.Invocation;
using EconomyPipeline.Localhost.Listening;
using EconomyPipeline.Localhost.Settings;
using Microsoft.Extensions.Logging;

namespace EconomyPipeline.Localhost.Queues;

/// <summary>Runs a function on one message, then deletes it, or shows it again later, or moves it to <c>{queue}-poison</c>.</summary>
internal sealed class QueueWorker(FunctionDefinition function, QueueClient queue, QueueClient poison, FunctionInvoker invoker, QueueLimits limits, TimeSpan lease, TimeProvider time, ILogger logger)
{
    private static readonly Dictionary<string, string?> NoValues = [];

    /// <summary>Never throws: a message whose outcome cannot be stored shows up again when its lease runs out.</summary>
    public async Task WorkAsync(QueueMessage message, CancellationToken stopping)
    {
        try
        {
            if (Decode(message.MessageText) is not { } text || message.DequeueCount > limits.MaxDequeueCount)
            {
                // Not Base64, or the process of the last attempt did not live to report it.
                await GiveUpAsync(message, message.PopReceipt);
                return;
            }

            await RunAsync(message, text, stopping);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            ListeningLog.OutcomeLost(logger, exception, function.Name, message.MessageId);
        }
    }

    private async Task RunAsync(QueueMessage message, string text, CancellationToken stopping)
    {
        var receipt = message.PopReceipt;
        Exception? failure = null;
        bool isLost;
        await using (var renewal = Renewal.Start($"{queue.Name}/{message.MessageId}", lease / 2, RenewAsync, time, logger))
        {
            using var ending = CancellationTokenSource.CreateLinkedTokenSource(renewal.Lost, stopping);
            try
            {
                await invoker.InvokeAsync(function, text, NoValues, ending.Token);
            }
            catch (Exception exception) when (exception is not OutOfMemoryException)
            {
                failure = exception;
            }

            isLost = renewal.Lost.IsCancellationRequested;
        }

        if (failure is null)
        {
            await queue.DeleteMessageAsync(message.MessageId, receipt, CancellationToken.None);
        }
        else if (isLost || (failure is OperationCanceledException && stopping.IsCancellationRequested))
        {
            ListeningLog.Stopped(logger, function.Name, message.MessageId);
            await ShowAsync(TimeSpan.Zero);
        }
        else
        {
            ListeningLog.AttemptFailed(logger, failure, function.Name, message.MessageId, message.DequeueCount, limits.MaxDequeueCount);
            await (message.DequeueCount >= limits.MaxDequeueCount ? GiveUpAsync(message, receipt) : ShowAsync(limits.VisibilityTimeout));
        }

        Task ShowAsync(TimeSpan after) => isLost
            ? Task.CompletedTask
            : queue.UpdateMessageAsync(message.MessageId, receipt, visibilityTimeout: after, cancellationToken: CancellationToken.None);

        async Task RenewAsync(CancellationToken token) =>
            receipt = (await queue.UpdateMessageAsync(message.MessageId, receipt, visibilityTimeout: lease, cancellationToken: token)).Value.PopReceipt;
    }

    private async Task GiveUpAsync(QueueMessage message, string receipt)
    {
        await poison.CreateIfNotExistsAsync(cancellationToken: CancellationToken.None);
        await poison.SendMessageAsync(message.MessageText, CancellationToken.None);
        await queue.DeleteMessageAsync(message.MessageId, receipt, CancellationToken.None);
        ListeningLog.Poisoned(logger, function.Name, message.MessageId, limits.MaxDequeueCount, poison.Name);
    }

    private static string? Decode(string text) => Base64.IsValid(text) ? Encoding.UTF8.GetString(Convert.FromBase64String(text)) : null;
}
