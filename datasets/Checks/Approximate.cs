namespace EconomyPipeline.Datasets.Checks;

/// <summary>A number and by how much rounding may have moved it.</summary>
internal readonly record struct Approximate(double Value, double Error)
{
    public static Approximate operator +(Approximate left, Approximate right) => new(left.Value + right.Value, left.Error + right.Error);

    /// <summary>First-order: relative errors add up. Not finite when the divisor is zero.</summary>
    public static Approximate operator /(Approximate left, Approximate right)
    {
        var ratio = left.Value / right.Value;
        return new(ratio, (left.Error + (Math.Abs(ratio) * right.Error)) / Math.Abs(right.Value));
    }

    public Approximate Percent => new(100 * Value, 100 * Error);

    public Approximate Change => new(100 * (Value - 1), 100 * Error);
}
