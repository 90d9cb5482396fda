using System.Text.Encodings.Web;
using System.Text.Json;

namespace EconomyPipeline.Functions.Api;

/// <summary>The types of <see cref="ApiJson"/> as answers write them: <c>+</c>, <c>'</c> and letters of all languages as themselves.</summary>
internal static class AnswerJson
{
    /// <remarks>
    /// The default encoder escapes what would be dangerous inside HTML. Answers are never that: each is sent as JSON with
    /// <c>nosniff</c> (<see cref="SecurityHeaders"/>), so no browser takes one for a page.
    /// </remarks>
    public static ApiJson Types { get; } = new(new JsonSerializerOptions(ApiJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
