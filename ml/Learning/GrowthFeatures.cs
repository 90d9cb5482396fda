using EconomyPipeline.Ml.Panels;

namespace EconomyPipeline.Ml.Learning;

/// <summary>
/// The log-levels of a panel up to an origin, which can be continued step by step, and what the pooled model sees of them.
/// Everything is a growth rate, a share or an index, never a level: trees do not extrapolate. Nothing tells a year apart from the
/// others, such as the mean growth of all or of a sector in it: a panel has few years, trees would learn each by heart, and take a
/// crisis for what always comes next.
/// </summary>
internal sealed class GrowthFeatures
{
    private const int Lags = 4;
    private const int LargestOneHot = 100;
    private const int Common = 7;

    // Added to a spread before it divides, so that no steady series counts for more than three typical ones.
    private const double SpreadFloor = 0.5;

    private readonly List<double>[] logs;
    private readonly int[] starts;
    private readonly int[] sectors;
    private readonly string?[] regionKeys;
    private readonly GrowthSpread spread;
    private Dictionary<(char Kind, string Key, int Time), (double Sum, int Count)> groups = [];

    /// <param name="panel">The panel.</param>
    /// <param name="origin">Nothing after this many periods before the end is read.</param>
    public GrowthFeatures(SeriesPanel panel, int origin)
    {
        var count = panel.Series.Count;
        logs = new List<double>[count];
        starts = new int[count];
        regionKeys = [.. panel.Series.Select(series => series.Region)];
        var sectorKeys = panel.Series.Select(series => series.Sector).ToList();
        var names = sectorKeys.OfType<string>().Distinct().Order(StringComparer.Ordinal).ToList();
        var oneHot = names.Count is > 1 and <= LargestOneHot;
        sectors = [.. sectorKeys.Select(sector => oneHot && sector is not null ? names.IndexOf(sector) : -1)];
        Width = Common + (oneHot ? names.Count : 0);
        for (var index = 0; index < count; index++)
        {
            var series = panel.Series[index];
            logs[index] = LogLevels.Of(series, origin, panel.PeriodsPerYear);
            starts[index] = series.EndTime - origin - logs[index].Count + 1;
        }

        spread = new GrowthSpread(logs);
        Refresh();
    }

    /// <summary>Features per row.</summary>
    public int Width { get; }

    /// <summary>Series with at least two growth rates: one to see and one to have come after it.</summary>
    public IEnumerable<int> Learnable => Enumerable.Range(0, logs.Length).Where(index => logs[index].Count >= 3);

    public int Length(int series) => logs[series].Count;

    /// <summary>Log-growth into a position of a series.</summary>
    public double Growth(int series, int position) => logs[series][position] - logs[series][position - 1];

    public double LastLog(int series) => logs[series][^1];

    /// <summary>How much the growth that followed a position (at least 1) teaches: the less, the less steady the series had grown.</summary>
    public float Weight(int series, int position) => (float)(1 / (SpreadFloor + spread.At(logs[series], position)));

    /// <summary>Continues a series by one step; call <see cref="Refresh"/> when every series has been continued.</summary>
    public void Append(int series, double growth) => logs[series].Add(logs[series][^1] + growth);

    /// <summary>Computes the group means anew.</summary>
    public void Refresh()
    {
        groups = [];
        for (var series = 0; series < logs.Length; series++)
        {
            for (var position = 1; position < logs[series].Count; position++)
            {
                var time = starts[series] + position;
                var growth = Growth(series, position);
                Count('c', "", time, growth);
                Count('r', regionKeys[series], time, growth);
            }

            for (var position = 0; position < logs[series].Count; position++)
            {
                Count('l', regionKeys[series], starts[series] + position, Math.Exp(logs[series][position]));
            }
        }
    }

    /// <summary>What is known at a position (at least 1) about the growth into the next.</summary>
    public float[] Row(int series, int position)
    {
        var time = starts[series] + position;
        var seen = Math.Min(Lags, position);
        var (mean, square) = (0.0, 0.0);
        for (var lag = 0; lag < seen; lag++)
        {
            mean += Growth(series, position - lag) / seen;
        }

        for (var lag = 0; lag < seen; lag++)
        {
            square += Math.Pow(Growth(series, position - lag) - mean, 2) / seen;
        }

        var common = Mean('c', "", time, 0);
        var row = new float[Width];
        row[0] = (float)Growth(series, position);
        row[1] = (float)(position > 1 ? Growth(series, position - 1) : mean);
        row[2] = (float)mean;
        row[3] = (float)Math.Sqrt(square);
        row[4] = seen;
        row[5] = (float)(Mean('r', regionKeys[series], time, common) - common);
        row[6] = (float)Share(series, time, position);
        if (sectors[series] >= 0)
        {
            row[Common + sectors[series]] = 1;
        }

        return row;
    }

    private void Count(char kind, string? key, int time, double value)
    {
        if (key is not null)
        {
            var (sum, count) = groups.GetValueOrDefault((kind, key, time));
            groups[(kind, key, time)] = (sum + value, count + 1);
        }
    }

    private double Mean(char kind, string? key, int time, double otherwise) =>
        key is not null && groups.TryGetValue((kind, key, time), out var group) ? group.Sum / group.Count : otherwise;

    private double Share(int series, int time, int position)
    {
        var level = Math.Exp(logs[series][position]);
        return regionKeys[series] is { } region && groups.TryGetValue(('l', region, time), out var sum) && sum.Sum > 0 ? level / sum.Sum : 0;
    }
}
