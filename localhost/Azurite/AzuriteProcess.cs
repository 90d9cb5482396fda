using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace EconomyPipeline.Localhost.Azurite;

/// <summary>
/// The storage emulator Azurite, installed when it is not yet, running as long as this object and at most as long as
/// this program: its standard input is a pipe from here, and it ends when that closes.
/// </summary>
public sealed class AzuriteProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan CloseTimeout = TimeSpan.FromSeconds(10);

    // Microsoft publishes it for the emulator: it protects nothing.
    private const string AccountKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private readonly Process process;
    private readonly AzuriteFolder folder;
    private readonly AzuriteOutput output;
    private readonly IReadOnlyList<string> accounts;
    private readonly TimeProvider time;
    private bool isStopped;

    private AzuriteProcess(Process process, AzuriteFolder folder, AzuriteOutput output, IReadOnlyList<string> accounts, TimeProvider time)
    {
        this.process = process;
        this.folder = folder;
        this.output = output;
        this.accounts = accounts;
        this.time = time;
    }

    public Uri BlobEndpoint => output.Addresses["Blob"];

    public Uri QueueEndpoint => output.Addresses["Queue"];

    public Uri TableEndpoint => output.Addresses["Table"];

    /// <value>For the storage clients: its first account.</value>
    public string ConnectionString => ConnectionStringOf(accounts[0]);

    internal int ProcessId => process.Id;

    /// <summary>Returns when all three services answer.</summary>
    /// <exception cref="AzuriteException">It cannot be installed or started; the message says what to do.</exception>
    public static async Task<AzuriteProcess> StartAsync(AzuriteOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        var tools = await NodeTools.FindAsync(options.SearchPath, cancellationToken);
        var folder = await AzuriteFolder.TakeAsync(Path.GetFullPath(options.DataFolder), options.OrphanGrace, options.TimeProvider, cancellationToken);
        AzuriteProcess? azurite = null;
        try
        {
            foreach (var port in (int[])[options.BlobPort, options.QueuePort, options.TablePort])
            {
                RefuseTakenPort(port);
            }

            var packageFolder = Path.Combine(AppContext.BaseDirectory, "azurite");
            var modules = await AzuriteInstallation.EnsureAsync(tools, packageFolder, options, cancellationToken);
            azurite = Start(tools, Path.Combine(packageFolder, "run.cjs"), modules, folder, options);
            folder.Record(azurite.process);
            await azurite.WaitUntilReadyAsync(cancellationToken);
            return azurite;
        }
        catch
        {
            await (azurite?.DisposeAsync() ?? ValueTask.CompletedTask);
            folder.Dispose();
            throw;
        }
    }

    /// <param name="account">One of the accounts that it was started with.</param>
    public string ConnectionStringOf(string account) =>
        $"DefaultEndpointsProtocol=http;AccountName={account};AccountKey={AccountKey};"
        + $"BlobEndpoint={new Uri(BlobEndpoint, account)};QueueEndpoint={new Uri(QueueEndpoint, account)};TableEndpoint={new Uri(TableEndpoint, account)};";

    /// <summary>Lets it write what it holds, and waits for its end.</summary>
    public async ValueTask DisposeAsync()
    {
        if (isStopped)
        {
            return;
        }

        isStopped = true;
        process.StandardInput.Close();
        using var limit = new CancellationTokenSource(CloseTimeout, time);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
        }

        process.Dispose();
        folder.Forget();
        folder.Dispose();
    }

    private static AzuriteProcess Start(NodeTools tools, string script, string modules, AzuriteFolder folder, AzuriteOptions options)
    {
        var port = (int number) => number.ToString(CultureInfo.InvariantCulture);
        string[] arguments =
        [
            script, "--disableTelemetry", "--skipApiVersionCheck", "--silent", "--location", Path.GetFullPath(options.DataFolder),
            "--blobPort", port(options.BlobPort), "--queuePort", port(options.QueuePort), "--tablePort", port(options.TablePort),
        ];
        var start = new ProcessStartInfo(tools.Node, arguments)
        {
            WorkingDirectory = Path.GetFullPath(options.DataFolder),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        start.Environment["ECONOMY_AZURITE_MODULES"] = modules;
        start.Environment["AZURITE_ACCOUNTS"] = string.Join(';', options.Accounts.Select(account => $"{account}:{AccountKey}"));
        var process = new Process { StartInfo = start, EnableRaisingEvents = true };
        var output = AzuriteOutput.Of(process);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return new AzuriteProcess(process, folder, output, options.Accounts, options.TimeProvider);
    }

    private async Task WaitUntilReadyAsync(CancellationToken cancellationToken)
    {
        try
        {
            await output.Ready.WaitAsync(StartTimeout, time, cancellationToken);
        }
        catch (TimeoutException exception)
        {
            throw new AzuriteException(AzuriteProblem.DidNotStart, $"The storage emulator did not answer within {StartTimeout.TotalSeconds} s: the machine may be busy; try again.", exception);
        }
    }

    private static void RefuseTakenPort(int port)
    {
        if (port == 0)
        {
            return;
        }

        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
        }
        catch (SocketException exception)
        {
            throw new AzuriteException(AzuriteProblem.PortTaken, $"Port {port}, meant for the storage emulator, is taken by another program: stop that program, or choose another port.", exception);
        }
    }
}
