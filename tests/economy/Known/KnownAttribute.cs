namespace EconomyPipeline.Economy.Tests.Known;

/// <summary>Names the cases of <c>known-values.json</c> that a test holds the code to; one test sees to it that none is forgotten.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class KnownAttribute(params string[] ids) : Attribute
{
    public IReadOnlyList<string> Ids { get; } = ids;
}
