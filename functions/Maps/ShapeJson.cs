using System.Text.Json.Serialization;

namespace EconomyPipeline.Functions.Maps;

[JsonSerializable(typeof(double[][][][]))]
internal sealed partial class ShapeJson : JsonSerializerContext;
