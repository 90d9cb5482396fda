using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EconomyPipeline.Dashboard.Tests;

/// <summary>Takes files as the API does: checks them, keeps them, and tells step by step what became of them.</summary>
public sealed class FixtureUploads
{
    /// <summary>The key that may upload and withdraw; null when anyone may.</summary>
    public string? EditorKey { get; set; }

    /// <summary>What becomes of an upload once it is checked: <c>accepted</c> or <c>rejected</c>.</summary>
    public string Outcome { get; set; } = "rejected";

    /// <summary>Regions of the file once it is accepted.</summary>
    public IReadOnlyList<string> Regions { get; set; } = [];

    /// <summary>What is found in the file.</summary>
    public JsonNode Findings { get; set; } = FoundInText;

    /// <summary>Kind and name of what was put, with <c>?dryRun=true</c> where nothing was to be kept.</summary>
    public System.Collections.Concurrent.ConcurrentQueue<string> Put { get; } = new();

    /// <summary>Kind and name of what was taken back.</summary>
    public System.Collections.Concurrent.ConcurrentQueue<string> Withdrawn { get; } = new();

    private int looks;

    private static JsonNode FoundInText => FixtureSite.Fixture("dry-run")!["findings"]!;

    public void Reset()
    {
        (EditorKey, Outcome, looks) = (null, "rejected", 0);
        (Regions, Findings) = (["6301"], FoundInText);
        Put.Clear();
        Withdrawn.Clear();
    }

    public void Map(RouteGroupBuilder api)
    {
        api.MapPut("/datasets/{kind}/{name}", async (HttpRequest request, string kind, string name) =>
        {
            await request.Body.CopyToAsync(Stream.Null);
            if (!MayEdit(request))
            {
                return RoleNeeded();
            }

            Put.Enqueue($"{kind}/{name}{request.QueryString}");
            return request.Query.ContainsKey("dryRun")
                ? Results.Json(DryRun())
                : Results.Json(new JsonObject { ["kind"] = kind, ["name"] = name, ["state"] = "received" }, statusCode: 202);
        });
        api.MapGet("/datasets/{kind}/{name}", (string kind, string name) => Results.Json(Describe(kind, name)));
        api.MapDelete("/datasets/{kind}/{name}", (HttpRequest request, string kind, string name) =>
        {
            if (!MayEdit(request))
            {
                return RoleNeeded();
            }

            Withdrawn.Enqueue($"{kind}/{name}");
            return Results.Json(new JsonObject());
        });
        api.MapGet("/{scope}/runs/{run}", () => Results.Json(FixtureSite.Fixture("run")));
    }

    // It waits to be checked when it is looked at first, as a file in the queue does.
    private JsonObject Describe(string kind, string name)
    {
        var state = Put.IsEmpty ? Outcome : looks++ == 0 ? "received" : Outcome;
        return new JsonObject
        {
            ["kind"] = kind,
            ["name"] = name,
            ["location"] = $"/api/v1/datasets/{kind}/{name}",
            ["state"] = state,
            ["accepted"] = state == "accepted" ? new JsonObject { ["sequence"] = 4, ["sha256"] = "abc", ["observations"] = 78 } : null,
            ["summary"] = state == "accepted" ? Summary() : null,
            ["findings"] = state == "accepted" ? new JsonArray() : Findings.DeepClone(),
        };
    }

    private JsonNode DryRun()
    {
        var found = FixtureSite.Fixture("dry-run")!;
        found["findings"] = Findings.DeepClone();
        return found;
    }

    private JsonObject Summary()
    {
        var summary = new JsonObject { ["cells"] = 78, ["preliminaryCells"] = 0, ["regions"] = new JsonArray([.. Regions.Select(region => (JsonNode)region)]) };
        foreach (var list in new[] { "sectors", "years", "bases", "measures", "units", "sheets" })
        {
            summary[list] = new JsonArray();
        }

        return summary;
    }

    private bool MayEdit(HttpRequest request) => EditorKey is null || request.Headers["x-api-key"] == EditorKey;

    private static IResult RoleNeeded() => FixtureSite.Problem(403, "Hak akses tidak cukup", "The key's role is not enough");
}
