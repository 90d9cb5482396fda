using System.Globalization;
using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Indicators;

namespace EconomyPipeline.Ml.Coherence;

/// <summary>
/// The history that a total or a sector of the scope is forecast from directly: the sum of its parts where all are known, and
/// what was published where they are not, above all before there were sectors.
/// </summary>
/// <remarks>
/// Both must be one definition. A published total that holds a sector which is not published is larger than the sum of the
/// parts: it is linked, by the mean ratio of the sum to what was published over the periods that have both. Without such a period
/// nothing says whether they are the same, and with a ratio far from 1 they are not: the sum then stands alone.
/// </remarks>
internal sealed class AggregateHistories(OutputPanel output, int last, IReadOnlyList<RegionCode> regencies, RegionCode scope)
{
    /// <summary>How far the sum may be from what was published and still be the same thing.</summary>
    private const double LargestDeviation = 0.2;

    /// <summary>A link by less than this is rounding and not worth a note.</summary>
    private const double Noteworthy = 0.005;

    private readonly List<Bilingual> notes = [];

    public IReadOnlyList<Bilingual> Notes => notes;

    /// <summary>Values of consecutive periods up to the last, NaN missing.</summary>
    public double[] Of(RegionCode region, SectorCode sector, IReadOnlyList<double[]> parts)
    {
        var sum = new double[last + 1];
        for (var period = 0; period <= last; period++)
        {
            // Parts are aligned at their end.
            sum[period] = parts.Sum(part => period - (last + 1 - part.Length) is var position && position >= 0 ? part[position] : double.NaN);
        }

        return Link(region, sector, sum, Published(region, sector));
    }

    private double[] Published(RegionCode region, SectorCode sector)
    {
        if (sector != SectorCode.Total)
        {
            var (row, column) = (output.IndexOf(region), output.IndexOf(sector));
            return Over(period => row < 0 || column < 0 ? double.NaN : output[period, row, column]);
        }

        var own = Over(period => Total(period, region));
        return region != scope || Array.Exists(own, double.IsFinite) ? own : Over(period => regencies.Sum(one => Total(period, one)));
    }

    private double Total(int period, RegionCode region) => output.IndexOf(region) is var row and >= 0 ? output.PublishedTotal(period, row) : double.NaN;

    private double[] Over(Func<int, double> value) => [.. Enumerable.Range(0, last + 1).Select(value)];

    private double[] Link(RegionCode region, SectorCode sector, double[] sum, double[] published)
    {
        if (!sum.Zip(published).Any(pair => double.IsNaN(pair.First) && double.IsFinite(pair.Second)))
        {
            return sum;
        }

        var ratios = sum.Zip(published, (one, other) => one / other).Where(double.IsFinite).ToList();
        if (ratios.Count == 0 || Math.Abs(ratios.Average() - 1) > LargestDeviation)
        {
            notes.Add(new Bilingual(
                $"{region} {sector}: angka terbitan sebelum ada bagian-bagiannya tidak dapat disambung dengan jumlahnya dan tidak dipakai.",
                $"{region} {sector}: what was published before its parts cannot be linked to their sum and is not used."));
            return sum;
        }

        var ratio = ratios.Average();
        if (Math.Abs(ratio - 1) > Noteworthy)
        {
            notes.Add(new Bilingual(
                $"{region} {sector}: angka terbitan yang lebih lama disambung ke jumlah bagian-bagiannya dengan faktor {ratio.ToString("0.000", FigureText.Indonesian)}, rasio pada periode yang memiliki keduanya.",
                $"{region} {sector}: older published figures are linked to the sum of the parts by the factor {ratio.ToString("0.000", CultureInfo.InvariantCulture)}, their ratio where both are known."));
        }

        return [.. sum.Zip(published, (one, other) => double.IsNaN(one) ? ratio * other : one)];
    }
}
