using EconomyPipeline.Datasets.Findings;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Indicators;

namespace EconomyPipeline.Datasets.Kinds.Chains;

/// <summary>Findings about chains from raw materials to their processing.</summary>
internal static class ChainFindings
{
    private static readonly Bilingual Codes = new(
        "Kode subkategori BPS, misalnya A.1.e atau C.02, dengan atau tanpa namanya; beberapa dipisahkan titik koma.",
        "Codes of BPS's sub-categories, such as A.1.e or C.02, with or without their labels; several are parted by semicolons.");

    public static Finding UnknownSubCategory(CellPlace place, string found, IReadOnlyList<string> suggestions) => new Finding(
        "unknown-sub-category",
        Severity.Error,
        new($"Subkategori ini tidak ada dalam klasifikasi BPS. Perbaiki kodenya{HintId(suggestions)}.", $"This sub-category is not in BPS's classification. Correct its code{HintEn(suggestions)}."),
        Codes).At(place, found);

    public static Finding NoCode(CellPlace place, string found, IReadOnlyList<string> suggestions) => new Finding(
        "no-sector-code",
        Severity.Error,
        new($"Teks ini bukan kode dan bukan nama subkategori. Tulis kodenya{HintId(suggestions)}.", $"This text is no code and no label of a sub-category. Write its code{HintEn(suggestions)}."),
        Codes).At(place, found);

    public static Finding ContradictingLabel(CellPlace place, string found, SectorCode code, SectorCode other) => new Finding(
        "contradicting-sector",
        Severity.Error,
        new($"Kode {code} berdiri di depan nama {other}. Perbaiki salah satunya.", $"The code {code} stands before the label of {other}. Correct one of them."),
        Codes).At(place, found);

    /// <param name="place">The cell that says no sub-category, or all of them.</param>
    /// <param name="found">Its text.</param>
    /// <param name="name">The commodity.</param>
    /// <param name="isUpstream">Which end of the chain it is.</param>
    public static Finding OpenChain(CellPlace place, string found, string name, bool isUpstream)
    {
        var (id, en) = isUpstream ? ("hulu", "upstream") : ("hilir", "downstream");
        return new Finding(
            "open-chain",
            Severity.Warning,
            new(
                $"{name} tidak menyebut subkategori {id} tertentu, sehingga bukan rantai dan tidak disimpan. Isi kedua ujungnya bila rantai ini hendak diukur.",
                $"{name} names no particular {en} sub-category, so it is no chain and is not kept. Fill both ends where the chain is to be measured."),
            Codes).At(place, found);
    }

    public static Finding TwiceInChain(CellPlace place, string found, string name, SectorCode code) => new Finding(
        "overlapping-chain",
        Severity.Error,
        new(
            $"Subkategori {code} berada di hulu dan hilir {name} sekaligus, sehingga rasionya tidak berarti. Hapus dari salah satunya.",
            $"The sub-category {code} is both upstream and downstream of {name}, so its ratio would mean nothing. Remove it from one of them."),
        new("Hulu dan hilir tanpa subkategori bersama.", "Upstream and downstream without a sub-category in common.")).At(place, found);

    public static Finding SameCommodity(CellPlace place, CellPlace first, string found, string name) => new Finding(
        "duplicate-chain",
        Severity.Error,
        new(
            $"{name} sudah disebut di {first.Beside(place).Id}. Gabungkan keduanya menjadi satu baris; beberapa subkategori dipisahkan titik koma.",
            $"{name} is named in {first.Beside(place).En} already. Make the two one row; several sub-categories are parted by semicolons."),
        new("Setiap komoditas satu kali untuk setiap wilayah, juga dengan nama lainnya.", "Each commodity once for a region, by its further names too.")).At(place, found);

    public static Finding NoName(CellPlace place, string found) => new Finding(
        "no-commodity-name",
        Severity.Error,
        new("Nama ini tidak memuat huruf Latin atau angka. Tulis nama komoditas dalam huruf Latin.", "This name has no Latin letter and no digit. Write the commodity in Latin letters."),
        new("Nama komoditas, misalnya nikel.", "The name of a commodity, such as nickel.")).At(place, found);

    private static string HintId(IReadOnlyList<string> suggestions) => suggestions.Count == 0 ? "" : $"; mungkin maksudnya {string.Join(" atau ", suggestions)}";

    private static string HintEn(IReadOnlyList<string> suggestions) => suggestions.Count == 0 ? "" : $"; perhaps {string.Join(" or ", suggestions)} was meant";
}
