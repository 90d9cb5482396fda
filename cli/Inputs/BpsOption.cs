using System.CommandLine;
using EconomyPipeline.Datasets;
using EconomyPipeline.Datasets.Findings;
using EconomyPipeline.Datasets.WebApi;
using EconomyPipeline.Functions.Pulls;
using Microsoft.Extensions.Configuration;

namespace EconomyPipeline.Cli.Inputs;

/// <summary><c>--bps</c>: tables of BPS's WebAPI in the place of files. The key is never an argument, which everybody on the machine could read.</summary>
internal sealed class BpsOption
{
    private readonly Option<string[]> tables = new("--bps")
    {
        Description = "A table of BPS's WebAPI: var=104,domain=6301,years=2020-2024[,kind=…][,basis=…][,unit=…][,region=…]; may be repeated. The key is in the environment, Bps__Key",
    };

    private readonly Option<FileInfo?> keyFile = new("--bps-key-file") { Description = "File that holds the key of the WebAPI, in the place of Bps__Key" };

    public void AddTo(Command command)
    {
        command.Options.Add(tables);
        command.Options.Add(keyFile);
    }

    /// <summary>Pulls what was asked for. What did not come is said on standard error.</summary>
    /// <exception cref="CommandFailure">A table, the key or a setting cannot be read, or neither a file nor a table was named.</exception>
    public async Task<PulledFiles> PullAsync(ParseResult result, FileOptions files, CancellationToken cancellationToken)
    {
        var wanted = (result.GetValue(tables) ?? []).Select(Parse).ToList();
        if (wanted.Count == 0 && files.Files(result).Count == 0)
        {
            throw CommandFailure.WrongUse("Sebutkan berkas atau tabel (--bps) / name files or tables (--bps)");
        }

        var pulled = new PulledFiles();
        try
        {
            if (wanted.Count > 0)
            {
                using var client = Client(result);
                await PullAsync(new TablePull(client, TimeProvider.System), wanted, files.FactTexts(result), pulled, cancellationToken);
            }

            return pulled;
        }
        catch
        {
            pulled.Dispose();
            throw;
        }
    }

    private static async Task PullAsync(
        TablePull pull, IEnumerable<WebApiTable> wanted, IReadOnlyDictionary<string, string> ofAll, PulledFiles pulled, CancellationToken cancellationToken)
    {
        foreach (var table in wanted)
        {
            await foreach (var (window, reply) in pull.PullAsync(table, cancellationToken))
            {
                await using (reply)
                {
                    if (reply.Problem is { } problem)
                    {
                        pulled.HasFailed |= problem.Severity == Severity.Error;
                        await Console.Error.WriteLineAsync(FindingText.Render(window.FileName, problem));
                        continue;
                    }

                    await pulled.AddAsync(window.FileName, table.Kind, PullFacts.Of(table, ofAll), reply.File!, cancellationToken);
                }
            }
        }
    }

    private WebApiClient Client(ParseResult result)
    {
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables().Build();
        if (string.Join('\n', BpsOptions.Problems(configuration)) is { Length: > 0 } problems)
        {
            throw CommandFailure.WrongUse(problems);
        }

        var options = configuration.GetSection(BpsOptions.Section).Get<BpsOptions>() ?? new BpsOptions();
        return BpsKey.TryParse(result.GetValue(keyFile) is { } file ? ReadKey(file) : options.Key, out var key)
            ? new WebApiClient(options, key, WebApiPatience.Default, TimeProvider.System)
            : throw CommandFailure.WrongUse(
                $"Tidak ada kunci WebAPI BPS: isi Bps__Key atau beri --bps-key-file; kunci dibuat di webapi.bps.go.id/developer / there is no key of BPS's WebAPI: set Bps__Key or give --bps-key-file; {BpsKey.Form}, made at webapi.bps.go.id/developer");
    }

    private static string ReadKey(FileInfo file) => file.Exists
        ? File.ReadAllText(file.FullName)
        : throw CommandFailure.WrongUse($"Berkas tidak ada / there is no file: {file.Name}");

    private static WebApiTable Parse(string text) => WebApiTableText.TryParse(text, out var table, out var finding)
        ? table
        : throw CommandFailure.WrongUse(FindingText.Render("--bps", finding));
}
