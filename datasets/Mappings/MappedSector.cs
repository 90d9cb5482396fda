namespace EconomyPipeline.Datasets.Mappings;

/// <summary>
/// A sector of another classification. One whose code is that of another, a dot and more is a part of it
/// (<c>SIC-C.CA</c> of <c>SIC-C</c>); the others sum to the total.
/// </summary>
/// <param name="Code">As it stands in observations and in keys; <c>TOTAL</c> for the published total.</param>
/// <param name="Spellings">How files write it, besides the code and the names.</param>
/// <param name="Indonesian">Its name in Indonesian.</param>
/// <param name="English">Its name in English.</param>
/// <param name="SubtotalOf">Codes of the sectors that it sums; it is then recognised and not kept, since it would be counted twice.</param>
public sealed record MappedSector(
    string Code, IReadOnlyList<string>? Spellings = null, string? Indonesian = null, string? English = null, IReadOnlyList<string>? SubtotalOf = null);
