using EconomyPipeline.Functions.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace EconomyPipeline.Functions.Api;

/// <summary>What is no route of the API, and what is one but not with this method; also whether a page of another origin may ask.</summary>
public sealed class UnknownRouteApi(ApiGateway gateway, CrossOrigin crossOrigin)
{
    // The Functions host tries routes in the order of the functions' names: this name must stay the last of them.
    [Function("UnknownRoute")]
    public Task<IResult> AnswerAsync([HttpTrigger(AuthorizationLevel.Anonymous, Route = "api/{*path}")] HttpRequest request) =>
        gateway.AnswerAsync(request, Role.None, _ =>
        {
            var methods = HttpRoutes.Methods(request.Path);
            if (crossOrigin.IsAllowedPreflight(request.HttpContext, methods))
            {
                return Task.FromResult<IResult>(TypedResults.NoContent());
            }

            if (methods.Count == 0)
            {
                throw ApiProblems.UnknownRoute(request.Path.ToString(), HttpRoutes.Near(request.Path));
            }

            request.HttpContext.Response.Headers.Allow = string.Join(", ", methods);
            throw ApiProblems.MethodNotAllowed(request.Method, methods);
        });
}
