using EconomyPipeline.Localhost.Discovery;
using EconomyPipeline.Localhost.Invocation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace EconomyPipeline.Localhost.Http;

/// <summary>Answers requests with HTTP functions. Authorization levels are not enforced, as in the tools that run functions on a desk.</summary>
internal sealed class HttpFunctions(FunctionInvoker invoker, ILogger logger, CancellationToken stopping)
{
    public void Map(IEndpointRouteBuilder endpoints, IEnumerable<FunctionDefinition> functions, string routePrefix)
    {
        foreach (var function in functions)
        {
            var route = routePrefix.Length == 0 ? function.Target : $"{routePrefix}/{function.Target}";
            endpoints.MapMethods(route, RouteRules.Methods(function), context => AnswerAsync(function, context));
        }
    }

    private async Task AnswerAsync(FunctionDefinition function, HttpContext context)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        try
        {
            var result = await invoker.InvokeAsync(
                context.RequestServices,
                function,
                context.Request,
                name => context.GetRouteValue(name) as string,
                ending.Token);
            await (result ?? throw new InvalidOperationException($"{function.Name} returned null.")).ExecuteAsync(context);
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            await RefuseAsync(context, StatusCodes.Status503ServiceUnavailable);
        }
        catch (BadHttpRequestException exception)
        {
            // Kestrel's own verdict on the request, such as 413, met while the function read the body.
            HttpLog.BadRequest(logger, exception, function.Name);
            await RefuseAsync(context, exception.StatusCode);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            HttpLog.Failed(logger, exception, function.Name);
            await RefuseAsync(context, StatusCodes.Status500InternalServerError);
        }
    }

    // Callers get a status and a trace to quote; what went wrong is for the log.
    private static async Task RefuseAsync(HttpContext context, int status)
    {
        if (context.Response.HasStarted || context.RequestAborted.IsCancellationRequested)
        {
            context.Abort();
            return;
        }

        context.Response.Clear();
        await Results.Problem(statusCode: status, extensions: new Dictionary<string, object?>(StringComparer.Ordinal) { ["traceId"] = context.TraceIdentifier })
            .ExecuteAsync(context);
    }
}
