namespace EconomyPipeline.Functions.Api.Answers;

/// <summary>Answer of <c>GET health</c>: counts and ages only, since anybody may ask. Names are in <c>GET scopes</c> and <c>GET datasets</c>.</summary>
/// <param name="Status">
/// <c>ok</c>; <c>working</c> while something waits; <c>behind</c> when something waits for more than ten minutes;
/// <c>attention</c> when something ended in a poison queue or a table could not be pulled; <c>unavailable</c> when the storage does not answer.
/// </param>
/// <param name="Version">Version of the program.</param>
/// <param name="Scopes">How many scopes are published.</param>
/// <param name="DriftedScopes">Published scopes whose forecasts were far from their backtest when figures came last; no fault of the pipeline.</param>
/// <param name="WaitingMessages">Messages that wait in the queues, about.</param>
/// <param name="PoisonMessages">Messages that were given up, about.</param>
/// <param name="FailedPulls">Answers of BPS's WebAPI that did not come when they were last asked for.</param>
/// <param name="WaitingUploads">Uploads that are not checked.</param>
/// <param name="WaitingScopes">Scopes whose published figures are not those of what was accepted and of this version.</param>
public sealed record HealthAnswer(
    string Status, string Version, int Scopes, int DriftedScopes, int WaitingMessages, int PoisonMessages, int FailedPulls, WaitingAnswer WaitingUploads, WaitingAnswer WaitingScopes);

/// <summary>What waits.</summary>
/// <param name="Count">How many.</param>
/// <param name="Longest">Those that wait longest, the longest first; at most twenty.</param>
public sealed record WaitingAnswer(int Count, IReadOnlyList<WaitAnswer> Longest)
{
    private const int MaxListed = 20;

    public static WaitingAnswer Nothing { get; } = new(0, []);

    internal static WaitingAnswer Of(IEnumerable<WaitAnswer> waits)
    {
        var all = waits.OrderByDescending(wait => wait.Seconds).ToList();
        return new WaitingAnswer(all.Count, [.. all.Take(MaxListed)]);
    }
}

/// <summary>One thing that waits.</summary>
/// <param name="Seconds">For how long.</param>
/// <param name="FailedAttempts">How often it was tried in vain; after five it waits until <c>economy replay</c> sends it again.</param>
public sealed record WaitAnswer(long Seconds, int FailedAttempts);
