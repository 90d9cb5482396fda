using System.Globalization;

namespace EconomyPipeline.Localhost.Azurite;

/// <summary>Node.js and npm as found on this machine.</summary>
internal sealed record NodeTools(string Node, string SearchPath)
{
    private const int LeastMajorVersion = 20;
    private const string Advice = "install it from https://nodejs.org, or set AzureWebJobsStorage to a storage account of your own.";

    public static async Task<NodeTools> FindAsync(string searchPath, CancellationToken cancellationToken)
    {
        var node = Command.Find("node", searchPath) ?? throw new AzuriteException(
            AzuriteProblem.NodeMissing,
            $"Node.js {LeastMajorVersion} or later is needed to run the storage emulator, and there is no node on the PATH: {Advice}");
        var (_, output, error) = await Command.RunAsync(node, ["--version"], AppContext.BaseDirectory, searchPath, cancellationToken);
        var version = output.Trim();
        return MajorOf(version) >= LeastMajorVersion
            ? new NodeTools(node, searchPath)
            : throw new AzuriteException(
                AzuriteProblem.NodeTooOld,
                $"Node.js {LeastMajorVersion} or later is needed to run the storage emulator, and {node} is {(version.Length > 0 ? version : $"unusable ({error.Trim()})")}: {Advice}");
    }

    public string FindNpm() => Command.Find("npm", SearchPath) ?? throw new AzuriteException(
        AzuriteProblem.NpmMissing,
        $"npm, which comes with Node.js, is needed once to install the storage emulator, and it is not on the PATH: {Advice}");

    private static int MajorOf(string version) =>
        int.TryParse(version.TrimStart('v').Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var major) ? major : 0;
}
