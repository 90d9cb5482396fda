using EconomyPipeline.Ml.Coherence;

namespace EconomyPipeline.Ml.Tests.Coherence;

public sealed class MinTraceTests(ITestOutputHelper output)
{
    private static readonly SumConstraints TwoAndTheirSum = new(2, [[0, 1]]);

    // By hand: excess 2 + 3 − 6 = −1, C·W·C′ = 3, so that each row takes a third of it.
    [Fact]
    public void Reconcile_with_equal_variances_shares_the_excess_equally() =>
        Numbers.Close([2 + (1 / 3.0), 3 + (1 / 3.0)], Reconcile([1, 1, 1], [2, 3, 6]), 1e-12);

    // By hand: variances 1, 4, 4; excess −1 over 9: the first takes 1/9, the second 4/9.
    [Fact]
    public void Reconcile_shares_the_excess_by_variance() => Numbers.Close([2 + (1 / 9.0), 3 + (4 / 9.0)], Reconcile([1, 2, 2], [2, 3, 6]), 1e-12);

    [Fact]
    public void Reconcile_with_a_certain_total_moves_the_parts_alone() => Numbers.Close([2.5, 3.5], Reconcile([1, 1, 0], [2, 3, 6]), 1e-12);

    [Fact]
    public void Reconcile_of_what_adds_up_changes_nothing() => Numbers.Close([2.0, 3.0], Reconcile([1, 2, 3], [2, 3, 5]), 1e-12);

    // The parts may take −4.5 each; the first cannot and is held at 0, the second and the total share what is left: 9 − 1 = 8.
    [Fact]
    public void Reconcile_holds_a_row_at_zero_and_shares_the_rest_anew() =>
        Numbers.Close([0.0, 5.0], MinTrace.Reconcile(TwoAndTheirSum, ErrorCovariance.Diagonal([1, 1, 1]), [[1, 9, 1]], [false, false])![0], 1e-12);

    [Fact]
    public void Reconcile_lets_a_difference_be_negative() =>
        Assert.True(MinTrace.Reconcile(TwoAndTheirSum, ErrorCovariance.Diagonal([1, 1, 1]), [[1, 9, 1]], [true, true])![0][0] < 0);

    [Fact]
    public void Reconcile_of_certain_rows_that_do_not_add_up_says_that_it_cannot() => Assert.Null(MinTrace.Reconcile(
        TwoAndTheirSum, ErrorCovariance.Diagonal([0, 0, 0]), [[2, 3, 6]], [false, false]));

    [Fact]
    public void Reconcile_with_variances_that_are_no_numbers_says_that_it_cannot() => Assert.Null(MinTrace.Reconcile(
        TwoAndTheirSum, ErrorCovariance.Diagonal([1, double.NaN, 1]), [[2, 3, 6]], [false, false]));

    // Against the textbook form ỹ = S·(S′W⁻¹S)⁻¹·S′W⁻¹·ŷ, with W written out.
    [Fact]
    public void Reconcile_with_a_shrunk_covariance_equals_the_textbook_form()
    {
        for (var seed = 1; seed <= 20; seed++)
        {
            output.WriteLine($"seed {seed}");
            var random = new Random(seed);
            var sums = new SumConstraints(6, [[0, 1, 2], [3, 4, 5], [0, 3], [1, 4], [2, 5], [0, 1, 2, 3, 4, 5]]);
            var deviations = Draw(random, 12, 1, 2);
            double[][] errors = [.. Enumerable.Range(0, 4).Select(_ => Draw(random, 12, -1, 1))];
            errors[2][3] = double.NaN;
            var covariance = ErrorCovariance.Shrunk(deviations, errors)!;
            var forecast = Draw(random, 12, 50, 100);
            var expected = Textbook.Reconcile(sums, covariance, forecast);
            var actual = MinTrace.Reconcile(sums, covariance, [forecast], [true, true, true, true, true, true])![0];
            Numbers.Close(expected, actual, 1e-9);
        }
    }

    // Schäfer and Strimmer (2005) as it is written, over all pairs.
    [Fact]
    public void Shrinkage_equals_the_sum_over_all_pairs()
    {
        const int Seed = 7;
        output.WriteLine($"seed {Seed}");
        var random = new Random(Seed);
        double[][] errors = [.. Enumerable.Range(0, 5).Select(_ => Draw(random, 6, -1, 1))];
        double[] sizes = [.. Enumerable.Range(0, 6).Select(row => Math.Sqrt(errors.Average(vector => vector[row] * vector[row])))];
        var (variances, squares) = (0.0, 0.0);
        for (var one = 0; one < 6; one++)
        {
            for (var other = 0; other < 6; other++)
            {
                if (one != other)
                {
                    var products = errors.Select(vector => vector[one] / sizes[one] * vector[other] / sizes[other]).ToArray();
                    squares += products.Average() * products.Average();
                    variances += products.Sum(product => Math.Pow(product - products.Average(), 2)) / (5 * 4);
                }
            }
        }

        Numbers.Close(Math.Min(1, variances / squares), ErrorCovariance.Shrunk([1, 1, 1, 1, 1, 1], errors)!.Shrinkage, 1e-12);
    }

    [Fact]
    public void Shrinkage_of_one_vector_or_of_zero_errors_is_not_estimable()
    {
        Assert.Null(ErrorCovariance.Shrunk([1, 1, 1], [[1, 2, 3]]));
        Assert.Null(ErrorCovariance.Shrunk([1, 1, 1], [[0, 0, 0], [0, 0, 0]]));
        Assert.Null(ErrorCovariance.Shrunk([1, 1, 1], [[double.NaN, 0, 1], [1, 0, double.NaN]]));
    }

    [Fact]
    public void Reconcile_with_a_row_that_never_erred_and_one_that_is_new_is_possible()
    {
        var covariance = ErrorCovariance.Shrunk([0.5, 2, 1], [[0, double.NaN, 1], [0, 0.5, -1.2], [0, 0.7, 0.9]])!;
        var answer = MinTrace.Reconcile(TwoAndTheirSum, covariance, [[2, 3, 6]], [false, false]);
        Assert.All(answer![0], value => Assert.True(double.IsFinite(value) && value > 0));
    }

    private static double[] Reconcile(double[] deviations, double[] forecast) =>
        MinTrace.Reconcile(TwoAndTheirSum, ErrorCovariance.Diagonal(deviations), [forecast], [false, false])![0];

    private static double[] Draw(Random random, int count, double low, double high) =>
        [.. Enumerable.Range(0, count).Select(_ => low + ((high - low) * random.NextDouble()))];
}
