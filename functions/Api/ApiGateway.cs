using EconomyPipeline.Functions.Access;
using Microsoft.AspNetCore.Http;

namespace EconomyPipeline.Functions.Api;

/// <summary>What every HTTP function goes through: access, problems, and the headers of every answer.</summary>
public sealed class ApiGateway(AccessControl access)
{
    /// <summary>Answers a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="role">What the caller must be.</param>
    /// <param name="answer">Makes the answer; may throw <see cref="ApiProblemException"/>.</param>
    public async Task<IResult> AnswerAsync(HttpRequest request, Role role, Func<Caller, Task<IResult>> answer)
    {
        SecurityHeaders.SetOn(request.HttpContext);
        try
        {
            return await answer(access.Require(request, role));
        }
        catch (ApiProblemException problem)
        {
            return TypedResults.Json(ProblemBody.Of(problem), AnswerJson.Types.ProblemBody, "application/problem+json", problem.Status);
        }
    }
}
