using System.Text;
using EconomyPipeline.Functions.Access;
using EconomyPipeline.Functions.Api;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace EconomyPipeline.Functions.Tests.Api;

public sealed class AccessControlTests
{
    private const string Principal = """{"role_typ":"roles","claims":[{"typ":"name","val":"administrator"},{"typ":"roles","val":"Editor"}]}""";

    [Fact]
    public void Public_reading_opens_reading_and_nothing_else()
    {
        var control = Control(new AccessOptions { PublicReading = true });

        Assert.Equal(Role.None, control.Require(Request(), Role.Reader).Role);
        Assert.Equal(401, Assert.Throws<ApiProblemException>(() => control.Require(Request(), Role.Editor)).Status);
    }

    [Fact]
    public void Sign_in_header_counts_only_where_sign_in_is_switched_on()
    {
        var request = Request(("X-MS-CLIENT-PRINCIPAL", Convert.ToBase64String(Encoding.UTF8.GetBytes(Principal))), ("X-MS-CLIENT-PRINCIPAL-NAME", "siti"));

        var caller = Control(new AccessOptions { EntraRoles = true }).Require(request, Role.Editor);

        Assert.Equal(new Caller(Role.Editor, "siti"), caller);
        Assert.Equal(403, Assert.Throws<ApiProblemException>(() => Control(new AccessOptions { EntraRoles = true }).Require(request, Role.Administrator)).Status);
        Assert.Equal(401, Assert.Throws<ApiProblemException>(() => Control(new AccessOptions()).Require(request, Role.Reader)).Status);
    }

    [Theory]
    [InlineData("not base64")]
    [InlineData("bm90IGpzb24=")]
    public void Sign_in_header_that_cannot_be_read_is_nobody(string header) =>
        Assert.Equal(401, Assert.Throws<ApiProblemException>(() =>
            Control(new AccessOptions { EntraRoles = true }).Require(Request(("X-MS-CLIENT-PRINCIPAL", header)), Role.Reader)).Status);

    private static AccessControl Control(AccessOptions options) => new(Options.Create(options), new KeyRing(Options.Create(options)));

    private static HttpRequest Request(params (string Name, string Value)[] headers)
    {
        var request = new DefaultHttpContext().Request;
        foreach (var (name, value) in headers)
        {
            request.Headers[name] = value;
        }

        return request;
    }
}
