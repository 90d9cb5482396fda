using EconomyPipeline.Functions.Access;
using EconomyPipeline.Functions.Ingest;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Logging;

namespace EconomyPipeline.Functions.Api;

/// <summary>What every HTTP function goes through: access, problems, and the headers of every answer.</summary>
public sealed partial class ApiGateway(AccessControl access, CrossOrigin crossOrigin, ILogger<ApiGateway> logger)
{
    /// <summary>Answers a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="role">What the caller must be.</param>
    /// <param name="answer">Makes the answer; may throw <see cref="ApiProblemException"/>.</param>
    public async Task<IResult> AnswerAsync(HttpRequest request, Role role, Func<Caller, Task<IResult>> answer)
    {
        SecurityHeaders.SetOn(request.HttpContext);
        crossOrigin.SetOn(request.HttpContext);
        try
        {
            return await answer(access.Require(request, role));
        }
        catch (ApiProblemException problem)
        {
            return Answer(problem);
        }
        catch (IOException exception) when (ReceivedFile.IsDiskFull(exception))
        {
            LogDiskFull(logger, exception);
            return Answer(ApiProblems.DiskFull());
        }
    }

    private static JsonHttpResult<ProblemBody> Answer(ApiProblemException problem) =>
        TypedResults.Json(ProblemBody.Of(problem), AnswerJson.Types.ProblemBody, "application/problem+json", problem.Status);

    [LoggerMessage(LogLevel.Error, "The disk that takes uploads before they are stored is full")]
    private static partial void LogDiskFull(ILogger logger, Exception exception);
}
