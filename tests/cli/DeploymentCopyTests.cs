using System.Text;
using Azure.Data.Tables;
using Azure.Storage.Blobs.Models;
using EconomyPipeline.Cli.Tests.Support;
using EconomyPipeline.Functions.Storage;
using EconomyPipeline.TestSupport;
using Microsoft.Extensions.Configuration;

namespace EconomyPipeline.Cli.Tests;

/// <summary>A whole deployment as files and back, of every container and table that there is.</summary>
public sealed class DeploymentCopyTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    // More than one page of a table.
    private const int Rows = 1_050;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Deployment_that_was_exported_and_imported_is_exported_as_the_same_files()
    {
        using var folder = new TemporaryFolder("copy");
        var (from, to) = (azurite.Azurite.ConnectionStringOf("account198"), azurite.Azurite.ConnectionStringOf("account199"));
        await FillAsync(Account(from));

        var export = await EconomyProgram.RunAsync(folder.Path, "export", "first", "--of", from);
        var import = await EconomyProgram.RunAsync(folder.Path, "import", "first", "--to", to);
        var again = await EconomyProgram.RunAsync(folder.Path, "export", "second", "--of", to);

        Assert.Equal((0, 0, 0), (export.ExitCode, import.ExitCode, again.ExitCode));
        var (first, second) = (Files(folder.Path, "first"), Files(folder.Path, "second"));
        Assert.Equal(first.Keys, second.Keys);
        Assert.All(first, file => Assert.Equal(file.Value, second[file.Key]));
        Assert.All(StorageNames.Containers, container => Assert.Equal(3, first.Keys.Count(path => path.StartsWith($"blobs/{container}/", StringComparison.Ordinal))));
        Assert.All(StorageNames.Tables, table => Assert.Equal(Rows, Encoding.UTF8.GetString(first[$"tables/{table}.jsonl"]).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length));
        Assert.Equal((3 * StorageNames.Containers.Count) + StorageNames.Containers.Count + StorageNames.Tables.Count, first.Count);
    }

    [Theory]
    [InlineData("export", "copy", "--of")]
    [InlineData("replay", "--of")]
    public async Task Account_by_name_is_used_as_whoever_is_signed_in(params string[] command)
    {
        using var folder = new TemporaryFolder("signed-out");

        // Only the Azure CLI is asked who is signed in, and it is not on the path: nothing goes over the network.
        var environment = new Dictionary<string, string?> { ["AZURE_TOKEN_CREDENTIALS"] = "AzureCliCredential", ["PATH"] = folder.Path };
        await using var program = EconomyProgram.Start(folder.Path, environment, [.. command, "nobodysaccount"]);
        var outcome = await program.EndAsync();

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("jalankan `az login`", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("run `az login`", outcome.Error, StringComparison.Ordinal);
    }

    private static StorageAccount Account(string connection) =>
        new(new ConfigurationBuilder().AddInMemoryCollection([new("AzureWebJobsStorage", connection)]).Build());

    private static async Task FillAsync(StorageAccount account)
    {
        await account.CreateMissingAsync(Cancelled);
        foreach (var container in StorageNames.Containers)
        {
            foreach (var name in (string[])["plain.bin", "6300/nested/name with blanks.csv", "Kotabaru – PDRB #1.xlsx"])
            {
                await account.Container(container).GetBlobClient(name).UploadAsync(
                    BinaryData.FromString($"{container} {name}"), new BlobUploadOptions { Metadata = new Dictionary<string, string> { ["mapping"] = container } }, Cancelled);
            }
        }

        foreach (var table in StorageNames.Tables)
        {
            var rows = Enumerable.Range(0, Rows).Select(number => new TableTransactionAction(TableTransactionActionType.Add, new TableEntity("6300", $"{number:D5}")
            {
                ["Text"] = $"{table} \"{number}\"",
                ["Integer"] = number,
                ["Long"] = long.MaxValue - number,
                ["Double"] = number / 3.0,
                ["Whole"] = 2.0,
                ["Flag"] = number % 2 == 0,
                ["Time"] = new DateTimeOffset(2026, 1, 2, 3, 4, 5, 678, TimeSpan.Zero).AddTicks(number),
            }));
            foreach (var transaction in rows.Chunk(100))
            {
                await account.Table(table).SubmitTransactionAsync(transaction, Cancelled);
            }
        }
    }

    private static SortedDictionary<string, byte[]> Files(string root, string name) => new(
        Directory.EnumerateFiles(Path.Combine(root, name), "*", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(Path.Combine(root, name), file).Replace('\\', '/'), File.ReadAllBytes),
        StringComparer.Ordinal);
}
