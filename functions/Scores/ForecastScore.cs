using Azure.Data.Tables;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Periods;
using EconomyPipeline.Ml;
using EconomyPipeline.Ml.Coherence;

namespace EconomyPipeline.Functions.Scores;

/// <summary>A published forecast of one row in one period, beside what came.</summary>
public sealed record ForecastScore
{
    /// <summary>The forecast run that is judged.</summary>
    public required string Run { get; init; }

    public required string Region { get; init; }

    public required string Sector { get; init; }

    public required string Basis { get; init; }

    public required string Period { get; init; }

    /// <summary>Periods ahead, from 1.</summary>
    public required int HorizonPeriods { get; init; }

    /// <summary>What was forecast, in <see cref="Unit"/>.</summary>
    public required double Mean { get; init; }

    /// <summary>What was first published of the period, in <see cref="Unit"/>; later revisions are told elsewhere.</summary>
    public required double Actual { get; init; }

    /// <summary>What the baseline of the backtest said from the same origin, with what was known there, in <see cref="Unit"/>.</summary>
    public required double Baseline { get; init; }

    /// <summary>Mean absolute change of the series up to the origin, as it was known there, in <see cref="Unit"/>.</summary>
    public required double Movement { get; init; }

    public required bool IsInside80 { get; init; }

    public required bool IsInside95 { get; init; }

    public required string Method { get; init; }

    public required string Unit { get; init; }

    /// <summary><c>annual</c> or <c>quarterly</c>.</summary>
    public string Frequency => Economy.Periods.Period.Parse(Period).Frequency.ToString().ToLowerInvariant();

    /// <summary>Actual minus forecast.</summary>
    public double Error => Actual - Mean;

    public double AbsoluteError => Math.Abs(Error);

    /// <summary>The absolute error in percent of the size of the actual value; NaN where that is 0.</summary>
    public double AbsolutePercentError => Percent(AbsoluteError);

    /// <summary>The absolute error over <see cref="Movement"/>: its mean is MASE. NaN where nothing moved.</summary>
    public double ScaledError => Scaled(AbsoluteError);

    public double BaselineAbsoluteError => Math.Abs(Actual - Baseline);

    public double BaselineAbsolutePercentError => Percent(BaselineAbsoluteError);

    public double BaselineScaledError => Scaled(BaselineAbsoluteError);

    /// <summary>Which row of which run it judges: each is judged once.</summary>
    internal (string Run, string Region, string Sector, string Basis, string Period) Key => (Run, Region, Sector, Basis, Period);

    /// <summary>Rows that err alike, as in backtests.</summary>
    internal string Group(RegionCode scope) => NodeGroup.Of(scope, RegionCode.Parse(Region), SectorCode.Parse(Sector));

    /// <summary>Judges an archived row of the table <c>Forecasts</c>.</summary>
    internal static ForecastScore Of(string run, TableEntity row, Period first, ObservedValue observed) => new()
    {
        Run = run,
        Region = row.GetString("Region") ?? "",
        Sector = row.GetString("Sector") ?? "",
        Basis = row.GetString("Basis") ?? "",
        Period = row.GetString("Period") ?? "",
        HorizonPeriods = observed.Period.PeriodsSince(first) + 1,
        Mean = Number(row, "Mean"),
        Actual = observed.Value,
        Baseline = Number(row, "Baseline"),
        Movement = Number(row, "Movement"),
        IsInside80 = observed.Value >= Number(row, "Lower80") && observed.Value <= Number(row, "Upper80"),
        IsInside95 = observed.Value >= Number(row, "Lower95") && observed.Value <= Number(row, "Upper95"),
        Method = row.GetString("Method") ?? "",
        Unit = row.GetString("Unit") ?? "",
    };

    /// <summary>Reads an archived row of scores.</summary>
    internal static ForecastScore Of(TableEntity row) => new()
    {
        Run = row.GetString("Run") ?? "",
        Region = row.GetString("Region") ?? "",
        Sector = row.GetString("Sector") ?? "",
        Basis = row.GetString("Basis") ?? "",
        Period = row.GetString("Period") ?? "",
        HorizonPeriods = row.GetInt32("HorizonPeriods") ?? 0,
        Mean = Number(row, "Mean"),
        Actual = Number(row, "Actual"),
        Baseline = Number(row, "Baseline"),
        Movement = Number(row, "Movement"),
        IsInside80 = row.GetInt32("Inside80") == 1,
        IsInside95 = row.GetInt32("Inside95") == 1,
        Method = row.GetString("Method") ?? "",
        Unit = row.GetString("Unit") ?? "",
    };

    private static double Number(TableEntity row, string column) => row.GetDouble(column) ?? double.NaN;

    private double Percent(double error) => Actual == 0 ? double.NaN : 100 * error / Math.Abs(Actual);

    private double Scaled(double error) => Movement > 0 ? error / Movement : double.NaN;
}
