using System.Text.Json;
using System.Text.Json.Serialization;

namespace EconomyPipeline.Functions.Paths;

/// <summary>
/// The beginning of a file of sample paths: 8 bytes <c>EPPATHS1</c>, the length of the header as a 32-bit integer, the header as
/// JSON; then, little-endian, 32-bit floating-point numbers by row, then period, then path.
/// </summary>
/// <param name="Scope">Whose forecast.</param>
/// <param name="Run">The forecast run.</param>
/// <param name="Basis">Price basis.</param>
/// <param name="Frequency"><c>annual</c> or <c>quarterly</c>.</param>
/// <param name="Unit">Of the numbers.</param>
/// <param name="Periods">The periods that are forecast.</param>
/// <param name="Paths">How many paths there are.</param>
/// <param name="Rows"><c>6301_A</c>: regions one after another, each with its sectors and its total.</param>
public sealed record PathHeader(
    string Scope, string Run, string Basis, string Frequency, string Unit, IReadOnlyList<string> Periods, int Paths, IReadOnlyList<string> Rows)
{
    /// <summary>Where the numbers of a row begin, counted from the first number of the file, in bytes.</summary>
    public long Offset(int row) => (long)row * RowBytes;

    /// <summary>Bytes of one row.</summary>
    [JsonIgnore]
    public int RowBytes => Periods.Count * Paths * sizeof(float);
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(PathHeader))]
public sealed partial class PathJson : JsonSerializerContext;
