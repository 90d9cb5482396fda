using System.Reflection;
using System.Text.RegularExpressions;
using EconomyPipeline.Localhost.Settings;
using EconomyPipeline.Localhost.Storage;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;

namespace EconomyPipeline.Localhost.Discovery;

/// <summary>
/// Finds functions by their attributes. What the Functions host would leave out in silence, or would run wrongly,
/// stops the start here, with every problem named at once.
/// </summary>
internal sealed partial class FunctionDiscovery(IConfiguration configuration)
{
    private const BindingFlags AnyMethod = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private readonly List<string> problems = [];

    /// <exception cref="LocalHostException">Any function cannot run.</exception>
    public IReadOnlyList<FunctionDefinition> Find(IEnumerable<Type> types)
    {
        var functions = new List<FunctionDefinition>();
        foreach (var method in types.SelectMany(type => type.GetMethods(AnyMethod)))
        {
            if (method.GetCustomAttribute<FunctionAttribute>() is { } function && Define(function.Name, method) is { } definition)
            {
                functions.Add(definition);
            }
        }

        foreach (var same in functions.GroupBy(function => function.Name, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1))
        {
            var places = string.Join(" and ", same.Select(function => $"{function.Method.DeclaringType?.FullName}.{function.Method.Name}"));
            problems.Add($"{same.Key}: the name is used more than once, by {places}.");
        }

        RouteRules.Check(functions, problems.Add);
        return problems.Count == 0
            ? [.. functions.Where(function => !IsDisabled(function)).OrderBy(function => function.Name, StringComparer.OrdinalIgnoreCase)]
            : throw new LocalHostException(string.Join(Environment.NewLine, problems));
    }

    private FunctionDefinition? Define(string name, MethodInfo method)
    {
        var known = problems.Count;
        if (!ValidName().IsMatch(name))
        {
            problems.Add($"{name}: a function's name starts with a letter and has at most 128 letters, digits, - and _.");
        }

        if (method.DeclaringType is not { IsPublic: true } || !method.IsPublic)
        {
            problems.Add($"{name}: {method.DeclaringType?.FullName}.{method.Name} must be a public method of a public top-level class; the worker loads no other.");
        }

        var triggers = method.GetParameters().SelectMany(parameter => parameter.GetCustomAttributes().Where(IsTrigger).Select(attribute => (parameter, attribute))).ToList();
        if (triggers is not [var (triggerParameter, trigger)])
        {
            problems.Add($"{name}: has {triggers.Count} triggers; expected one.");
            return null;
        }

        var definition = Describe(name, method, trigger, triggerParameter);
        SignatureRules.Check(definition, problem => problems.Add($"{name}: {problem}"));
        return problems.Count == known ? definition : null;
    }

    private FunctionDefinition Describe(string name, MethodInfo method, Attribute trigger, ParameterInfo parameter)
    {
        var (kind, target, connection) = trigger switch
        {
            TimerTriggerAttribute timer => (TriggerKind.Timer, timer.Schedule, null),
            BlobTriggerAttribute blob => (TriggerKind.Blob, blob.BlobPath, blob.Connection),
            QueueTriggerAttribute queue => (TriggerKind.Queue, queue.QueueName, queue.Connection),
            _ => (TriggerKind.Http, ((HttpTriggerAttribute)trigger).Route ?? name, null),
        };
        var resolved = SettingNames.Resolve(target, configuration, setting =>
            problems.Add($"{name}: the setting {setting}, named by %{setting}%, is missing. Set it, as an app setting or an environment variable."));
        return new FunctionDefinition(name, method, kind, trigger, parameter, resolved, string.IsNullOrEmpty(connection) ? StorageConnection.DefaultName : connection);
    }

    // The switch that Azure has for one function: the app setting AzureWebJobs.NAME.Disabled.
    private bool IsDisabled(FunctionDefinition function) =>
        configuration[$"AzureWebJobs.{function.Name}.Disabled"] is { } value && (value == "1" || value.Equals("true", StringComparison.OrdinalIgnoreCase));

    private static bool IsTrigger(Attribute attribute) => attribute is TimerTriggerAttribute or BlobTriggerAttribute or QueueTriggerAttribute or HttpTriggerAttribute;

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_-]{0,127}$")]
    private static partial Regex ValidName();
}
