using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Functions.Api.Answers;

namespace EconomyPipeline.Cli.Serving;

/// <summary>Why cells of a table are empty: a line for each year and reason, with the measures that it concerns.</summary>
internal sealed class UndefinedNotes
{
    private static readonly Bilingual NotComputed = new("tidak dihitung", "not computed");
    private readonly List<(string Year, string Measure, Bilingual Reason)> empty = [];

    public IEnumerable<string> Lines => empty
        .GroupBy(cell => (cell.Year, cell.Reason))
        .Select(group => $"– {group.Key.Year}, {string.Join(", ", group.Select(cell => cell.Measure))}: {group.Key.Reason}");

    /// <summary>Takes a cell down where it is empty.</summary>
    public void Note(string year, string measure, ValueAnswer? value)
    {
        if (value?.Value is null)
        {
            empty.Add((year, measure, value?.Reason ?? NotComputed));
        }
    }
}
