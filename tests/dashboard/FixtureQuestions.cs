using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EconomyPipeline.Dashboard.Tests;

/// <summary>Answers questions to the forecast with recorded answers, and refuses what it is told to refuse.</summary>
public sealed class FixtureQuestions
{
    /// <summary>Scores of past forecasts; none where the figures have not come yet.</summary>
    public JsonNode Scores { get; set; } = NoScores;

    /// <summary>Whether scenarios and conditions are refused with their findings.</summary>
    public bool Refuses { get; set; }

    /// <summary>The bodies that were sent.</summary>
    public System.Collections.Concurrent.ConcurrentQueue<JsonNode> Bodies { get; } = new();

    private static JsonObject NoScores => new() { ["scope"] = "6300", ["summary"] = new JsonArray(), ["scores"] = new JsonArray(), ["nextPage"] = null };

    public void Reset()
    {
        (Scores, Refuses) = (NoScores, false);
        Bodies.Clear();
    }

    public void Map(RouteGroupBuilder api)
    {
        api.MapGet("/{scope}/forecasts/{region}", (string region) => Results.Json(FixtureSite.Fixture($"forecast_{region}") ?? FixtureSite.Fixture("forecast_6310")));
        api.MapGet("/{scope}/scores", () => Results.Json(Scores.DeepClone()));
        api.MapPost("/{scope}/scenarios", (JsonNode body) => Answer(body, "scenario"));
        api.MapPost("/{scope}/needs", (JsonNode body) => Answer(body, "needs"));
        api.MapGet("/{scope}/probabilities", (string condition) => Answer(condition, "probabilities"));
    }

    private IResult Answer(JsonNode? body, string name)
    {
        Bodies.Enqueue(body!);
        return Refuses
            ? Results.Json(FixtureSite.Fixture(name == "scenario" ? "scenario_refused" : "probability_refused"), contentType: "application/problem+json", statusCode: 400)
            : Results.Json(FixtureSite.Fixture(name));
    }
}
