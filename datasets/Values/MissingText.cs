using EconomyPipeline.Datasets.Headers;

namespace EconomyPipeline.Datasets.Values;

/// <summary>How tables write that a value is missing. A zero is never among them.</summary>
internal static class MissingText
{
    /// <summary>Blank, <c>...</c>, <c>…</c>, <c>NA</c> and what software writes for it.</summary>
    public static bool IsMissing(string text) =>
        text.AsSpan().Trim("….").IsEmpty || (text.Length <= 6 && Words.Key(text) is "na" or "nan" or "null");

    /// <summary>A dash. BPS means "none or zero" by it in tables of output and "no value" elsewhere, so it is not taken for a zero.</summary>
    public static bool IsDash(string text) => text.Length > 0 && text.AsSpan().Trim("-–—").IsEmpty;
}
