using System.Text.Json;

namespace EconomyPipeline.Datasets.WebApi;

/// <summary>One entry of a dimension of an answer.</summary>
/// <param name="Value">Its number, as keys are composed of it.</param>
/// <param name="Label">What it is called.</param>
internal sealed record WebApiItem(string Value, string Label);

/// <summary>
/// An answer of BPS's WebAPI for a dynamic table: five dimensions, and values under keys that are their numbers one after the
/// other, without padding. Widths vary, so keys are composed and looked up, never split.
/// </summary>
/// <remarks>Source: BPS, WebAPI documentation, model "data".</remarks>
internal sealed class WebApiAnswer
{
    private static readonly string[] Dimensions = ["var", "vervar", "turvar", "tahun", "turtahun"];

    private readonly Dictionary<string, JsonElement> content;

    private WebApiAnswer(JsonElement root)
    {
        Rows = Items(root, "vervar");
        Variables = Items(root, "var");
        RowsLabel = Text(root, "labelvervar");
        Divisions = Items(root, "turvar");
        Years = Items(root, "tahun");
        Parts = Items(root, "turtahun");
        var variable = root.GetProperty("var")[0];
        (Label, Unit, Note) = (Text(variable, "label"), Text(variable, "unit"), System.Net.WebUtility.HtmlDecode(Text(variable, "note")));
        content = root.GetProperty("datacontent").EnumerateObject().ToDictionary(pair => pair.Name, pair => pair.Value, StringComparer.Ordinal);
    }

    /// <summary>What is measured.</summary>
    public string Label { get; }

    public string Unit { get; }

    /// <summary>BPS's note to the table, with its markup.</summary>
    public string Note { get; }

    /// <summary>What the rows are: <c>Kabupaten/Kota</c>, <c>Lapangan Usaha</c>.</summary>
    public string RowsLabel { get; }

    public IReadOnlyList<WebApiItem> Variables { get; }

    /// <summary><c>vervar</c>: regions in a table of several, sectors in that of one.</summary>
    public IReadOnlyList<WebApiItem> Rows { get; }

    /// <summary><c>turvar</c>: what a variable is divided by; one entry where by nothing.</summary>
    public IReadOnlyList<WebApiItem> Divisions { get; }

    public IReadOnlyList<WebApiItem> Years { get; }

    /// <summary><c>turtahun</c>: the quarters and the year.</summary>
    public IReadOnlyList<WebApiItem> Parts { get; }

    /// <summary>How many values there are, whatever they are of.</summary>
    public int Count => content.Count;

    /// <summary>Reads an answer; null when the JSON is another.</summary>
    public static WebApiAnswer? TryRead(JsonElement root) =>
        root.ValueKind == JsonValueKind.Object
        && root.TryGetProperty("datacontent", out var content) && content.ValueKind == JsonValueKind.Object
        && Array.TrueForAll(Dimensions, name => root.TryGetProperty(name, out var items) && IsItems(items))
            ? new WebApiAnswer(root)
            : null;

    /// <summary>The value under a composed key; null when the answer has none.</summary>
    public JsonElement? Find(string key) => content.TryGetValue(key, out var value) ? value : null;

    /// <summary>The key of a value.</summary>
    public static string Key(WebApiItem row, WebApiItem variable, WebApiItem division, WebApiItem year, WebApiItem part) =>
        string.Concat(row.Value, variable.Value, division.Value, year.Value, part.Value);

    private static bool IsItems(JsonElement items) =>
        items.ValueKind == JsonValueKind.Array && items.GetArrayLength() > 0
        && items.EnumerateArray().All(item => item.ValueKind == JsonValueKind.Object && item.TryGetProperty("val", out var value) && value.ValueKind is JsonValueKind.Number or JsonValueKind.String);

    private static List<WebApiItem> Items(JsonElement root, string name) =>
        [.. root.GetProperty(name).EnumerateArray().Select(item => new WebApiItem(item.GetProperty("val").ToString(), Text(item, "label")))];

    private static string Text(JsonElement item, string name) =>
        item.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? System.Net.WebUtility.HtmlDecode(text.GetString()!).Trim() : "";
}
