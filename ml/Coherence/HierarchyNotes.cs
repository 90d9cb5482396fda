using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Indicators;

namespace EconomyPipeline.Ml.Coherence;

/// <summary>What a reader is told about rows that are absent.</summary>
internal static class HierarchyNotes
{
    public static Bilingual StaleUnpublished(RegionCode region) => new(
        $"{region}: ada sektor yang tidak dipublikasikan dan total terakhirnya lebih lama dari dua tahun; sisanya (UNPUBLISHED) tidak diramal dan TOTAL hanya menjumlah sektor yang ada.",
        $"{region}: a sector is not published and the last published total is more than two years old; the rest (UNPUBLISHED) is not forecast and TOTAL sums the published sectors only.");

    public static Bilingual ScopeNotPublished(RegionCode scope) => new(
        $"{scope} sendiri tidak ada dalam data: ramalannya adalah jumlah bagian-bagiannya, tanpa baris diskrepansi.",
        $"{scope} itself is not in the data: its forecast is the sum of its parts, without a discrepancy row.");

    public static Bilingual Stale(RegionCode region, SectorCode sector) => new(
        $"{region} sektor {sector}: nilai terakhir lebih lama dari dua tahun, tidak diramal.",
        $"{region} sector {sector}: the last value is more than two years old, not forecast.");
}
