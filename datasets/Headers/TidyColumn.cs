using EconomyPipeline.Datasets.Findings;
using EconomyPipeline.Datasets.Values;

namespace EconomyPipeline.Datasets.Headers;

/// <summary>A column whose meaning is known.</summary>
/// <param name="Role">What it means.</param>
/// <param name="Index">0-based.</param>
/// <param name="Name">Its header as it stands in the file.</param>
/// <param name="Unit">What the header adds of the unit, <c>billion rupiah</c>; null when nothing.</param>
/// <param name="Basis">What the header adds of the price basis, <c>constant 2010</c>; null when nothing.</param>
internal sealed record TidyColumn(ColumnRole Role, int Index, string Name, string? Unit = null, string? Basis = null)
{
    // Whose value it is, which other columns say.
    private static readonly HashSet<string> LevelWords = ["wil", "wilayah", "prov", "provinsi", "nas", "nasional", "kab", "kabupaten", "kota", "daerah", "regional", "national"];

    public CellPlace At(int row) => new(row, Index + 1, Name);

    /// <summary>Understands a header: a known spelling; two of the same meaning around <c>/</c>; or a quantity followed by its unit and price basis.</summary>
    public static TidyColumn? Read(int index, string header)
    {
        if (ColumnSpellings.Find(header) is { } role)
        {
            return new TidyColumn(role, index, header);
        }

        var parts = header.Split(['/', '|', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length > 1 && parts.Select(ColumnSpellings.Find).Distinct().ToList() is [{ } shared])
        {
            return new TidyColumn(shared, index, header);
        }

        return ReadQuantity(index, header);
    }

    // "value_billion_rupiah_constant_2010", "Penduduk (jiwa)", "luas_km2".
    private static TidyColumn? ReadQuantity(int index, string header)
    {
        var words = Words.Of(header);
        if (words.Count > 0 && ColumnSpellings.Find(words[0]) == ColumnRole.Derived)
        {
            return new TidyColumn(ColumnRole.Derived, index, header);
        }

        if (BasisText.IsStated(header))
        {
            return new TidyColumn(ColumnRole.Value, index, header, Basis: header);
        }

        for (var length = words.Count - 1; length > 0; length--)
        {
            var role = ColumnSpellings.Find(string.Join('_', words.Take(length)));
            if (role is not (ColumnRole.Value or ColumnRole.Population or ColumnRole.Area))
            {
                continue;
            }

            var rest = words.Skip(length).Where(word => !LevelWords.Contains(word)).ToList();
            var unit = rest.Where(UnitText.IsUnitWord).ToList();
            var basis = rest.Where(BasisText.IsBasisWord).ToList();
            return unit.Count + basis.Count < rest.Count
                ? null
                : new TidyColumn(role.Value, index, header, unit.Count == 0 ? null : string.Join(' ', unit), basis.Count == 0 ? null : string.Join(' ', basis));
        }

        return null;
    }
}
