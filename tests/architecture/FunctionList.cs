using System.Reflection;
using EconomyPipeline.Functions.Triggers;
using Microsoft.Azure.Functions.Worker;

namespace EconomyPipeline.Architecture.Tests;

/// <summary>The functions, by their attributes.</summary>
internal static class FunctionList
{
    public static IReadOnlyList<MethodInfo> All { get; } = [.. typeof(IngestDataset).Assembly.GetTypes()
        .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static))
        .Where(method => method.GetCustomAttribute<FunctionAttribute>() is not null)];

    public static IReadOnlyList<HttpTriggerAttribute> Requests { get; } = Triggers<HttpTriggerAttribute>();

    public static IReadOnlyList<BlobTriggerAttribute> Blobs { get; } = Triggers<BlobTriggerAttribute>();

    public static IReadOnlyList<QueueTriggerAttribute> Queues { get; } = Triggers<QueueTriggerAttribute>();

    public static IReadOnlyList<TimerTriggerAttribute> Timers { get; } = Triggers<TimerTriggerAttribute>();

    /// <summary>The trigger of a function; null where it has another kind of trigger.</summary>
    public static T? Trigger<T>(MethodInfo method)
        where T : Attribute => method.GetParameters().Select(parameter => parameter.GetCustomAttribute<T>()).SingleOrDefault(attribute => attribute is not null);

    private static List<T> Triggers<T>()
        where T : Attribute => [.. All.Select(Trigger<T>).OfType<T>()];
}
