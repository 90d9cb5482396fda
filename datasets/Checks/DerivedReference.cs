using EconomyPipeline.Datasets.Headers;
using EconomyPipeline.Economy.Classification;

namespace EconomyPipeline.Datasets.Checks;

/// <summary>Of which region a derived column of a tidy file is: that of its row, or one that this is a part of.</summary>
internal enum DerivedReference
{
    Own,
    Province,
    Nation,
}

/// <summary>Reads that from the words of a header, and finds the region.</summary>
internal static class DerivedReferences
{
    private static readonly string[] Provinces = ["prov", "provinsi", "province"];
    private static readonly string[] Nations = ["nas", "nasional", "national", "nation", "indonesia"];

    public static DerivedReference Read(string header)
    {
        var words = Words.Of(header);
        return words.Any(Nations.Contains) ? DerivedReference.Nation : words.Any(Provinces.Contains) ? DerivedReference.Province : DerivedReference.Own;
    }

    /// <summary>The region meant in a row; null where the code does not say it.</summary>
    public static RegionCode? Of(this DerivedReference reference, RegionCode region) => reference switch
    {
        DerivedReference.Nation => RegionCode.Nation,
        DerivedReference.Province => region.IsProvince ? region : region.IsRegency ? region.Parent : null,
        _ => region,
    };
}
