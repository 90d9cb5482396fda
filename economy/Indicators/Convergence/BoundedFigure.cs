using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Indicators.Computing;
using EconomyPipeline.Economy.Periods;

namespace EconomyPipeline.Economy.Indicators.Convergence;

/// <summary>A figure of the scope with the bounds of its interval; NaN where it has none on that side.</summary>
internal readonly record struct BoundedFigure(Figure Figure, double Lower = double.NaN, double Upper = double.NaN)
{
    /// <summary>The slope of a regression with its t interval.</summary>
    public static BoundedFigure OfSlope(Figure basis, LeastSquaresFit fit, int slope, double levelPercent)
    {
        var half = fit.HalfWidth(slope, levelPercent);
        return new BoundedFigure(basis with { Value = fit.Slopes[slope] }, fit.Slopes[slope] - half, fit.Slopes[slope] + half);
    }

    /// <summary>The same number with what its open sides mean for the reader.</summary>
    public BoundedFigure WithOpenSides() => !Figure.IsDefined ? this : this with
    {
        Figure = Figure with
        {
            Reason = Reasons.Join([
                Figure.Reason,
                double.IsNaN(Lower) ? ConvergenceReasons.OpenBelow : null,
                double.IsNaN(Upper) ? ConvergenceReasons.OpenAbove : null]),
        },
    };

    public IndicatorValue ToValue(
        IndicatorDefinition definition, OutputPanel panel, RegionCode scope, Period period, Period from, int n, double levelPercent)
    {
        var value = Figure.ToValue(definition, panel, scope, period, SectorCode.Total, from, n: n, unit: definition.Unit);
        var isBounded = Figure.IsDefined && (double.IsFinite(Lower) || double.IsFinite(Upper));
        return isBounded ? value with { Lower = Lower, Upper = Upper, LevelPercent = levelPercent } : value;
    }
}
