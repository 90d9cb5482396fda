using System.Text;

namespace EconomyPipeline.Functions.Tests.Support;

/// <summary>Sends a path exactly as it is written: a client's own tidying would hide what an attacker can send.</summary>
internal static class RawRequest
{
    public static async Task<HttpResponseMessage> SendAsync(HttpClient client, string method, string path)
    {
        var exact = new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true };
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(client.BaseAddress!.GetLeftPart(UriPartial.Authority) + path, exact));
        if (method == "PUT")
        {
            request.Content = new StringContent("x", Encoding.UTF8, "text/csv");
        }

        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
