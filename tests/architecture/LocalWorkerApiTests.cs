using EconomyPipeline.Functions.Triggers;
using Microsoft.Azure.Functions.Worker;

namespace EconomyPipeline.Architecture.Tests;

/// <summary>
/// The stand-in attributes against the public shape of Microsoft.Azure.Functions.Worker 2.52 and its extensions, so that
/// function classes written against one compile against the other.
/// </summary>
public sealed class LocalWorkerApiTests
{
    [Fact]
    public void Types_have_the_approved_signatures_and_there_are_no_others()
    {
        var types = typeof(IngestDataset).Assembly.GetTypes()
            .Where(type => type.Namespace == typeof(FunctionAttribute).Namespace && type.DeclaringType is null)
            .OrderBy(type => type.Name, StringComparer.Ordinal);

        Assert.Equal(Lines(SourceTree.Read("tests/architecture/worker-api.txt")), types.SelectMany(TypeSignature.Of));
    }

    [Fact]
    public void Types_are_public_and_stand_in_the_folder_that_the_azure_build_leaves_out()
    {
        var types = typeof(IngestDataset).Assembly.GetTypes().Where(type => type.Namespace == typeof(FunctionAttribute).Namespace).ToList();
        var files = SourceTree.Files("functions/LocalWorkerApi", ".cs").Select(Path.GetFileNameWithoutExtension);

        Assert.All(types, type => Assert.True(type.IsPublic, type.Name));
        Assert.Equal(files.Order(StringComparer.Ordinal), types.Select(type => type.Name).Order(StringComparer.Ordinal));
        Assert.Contains("<Compile Remove=\"LocalWorkerApi/**\" />", SourceTree.Read("functions/EconomyPipeline.Functions.csproj"), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Lines(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
}
