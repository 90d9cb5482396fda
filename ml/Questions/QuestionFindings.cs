using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Economy.Observations;
using EconomyPipeline.Economy.Periods;
using EconomyPipeline.Ml.Derived;

namespace EconomyPipeline.Ml.Questions;

/// <summary>What is said of a condition that cannot be asked.</summary>
internal static class QuestionFindings
{
    private const int Named = 12;

    private static readonly Bilingual Form = new(
        "INDIKATOR[WILAYAH,SEKTOR] < <= > >= NILAI @ TAHUN, atau = KELAS; mis. williamson<2025@2029, share[6301,C]>=14.5@2029, klassen[6301]=advanced-fast@2029.",
        "INDICATOR[REGION,SECTOR] < <= > >= VALUE @ YEAR, or = CLASS; such as williamson<2025@2029, share[6301,C]>=14.5@2029, klassen[6301]=advanced-fast@2029.");

    public static InputFinding NoCondition(string text) => new(
        "unreadable-condition", text, null, new("Syarat tidak dapat dibaca.", "The condition cannot be read."), Form);

    public static InputFinding NoIndicator(string text, string id)
    {
        var near = IndicatorCatalogue.Alike(id);
        var (mis, such) = near.Count == 0 ? ("", "") : ($", mis. {string.Join(", ", near)}", $", such as {string.Join(", ", near)}");
        return new(
            "unknown-indicator", text, id,
            new("Tidak ada indikator dengan id ini.", "There is no indicator of this id."),
            new($"id dari katalog (economy catalogue, atau GET catalogue){mis}.", $"an id of the catalogue (economy catalogue, or GET catalogue){such}."));
    }

    public static InputFinding NoSelector(string text, string part, Outlook outlook)
    {
        var panel = outlook.PointAccounts.Panels[0];
        var known = $"{string.Join(", ", panel.Regions)}; {string.Join(", ", panel.Sectors)}, TOTAL";
        return new(
            "unknown-selector", text, part,
            new("Bukan wilayah atau sektor dari data ini, atau disebut dua kali.", "Not a region or sector of these data, or said twice."),
            new($"{known}; from=2025, reference=0000, other=….", $"{known}; from=2025, reference=0000, other=…."));
    }

    public static InputFinding NotForecast(string text, string period, IReadOnlyList<Period> periods) => new(
        "not-forecast", text, period,
        new("Periode ini tidak diramal; ubah tahunnya, atau horizon prakiraannya.", "This period is not forecast; change the year, or the horizon of the forecast."),
        new($"{periods[0]} sampai {periods[^1]}.", $"{periods[0]} to {periods[^1]}."));

    public static InputFinding NotOne(string text, IndicatorSelector selector, IReadOnlyList<IndicatorKey> keys)
    {
        var named = keys.Where(selector.Names).ToList();
        var choices = (named.Count > 0 ? named : keys).Select(key => Say(selector.Indicator, key)).ToList();
        return choices.Count == 0
            ? new(
                "no-such-value", text, selector.ToString(),
                new("Indikator ini tidak memiliki nilai pada periode itu: data yang diperlukannya tidak diramal.", "The indicator has no value in that period: what it needs is not forecast."),
                new(IndicatorCatalogue.Definitions[selector.Indicator].Needs.Id + ".", IndicatorCatalogue.Definitions[selector.Indicator].Needs.En + "."))
            : new(
                named.Count > 0 ? "several-values" : "no-such-value", text, selector.ToString(),
                named.Count > 0
                    ? new($"Ada {named.Count} nilai; sebutkan yang mana.", $"There are {named.Count} values; say which.")
                    : new("Tidak ada nilai seperti itu.", "There is no such value."),
                new($"{Few(choices)}.", $"{Few(choices)}."));
    }

    public static InputFinding NoClass(string text, string value, IReadOnlyList<string> labels) => new(
        "unknown-class", text, value,
        labels.Count > 0
            ? new("Bukan kelas indikator ini.", "Not a class of this indicator.")
            : new("Indikator ini tidak memiliki kelas; sama persis dengan suatu angka tidak berarti untuk prakiraan.", "This indicator has no classes, and to equal a number exactly means nothing of a forecast."),
        labels.Count > 0
            ? new($"{string.Join(", ", labels)}.", $"{string.Join(", ", labels)}.")
            : new("< <= > >=.", "< <= > >=."));

    public static InputFinding OnlyClasses(string text, IReadOnlyList<string> labels) => new(
        "has-classes", text, null,
        new("Indikator ini bernilai kelas; tanyakan dengan =.", "The outcome of this indicator is a class; ask with =."),
        new($"= {string.Join(", = ", labels)}.", $"= {string.Join(", = ", labels)}."));

    public static InputFinding NoTarget(string text, Condition condition, Outlook outlook)
    {
        var targets = outlook.Accounts.Facts.Of(Measure.Target).Select(fact => $"{fact.Item}[{fact.Region}{(fact.Sector is { } sector ? $",{sector}" : "")}]@{fact.Period}").ToList();
        return new(
            "no-target", text, "target",
            new($"Tidak ada target {condition.Selector.Indicator} untuk {condition.Key.Region} pada {condition.Period}.", $"There is no target of {condition.Selector.Indicator} for {condition.Key.Region} in {condition.Period}."),
            targets.Count == 0
                ? new("berkas targets, atau sebuah angka.", "a file of targets, or a number.")
                : new($"salah satu dari {Few(targets)}, atau sebuah angka.", $"one of {Few(targets)}, or a number."));
    }

    public static InputFinding NoOther(string text, string value, Condition condition) => new(
        "no-value-then", text, value,
        new($"Indikator ini tidak memiliki nilai pembanding pada {value}, atau itu tahun syaratnya sendiri.", $"The indicator has no value to compare with in {value}, or that is the condition's own year."),
        new($"tahun lain daripada {condition.Period} yang memiliki nilai; sebagai angka tulis {value}.0.", $"a year other than {condition.Period} that has a value; as a number write {value}.0."));

    public static InputFinding NoValue(string text, string value, IndicatorDefinition definition) => new(
        "unreadable-value", text, value,
        new("Nilai tidak dapat dibaca.", "The value cannot be read."),
        new($"angka dengan titik desimal dalam {definition.Unit}, tahun, atau target.", $"a number with a decimal point in {definition.Unit}, a year, or target."));

    private static string Say(string indicator, IndicatorKey key) =>
        new IndicatorSelector(indicator, key.Region, key.Sector, key.From, key.Reference, key.Other).ToString();

    private static string Few(List<string> names) => names.Count <= Named ? string.Join(", ", names) : $"{string.Join(", ", names.Take(Named))} …";
}
