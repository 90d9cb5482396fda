using System.Text.Json;
using EconomyPipeline.TestSupport;

namespace EconomyPipeline.Economy.Tests.Known;

/// <summary>One case of <c>known-values.json</c>: published, executed or derived values of other toolkits, each with its source.</summary>
/// <param name="Input">What the case is computed from, as the file has it.</param>
/// <param name="Expected">What must come out (of a <c>peer-defect</c>: what must not).</param>
/// <param name="Tolerance">Largest difference, relative to the greater of 1 and the expected value.</param>
internal sealed record KnownCase(JsonElement Input, JsonElement Expected, double Tolerance)
{
    private static readonly Lazy<Dictionary<string, JsonElement>> Cases = new(() =>
        JsonDocument.Parse(File.ReadAllText(SharedData.PathOrSkip("known/known-values.json"))).RootElement.EnumerateArray()
            .ToDictionary(one => one.GetProperty("id").GetString()!, StringComparer.Ordinal));

    /// <summary>Ids of all cases.</summary>
    public static IEnumerable<string> Ids => Cases.Value.Keys;

    /// <summary>The case with this id.</summary>
    public static KnownCase Read(string id)
    {
        var one = Cases.Value[id];
        return new KnownCase(one.GetProperty("input"), one.GetProperty("expected"), one.TryGetProperty("tol", out var tolerance) ? tolerance.GetDouble() : 1e-9);
    }

    /// <summary>A list of numbers of the input.</summary>
    public double[] Numbers(string name) => [.. Input.GetProperty(name).EnumerateArray().Select(number => number.GetDouble())];

    /// <summary>What must come out, where it is a list of numbers.</summary>
    public double[] Numbers() => [.. Expected.EnumerateArray().Select(number => number.GetDouble())];
}
