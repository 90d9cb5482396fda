using System.Xml.Linq;

namespace EconomyPipeline.Architecture.Tests;

public sealed class ProjectReferenceTests
{
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["economy"] = [],
        ["datasets"] = ["economy"],
        ["ml"] = ["economy"],
        ["functions"] = ["datasets", "economy", "ml"],
        ["localhost"] = ["functions"],
        ["cli"] = ["datasets", "economy", "functions", "localhost", "ml"],
        ["benchmarks"] = ["functions", "localhost", "tests"],
    };

    public static TheoryData<string> Rooms => [.. Allowed.Keys];

    [Theory]
    [MemberData(nameof(Rooms))]
    public void Project_references_only_what_is_below_it(string room)
    {
        var references = Load(room).Descendants("ProjectReference")
            .Select(reference => reference.Attribute("Include")!.Value.Split('/')[1])
            .ToList();

        Assert.All(references, reference => Assert.Contains(reference, Allowed[room]));
    }

    [Theory]
    [InlineData("economy", "Azure", "Microsoft.ML", "Microsoft.AspNetCore")]
    [InlineData("datasets", "Azure", "Microsoft.ML", "Microsoft.AspNetCore")]
    [InlineData("ml", "Azure", "Microsoft.AspNetCore")]
    [InlineData("functions", "NCrontab", "Spectre", "System.CommandLine")]
    public void Project_uses_no_package_of_another_room(string room, params string[] refused)
    {
        var packages = Load(room).Descendants()
            .Where(element => element.Name.LocalName is "PackageReference" or "FrameworkReference")
            .Select(element => element.Attribute("Include")!.Value);

        Assert.All(packages, package => Assert.DoesNotContain(refused, package.StartsWith));
    }

    [Fact]
    public void Economy_source_does_no_input_or_output()
    {
        var refused = new[] { "System.IO", "File.", "Stream", "HttpClient", "Console." };

        Assert.All(SourceTree.Files("economy", ".cs"), path =>
        {
            var code = SourceTree.Read(path);
            Assert.All(refused, word => Assert.DoesNotContain(word, code, StringComparison.Ordinal));
        });
    }

    [Fact]
    public void Versions_stand_in_one_place()
    {
        var projects = SourceTree.Files(".", ".csproj").ToList();

        Assert.NotEmpty(projects);
        Assert.All(projects, path => Assert.DoesNotContain(
            XDocument.Parse(SourceTree.Read(path)).Descendants("PackageReference"),
            reference => reference.Attribute("Version") is not null));
    }

    private static XDocument Load(string room) => XDocument.Parse(SourceTree.Read(SourceTree.Files(room, ".csproj").Single(path => path.Count(character => character == '/') == 1)));
}
