using System.Reflection;

namespace EconomyPipeline.Localhost.Discovery;

/// <summary>One function as its attributes describe it, with every <c>%SETTING%</c> replaced.</summary>
/// <param name="Trigger">The trigger attribute.</param>
/// <param name="Target">The schedule, blob path, queue name or route.</param>
/// <param name="Connection">The connection setting; its value is unused for HTTP.</param>
internal sealed record FunctionDefinition(string Name, MethodInfo Method, TriggerKind Kind, Attribute Trigger, ParameterInfo TriggerParameter, string Target, string Connection)
{
    /// <summary>Whether a parameter of the method is the trigger's. By position: reflection may make two objects of one parameter when threads ask at once.</summary>
    public bool IsTrigger(ParameterInfo parameter) => parameter.Position == TriggerParameter.Position;

    public T TriggerAs<T>()
        where T : Attribute => (T)Trigger;
}
