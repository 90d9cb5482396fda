using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

// What discovery refuses, one class per mistake.
namespace EconomyPipeline.Localhost.Tests.Samples;

[SuppressMessage("Performance", "CA1812", Justification = "Discovery looks at the type alone.")]
internal sealed class NotPublicSample
{
    [Function("NotPublic")]
    public void Run([QueueTrigger("q")] string message)
    {
    }
}

public sealed class NotPublicMethodSample
{
    [Function("NotPublicMethod")]
    internal void Run([QueueTrigger("q")] string message)
    {
    }
}

public sealed class NoTriggerSample
{
    [Function("NoTrigger")]
    public void Run(string message)
    {
    }
}

public sealed class RetriedQueueSample
{
    [Function("RetriedQueue")]
    [FixedDelayRetry(3, "00:00:10")]
    public void Run([QueueTrigger("q")] string message)
    {
    }
}

public sealed class UnknownParameterSample
{
    [Function("UnknownParameter")]
    public void Run([QueueTrigger("q")] string message, int count)
    {
    }
}

public sealed class UnnamedTokenSample
{
    [Function("UnnamedToken")]
    public void Run([BlobTrigger("datasets/{path}")] Stream blob, string name)
    {
    }
}

public sealed class WrongBindingSample
{
    [Function("WrongBinding")]
    public void Run([BlobTrigger("datasets/{path}")] string blob)
    {
    }
}

public sealed class WrongScheduleSample
{
    [Function("WrongSchedule")]
    public void Run([TimerTrigger("*/5 * * * *")] TimerInfo timer)
    {
    }
}

public sealed class WrongReturnSample
{
    [Function("WrongReturn")]
    public string Run([HttpTrigger(AuthorizationLevel.Anonymous, Route = "x")] HttpRequest request) => "x";
}

public sealed class EmptyRouteSample
{
    [Function("EmptyRoute")]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, Route = "")] HttpRequest request) => Results.Ok();
}

public sealed class SlashRouteSample
{
    [Function("SlashRoute")]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, Route = "/")] HttpRequest request) => Results.Ok();
}

public sealed class CatchAllRouteSample
{
    [Function("CatchAllRoute")]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, Route = "{*path}")] HttpRequest request, string? path) => Results.Ok(path);
}

public sealed class HidingRouteSample
{
    [Function("Hiding")]
    public IResult Rest([HttpTrigger(AuthorizationLevel.Anonymous, Route = "api/{*path}")] HttpRequest request) => Results.Ok();

    [Function("Later")]
    public IResult Later([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/later")] HttpRequest request) => Results.Ok();

    [Function("Earlier")]
    public IResult Earlier([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/earlier")] HttpRequest request) => Results.Ok();
}

public sealed class ClashingRoutesSample
{
    [Function("First")]
    public IResult First([HttpTrigger(AuthorizationLevel.Anonymous, "get", "put", Route = "same")] HttpRequest request) => Results.Ok();

    [Function("Second")]
    public IResult Second([HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "Same")] HttpRequest request) => Results.Ok();
}

public sealed class SameNameSample
{
    [Function("Twice")]
    public void First([QueueTrigger("q")] string message)
    {
    }

    [Function("twice")]
    public void Second([QueueTrigger("q")] string message)
    {
    }
}
