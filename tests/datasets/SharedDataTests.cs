namespace EconomyPipeline.Datasets.Tests;

/// <summary>Files that stay outside the project: read where ../shared stands beside it.</summary>
public sealed class SharedDataTests
{
    /// <value>The folder; null where it is not.</value>
    public static string? Shared { get; } = FindShared();

    [Fact]
    public void Source_tables_give_the_cells_of_the_samples()
    {
        Assert.SkipUnless(Shared is not null, "../shared is not here: 2 tests of its files did not run.");
        var source = TestFiles.ReadPath(Path.Combine(Shared!, "kalsel", "grdp-constant-2010.csv")).Observations;
        var sample = TestFiles.ReadPath(TestFiles.Sample("sector-output/kalsel-grdp-constant-2010.csv")).Observations;

        Assert.Equal(source.ToDictionary(cell => cell.Cell, cell => cell.Value), sample.ToDictionary(cell => cell.Cell, cell => cell.Value));
    }

    [Fact]
    public void Real_files_give_findings_and_never_throw()
    {
        Assert.SkipUnless(Shared is not null, "../shared is not here: 2 tests of its files did not run.");
        foreach (var path in Directory.GetFiles(Path.Combine(Shared!, "real-files"), "*", SearchOption.AllDirectories))
        {
            var content = TestFiles.ReadPath(path);
            Assert.True(content.Observations.Count > 0 || content.Findings.Any(finding => finding.Severity == Severity.Error), path);
        }
    }

    private static string? FindShared()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "EconomyPipeline.sln")))
            {
                var shared = Path.Combine(folder.FullName, "..", "shared", "data");
                return Directory.Exists(shared) ? shared : null;
            }
        }

        return null;
    }
}
