using System.Text.Json;
using EconomyPipeline.Ml.Derived;

namespace EconomyPipeline.Ml.Scenarios;

/// <summary>Reads scenarios: JSON, checked against an outlook. Bad input never throws: all that is wrong with it is found at once.</summary>
public static class ScenarioReader
{
    /// <summary>The largest text that is read.</summary>
    public const int LargestBytes = 1024 * 1024;

    /// <summary>The most shocks that one scenario may have.</summary>
    public const int MostShocks = 1000;

    /// <summary>Reads a scenario.</summary>
    /// <param name="json">UTF-8, with or without a byte order mark.</param>
    /// <param name="outlook">Whose regencies, sectors, periods and basis it must fit.</param>
    /// <returns>The scenario, null where there is any finding; and the findings.</returns>
    public static (Scenario? Scenario, IReadOnlyList<InputFinding> Findings) Read(ReadOnlySpan<byte> json, Outlook outlook)
    {
        if (json.Length > LargestBytes)
        {
            return (null, [ScenarioFindings.TooLarge(LargestBytes)]);
        }

        var bare = json.StartsWith("\uFEFF"u8) ? json["\uFEFF"u8.Length..] : json;
        try
        {
            return JsonSerializer.Deserialize(bare, ScenarioFileJson.Default.ScenarioFile) is { } file
                ? new ScenarioCheck(outlook).Check(file)
                : (null, [ScenarioFindings.Damaged(1, "")]);
        }
        catch (JsonException exception)
        {
            return (null, [ScenarioFindings.Damaged((exception.LineNumber ?? 0) + 1, exception.Path ?? "")]);
        }
    }
}
