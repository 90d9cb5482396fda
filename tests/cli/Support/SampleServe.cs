using System.Text.RegularExpressions;
using EconomyPipeline.TestSupport;

namespace EconomyPipeline.Cli.Tests.Support;

/// <summary>The README's first command, running: <c>economy serve --sample</c>.</summary>
public sealed partial class SampleServe : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new("serve-sample");
    private RunningProgram? program;

    /// <summary>The folder in which it was started.</summary>
    public string Folder => folder.Path;

    public string Output => Program.Output;

    /// <summary>The address of the page, with its key.</summary>
    public Uri Page => PageOf(Output);

    private RunningProgram Program => program ?? throw new InvalidOperationException("serve has not started.");

    /// <summary>The address of the page in what <c>serve</c> said.</summary>
    public static Uri PageOf(string output) => new(PagePattern().Match(output).Value);

    public async ValueTask InitializeAsync()
    {
        program = EconomyProgram.Start(folder.Path, new Dictionary<string, string?>(), "serve", "--sample", "--port", "0");
        await program.SaidAsync("Ctrl-C");
    }

    public async ValueTask DisposeAsync()
    {
        if (program is not null)
        {
            await program.DisposeAsync();
        }

        folder.Dispose();
    }

    [GeneratedRegex(@"http://\S+/#key=\S+")]
    private static partial Regex PagePattern();
}
