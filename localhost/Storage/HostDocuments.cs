using System.Text.Json.Serialization;
using EconomyPipeline.Localhost.Blobs;
using EconomyPipeline.Localhost.Timers;

namespace EconomyPipeline.Localhost.Storage;

[JsonSourceGenerationOptions(WriteIndented = false)]
[JsonSerializable(typeof(TimerStatus))]
[JsonSerializable(typeof(BlobReceipt))]
[JsonSerializable(typeof(PoisonBlobMessage))]
internal sealed partial class HostDocuments : JsonSerializerContext;
