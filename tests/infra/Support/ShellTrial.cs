using System.Globalization;
using System.Text.RegularExpressions;
using EconomyPipeline.TestSupport;

namespace EconomyPipeline.Infra.Tests.Support;

/// <summary>One call of a program that was not really there.</summary>
internal sealed record Call(string Program, IReadOnlyList<string> Arguments)
{
    /// <summary>The value behind an option; null where it was not given.</summary>
    public string? Option(string name) => Arguments.SkipWhile(argument => argument != name).Skip(1).FirstOrDefault();

    public override string ToString() => $"{Program} {string.Join(' ', Arguments)}";
}

/// <summary>Runs scripts in a copy of what a deployment needs, with programs in the place of those that would reach Azure: they write down how they were called.</summary>
internal sealed partial class ShellTrial : IDisposable
{
    // Where it stands: azd's own part of `azd up` is to run the hooks of azure.yaml with the outputs of the template.
    private const string Azd =
        """
        case "${1-} ${2-}" in
          "env set") printf '%s\0%s\0' "$3" "$4" >> "$TRIAL/environment" ;;
          "env get-value") case "$3" in SERVICE_FUNCTIONS_URI) echo https://app.example ;; *) echo "value-of-$3" ;; esac ;;
          "up "*)
            sh -c "$PACKAGE_HOOK"
            AZURE_SUBSCRIPTION_ID=sub AZURE_RESOURCE_GROUP=rg AZURE_EVENT_TOPIC_NAME=topic SERVICE_FUNCTIONS_NAME=app SUBSCRIBE_WAIT_SECONDS=0 sh -c "$DEPLOYED_HOOK" ;;
        esac
        """;

    // The key is not there when it is first asked for, and the first deployment meets an app that is still asleep.
    private const string Az =
        """
        case "${1-} ${2-} ${3-}" in
          "functionapp keys list") if [ -e "$TRIAL/asked" ]; then echo key; else touch "$TRIAL/asked"; fi ;;
          "deployment group create") if [ ! -e "$TRIAL/failed" ]; then touch "$TRIAL/failed"; exit 1; fi ;;
          *) echo "an-id" ;;
        esac
        """;

    // What dotnet publish leaves behind.
    private const string Dotnet =
        """
        while [ $# -gt 0 ]; do
          if [ "$1" = -o ]; then mkdir -p "$2"; touch "$2/functions.metadata"; fi
          shift
        done
        """;

    private const string Git = """if [ "$1" = clone ]; then name=$(basename "$2" .git); mkdir "$name"; cp -R "$SOURCE/." "$name"; fi""";

    private static readonly string PowerShell = Path.Combine(AppContext.BaseDirectory, "EconomyPipeline.PowerShell.dll");

    private readonly TemporaryFolder folder = new("shell");

    public ShellTrial()
    {
        foreach (var (program, script) in new[] { ("azd", Azd), ("az", Az), ("dotnet", Dotnet), ("git", Git), ("curl", ""), ("docker", "") })
        {
            var path = Path.Combine(Programs, program);
            Directory.CreateDirectory(Programs);
            File.WriteAllText(path, $"#!/bin/sh\nset -eu\n{{ printf '%s\\n' {program}; for argument in \"$@\"; do printf '%s\\n' \"$argument\"; done; echo; }} >> \"$TRIAL/calls\"\n{script}\n");
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            }
        }

        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "infra"), "*", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Path.Combine(Repository.Root, "samples"), "*", SearchOption.AllDirectories)).Append(Path.Combine(Repository.Root, "azure.yaml")))
        {
            var copy = Path.Combine(Source, Path.GetRelativePath(Repository.Root, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public string Programs => Path.Combine(folder.Path, "programs");

    /// <value>What a clone would hold.</value>
    public string Source => Path.Combine(folder.Path, "source");

    /// <value>The names that were given to <c>azd env set</c>, with their values.</value>
    public IReadOnlyList<(string Name, string Value)> Environment
    {
        get
        {
            var parts = File.ReadAllText(Path.Combine(folder.Path, "environment")).Split('\0');
            return [.. parts.Chunk(2).Where(pair => pair.Length == 2).Select(pair => (pair[0], pair[1]))];
        }
    }

    public IReadOnlyList<Call> Calls => [.. File.ReadAllText(Path.Combine(folder.Path, "calls")).Split("\n\n", StringSplitOptions.RemoveEmptyEntries)
        .Select(call => call.Trim('\n').Split('\n')).Select(lines => new Call(lines[0], lines[1..]))];

    // Before the package is made, and after it was deployed.
    private List<string> Hooks => [.. Hook().Matches(File.ReadAllText(Path.Combine(Source, "azure.yaml"))).Select(match => match.Groups["run"].Value)];

    public static void Need() => Assert.SkipWhen(OperatingSystem.IsWindows(), "The commands of the document are for a POSIX shell.");

    public Task<Printed> RunAsync(string script, IReadOnlyDictionary<string, string>? environment = null) => RunAsync("sh", ["-euc", script], folder.Path, environment);

    /// <summary>Runs a script of the clone in the shell that its name ends with: azd takes .ps1 on Windows.</summary>
    public Task<Printed> RunHookAsync(string script, IReadOnlyDictionary<string, string>? environment = null) => Path.GetExtension(script) == ".ps1"
        ? RunAsync("dotnet", [PowerShell, "-NoLogo", "-NoProfile", "-NonInteractive", "-File", script], Source, environment)
        : RunAsync("sh", [script], Source, environment);

    public Task<Printed> RunAsync(string program, IEnumerable<string> arguments, string where, IReadOnlyDictionary<string, string>? environment = null)
    {
        var all = new Dictionary<string, string>(environment ?? new Dictionary<string, string>())
        {
            ["PATH"] = string.Create(CultureInfo.InvariantCulture, $"{Programs}{Path.PathSeparator}{System.Environment.GetEnvironmentVariable("PATH")}"),
            ["TRIAL"] = folder.Path,
            ["SOURCE"] = Source,
            ["PACKAGE_HOOK"] = Hooks[0],
            ["DEPLOYED_HOOK"] = Hooks[1],
        };
        return Processes.RunAsync(program, arguments, where, all);
    }

    public void Dispose() => folder.Dispose();

    [GeneratedRegex(@"shell: sh\s+run: (?<run>\S+)")]
    private static partial Regex Hook();
}
