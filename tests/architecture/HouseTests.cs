using System.Text.RegularExpressions;

namespace EconomyPipeline.Architecture.Tests;

public sealed partial class HouseTests
{
    // Two screens and a little; a file that needs more is two things.
    private const int MaxLines = 320;

    private static readonly string[] Rooms = ["economy", "datasets", "ml", "functions", "localhost", "cli", "dashboard", "benchmarks", "tests"];

    [Fact]
    public void Files_fit_on_two_screens() =>
        Assert.All(Rooms.SelectMany(room => SourceTree.Files(room, ".cs", ".js")), path =>
            Assert.True(SourceTree.Read(path).Split('\n').Length <= MaxLines, path));

    [Fact]
    public void Namespaces_follow_folders() =>
        Assert.All(Rooms.Except(["dashboard", "tests"]).SelectMany(room => SourceTree.Files(room, ".cs")), path =>
        {
            if (path.EndsWith("/Program.cs", StringComparison.Ordinal) || path.Contains("/LocalWorkerApi/", StringComparison.Ordinal))
            {
                return;
            }

            var parts = path.Split('/')[..^1];
            var expected = string.Join('.', parts.Select(part => char.ToUpperInvariant(part[0]) + part[1..]).Prepend("EconomyPipeline"));
            Assert.Matches($@"\bnamespace {Regex.Escape(expected)};", SourceTree.Read(path));
        });

    [Fact]
    public void Nothing_is_left_for_later_and_no_test_is_switched_off() =>
        Assert.All(Rooms.SelectMany(room => SourceTree.Files(room, ".cs", ".js")).Where(path => !path.EndsWith("/HouseTests.cs", StringComparison.Ordinal)), path =>
            Assert.DoesNotMatch(@"\b(TODO|FIXME|HACK|NotImplementedException)\b|Skip\s*=\s*""", SourceTree.Read(path)));

    [Fact]
    public void Lock_files_name_no_registry() =>
        Assert.DoesNotContain("\"resolved\"", SourceTree.Read("localhost/Azurite/package-lock.json"), StringComparison.Ordinal);

    [Fact]
    public void Readme_and_continuous_integration_use_the_same_commands()
    {
        var readme = SourceTree.Read("README.md");

        Assert.Contains("dotnet run --project cli -- serve --sample", readme, StringComparison.Ordinal);
        Assert.Matches(@"(?m)^dotnet test$", readme);
        Assert.Matches(@"(?m)^dotnet test\b", SourceTree.Read(".ci/run"));
        Assert.Contains(".ci/run", SourceTree.Read(".github/workflows/ci.yml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Readme_links_lead_somewhere()
    {
        var targets = LinkPattern().Matches(SourceTree.Read("README.md")).Select(match => match.Groups["target"].Value).ToList();

        Assert.NotEmpty(targets);
        Assert.All(targets, target => Assert.True(Path.Exists(Path.Combine(SourceTree.Root, target)), target));
    }

    [GeneratedRegex(@"\]\((?!https?:|#)(?<target>[^)#]+)(#[^)]*)?\)")]
    private static partial Regex LinkPattern();
}
