using EconomyPipeline.Ml.Models;

namespace EconomyPipeline.Ml.Tests.Models;

/// <summary>Models that were trained before are loaded, and change nothing.</summary>
public sealed class KnownModelTests
{
    // Large and long enough for both: weights of the pool, and the pooled model of growth.
    private static readonly List<TimeSeries> Panel = RandomWalks.Draw(new Random(11), 110, 13, 1, 0.3).Histories;

    private static readonly Lazy<(KeptModels Kept, string Numbers)> First = new(() =>
    {
        var kept = new KeptModels();
        return (kept, Numbers(kept, Panel));
    });

    [Fact]
    public void Second_forecast_of_the_same_data_loads_every_model_and_says_the_same_to_the_last_bit()
    {
        var (first, numbers) = First.Value;
        Assert.Equal(numbers, Numbers(null, Panel));
        Assert.Contains(first.Trained, model => model is { Role: ModelIdentity.GrowthRole, Member: "ml" });
        Assert.Contains(first.Trained, model => model is { Role: ModelIdentity.WeightRole, Member: "naive" });
        Assert.Empty(first.Loaded);

        var again = Copy(first);
        Assert.Equal(numbers, Numbers(again, Panel));
        Assert.Empty(again.Trained);
        Assert.Equal(Ids(first.Trained), Ids(again.Loaded));
    }

    [Fact]
    public void Two_trainings_of_one_model_give_one_file()
    {
        var again = new KeptModels();
        Numbers(again, Panel);

        Assert.All(First.Value.Kept.Files, file => Assert.Equal(file.Value, again.Files[file.Key]));
    }

    [Fact]
    public void Other_data_or_another_seed_have_other_models()
    {
        var kept = Copy(First.Value.Kept);
        List<TimeSeries> revised = [Panel[0] with { Values = [.. Panel[0].Values[..^1], Panel[0].Values[^1] * 1.01] }, .. Panel.Skip(1)];

        Numbers(kept, revised);
        Assert.Empty(kept.Loaded);

        Numbers(kept, Panel, seed: 7);
        Assert.Empty(kept.Loaded);
    }

    [Fact]
    public void Damaged_and_foreign_files_are_refused_and_the_models_trained_anew()
    {
        var (first, numbers) = First.Value;
        var kept = Copy(first);
        var ids = kept.Files.Keys.Order(StringComparer.Ordinal).ToList();
        kept.Files[ids[0]] = [];
        kept.Files[ids[1]] = [.. first.Files[ids[1]][..^200]];
        kept.Files[ids[2]] = "not a zip at all"u8.ToArray();
        kept.Files[ids[3]] = first.Files[ids[4]];
        kept.Files[ids[5]] = Flip(first.Files[ids[5]]);

        Assert.Equal(numbers, Numbers(kept, Panel));
        Assert.Equal(5, kept.Refused.Count);
        Assert.Equal(new[] { ids[0], ids[1], ids[2], ids[3], ids[5] }.Order(StringComparer.Ordinal), Ids(kept.Trained));
        Assert.All(first.Files, file => Assert.Equal(file.Value, kept.Files[file.Key]));
    }

    // In the middle of what ML.NET saved.
    private static byte[] Flip(byte[] file)
    {
        byte[] changed = [.. file];
        changed[changed.Length / 2] ^= 0x10;
        return changed;
    }

    private static KeptModels Copy(KeptModels kept)
    {
        var copy = new KeptModels();
        foreach (var (id, file) in kept.Files)
        {
            copy.Files[id] = file;
        }

        return copy;
    }

    private static IEnumerable<string> Ids(IEnumerable<ModelIdentity> models) => models.Select(model => model.Id).Order(StringComparer.Ordinal);

    private static string Numbers(IModelStore? store, List<TimeSeries> series, int seed = 20240101)
    {
        var forecast = SeriesForecaster.Forecast(series, new ForecastOptions { HorizonPeriods = 1, Models = store, Seed = seed }, TestContext.Current.CancellationToken);
        return string.Join('\n', forecast.Values.Select(value => $"{value.Series} {Bits(value.Mean)} {string.Join(' ', value.Intervals.Select(one => $"{Bits(one.Lower)} {Bits(one.Upper)}"))} {value.Method}"));
    }

    private static string Bits(double value) => BitConverter.DoubleToInt64Bits(value).ToString("x16", System.Globalization.CultureInfo.InvariantCulture);
}
