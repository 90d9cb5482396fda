using Azure;

namespace EconomyPipeline.Functions.Storage;

/// <summary>One spelling of an ETag: a listing gives it without the quotes that every other answer has.</summary>
internal static class ETagText
{
    public static string Of(ETag? eTag) => eTag?.ToString().Trim('"') ?? "";
}
