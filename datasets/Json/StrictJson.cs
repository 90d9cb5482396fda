using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Unicode;

namespace EconomyPipeline.Datasets.Json;

/// <summary>JSON whose every text can be read. The library finds a text that is none only when it is asked for it, and then throws something else than for other damage.</summary>
internal static class StrictJson
{
    // Of two values under one key nobody knows which is meant.
    private static readonly JsonDocumentOptions Options = new() { AllowDuplicateProperties = false };

    /// <summary>Reads a document to its end.</summary>
    /// <exception cref="JsonException">It is damaged, in its form or in a text.</exception>
    public static JsonDocument Parse(Stream content)
    {
        var document = JsonDocument.Parse(content, Options);
        try
        {
            CheckTexts(JsonMarshal.GetRawUtf8Value(document.RootElement));
            return document;
        }
        catch
        {
            document.Dispose();
            throw;
        }
    }

    private static void CheckTexts(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && !IsText(ref reader))
            {
                throw new JsonException("A text is not UTF-8, or half a character.", null, json[..(int)reader.TokenStartIndex].Count((byte)'\n'), null);
            }
        }
    }

    private static bool IsText(ref Utf8JsonReader reader)
    {
        if (!reader.ValueIsEscaped)
        {
            return Utf8.IsValid(reader.ValueSpan);
        }

        try
        {
            return reader.GetString() is not null;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
