using System.Text.Json;
using EconomyPipeline.Functions.Api;
using EconomyPipeline.Functions.Tests.Api;
using EconomyPipeline.Functions.Tests.Support;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;

namespace EconomyPipeline.Functions.Tests.Documentation;

/// <summary>The document of the API is whole and right by its own standard.</summary>
public sealed class ApiDocumentTests(SamplePipeline sample)
{
    private readonly Pipeline pipeline = sample.Pipeline;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_function_of_the_api_is_documented_with_its_role()
    {
        var description = await ApiDescription.ReadAsync(pipeline.Anonymous);
        var functions = HttpRoute.All.Where(route => route.Template.StartsWith("api/v1/", StringComparison.Ordinal)).ToList();
        var documented = description.Operations.ToLookup(operation => operation.Id.Replace("OfSector", "", StringComparison.Ordinal), StringComparer.Ordinal);

        Assert.Equal(functions.Select(route => route.Function).Order(StringComparer.Ordinal), documented.Select(group => group.Key).Order(StringComparer.Ordinal));
        Assert.All(functions, route => Assert.All(documented[route.Function], operation =>
            Assert.Equal((route.Method, EveryRouteTests.RoleOf(route.Function).ToString().ToLowerInvariant()), (operation.Method, operation.Role))));
    }

    [Fact]
    public async Task Document_is_openapi_of_which_a_reader_has_nothing_to_complain()
    {
        var json = await pipeline.Anonymous.GetStringAsync(new Uri("/api/v1/openapi.json", UriKind.Relative), Cancelled);
        var read = OpenApiDocument.Parse(json, "json");

        Assert.Equal(OpenApiSpecVersion.OpenApi3_1, read.Diagnostic!.SpecificationVersion);
        Assert.Empty(read.Diagnostic.Errors.Select(error => $"{error.Pointer}: {error.Message}"));
        Assert.Equal(json.Split("\"operationId\"").Length - 1, read.Document!.Paths.Sum(path => path.Value.Operations!.Count));
    }

    [Fact]
    public async Task Documented_parameters_are_those_that_are_known()
    {
        var description = await ApiDescription.ReadAsync(pipeline.Anonymous);
        foreach (var operation in description.Operations.Where(operation => operation.Id is not ("GetDocs" or "GetDocsFile")))
        {
            using var request = new HttpRequestMessage(new HttpMethod(operation.Method), new Uri($"{operation.Example.Split('?')[0].Replace("{run}", "0", StringComparison.Ordinal)}?zzz=1", UriKind.Relative));
            using var answer = await pipeline.Editor.SendAsync(request, Cancelled);
            if (operation.Id == "GetHealth")
            {
                continue;
            }

            var problem = JsonSerializer.Deserialize(await answer.Content.ReadAsStringAsync(Cancelled), ApiJson.Default.ProblemBody)!;
            var known = problem.DetailEn.Split("known are: ")[1].TrimEnd('.').Split(", ").Where(name => name != "none").Order(StringComparer.Ordinal);

            Assert.Equal((operation.Id, "unknown-parameter"), (operation.Id, problem.Code));
            Assert.Equal((operation.Id, string.Join(' ', known)), (operation.Id, string.Join(' ', operation.QueryParameters.Order(StringComparer.Ordinal))));
        }
    }

    [Fact]
    public async Task Page_of_the_document_is_served_from_here_alone()
    {
        using var page = await pipeline.Anonymous.GetAsync(new Uri("/api/v1/docs", UriKind.Relative), Cancelled);
        var html = await page.Content.ReadAsStringAsync(Cancelled);
        using var library = await pipeline.Anonymous.GetAsync(new Uri("/api/v1/docs/scalar.js", UriKind.Relative), Cancelled);

        Assert.Equal("text/html", page.Content.Headers.ContentType?.MediaType);
        Assert.DoesNotContain("http", html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("connect-src 'self'", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Contains("@scalar/api-reference", await library.Content.ReadAsStringAsync(Cancelled), StringComparison.Ordinal);
    }
}
