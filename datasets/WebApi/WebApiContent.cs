using System.Security.Cryptography;
using System.Text.Json;
using EconomyPipeline.Datasets.Json;

namespace EconomyPipeline.Datasets.WebApi;

/// <summary>What came instead of a table, or that one did.</summary>
public enum WebApiVerdict
{
    /// <summary>A dynamic table with values.</summary>
    Table,

    /// <summary>The WebAPI knows of nothing for these years.</summary>
    NotAvailable,

    /// <summary>The WebAPI refuses, and says why.</summary>
    Refused,

    /// <summary>The JSON <c>null</c>, which is what comes when a table of several years is too large.</summary>
    TooMuch,

    /// <summary>A page for people.</summary>
    Html,

    /// <summary>JSON that is cut off or damaged.</summary>
    Damaged,

    /// <summary>JSON, and neither a table nor a refusal.</summary>
    OtherJson,
}

/// <summary>What the WebAPI answered, whatever the status of HTTP says: it refuses with 200 too.</summary>
/// <param name="Verdict">What it is.</param>
/// <param name="Message">Of a refusal: why, in BPS's words.</param>
/// <param name="Digest">Of a table: SHA-256 (lower-case hexadecimal) of its figures and labels, the same when nothing but the rest changes.</param>
public sealed record WebApiContent(WebApiVerdict Verdict, string Message = "", string Digest = "")
{
    // What a table is. The time of the last update, links to other tables and whatever else comes beside it are not in here.
    private static readonly string[] OfTheTable = ["var", "turvar", "labelvervar", "vervar", "tahun", "turtahun"];

    /// <summary>Reads an answer to its end. Never throws for what it holds.</summary>
    /// <param name="content">The body, at its beginning.</param>
    public static WebApiContent Read(Stream content)
    {
        ArgumentNullException.ThrowIfNull(content);
        using var source = new DatasetSource(content, "", 0);
        if (source.FirstCharacter == '<')
        {
            return new(WebApiVerdict.Html);
        }

        try
        {
            source.SkipByteOrderMark();
            using var document = StrictJson.Parse(source.Content);
            return Of(document.RootElement);
        }
        catch (JsonException)
        {
            return new(WebApiVerdict.Damaged);
        }
    }

    private static WebApiContent Of(JsonElement root)
    {
        if (root.ValueKind == JsonValueKind.Null)
        {
            return new(WebApiVerdict.TooMuch);
        }

        if (root.ValueKind != JsonValueKind.Object)
        {
            return new(WebApiVerdict.OtherJson);
        }

        if (Text(root, "status") is { Length: > 0 } status && !status.Equals("OK", StringComparison.OrdinalIgnoreCase))
        {
            return new(WebApiVerdict.Refused, Text(root, "message") is { Length: > 0 } message ? message : status);
        }

        // "list-not-available", "not-available" and "unavailable" were all met.
        if (Text(root, "data-availability") is { Length: > 0 } availability && !availability.Equals("available", StringComparison.OrdinalIgnoreCase))
        {
            return new(WebApiVerdict.NotAvailable);
        }

        return WebApiAnswer.TryRead(root) is not { } answer ? new(WebApiVerdict.OtherJson)
            : answer.Count == 0 ? new(WebApiVerdict.NotAvailable)
            : new(WebApiVerdict.Table, Digest: DigestOf(root));
    }

    private static string Text(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String or JsonValueKind.Number ? value.ToString() : "";

    private static string DigestOf(JsonElement root)
    {
        using var hash = SHA256.Create();
        using (var stream = new CryptoStream(Stream.Null, hash, CryptoStreamMode.Write))
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            foreach (var name in OfTheTable)
            {
                if (root.TryGetProperty(name, out var value))
                {
                    writer.WritePropertyName(name);
                    value.WriteTo(writer);
                }
            }

            foreach (var cell in root.GetProperty("datacontent").EnumerateObject().OrderBy(cell => cell.Name, StringComparer.Ordinal))
            {
                cell.WriteTo(writer);
            }

            writer.WriteEndObject();
        }

        return Convert.ToHexStringLower(hash.Hash!);
    }
}
