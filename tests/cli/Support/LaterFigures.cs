using System.Globalization;
using EconomyPipeline.TestSupport;

namespace EconomyPipeline.Cli.Tests.Support;

/// <summary>What comes to a deployment after the sample: the year that was forecast, other than expected, a revised year, and targets of a plan.</summary>
internal static class LaterFigures
{
    public const string OutputPath = "sector-output/kalsel-grdp-2026.csv";
    public const string TargetsPath = "targets/rpjmd-kalsel.csv";

    public const string Targets =
        """
        region_code,indicator,year,value
        6300,growth-annual,2029,8.1
        6300,williamson,2029,0.4
        6300,manufacturing-share,2029,16
        6310,growth-annual,2027,6
        """;

    // Manufacturing half as much again as the year before, which no forecast says; all else grows as before.
    private const double ManufacturingGrowth = 1.5;
    private const double OtherGrowth = 1.04;

    // A figure of a year that is published already.
    private const string Revised = "6301,A,2024,";
    private const double Revision = 1.02;

    private static readonly string[] Lines =
        File.ReadAllLines(Path.Combine(Repository.Root, "samples", "kalsel", "sector-output", RevisedOutput.FileName));

    /// <summary>Output by sector of 2026, and of one figure before.</summary>
    public static string Output => string.Join('\n', [Lines[0], .. Lines.Where(line => line.Split(',')[2] == "2025").Select(Next), Times(Lines.Single(line => line.StartsWith(Revised, StringComparison.Ordinal)), Revision)]) + "\n";

    private static string Next(string line) => Times(line.Replace(",2025,", ",2026,", StringComparison.Ordinal), line.Split(',')[1] == "C" ? ManufacturingGrowth : OtherGrowth);

    private static string Times(string line, double factor)
    {
        var fields = line.Split(',');
        fields[3] = (factor * double.Parse(fields[3], CultureInfo.InvariantCulture)).ToString("F2", CultureInfo.InvariantCulture);
        return string.Join(',', fields);
    }
}
