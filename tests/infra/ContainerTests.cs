using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using EconomyPipeline.Infra.Tests.Support;
using EconomyPipeline.TestSupport;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using YamlDotNet.RepresentationModel;

namespace EconomyPipeline.Infra.Tests;

public sealed partial class ContainerTests
{
    private static string Dockerfile { get; } = File.ReadAllText(Path.Combine(Repository.Root, "Dockerfile"));

    // What the build stage copies from the folder of the project.
    private static List<string> Copied { get; } =
        [.. CopyPattern().Matches(Dockerfile).Where(match => !match.Value.Contains("--from", StringComparison.Ordinal)).SelectMany(match => match.Groups["what"].Value.Split(' ')[..^1])];

    [Fact]
    public async Task Linter_says_nothing_of_the_dockerfile() => Assert.Empty(await Linters.RunAsync("Dockerfile"));

    [Fact]
    public void Everything_that_is_copied_is_there_and_not_ignored()
    {
        var allowed = File.ReadAllLines(Path.Combine(Repository.Root, ".dockerignore")).Where(line => line.StartsWith('!')).Select(line => line[1..]).ToList();

        Assert.NotEmpty(Copied);
        Assert.All(Copied, path =>
        {
            Assert.True(Path.Exists(Path.Combine(Repository.Root, path)), path);
            Assert.Contains(allowed, name => path == name || path.StartsWith($"{name}/", StringComparison.Ordinal));
        });
    }

    [Fact]
    public void Every_project_and_file_that_the_program_is_built_from_is_copied()
    {
        var open = new Queue<string>(["cli/EconomyPipeline.Cli.csproj"]);
        var folders = new HashSet<string>();
        while (open.TryDequeue(out var project))
        {
            var folder = Path.GetDirectoryName(project)!;
            folders.Add(folder);
            var file = XDocument.Load(Path.Combine(Repository.Root, project));
            foreach (var reference in file.Descendants("ProjectReference"))
            {
                open.Enqueue(Path.GetRelativePath(Repository.Root, Path.GetFullPath(Path.Combine(Repository.Root, folder, reference.Attribute("Include")!.Value))));
            }

            // Files beside the project, such as the page, the sample and host.json; one that is made by hand may be missing.
            folders.UnionWith(file.Descendants().Where(item => item.Attribute("Condition") is null).SelectMany(item => new[] { item.Attribute("Include"), item.Attribute("Project") }).Select(attribute => attribute?.Value)
                .OfType<string>().Where(path => path.StartsWith("../", StringComparison.Ordinal) && !path.EndsWith(".csproj", StringComparison.Ordinal)).Select(path => path[3..].Split('/')[0]));
        }

        Assert.Contains("dashboard", folders);
        Assert.All(folders, folder => Assert.Contains(folder, Copied));
    }

    [Fact]
    public void Base_images_have_the_version_that_the_project_is_built_with()
    {
        using var global = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "global.json")));
        var version = string.Join('.', global.RootElement.GetProperty("sdk").GetProperty("version").GetString()!.Split('.')[..2]);
        var node = File.ReadAllText(Path.Combine(Repository.Root, ".github", "workflows", "ci.yml")).Split("node-version: ")[1].Split('\n')[0].Trim();

        Assert.Equal(
            [$"node:{node}-bookworm-slim", $"mcr.microsoft.com/dotnet/sdk:{version}", $"mcr.microsoft.com/dotnet/aspnet:{version}"],
            ImagePattern().Matches(Dockerfile).Select(match => match.Groups["image"].Value));
        Assert.Contains($"<TargetFramework>net{version}</TargetFramework>", File.ReadAllText(Path.Combine(Repository.Root, "Directory.Build.props")), StringComparison.Ordinal);
    }

    [Fact]
    public void Image_runs_as_a_user_with_a_health_check_and_without_the_emulator()
    {
        var last = Dockerfile[Dockerfile.LastIndexOf("\nFROM ", StringComparison.Ordinal)..];

        Assert.Contains("USER $APP_UID", last, StringComparison.Ordinal);
        Assert.DoesNotContain("USER root", last, StringComparison.Ordinal);
        Assert.Matches(@"HEALTHCHECK .*CMD \[""/app/health\.sh""\]", last);
        Assert.DoesNotContain("--from=node", last, StringComparison.Ordinal);
    }

    [Fact]
    public void Compose_file_gives_it_nothing_that_it_does_not_need()
    {
        var yaml = new YamlStream();
        using var reader = new StreamReader(Path.Combine(Repository.Root, "infra", "container", "compose.yaml"));
        yaml.Load(reader);
        var service = (YamlMappingNode)((YamlMappingNode)yaml.Documents[0].RootNode)["services"]["economy"];

        Assert.Equal("true", service["read_only"].ToString());
        Assert.Equal("ALL", Assert.Single((YamlSequenceNode)service["cap_drop"]).ToString());
        Assert.Equal("no-new-privileges:true", Assert.Single((YamlSequenceNode)service["security_opt"]).ToString());
        Assert.StartsWith("127.0.0.1:", Assert.Single((YamlSequenceNode)service["ports"]).ToString(), StringComparison.Ordinal);
        Assert.Equal("data:/data", Assert.Single((YamlSequenceNode)service["volumes"]).ToString());
        Assert.StartsWith("${AzureWebJobsStorage:?", service["environment"]["AzureWebJobsStorage"].ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(HttpStatusCode.OK, 0)]
    [InlineData(HttpStatusCode.ServiceUnavailable, 1)]
    public async Task Health_check_is_what_the_api_answers(HttpStatusCode status, int exitCode)
    {
        ShellTrial.Need();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var app = builder.Build();
        var asked = new StringBuilder();
        app.Run(context =>
        {
            asked.Append(context.Request.Path);
            context.Response.StatusCode = (int)status;
            return context.Response.WriteAsync("{}");
        });
        await app.StartAsync(TestContext.Current.CancellationToken);

        var printed = await CheckAsync(new Uri(app.Urls.Single()).Port);

        Assert.Equal((exitCode, "/api/v1/health"), (printed.ExitCode, asked.ToString()));
    }

    [Fact]
    public async Task Health_check_fails_where_nothing_listens()
    {
        ShellTrial.Need();

        // Port 1 needs rights that no test has, so nothing listens there.
        Assert.Equal(1, (await CheckAsync(1)).ExitCode);
    }

    private static Task<Printed> CheckAsync(int port) =>
        Processes.RunAsync("bash", ["infra/container/health.sh"], Repository.Root, new Dictionary<string, string> { ["HEALTH_PORT"] = $"{port}" });

    [GeneratedRegex(@"(?m)^COPY (--chmod=\d+ )?(?<what>.+)$")]
    private static partial Regex CopyPattern();

    [GeneratedRegex(@"(?m)^FROM (?<image>\S+)")]
    private static partial Regex ImagePattern();
}
