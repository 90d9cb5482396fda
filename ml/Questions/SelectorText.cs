using System.Diagnostics.CodeAnalysis;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Economy.Periods;
using EconomyPipeline.Ml.Derived;

namespace EconomyPipeline.Ml.Questions;

/// <summary>
/// Reads which value of an indicator is meant: <c>6301</c>, <c>C</c>, <c>TOTAL</c>, or with their names <c>region=</c>,
/// <c>sector=</c>, <c>from=</c>, <c>reference=</c>, <c>other=</c>, with commas between them.
/// </summary>
internal static class SelectorText
{
    public static bool TryParse(
        string id,
        string selectors,
        string text,
        Outlook outlook,
        [NotNullWhen(true)] out IndicatorSelector? selector,
        [NotNullWhen(false)] out InputFinding? finding)
    {
        (selector, finding) = (null, null);
        var indicator = id.ToLowerInvariant();
        if (!IndicatorCatalogue.Definitions.ContainsKey(indicator))
        {
            finding = QuestionFindings.NoIndicator(text, id);
            return false;
        }

        var read = new IndicatorSelector(indicator);
        foreach (var part in selectors.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (With(read, part, outlook) is not { } more)
            {
                finding = QuestionFindings.NoSelector(text, part, outlook);
                return false;
            }

            read = more;
        }

        selector = read;
        return true;
    }

    // Null where it cannot be read, names nothing of the accounts, or says something a second time.
    private static IndicatorSelector? With(IndicatorSelector read, string part, Outlook outlook)
    {
        var split = part.Split('=', 2, StringSplitOptions.TrimEntries);
        var (name, value) = split.Length == 2 ? (split[0].ToLowerInvariant(), split[1]) : ("", split[0]);
        var region = Region(value, outlook);
        var sector = Sector(value, outlook);
        return name switch
        {
            "" or "region" when region is not null && read.Region is null => read with { Region = region },
            "" or "sector" when sector is not null && read.Sector is null => read with { Sector = sector },
            "from" when Period.TryParse(value, out var from) && from.Frequency == outlook.Periods[0].Frequency && read.From is null => read with { From = from },
            "reference" when region is not null && read.Reference is null => read with { Reference = region },
            "other" when value.Length > 0 && read.Other is null => read with { Other = value },
            _ => null,
        };
    }

    /// <summary>A region of the accounts, or null.</summary>
    public static RegionCode? Region(string text, Outlook outlook) =>
        RegionCode.TryParse(text, out var code) && outlook.PointAccounts.Panels[0].IndexOf(code) >= 0 ? code : null;

    /// <summary>A sector of the accounts, the total or the unpublished rest, or null.</summary>
    public static SectorCode? Sector(string text, Outlook outlook) =>
        SectorCode.TryParse(text.ToUpperInvariant(), out var code)
        && (code == SectorCode.Total || code == SectorCode.Unpublished || outlook.PointAccounts.Panels[0].IndexOf(code) >= 0) ? code
        : SectorCode.TryParse(text, out code) && outlook.PointAccounts.Panels[0].IndexOf(code) >= 0 ? code
        : null;
}
