namespace EconomyPipeline.Functions.Api.Answers;

/// <summary>NaN is inside only: an answer says null.</summary>
internal static class Numbers
{
    public static double? Defined(double value) => double.IsFinite(value) ? value : null;
}
