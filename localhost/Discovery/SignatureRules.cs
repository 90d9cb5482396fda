using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using EconomyPipeline.Localhost.Blobs;
using EconomyPipeline.Localhost.Timers;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Azure.Functions.Worker;

namespace EconomyPipeline.Localhost.Discovery;

/// <summary>What a function may take and return, by trigger.</summary>
internal static class SignatureRules
{
    public static void Check(FunctionDefinition function, Action<string> report)
    {
        CheckTrigger(function, report);
        CheckReturn(function, report);
        CheckRetry(function, report);
        if (function.Method.ContainsGenericParameters || function.Method.DeclaringType is { IsAbstract: true } && !function.Method.IsStatic)
        {
            report("a function is not generic, and its class can be constructed.");
        }

        var (expected, use) = function.Kind switch
        {
            TriggerKind.Http => (typeof(HttpRequest), "an HTTP trigger"),
            TriggerKind.Timer => (typeof(TimerInfo), "a timer trigger"),
            TriggerKind.Blob => (typeof(Stream), "a blob trigger"),
            _ => (typeof(string), "a queue trigger"),
        };
        if (function.TriggerParameter.ParameterType != expected)
        {
            report($"the parameter {function.TriggerParameter.Name} is {function.TriggerParameter.ParameterType.Name}; {use} binds to {expected.Name}.");
        }
    }

    private static void CheckTrigger(FunctionDefinition function, Action<string> report)
    {
        // A target that still holds a placeholder has been reported already.
        if (function.Target.Contains('%', StringComparison.Ordinal))
        {
            return;
        }

        IReadOnlyCollection<string> names = [];
        switch (function.Kind)
        {
            case TriggerKind.Timer when !TimerSchedule.TryParse(function.Target, out _):
                report($"the schedule \"{function.Target}\" is not a six-field NCRONTAB expression such as \"0 */5 * * * *\".");
                break;
            case TriggerKind.Blob when !BlobPathPattern.TryParse(function.Target, out _):
                report($"the blob path \"{function.Target}\" is not a container and a pattern such as \"datasets/{{path}}\".");
                break;
            case TriggerKind.Blob:
                names = [.. BlobPathPattern.Parse(function.Target).Tokens, "blobTrigger"];
                break;
            case TriggerKind.Http:
                try
                {
                    names = [.. RoutePatternFactory.Parse(function.Target).Parameters.Select(parameter => parameter.Name)];
                }
                catch (RoutePatternException exception)
                {
                    report($"the route \"{function.Target}\" cannot be read: {exception.Message}");
                    return;
                }

                break;
        }

        CheckOthers(function, names, report);
    }

    private static void CheckOthers(FunctionDefinition function, IReadOnlyCollection<string> names, Action<string> report)
    {
        foreach (var parameter in function.Method.GetParameters())
        {
            if (function.IsTrigger(parameter) || parameter.ParameterType == typeof(CancellationToken))
            {
                continue;
            }

            if (parameter.ParameterType != typeof(string))
            {
                report($"the parameter {parameter.Name} is {parameter.ParameterType.Name}; beside the trigger, only string and CancellationToken are bound.");
            }
            else if (!names.Contains(parameter.Name, StringComparer.OrdinalIgnoreCase))
            {
                report($"the parameter {parameter.Name} is not named in \"{function.Target}\".");
            }
        }
    }

    private static void CheckReturn(FunctionDefinition function, Action<string> report)
    {
        var type = function.Method.ReturnType;
        var result = type == typeof(void) || type == typeof(Task) || type == typeof(ValueTask) ? null
            : type.IsGenericType && (type.GetGenericTypeDefinition() == typeof(Task<>) || type.GetGenericTypeDefinition() == typeof(ValueTask<>)) ? type.GetGenericArguments()[0]
            : type;
        if (function.Kind == TriggerKind.Http && !typeof(IResult).IsAssignableFrom(result))
        {
            report($"returns {type.Name}; an HTTP function returns IResult, or a task of it.");
        }
        else if (function.Kind != TriggerKind.Http && result is not null)
        {
            report($"returns {type.Name}, which nothing here receives; return nothing, or Task.");
        }

        if (type == typeof(void) && function.Method.GetCustomAttribute<AsyncStateMachineAttribute>() is not null)
        {
            report("is async void: nobody would wait for it, or see it fail.");
        }
    }

    private static void CheckRetry(FunctionDefinition function, Action<string> report)
    {
        if (function.Method.GetCustomAttribute<FixedDelayRetryAttribute>() is not { } retry)
        {
            return;
        }

        if (function.Kind != TriggerKind.Timer)
        {
            report("FixedDelayRetry is for timers; elsewhere the deployable build does not compile (AZFW0012).");
        }

        if (retry.MaxRetryCount < -1 || !TimeSpan.TryParse(retry.DelayInterval, CultureInfo.InvariantCulture, out _))
        {
            report($"FixedDelayRetry({retry.MaxRetryCount}, \"{retry.DelayInterval}\") needs a count (-1 is without end) and a duration such as \"00:00:10\".");
        }
    }
}
