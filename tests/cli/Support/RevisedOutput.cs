using System.Globalization;
using System.Text;
using EconomyPipeline.TestSupport;
using Microsoft.Playwright;

namespace EconomyPipeline.Cli.Tests.Support;

/// <summary>The sample's output by sector in which manufacturing of Tanah Bumbu in 2025 is another than before, and what its growth is then.</summary>
internal sealed class RevisedOutput
{
    public const string FileName = "kalsel-grdp-constant-2010.csv";
    public const string Region = "6310";

    private const string Cell = "6310,C,2025,";

    private readonly string[] lines = File.ReadAllLines(Path.Combine(Repository.Root, "samples", "kalsel", "sector-output", FileName));
    private readonly string[] revised;

    public RevisedOutput()
    {
        revised = [.. lines];
        revised[Place] = Replaced(3, Revised);
    }

    /// <summary>The row of the revised cell as a spreadsheet counts it.</summary>
    public int Row => Place + 1;

    /// <summary>Growth in 2025 as the sample has it, percent.</summary>
    public double GrowthBefore => Growth(lines);

    /// <summary>Growth in 2025 of the revised file, percent.</summary>
    public double GrowthAfter => Growth(revised);

    /// <summary>The revised file.</summary>
    public FilePayload Correct => Payload(revised);

    /// <summary>The same with a sector in the revised row that does not exist.</summary>
    public FilePayload Mistyped
    {
        get
        {
            var mistyped = (string[])[.. lines];
            mistyped[Place] = Replaced(1, "ZZ");
            return Payload(mistyped);
        }
    }

    // Half as much again.
    private string Revised => (1.5 * Value(lines[Place])).ToString("F2", CultureInfo.InvariantCulture);

    private int Place => Array.FindIndex(lines, line => line.StartsWith(Cell, StringComparison.Ordinal));

    private static FilePayload Payload(string[] content) =>
        new() { Name = FileName, MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(string.Join('\n', content) + "\n") };

    private static double Growth(string[] content) => 100 * ((Total(content, 2025) / Total(content, 2024)) - 1);

    private static double Total(string[] content, int year) => content
        .Where(line => line.StartsWith(Region, StringComparison.Ordinal) && line.Split(',')[2] == year.ToString(CultureInfo.InvariantCulture))
        .Sum(Value);

    private static double Value(string line) => double.Parse(line.Split(',')[3], CultureInfo.InvariantCulture);

    private string Replaced(int column, string text)
    {
        var fields = lines[Place].Split(',');
        fields[column] = text;
        return string.Join(',', fields);
    }
}
