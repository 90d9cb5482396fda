using System.Globalization;

namespace EconomyPipeline.Functions.Api;

/// <summary>Which publication a request asks for, when it is not the one of now: that of a moment, or a run by name.</summary>
/// <param name="AsOf">The moment; null when a run is named.</param>
/// <param name="Run">The run; null when a moment is given.</param>
public sealed record Vintage(DateTimeOffset? AsOf, string? Run)
{
    private const string Day = "yyyy-MM-dd";
    private static readonly string[] Moments = ["yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    /// <summary>Reads a moment; a day means its end, and without an offset a time is UTC.</summary>
    public static bool TryParseMoment(string text, out DateTimeOffset moment)
    {
        if (DateTimeOffset.TryParseExact(text, Day, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out moment))
        {
            moment = moment.AddDays(1).AddTicks(-1);
            return true;
        }

        return DateTimeOffset.TryParseExact(text, Moments, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out moment);
    }
}
