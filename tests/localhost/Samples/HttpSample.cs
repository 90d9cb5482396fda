using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace EconomyPipeline.Localhost.Tests.Samples;

public sealed class HttpSample(Probe probe)
{
    [Function("Page")]
    public IResult Page([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "{empty:maxlength(0)?}")] HttpRequest request) => Results.Text("page");

    [Function("Asset")]
    public IResult Asset([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "assets/{*path}")] HttpRequest request, string? path) => Results.Text($"asset {path ?? "none"}");

    [Function("Echo")]
    public async Task<IResult> EchoAsync([HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "api/{kind}/{name}")] HttpRequest request, string kind, string name, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(request.Body);
        var body = await reader.ReadToEndAsync(cancellationToken);
        return Results.Accepted($"/api/{kind}/{name}", body);
    }

    [Function("Any")]
    public ValueTask<IResult> AnyAsync([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request) => new(Results.Text(request.Method));

    [Function("Fail")]
    public IResult Fail([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "fail")] HttpRequest request) => throw new InvalidOperationException("the secret reason");

    [Function("Wait")]
    public async Task<IResult> WaitAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "wait")] HttpRequest request, CancellationToken cancellationToken)
    {
        await probe.CallAsync("wait", cancellationToken);
        return Results.Ok();
    }
}
