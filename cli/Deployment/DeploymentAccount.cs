using System.CommandLine;
using System.Text.RegularExpressions;
using Azure.Core;
using Azure.Core.Pipeline;
using EconomyPipeline.Cli.Serving;
using EconomyPipeline.Functions.Storage;
using Microsoft.Extensions.Configuration;

namespace EconomyPipeline.Cli.Deployment;

/// <summary>Which storage account a verb works on: by connection string, or by name as whoever is signed in.</summary>
internal static partial class DeploymentAccount
{
    private const string Setting = "AzureWebJobsStorage";
    private const string NameSetting = $"{Setting}__accountName";

    // Somebody waits in front of the screen: an account that is not there is to be said in seconds.
    private const int Retries = 1;
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan RetryDelay = TimeSpan.FromMilliseconds(300);

    public static Option<string?> Option(string name) => new(name)
    {
        Description = "The storage account: its connection string, or its name to use it as whoever is signed in (az login); without it AzureWebJobsStorage, or the running serve",
    };

    /// <summary>The account of the option, else of the environment, else of the <c>serve</c> that runs in this folder.</summary>
    /// <param name="connection">The option; null where it was not given.</param>
    /// <param name="configure">Changes the options of the clients further.</param>
    /// <exception cref="CommandFailure">There is none.</exception>
    public static StorageAccount Open(string? connection, Action<ClientOptions>? configure = null)
    {
        var text = connection ?? Environment.GetEnvironmentVariable(Setting) ?? Environment.GetEnvironmentVariable(NameSetting) ?? ServeFolder.Default.ReadConnection();
        if (text is null)
        {
            throw CommandFailure.WrongUse(
                $"Tidak ada akun penyimpanan: jalankan `economy serve`, isi {Setting} atau {NameSetting}, atau beri string koneksi atau nama akun / there is no storage account: start `economy serve`, set {Setting} or {NameSetting}, or give a connection string or the account's name");
        }

        try
        {
            // A deployment in Azure has no connection string, since its keys are switched off.
            var setting = AccountName().IsMatch(text) ? $"{Setting}:accountName" : Setting;
            return new StorageAccount(new ConfigurationBuilder().AddInMemoryCollection([new(setting, text)]).Build(), options =>
            {
                options.Retry.MaxRetries = Retries;
                options.Retry.Delay = RetryDelay;
                options.Transport = new HttpClientTransport(new HttpClient(new SocketsHttpHandler { ConnectTimeout = ConnectTimeout }) { Timeout = Timeout.InfiniteTimeSpan });
                configure?.Invoke(options);
            });
        }
        catch (FormatException)
        {
            // The text is not repeated: it may hold a key.
            throw CommandFailure.WrongUse("String koneksi tidak dapat dibaca / the connection string cannot be read");
        }
    }

    // Microsoft Learn, "Storage account overview": 3 to 24 lower-case letters and digits.
    [GeneratedRegex("^[a-z0-9]{3,24}$")]
    private static partial Regex AccountName();
}
