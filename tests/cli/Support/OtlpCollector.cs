using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace EconomyPipeline.Cli.Tests.Support;

/// <summary>Takes what the OpenTelemetry protocol sends by HTTP, and keeps the bodies: Protobuf, in which texts are readable as they are.</summary>
internal sealed class OtlpCollector : IAsyncDisposable
{
    private readonly HttpListener listener = new();
    private readonly ConcurrentQueue<(string Signal, string Body)> received = [];
    private readonly Task loop;

    public OtlpCollector()
    {
        Address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort()}/"));
        listener.Prefixes.Add(Address.ToString());
        listener.Start();
        loop = TakeAsync();
    }

    public Uri Address { get; }

    /// <summary>What came of one signal: <c>traces</c>, <c>metrics</c> or <c>logs</c>.</summary>
    public string Received(string signal) => string.Concat(received.Where(part => part.Signal == signal).Select(part => part.Body));

    public async ValueTask DisposeAsync()
    {
        listener.Stop();
        await loop;
        listener.Close();
    }

    private static int FreePort()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        return ((IPEndPoint)free.LocalEndpoint).Port;
    }

    private async Task TakeAsync()
    {
        while (true)
        {
            HttpListenerContext request;
            try
            {
                request = await listener.GetContextAsync();
            }
            catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
            {
                // It was stopped.
                return;
            }

            using var body = new MemoryStream();
            await request.Request.InputStream.CopyToAsync(body);
            received.Enqueue((request.Request.Url!.AbsolutePath.Replace("/v1/", "", StringComparison.Ordinal), Encoding.Latin1.GetString(body.ToArray())));
            request.Response.ContentType = "application/x-protobuf";
            request.Response.Close();
        }
    }
}
