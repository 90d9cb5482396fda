using System.Globalization;
using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Economy.Periods;

namespace EconomyPipeline.Ml.Derived;

/// <summary>What is said of a population path.</summary>
internal static class PopulationTexts
{
    // Smaller differences between a projection and a count are those of rounding and of the day of the year.
    private const double NotableGapPercent = 0.5;

    public static Bilingual None { get; } = new(
        "penduduk: tidak ada data, ukuran yang memerlukannya tidak didefinisikan",
        "population: no data, measures that need it are undefined");

    public static Bilingual Of(PopulationSource source, Period last, int projected, int all, (double Factor, Period? Since) growth, double gapPercent)
    {
        var held = Held(last, growth);
        var text = source switch
        {
            PopulationSource.Projection => new Bilingual(
                $"penduduk setelah {last} dari population-projection",
                $"population after {last} from population-projection"),
            PopulationSource.PartlyProjected => new Bilingual(
                $"penduduk setelah {last} dari population-projection untuk {projected} dari {all} wilayah; yang lain {held.Id}",
                $"population after {last} from population-projection for {projected} of {all} regions; the others {held.En}"),
            PopulationSource.ProjectedTotal => new Bilingual(
                $"penduduk setelah {last}: proyeksi provinsi dibagi menurut pangsa {last}",
                $"population after {last}: the scope's projection divided by the shares of {last}"),
            _ => new Bilingual(
                $"penduduk setelah {last}: tidak ada proyeksi, {held.Id}, pangsa tetap",
                $"population after {last}: no projection, {held.En}, shares held"),
        };
        return double.IsNaN(gapPercent) || Math.Abs(gapPercent) < NotableGapPercent ? text : new Bilingual(
            string.Create(FigureText.Indonesian, $"{text.Id}; proyeksi {last} berbeda {gapPercent:+0.0;-0.0} % dari hitungannya"),
            string.Create(CultureInfo.InvariantCulture, $"{text.En}; the projection of {last} differs by {gapPercent:+0.0;-0.0} % from the count"));
    }

    private static Bilingual Held(Period last, (double Factor, Period? Since) growth) => growth.Since is not { } since
        ? new("dianggap tetap", "held constant")
        : new(
            string.Create(FigureText.Indonesian, $"tumbuh {100 * (growth.Factor - 1):0.00} % setahun seperti {since}–{last}"),
            string.Create(CultureInfo.InvariantCulture, $"growing {100 * (growth.Factor - 1):0.00} % a year as in {since}–{last}"));
}
