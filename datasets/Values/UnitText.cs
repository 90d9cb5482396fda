using EconomyPipeline.Datasets.Headers;
using EconomyPipeline.Economy.Indicators;

namespace EconomyPipeline.Datasets.Values;

/// <summary>What a value is multiplied by to be in the unit of its measure, and the currency when it is money.</summary>
/// <param name="Factor">To millions of the currency, to people, or to square kilometres.</param>
/// <param name="Currency">ISO 4217; null when not money.</param>
internal readonly record struct UnitScale(decimal Factor, string? Currency);

/// <summary>Units as people write them.</summary>
internal static class UnitText
{
    private const string Rupiah = "IDR";

    private static readonly Dictionary<string, decimal> Scales = Spell(
        (1e3m, ["ribu", "ribuan", "thousand", "thousands"]),
        (1e6m, ["juta", "jutaan", "million", "millions", "mn"]),
        (1e9m, ["miliar", "miliaran", "milyar", "billion", "billions", "bn"]),
        (1e12m, ["triliun", "trilyun", "trillion", "trillions"]));

    private static readonly HashSet<string> RupiahWords = ["rupiah", "rupiahs", "rp", "idr"];
    private static readonly HashSet<string> PersonWords = ["jiwa", "orang", "person", "persons", "people", "penduduk"];

    public static Bilingual ExpectedMoney { get; } = new(
        "triliun, miliar, juta, atau ribu rupiah, atau rupiah; mata uang lain dengan kode tiga huruf (million GBP).",
        "trillion, billion, million or thousand rupiah, or rupiah; other currencies by their code of three letters (million GBP).");

    public static Bilingual ExpectedPeople { get; } = new("jiwa, orang, ribu jiwa, atau person.", "person, people, jiwa, orang or thousand people.");

    public static Bilingual ExpectedArea { get; } = new("km2 (kilometer persegi).", "km2 (square kilometres).");

    /// <summary>Whether a word of a header speaks of the unit.</summary>
    public static bool IsUnitWord(string word) =>
        Scales.ContainsKey(word) || RupiahWords.Contains(word) || PersonWords.Contains(word) || word is "km2" or "km²";

    /// <summary>Reads a unit of money: a scale, a currency, or both, in any order. A scale alone is of rupiah.</summary>
    public static bool TryParseMoney(string text, out UnitScale unit)
    {
        unit = default;
        decimal? scale = null;
        string? currency = null;
        foreach (var word in Words.Of(text))
        {
            if (scale is null && Scales.TryGetValue(word, out var found))
            {
                scale = found;
            }
            else if (currency is null && RupiahWords.Contains(word))
            {
                currency = Rupiah;
            }
            else if (currency is null && word.Length == 3 && text.Contains(word.ToUpperInvariant(), StringComparison.Ordinal))
            {
                currency = word.ToUpperInvariant();
            }
            else
            {
                return false;
            }
        }

        if (scale is null && currency is null)
        {
            return false;
        }

        unit = new UnitScale((scale ?? 1m) / 1e6m, currency ?? Rupiah);
        return true;
    }

    /// <summary>Reads a unit of people, with or without a scale; a scale needs its people ("ribu" alone is not clear).</summary>
    public static bool TryParsePeople(string text, out UnitScale unit)
    {
        var words = Words.Of(text);
        var people = words.Count(PersonWords.Contains);
        var scales = words.Where(Scales.ContainsKey).Select(word => Scales[word]).ToList();
        unit = new UnitScale(scales is [var scale] ? scale : 1m, null);
        return people == 1 && scales.Count <= 1 && people + scales.Count == words.Count;
    }

    /// <summary>Reads a unit of area: square kilometres only.</summary>
    public static bool TryParseArea(string text, out UnitScale unit)
    {
        unit = new UnitScale(1m, null);
        return Words.Key(text) is "km2" or "km²" or "kmpersegi" or "kilometerpersegi" or "sqkm" or "squarekilometres" or "squarekilometers";
    }

    private static Dictionary<string, decimal> Spell(params (decimal Scale, string[] Words)[] scales) =>
        scales.SelectMany(scale => scale.Words.Select(word => (word, scale.Scale))).ToDictionary(pair => pair.word, pair => pair.Scale);
}
