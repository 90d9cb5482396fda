using System.Buffers.Text;
using System.Text;
using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Functions.Publications;
using EconomyPipeline.Functions.Storage;

namespace EconomyPipeline.Functions.Api;

/// <summary>Where the next page starts, and in which run: pages of one answer never mix two runs.</summary>
/// <param name="Run">The indicator run.</param>
/// <param name="Question">Hash of the table filter that the continuation belongs to; null for the first page.</param>
/// <param name="Continuation">The storage's own continuation.</param>
internal sealed record PageToken(string Run, string? Question, string? Continuation)
{
    /// <summary>Reads a token; without one, the first page of the current run.</summary>
    /// <exception cref="ApiProblemException">400 for what is no token, 410 for one of a run that is gone.</exception>
    public static PageToken Read(string? text, Publication publication) => Read(text, publication.IndicatorRun, publication.PreviousIndicatorRun);

    /// <summary>Reads a token of a run that is in the archive, where it stays.</summary>
    /// <exception cref="ApiProblemException">400 for what is no token, 410 for one of another run.</exception>
    public static PageToken Read(string? text, string archivedRun) => Read(text, archivedRun, archivedRun);

    /// <summary>Makes sure that the token is used with the filters that it was given out with: other rows have other pages.</summary>
    /// <exception cref="ApiProblemException">400: it is not.</exception>
    public void RequireOf(string filter)
    {
        if (Question is not null && Question != ContentHash.Short(filter))
        {
            throw ApiProblems.OtherQuestion();
        }
    }

    /// <summary>The token of the page after one that ended with this continuation; null after the last.</summary>
    public string? Next(string filter, string? continuation) => string.IsNullOrEmpty(continuation)
        ? null
        : Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{Run}\n{ContentHash.Short(filter)}\n{continuation}"));

    private static PageToken Read(string? text, string current, string previous)
    {
        if (text is null)
        {
            return new PageToken(current, null, null);
        }

        var parts = Decode(text)?.Split('\n');
        if (parts is not [var run, var question, { Length: > 0 } continuation])
        {
            throw ApiProblems.BadParameter("page", text, new Bilingual("nilai nextPage dari jawaban sebelumnya", "the nextPage of an earlier answer"));
        }

        return run == current || run == previous
            ? new PageToken(run, question, continuation)
            : throw ApiProblems.RunGone();
    }

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
