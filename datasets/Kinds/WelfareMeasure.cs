using EconomyPipeline.Datasets.Headers;

namespace EconomyPipeline.Datasets.Kinds;

/// <summary>One of the measures of welfare that BPS publishes for regencies.</summary>
/// <param name="Id">As it stands in observations.</param>
/// <param name="Unit">Unit of its values.</param>
/// <param name="IsMoney">Whether the file states a unit of money, which is converted to thousands.</param>
/// <param name="Least">The least value that can be.</param>
/// <param name="Most">The greatest value that can be.</param>
/// <param name="Phrases">What titles call it; each is words that follow one another.</param>
internal sealed record WelfareMeasure(string Id, string Unit, bool IsMoney, decimal Least, decimal Most, string[] Phrases)
{
    private static readonly WelfareMeasure[] All =
    [
        new("adjusted-expenditure-per-capita", "thousand IDR per person per year", true, 1, 1_000_000, ["pengeluaran per kapita", "expenditure per capita"]),
        new("grdp-per-capita", "thousand IDR per person per year", true, 1, 10_000_000, ["pdrb per kapita", "pdrb kapita", "grdp per capita"]),
        new("human-development-index", "index", false, 0, 100, ["indeks pembangunan manusia", "ipm", "human development index"]),
        new("poverty-rate", "percent", false, 0, 100, ["persentase penduduk miskin", "miskin pct", "miskin persen", "tingkat kemiskinan", "poverty rate", "percentage of poor"]),
        new("unemployment-rate", "percent", false, 0, 100, ["tingkat pengangguran terbuka", "tpt", "unemployment rate"]),
        new("life-expectancy", "year", false, 20, 100, ["umur harapan hidup", "angka harapan hidup", "life expectancy"]),
        new("expected-years-of-schooling", "year", false, 0, 25, ["harapan lama sekolah", "expected years of schooling"]),
        new("mean-years-of-schooling", "year", false, 0, 25, ["rata rata lama sekolah", "mean years of schooling"]),
        new("expenditure-gini", "ratio", false, 0, 1, ["rasio gini", "gini ratio", "gini rasio", "gini"]),
    ];

    /// <summary>What titles may call it, for people.</summary>
    public static string Known => string.Join(", ", All.Select(measure => measure.Phrases[0]));

    /// <summary>The measure that a title speaks of; null when it speaks of none.</summary>
    public static WelfareMeasure? Find(string title)
    {
        var words = $" {string.Join(' ', Words.Of(title))} ";
        return Array.Find(All, measure => Array.Exists(measure.Phrases, phrase => words.Contains($" {phrase} ", StringComparison.Ordinal)));
    }
}
