using System.Globalization;

namespace EconomyPipeline.Economy.Indicators.Convergence;

/// <summary>The sentences of this folder that say why a number or a bound is undefined, or what it leaves out.</summary>
internal static class ConvergenceReasons
{
    public static Bilingual OpenAbove { get; } = new(
        "selang tidak berbatas atas",
        "the interval has no upper bound");

    public static Bilingual OpenBelow { get; } = new(
        "selang tidak berbatas bawah",
        "the interval has no lower bound");

    public static Bilingual NoVariation { get; } = new(
        "semua wilayah tumbuh sama, sehingga tidak ada ragam untuk dijelaskan",
        "all regions grew alike, so there is no variation to explain");

    public static Bilingual FewYears { get; } = new(
        "diperlukan sedikitnya tiga tahun dengan semua kabupaten/kota",
        "at least three years with every regency are needed");

    public static Bilingual Collinear { get; } = new(
        "variabel kendali saling menentukan, sehingga kemiringannya tidak dapat dipisahkan",
        "the controls determine one another, so their slopes cannot be told apart");

    public static Bilingual NoConstantControls(IEnumerable<string> names)
    {
        var text = string.Join(", ", names);
        return new($"kendali yang sama di semua wilayah tidak dipakai: {text}", $"controls that are the same everywhere are left out: {text}");
    }

    public static Bilingual TooFew(int regions, int controls) => new(
        string.Create(CultureInfo.InvariantCulture, $"{regions} wilayah terlalu sedikit untuk {controls} variabel kendali: diperlukan lebih dari {controls + 3}"),
        string.Create(CultureInfo.InvariantCulture, $"{regions} regions are too few for {controls} controls: more than {controls + 3} are needed"));
}
