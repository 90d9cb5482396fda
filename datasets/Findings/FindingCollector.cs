using EconomyPipeline.Economy.Indicators;

namespace EconomyPipeline.Datasets.Findings;

/// <summary>
/// Gathers what is found while a file is read. It lists at most <see cref="Limit"/> findings, errors before warnings before
/// notes, and counts the rest, so that a file with a million bad rows still gives an answer that can be read.
/// </summary>
internal sealed class FindingCollector
{
    public const int Limit = 1_000;

    private static readonly Severity[] GravestFirst = [Severity.Error, Severity.Warning, Severity.Note];
    private readonly List<Finding>[] kept = [[], [], []];
    private readonly long[] counts = new long[3];
    private readonly Finding?[] recent = new Finding?[8];
    private int next;

    public bool HasErrors => counts[(int)Severity.Error] > 0;

    /// <summary>Adds a finding, once: each value of a row says the same of the labels that it shares with the others.</summary>
    public void Add(Finding finding)
    {
        if (recent.Contains(finding))
        {
            return;
        }

        recent[next] = finding;
        next = (next + 1) % recent.Length;
        Add(finding.Severity, () => finding);
    }

    /// <summary>Adds a finding that is made only when it will be listed: a million of them cost no more than the count.</summary>
    public void Add(Severity severity, Func<Finding> make)
    {
        counts[(int)severity]++;
        if (kept[(int)severity].Count < Limit)
        {
            kept[(int)severity].Add(make());
        }
    }

    /// <summary>Everything listed, in file order (what concerns the whole file first), and the count of what is not.</summary>
    public IReadOnlyList<Finding> ToList()
    {
        var listed = GravestFirst.SelectMany(severity => kept[(int)severity]).Take(Limit).ToList();
        var result = listed.OrderBy(finding => finding.Sheet, StringComparer.Ordinal).ThenBy(finding => finding.Row ?? 0).ThenBy(finding => finding.Column ?? 0).ToList();
        var unlisted = GravestFirst.ToDictionary(
            severity => severity,
            severity => counts[(int)severity] - listed.Count(finding => finding.Severity == severity));
        if (unlisted.Values.Sum() > 0)
        {
            result.Add(Unlisted(unlisted));
        }

        return result;
    }

    private static Finding Unlisted(Dictionary<Severity, long> counts)
    {
        var severity = GravestFirst.First(candidate => counts[candidate] > 0);
        var (errors, warnings, notes) = (counts[Severity.Error], counts[Severity.Warning], counts[Severity.Note]);
        return new Finding(
            "more-findings",
            severity,
            new Bilingual(
                $"Masih ada {errors} kesalahan, {warnings} peringatan, dan {notes} catatan lain yang tidak ditampilkan. Perbaiki yang tampil, lalu periksa lagi.",
                $"{errors} more errors, {warnings} more warnings and {notes} more notes are not listed. Correct the listed ones and check again."),
            new Bilingual($"Paling banyak {Limit} temuan ditampilkan.", $"At most {Limit} findings are listed."));
    }
}
