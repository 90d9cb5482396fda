using System.Buffers.Text;
using System.Text;
using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Functions.Publications;

namespace EconomyPipeline.Functions.Api;

/// <summary>Where the next page starts, and in which run: pages of one answer never mix two runs.</summary>
/// <param name="Run">The indicator run.</param>
/// <param name="Continuation">The storage's own continuation.</param>
internal sealed record PageToken(string Run, string? Continuation)
{
    /// <summary>Reads a token; without one, the first page of the current run.</summary>
    /// <exception cref="ApiProblemException">400 for what is no token, 410 for one of a run that is gone.</exception>
    public static PageToken Read(string? text, Publication publication)
    {
        if (text is null)
        {
            return new PageToken(publication.IndicatorRun, null);
        }

        var parts = Decode(text)?.Split('\n');
        if (parts is not [var run, var continuation])
        {
            throw ApiProblems.BadParameter("page", text, new Bilingual("nilai nextPage dari jawaban sebelumnya", "the nextPage of an earlier answer"));
        }

        return run == publication.IndicatorRun || run == publication.PreviousIndicatorRun
            ? new PageToken(run, continuation)
            : throw ApiProblems.RunGone();
    }

    /// <summary>The token of the page after one that ended with this continuation; null after the last.</summary>
    public string? Next(string? continuation) =>
        string.IsNullOrEmpty(continuation) ? null : Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{Run}\n{continuation}"));

    private static string? Decode(string text)
    {
        try
        {
            return Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text));
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
