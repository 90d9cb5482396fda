using System.Reflection;
using EconomyPipeline.Localhost.Discovery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace EconomyPipeline.Localhost.Invocation;

/// <summary>Runs one function once: a new instance from a scope of its own, its parameters by name, within the time limit.</summary>
internal sealed class FunctionInvoker(IServiceScopeFactory scopes, ILoggerFactory loggers, TimeProvider time, TimeSpan timeout)
{
    /// <param name="triggerValue">What the trigger parameter receives.</param>
    /// <param name="values">What string parameters receive, by name.</param>
    public async Task InvokeAsync(FunctionDefinition function, object triggerValue, IReadOnlyDictionary<string, string?> values, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        await InvokeAsync(scope.ServiceProvider, function, triggerValue, name => values.GetValueOrDefault(name), cancellationToken);
    }

    /// <returns>What an HTTP function returned.</returns>
    public async Task<IResult?> InvokeAsync(
        IServiceProvider services,
        FunctionDefinition function,
        object triggerValue,
        Func<string, string?> valueOf,
        CancellationToken cancellationToken)
    {
        var logger = loggers.CreateLogger($"Function.{function.Name}");
        using var limit = new CancellationTokenSource(timeout, time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        var arguments = function.Method.GetParameters().Select(parameter =>
            function.IsTrigger(parameter) ? triggerValue
            : parameter.ParameterType == typeof(CancellationToken) ? linked.Token
            : valueOf(parameter.Name ?? string.Empty)).ToArray();

        var started = time.GetTimestamp();
        Log.Executing(logger, function.Name);
        object? instance = null;
        try
        {
            instance = function.Method.IsStatic ? null : ActivatorUtilities.CreateInstance(services, function.Method.DeclaringType!);
            var returned = function.Method.Invoke(instance, BindingFlags.DoNotWrapExceptions, binder: null, arguments, culture: null);
            var result = await Completion(returned);
            Log.Executed(logger, function.Name, time.GetElapsedTime(started).TotalMilliseconds);
            return result;
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"{function.Name} ran longer than the functionTimeout of {timeout}.");
        }
        finally
        {
            await Dispose(instance);
        }
    }

    private static async Task<IResult?> Completion(object? returned)
    {
        var task = returned switch
        {
            Task running => running,
            ValueTask running => running.AsTask(),
            not null when returned.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(ValueTask<>) =>
                (Task)type.GetMethod(nameof(ValueTask<>.AsTask))!.Invoke(returned, null)!,
            _ => null,
        };
        if (task is null)
        {
            return returned as IResult;
        }

        await task;
        return task.GetType().GetProperty(nameof(Task<>.Result))?.GetValue(task) as IResult;
    }

    private static async ValueTask Dispose(object? instance)
    {
        switch (instance)
        {
            case IAsyncDisposable disposable:
                await disposable.DisposeAsync();
                break;
            case IDisposable disposable:
                disposable.Dispose();
                break;
        }
    }
}
